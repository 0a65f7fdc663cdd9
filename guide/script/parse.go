package script

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/near"
)

// Limits of a script: far above what a walk needs.
const (
	maxLine  = 64 << 10
	maxLines = 5_000
)

// form says how many arguments a directive takes, and whether the last one is
// free text to the end of the line.
type form struct {
	least, most int
	free        bool
	usage       string
}

var directives = map[string]form{
	"lang":      {1, 1, false, "lang ja"},
	"at":        {1, 1, false, "at 2026-11-23T10:00:00+09:00"},
	"topic":     {1, 1, false, "topic ID"},
	"answer":    {2, 2, true, "answer STEP CHOICE"},
	"fact":      {2, 2, true, "fact ID VALUE"},
	"unknown":   {1, 1, false, "unknown ID"},
	"blocked":   {1, 1, false, "blocked CHANNEL"},
	"contacted": {2, 3, true, "contacted CHANNEL TIME [NUMBER]"},
	"channel":   {1, 1, false, "channel ID"},
	"have":      {1, 1, false, "have EVIDENCE"},
	"edited":    {2, 2, true, "edited CHANNEL/LANGUAGE MESSAGE"},
	"done":      {1, 2, false, "done STEP [TIME]"},
	"next":      {1, 1, false, "next 2026-11-24T10:00:00+09:00"},
	"reply":     {1, 2, true, "reply KIND [TEXT]"},
	"promise":   {1, 2, true, "promise TIME [TEXT]"},
	"expect":    {2, 2, true, "expect outcome ID"},
}

// Parse reads a script. The error is an *Error that says where and what to do;
// name is the file's name in it.
func Parse(r io.Reader, name string) (*Script, error) {
	p := &parser{script: &Script{Name: name}}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		pos := guide.Pos{File: name, Line: n, Col: 1}
		if n > maxLines {
			return nil, &Error{pos, phrase.Of("more than %d lines", maxLines), phrase.Of("split the script")}
		}
		if err := p.line(lines.Text(), pos); err != nil {
			return nil, err
		}
		p.last = n
	}
	return p.end(name, lines.Err())
}

type parser struct {
	script *Script
	last   int
	part   int       // how many moments have begun
	now    time.Time // of the moment; zero: as the runner chooses
}

func (p *parser) end(name string, err error) (*Script, error) {
	pos := guide.Pos{File: name, Line: p.last + 1, Col: 1}
	switch {
	case errors.Is(err, bufio.ErrTooLong):
		return nil, &Error{pos, phrase.Of("a line longer than %d kB", maxLine>>10), phrase.Of("shorten it")}
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	case p.script.Topic.Key == "":
		pos.Line = max(1, p.last)
		return nil, &Error{pos, phrase.Of("no topic"), phrase.Of("add a line: topic ID")}
	}
	return p.script, nil
}

// line reads one line of the script.
func (p *parser) line(text string, pos guide.Pos) error {
	if !utf8.ValidString(text) {
		return &Error{pos, phrase.Of("this is not UTF-8"), phrase.Of("save the file as UTF-8")}
	}
	if pos.Line == 1 {
		text = strings.TrimPrefix(text, "\uFEFF")
	}
	if strings.HasPrefix(strings.TrimLeft(text, " "), "> ") {
		text = strings.Replace(text, ">", " ", 1) // as lint prints the lines of a witness
	}
	words := split(text, 1)
	if len(words) == 0 || strings.HasPrefix(words[0].text, "#") {
		return nil
	}
	pos.Col = words[0].col
	verb := words[0].text
	f, ok := directives[verb]
	if !ok {
		return &Error{pos, phrase.Of("no directive %q", clip(verb)), didYouMean(verb, names(directives))}
	}
	switch {
	case verb == "answer" || verb == "contacted":
		words = split(uncomment(text), f.most)
	case f.free:
		words = split(text, f.most)
	default:
		words = split(uncomment(text), -1)
	}
	args := words[1:]
	if len(args) < f.least || len(args) > f.most {
		return &Error{pos, phrase.Of("%s needs something else here", verb), phrase.Of("write: %s", f.usage)}
	}
	return p.directive(Line{Pos: pos, Verb: verb}, args)
}

func (p *parser) directive(l Line, args []word) error {
	l.Key, l.cols[0] = args[0].text, args[0].col
	if len(args) > 1 {
		l.Text, l.cols[1] = args[1].text, args[1].col
	}
	switch l.Verb {
	case "lang", "at", "topic":
		return p.header(l)
	case "contacted":
		return p.contacted(l, args)
	case "done":
		return p.done(l)
	case "next", "promise", "reply":
		return p.later(l)
	case "expect":
		return p.expect(l, args)
	case "fact", "answer":
		l.Text = unquote(l.Text)
	}
	return p.input(l)
}

// input keeps a line that says something.
func (p *parser) input(l Line) error {
	l.part = p.part
	p.script.Inputs = append(p.script.Inputs, l)
	return nil
}

// later reads a line about what came after the first moment: the next moment,
// an answer, a promise.
func (p *parser) later(l Line) error {
	l.Text = unquote(l.Text)
	if l.Verb == "reply" {
		if kinds := replyKinds(); !slices.Contains(kinds, l.Key) {
			return l.fail(0, phrase.Of("no kind of reply %q", clip(l.Key)), didYouMean(l.Key, kinds))
		}
		return p.input(l)
	}
	at, err := parseTime(l.Key)
	if err != nil {
		return l.fail(0, phrase.Of("no time %q", clip(l.Key)), phrase.Of("write it as 2026-11-23T10:00:00+09:00"))
	}
	l.Time = at
	if l.Verb == "next" {
		if at.Before(p.now) {
			return l.fail(0, phrase.Of("this moment is before the one that it follows"), phrase.Of("write a later time"))
		}
		p.now, p.part = at, p.part+1
	}
	return p.input(l)
}

