// Package bluemonday stands in for the one that glamour has the words of HTML
// taken out by. The real one compiles its rules for every element and attribute
// at every start, before main: 9 ms and 1.2 MB with what it needs itself, for
// HTML in pages, which hardly any has. A replace in go.mod puts this in its
// place.
//
// It has what glamour names, and no more. Package typeset tests that the words
// are those of the real one.
package bluemonday

import (
	"html"
	"strings"
)

// Policy is what is let through of HTML: its words.
type Policy struct{}

// StrictPolicy lets no element through.
func StrictPolicy() *Policy { return &Policy{} }

// unseen are the elements whose words are not for readers.
const unseen = " frame frameset iframe noembed noframes noscript nostyle object script style title "

// raw are the elements in which nothing but their end is an element.
const raw = " iframe noembed noframes noscript script style textarea title xmp "

// Sanitize is the words of HTML, with what HTML would act on escaped.
func (*Policy) Sanitize(s string) string {
	var b strings.Builder
	hidden := 0 // unseen elements that are open
	for {
		words, t, rest := next(s)
		if hidden == 0 {
			b.WriteString(html.EscapeString(html.UnescapeString(words)))
		}
		if t.name != "" && strings.Contains(unseen, " "+t.name+" ") && !t.empty {
			hidden = max(0, hidden+t.opens())
		}
		if !t.ends && strings.Contains(raw, " "+t.name+" ") {
			words, rest = content(rest, t.name)
			if hidden == 0 {
				b.WriteString(html.EscapeString(words))
			}
		}
		if s = rest; s == "" {
			return b.String()
		}
	}
}

// tag is the begin or the end of an element; the zero value is a comment.
type tag struct {
	name  string
	ends  bool
	empty bool // <br/>
}

func (t tag) opens() int {
	if t.ends {
		return -1
	}
	return 1
}

// next parts HTML into the words up to a tag, that tag, and the rest. A tag that
// is not closed takes everything.
func next(s string) (words string, t tag, rest string) {
	at := begin(s)
	words, s = s[:at], s[at:]
	if s == "" {
		return words, tag{}, ""
	}
	if strings.HasPrefix(s, "<!--") {
		_, rest, _ = strings.Cut(s[4:], "-->")
		return words, tag{}, rest
	}
	end := shut(s)
	inside := strings.TrimPrefix(s[:end], "<")
	inside, t.ends = strings.CutPrefix(inside, "/")
	inside, t.empty = strings.CutSuffix(inside, "/")
	n := strings.IndexAny(inside+" ", " \t\r\n\f/")
	if name := strings.ToLower(inside[:n]); name != "" && letter(name[0]) {
		t.name = name
	}
	return words, t, s[min(end+1, len(s)):]
}

// begin is the place of the first tag or comment; the length: there is none.
func begin(s string) int {
	for i := range len(s) - 1 {
		if s[i] == '<' && (letter(s[i+1]) || strings.IndexByte("/!?", s[i+1]) >= 0) {
			return i
		}
	}
	return len(s)
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// shut is the place of the > that closes a tag, which is none in quotes; the
// length: there is none.
func shut(s string) int {
	var quote byte
	for i := range len(s) {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i
		case (c == '"' || c == '\'') && letter(s[1]):
			quote = c
		}
	}
	return len(s)
}

// content is what stands in a raw element, and the rest with its end tag.
func content(s, name string) (inside, rest string) {
	at := strings.Index(strings.ToLower(s), "</"+name)
	if at < 0 {
		return s, ""
	}
	return s[:at], s[at:]
}
