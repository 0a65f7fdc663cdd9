package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks in a row are kept; more only serves to
// draw over neighbouring lines.
const maxMarks = 6

// Safe returns s as it may be shown: no rune left that a terminal would obey
// or that hides or reorders text. Newlines stay, a tab becomes a space, CR and
// CRLF become a newline; other control characters and invalid bytes become
// U+FFFD; bidi controls, invisible characters, private-use characters and
// surplus combining marks go. Safe(Safe(s)) == Safe(s).
//
// Safe is for data. It also removes colours, so call it before styling.
func Safe(s string) string {
	clean, _ := Clean(s)
	return clean
}

// Clean is Safe that also counts the characters it removed or replaced, so
// that a user can be told. Line ends and tabs do not count.
func Clean(s string) (string, int) {
	if isPlain(s) {
		return s, 0
	}
	var b strings.Builder
	b.Grow(len(s))
	marks, changed := 0, 0
	for i, in := range s {
		if in == '\r' && strings.HasPrefix(s[i+1:], "\n") {
			continue
		}
		r, keep := safeRune(in)
		if keep {
			marks = runOfMarks(marks, r)
		}
		if !keep || marks > maxMarks {
			changed++
			continue
		}
		if r == utf8.RuneError {
			changed++
		}
		b.WriteRune(r)
	}
	return b.String(), changed
}

// runOfMarks returns how many combining marks in a row end with r; n came
// before it.
func runOfMarks(n int, r rune) int {
	if unicode.Is(unicode.M, r) {
		return n + 1
	}
	return 0
}

// isPlain reports whether s is printable ASCII and newlines only.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c != '\n' && (c < ' ' || c > '~') {
			return false
		}
	}
	return true
}

// safeRune returns what is shown for r, and false when it is left out.
func safeRune(r rune) (rune, bool) {
	switch {
	case r == '\n':
		return r, true
	case r == '\r':
		return '\n', true
	case r == '\t':
		return ' ', true
	case unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return utf8.RuneError, true
	case r == '\u200c', r == '\u200d': // joiners: emoji and some scripts need them
		return r, true
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), isNonCharacter(r), isFiller(r):
		return 0, false
	}
	return r, true
}

// isNonCharacter reports the code points that Unicode keeps out of text, and
// the tag block, which is invisible.
func isNonCharacter(r rune) bool {
	return r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE || r >= 0xE0000 && r <= 0xE0FFF
}

// isFiller reports letters that are drawn as nothing.
func isFiller(r rune) bool {
	switch r {
	case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0:
		return true
	}
	return false
}
