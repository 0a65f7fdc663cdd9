package text

import "github.com/clipperhouse/displaywidth"

// Width returns the cells that s takes on one line of a terminal. Half-width
// kana count as they are shown, full-width. s has no escape sequences.
func Width(s string) int { return displaywidth.String(Widen(s)) }
