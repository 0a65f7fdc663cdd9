package load

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"toiawase/content/phrase"
)

// named names the findings of each file as the slips that they come from: what
// YAML makes of such a line says little to its author.
func named(files []*file) {
	for _, f := range files {
		if len(f.errs) > 0 && f.data != nil {
			if found := slips(f.data); len(found) > 0 {
				f.errs, f.broken = byLine(f, found), true // what is said about the rest follows from it
			}
		}
	}
}

// byLine puts slips in place of the findings of their lines. The one finding of
// a file that is not YAML stands wherever YAML gave up: any slip replaces it.
func byLine(f *file, found []slip) []Error {
	var list []Error
	for _, e := range f.errs {
		same := func(s slip) bool { return s.line == e.Pos.Line || f.garbled }
		if !slices.ContainsFunc(found, same) {
			list = append(list, e)
		}
	}
	for _, s := range found {
		same := func(e Error) bool { return s.line == e.Pos.Line || f.garbled }
		if slices.ContainsFunc(f.errs, same) {
			list = append(list, Error{Pos: f.place(s.line, 1+utf8.RuneCountInString(f.lines()[s.line-1][:s.at])), What: s.what, Do: s.do})
		}
	}
	return list
}

// lost refuses what a reader of the pack would never see although it stands in
// the file, or would see although its author means it for YAML.
func (d decoder) lost(n *yaml.Node) {
	d = decoder{d.from(n)}
	if n.Style != 0 {
		return // in quotes, or a text of its own lines
	}
	first, _ := utf8.DecodeRuneInString(n.Value)
	switch {
	case n.Tag == "!!null" && n.Value != "":
		d.fail(n, phrase.Of("%s is nothing, not a text", n.Value), phrase.Of("write a text, or quote it"))
	case first == '　':
		d.fail(n, phrase.Of("a full-width space before a word"), phrase.Of("write a half-width one"))
	case enclosed(n.Value):
		d.fail(n, phrase.Of("a full-width or curly %s", string(first)), phrase.Of("write a half-width %s", wide[first]))
	default:
		d.cut(n)
	}
}

// cut refuses a text that goes on behind " #", where a comment begins.
func (d decoder) cut(n *yaml.Node) {
	if !bytes.Contains(d.data, []byte(" #")) {
		return
	}
	rest := n.Value
	for line := n.Line; line <= len(d.lines()); line++ {
		text, col := d.lines()[line-1], 1
		if line == n.Line {
			col = n.Column
		}
		part := strings.TrimLeft(runesFrom(text, col-1), " ")
		if !strings.HasPrefix(part, rest) { // it goes on in the next line, whole
			part = strings.TrimRight(part, " \r")
			if part != "" && !strings.HasPrefix(rest, part) {
				return
			}
			rest = strings.TrimLeft(rest[len(part):], " \n")
			continue
		}
		if after := part[len(rest):]; strings.HasPrefix(strings.TrimLeft(after, " "), "#") && after[0] == ' ' {
			at := utf8.RuneCountInString(text) - utf8.RuneCountInString(strings.TrimLeft(after, " ")) + 1
			d.failAt(d.place(line, at), phrase.Of("the text ends before this #: a comment begins"), phrase.Of("quote the text, or write the comment on a line of its own"))
		}
		return
	}
}

// enclosed reports whether a text stands in a pair of curly or full-width
// quotes, as its author would quote it for YAML.
func enclosed(s string) bool {
	_, first := utf8.DecodeRuneInString(s)
	_, last := utf8.DecodeLastRuneInString(s)
	const quotes = "“”＂"
	return len(s) > first && strings.IndexAny(s, quotes) == 0 && strings.IndexAny(s[first:], quotes) == len(s)-first-last
}

// runesFrom leaves out the first n runes of a text.
func runesFrom(text string, n int) string {
	for i := range text {
		if n == 0 {
			return text[i:]
		}
		n--
	}
	return ""
}
