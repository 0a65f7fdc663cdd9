package typeset

import (
	"strings"

	"toiawase/guide/regexp"
)

// Marks are private-use characters put into a page before it is rendered and
// acted on afterwards. Safe removes such characters from all input, so a page
// cannot forge one.
const (
	markBreak   = '\uE000' // a line break inside a paragraph
	markRule    = '\uE001' // a horizontal rule
	markHeading = '\uE010' // a heading; its level is added, 1 to 6
	markTable   = '\U000F0000'
	maxTables   = 0xFFFD
)

// sgr matches the one kind of escape sequence that may stay in a page.
var sgr = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// hyperlink matches the OSC 8 sequences that the renderer puts around links.
var hyperlink = regexp.MustCompile(`\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)`)

// isMark reports one of the marks.
func isMark(r rune) bool {
	return r >= markBreak && r <= markHeading+6 || r >= markTable && r <= markTable+maxTables
}

// onlyColours returns rendered text with nothing but colours, marks and safe
// characters. A stray escape character goes, what follows it stays visible.
func onlyColours(s string) string {
	s = hyperlink.ReplaceAllString(s, "")
	var b strings.Builder
	at := 0
	for _, span := range sgr.FindAllStringIndex(s, -1) {
		b.WriteString(safeMarked(s[at:span[0]]))
		b.WriteString(s[span[0]:span[1]])
		at = span[1]
	}
	b.WriteString(safeMarked(s[at:]))
	return b.String()
}

// safeMarked is Safe that spares the marks.
func safeMarked(s string) string {
	var b strings.Builder
	at := 0
	for i, r := range s {
		if isMark(r) {
			b.WriteString(Safe(s[at:i]))
			b.WriteRune(r)
			at = i + len(string(r))
		}
	}
	b.WriteString(Safe(s[at:]))
	return b.String()
}

// dropMarks removes marks that nothing acted on.
func dropMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if isMark(r) {
			return -1
		}
		return r
	}, s)
}
