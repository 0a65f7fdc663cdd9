package typeset

import "toiawase/guide/text"

// Safe returns s as it may be shown: no rune left that a terminal would obey
// or that hides or reorders text, by the rules of package text. Newlines stay,
// a tab becomes a space. Safe(Safe(s)) == Safe(s).
//
// Safe is for data. It also removes colours, so call it before styling.
func Safe(s string) string {
	clean, _ := text.Safe(s)
	return clean
}

// Clean is Safe that also counts the characters it removed or replaced, so
// that a user can be told. Line ends and tabs do not count.
func Clean(s string) (string, int) { return text.Safe(s) }