func replyKinds() (list []string) {
	for _, k := range guide.ReplyKinds {
		list = append(list, string(k))
	}
	return list
}

func (p *parser) header(l Line) error {
	s, twice := p.script, l.fail(0, phrase.Of("%s is here twice", l.Verb), phrase.Of("keep one"))
	switch l.Verb {
	case "lang":
		if s.Lang != "" {
			return twice
		}
		if s.Lang = guide.Lang(l.Key); !slices.Contains(guide.Langs, s.Lang) {
			return l.fail(0, phrase.Of("no language %q", clip(l.Key)), phrase.Of("write ja or en"))
		}
	case "at":
		if !s.At.IsZero() {
			return twice
		}
		at, err := parseTime(l.Key)
		if err != nil {
			return l.fail(0, phrase.Of("no time %q", clip(l.Key)), phrase.Of("write it as 2026-11-23T10:00:00+09:00"))
		}
		s.At, p.now = at, at
	case "topic":
		if s.Topic.Key != "" {
			return twice
		}
		s.Topic = l
	}
	return nil
}

func (p *parser) contacted(l Line, args []word) error {
	at, err := parseTime(l.Text)
	if err != nil {
		return l.fail(1, phrase.Of("no time %q", clip(l.Text)), phrase.Of("write it as 2026-11-23T10:00:00+09:00"))
	}
	l.Time, l.Text = at, ""
	if len(args) > 2 {
		l.Text = unquote(args[2].text)
	}
	return p.input(l)
}

// freeText are the expectations of any text.
var freeText = map[string]bool{"message": true, "no-message": true, "begins": true, "copy": true, "no-copy": true, "headline": true, "no-headline": true, "panel": true}

// done takes a step that was done, with its time if it has one.
func (p *parser) done(l Line) error {
	if l.Text != "" {
		at, err := parseTime(l.Text)
		if err != nil {
			return l.fail(1, phrase.Of("no time %q", clip(l.Text)), phrase.Of("write it as 2026-11-23T10:00:00+09:00"))
		}
		l.Time, l.Text = at, ""
	}
	return p.input(l)
}

// expect keeps an expectation: its kind as the verb, what is expected as text.
func (p *parser) expect(l Line, args []word) error {
	kind := args[0].text
	if expectations[kind] == nil {
		return l.fail(0, phrase.Of("no expectation %q", clip(kind)), didYouMean(kind, names(expectations)))
	}
	l.Verb, l.Key = kind, ""
	if !freeText[kind] {
		rest := split(uncomment(l.Text), -1)
		if kind == "clock" && len(rest) == 2 {
			at, err := parseTime(rest[1].text)
			if err != nil {
				return l.fail(1, phrase.Of("no time %q", clip(rest[1].text)), phrase.Of("write it as 2026-11-23T10:00:00+09:00"))
			}
			l.Time, rest = at, rest[:1]
		}
		if len(rest) != 1 {
			return l.fail(1, phrase.Of("expect %s needs one word", kind), phrase.Of("write: expect %s ID", kind))
		}
		l.Text = rest[0].text
	}
	l.Text = unquote(l.Text)
	if (kind == "wait" || kind == "due") && l.Text != none {
		at, err := parseTime(l.Text)
		if err != nil {
			return l.fail(1, phrase.Of("no time %q", clip(l.Text)), phrase.Of("write it as 2026-11-23T10:00:00+09:00, or none"))
		}
		l.Time = at
	}
	l.part = p.part
	p.script.Expects = append(p.script.Expects, l)
	return nil
}

func parseTime(text string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, text)
	return t.In(guide.Japan), err
}

// word is a part of a line and the column where it begins.
type word struct {
	text string
	col  int
}

// split cuts a line at spaces into at most n+1 words, the last of which keeps
// its spaces; n < 0 means no limit.
func split(text string, n int) (words []word) {
	col := 1
	for {
		rest := strings.TrimLeft(text, " \t　")
		col += utf8.RuneCountInString(text) - utf8.RuneCountInString(rest)
		text = strings.TrimRight(rest, " \t\r")
		if text == "" {
			return words
		}
		end := strings.IndexAny(text, " \t　")
		if end < 0 || n >= 0 && len(words) == n {
			return append(words, word{text, col})
		}
		words = append(words, word{text[:end], col})
		col += utf8.RuneCountInString(text[:end])
		text = text[end:]
	}
}

// uncomment cuts a comment off the end of a line. A " #" after an odd number
// of quotes stands inside a quoted text.
func uncomment(text string) string {
	for from := 0; ; {
		i := strings.Index(text[from:], " #")
		if i < 0 {
			return text
		}
		from += i
		if strings.Count(text[:from], `"`)%2 == 0 {
			return text[:from]
		}
		from++
	}
}

// unquote reads free text in double quotes; other text stays as it is.
func unquote(text string) string {
	if strings.HasPrefix(text, `"`) {
		if plain, err := strconv.Unquote(text); err == nil {
			return plain
		}
	}
	return text
}

func didYouMean(name string, known []string) guide.Text {
	slices.Sort(known)
	if best := near.Name(name, known); best != "" {
		return phrase.Of("did you mean %q?", best)
	}
	const few = 16
	if len(known) > few {
		known = append(slices.Clone(known[:few]), "…")
	}
	return phrase.Of("write one of %s", strings.Join(known, ", "))
}

func names[T any](m map[string]T) (list []string) {
	for name := range m {
		list = append(list, name)
	}
	return list
}

// clip shortens a word of the script for a message.
func clip(text string) string {
	if r := []rune(text); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return text
}
