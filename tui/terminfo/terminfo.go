// Package terminfo stands in the place of github.com/xo/terminfo, which go.mod
// replaces with it.
//
// Of that package, colorprofile asks only whether a terminal's description names
// true colour. To find the description it looks up who the user is, and a build
// with cgo asks the system's name service for that, over a socket, before main
// begins. Terminals with true colour say so in COLORTERM, so that nothing is
// lost: here no description is ever found.
package terminfo

import "errors"

// Terminfo is the description of a terminal.
type Terminfo struct{}

// Load finds no description.
func Load(string) (*Terminfo, error) { return nil, errors.New("no description of the terminal") }

// ExtBoolCapsShort returns no capabilities.
func (*Terminfo) ExtBoolCapsShort() map[string]bool { return nil }

// StringCapsShort returns no capabilities.
func (*Terminfo) StringCapsShort() map[string][]byte { return nil }

// ExtStringCapsShort returns no capabilities.
func (*Terminfo) ExtStringCapsShort() map[string][]byte { return nil }
