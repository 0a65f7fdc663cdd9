// Package text makes foreign text safe to show: it drops what a reader cannot
// see and a terminal would obey, and brings what is left into one form. It is
// the one place that says which runes may be shown, and how wide they are.
//
//	clean.go  Safe, Clean: text that may be shown; Bad: runes that may not
//	form.go   Plain, Composed: one way to write a character
//	kana.go   Widen: half-width kana become full-width
//	width.go  Width: the cells of a text
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks may follow one another. Real writing
// needs fewer; more only stack over the neighbouring lines.
const maxMarks = 6

// Clean returns s as it may be shown, stored and sent: NFC, with half-width
// kana made full-width, CR and CRLF made newlines and tabs made spaces. Other
// controls, line separators and invalid bytes become U+FFFD; invisible runes
// and more than six combining marks in a row are dropped. hidden counts the
// runes that were dropped or became U+FFFD. Clean text stays as it is.
func Clean(s string) (clean string, hidden int) {
	if isPlain(s) {
		return s, 0
	}
	s, n := filter(Widen(lineEnds.Replace(s)))
	hidden = n
	// Composing can leave more marks, or marks that compose further; the text
	// only gets shorter or simpler, so this ends.
	for {
		next, n := filter(compose(s))
		hidden += n
		if next == s {
			return s, hidden
		}
		s = next
	}
}

// Safe is Clean for text that is only shown: it brings nothing into another form,
// so that what stands there is what was written. Safe text stays as it is.
func Safe(s string) (safe string, hidden int) {
	if isPlain(s) {
		return s, 0
	}
	return filter(lineEnds.Replace(s))
}

// compose returns the NFC of s. The library also breaks rows of more than 30
// marks or jamo with U+034F, which s cannot have; those are taken out again.
func compose(s string) string { return strings.ReplaceAll(Composed(s), "\u034F", "") }

// CleanLine is Clean for text of one line: newlines become spaces.
func CleanLine(s string) (clean string, hidden int) {
	s, hidden = Clean(s)
	return strings.ReplaceAll(s, "\n", " "), hidden
}

// OneLine is CleanLine with one space between words and none around them.
func OneLine(s string) string {
	s, _ = CleanLine(s)
	return strings.Join(strings.Fields(s), " ")
}

// Bad reports whether r may not stand in text that was written to be shown:
// every rune that [Clean] does not keep as it is, tabs and CR too. U+FFFD is
// not bad, since Clean writes it; a loader must check for invalid UTF-8 first.
func Bad(r rune) bool {
	switch {
	case ' ' <= r && r < 0x7F, r == '\n', r == zwnj, r == zwj:
		return false
	case 0x3000 < r && r < 0xD800: // most of Japanese, without a table
		return r == 0x3164
	case r == 0x034F, r == 0x115F, r == 0x1160, r == 0x17B4, r == 0x17B5, r == 0xFFA0: // drawn as nothing
		return true
	case 0xE0000 <= r && r <= 0xE0FFF: // of these, only the selectors of variants are seen
		return r < 0xE0100 || r > 0xE01EF
	}
	return !utf8.ValidRune(r) || unicode.In(r, unseen...)
}

// The two format runes that some scripts and emoji need.
const (
	zwnj = 0x200C
	zwj  = 0x200D
)

var unseen = []*unicode.RangeTable{
	unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point,
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ")

// isPlain reports whether s is ASCII that Clean keeps.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0x7F || c < ' ' && c != '\n' {
			return false
		}
	}
	return true
}

// filter drops or replaces the runes that Clean does not keep.
func filter(s string) (clean string, hidden int) {
	var out strings.Builder
	out.Grow(len(s))
	marks := 0
	for i, r := range s {
		marks = countMarks(marks, r)
		switch {
		case r == utf8.RuneError:
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 { // not U+FFFD itself
				hidden++
			}
			out.WriteRune(r)
		case marks > maxMarks:
			hidden++
		case !Bad(r):
			out.WriteRune(r)
		case isBreaking(r):
			hidden++
			out.WriteRune(utf8.RuneError)
		default:
			hidden++
		}
	}
	return out.String(), hidden
}

// countMarks returns how many combining marks are in a row at r. Runes that
// will be dropped do not end a row.
func countMarks(marks int, r rune) int {
	switch {
	case r < 0x300:
		return 0
	case Bad(r) && !isBreaking(r):
		return marks
	case unicode.Is(unicode.M, r):
		return marks + 1
	}
	return 0
}

// isBreaking reports whether a bad rune would move the cursor or end the line,
// so that a visible sign must stand in its place.
func isBreaking(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) }
