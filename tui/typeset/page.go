package typeset

import (
	"bytes"
	"html"
	"strings"
	"sync"

	gansi "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	parsing "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"toiawase/guide/regexp"
)

// Page sets a Markdown page for a terminal column of width cells: headings,
// lists with hanging indents, quotes, links as text and address, tables. The
// lines carry colours for a dark or light background, and nothing else a
// terminal would act on. No line is wider than width; none at all is returned
// when width is zero or less.
//
// A page takes milliseconds: keep the lines until page, width or background
// change.
func Page(markdown string, width int, dark bool) []string {
	if width <= 0 {
		return nil
	}
	s := &setter{width: width, dark: dark, render: newRenderer(dark)}
	source := []byte(safeEntities(FoldKana(Safe(markdown))))
	s.tree = &tree{source: source, doc: parser().Parse(text.NewReader(source))}
	s.tree.prepare()
	s.lines(s.rendered(s.tree.doc))
	return s.out
}

// parser reads CommonMark with tables, task lists, strikethrough and bare
// addresses.
var parser = sync.OnceValue(func() parsing.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser()
})

// entity matches an HTML character reference.
var entity = regexp.MustCompile(`&[#0-9A-Za-z]+;?`)

// safeEntities spells out what Safe would have removed: the renderer turns
// &#27; into a live escape character.
func safeEntities(s string) string {
	return entity.ReplaceAllStringFunc(s, func(ref string) string {
		if r := html.UnescapeString(ref); Safe(r) != r {
			return Safe(r)
		}
		return ref
	})
}

// newRenderer returns the glamour renderer, told not to wrap: it would break
// Japanese anywhere.
func newRenderer(dark bool) renderer.Renderer {
	node := gansi.NewRenderer(gansi.Options{Styles: pageStyle(dark), PreserveNewLines: true})
	return renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(node, 1000)))
}

// A setter turns rendered text into finished lines.
type setter struct {
	width  int
	dark   bool
	render renderer.Renderer
	tree   *tree
	out    []string
}

// rendered returns what glamour makes of a node. It fails only when a write
// does, and a buffer takes every write.
func (s *setter) rendered(n ast.Node) string {
	var b bytes.Buffer
	_ = s.render.Render(&b, s.tree.source, n)
	return onlyColours(b.String())
}

// lines sets rendered text line by line, with at most one empty line between.
func (s *setter) lines(rendered string) {
	for _, line := range strings.Split(rendered, "\n") {
		plain := strings.TrimRight(ansi.Strip(line), " ")
		if strings.Trim(plain, " |") == "" {
			s.gap(plain)
			continue
		}
		s.line(line, plain)
	}
	if n := len(s.out); n > 0 && s.out[n-1] == "" {
		s.out = s.out[:n-1]
	}
}

// gap adds an empty line, or an empty quoted one, unless there is one already.
func (s *setter) gap(plain string) {
	if n := len(s.out); n > 0 && s.out[n-1] != "" && s.out[n-1] != plain {
		s.out = append(s.out, Truncate(plain, s.width))
	}
}

// line sets one rendered line that is not empty.
func (s *setter) line(line, plain string) {
	first, cont := hanging(plain)
	rest := plain[len(first):]
	mark := firstRune(rest)
	switch {
	case mark == markRule:
		s.out = append(s.out, Truncate(cont, s.width)+strings.Repeat("-", max(0, s.width-Width(cont))))
	case mark > markHeading && mark <= markHeading+6:
		s.heading(line, rest, int(mark-markHeading))
	case mark >= markTable && int(mark-markTable) < len(s.tree.tables):
		s.table(int(mark-markTable), first, cont)
	default:
		s.text(ansi.TruncateLeft(line, Width(first), ""), first, cont)
	}
}

// text sets a line with its hanging indent; a break mark starts a new one.
func (s *setter) text(line, first, cont string) {
	line = strings.ReplaceAll(line, string(markBreak), "\n")
	s.out = append(s.out, Hang(dropMarks(line), s.width, first, cont)...)
}

// prefix matches what a line begins with: indent, quote bars, a list marker.
var prefix = regexp.MustCompile(`^ *(?:\| *)*(?:(?:-|\d{1,9}\.) +)?(?:\[[ x]\] +)?`)

// bullet matches the part of a prefix that is not repeated.
var bullet = regexp.MustCompile(`[^ |]`)

// hanging returns the prefix of a line and the one for its other lines.
func hanging(plain string) (first, cont string) {
	first = prefix.FindString(plain)
	return first, bullet.ReplaceAllString(first, " ")
}

// heading sets a heading so that it shows without colour as well: levels 1 and
// 2 are underlined, lower ones stand between marks.
func (s *setter) heading(line, plain string, level int) {
	line = dropMarks(line)
	if level > 2 {
		open, shut := "-- ", " --"
		if Width(plain) > len([]rune(plain)) {
			open, shut = "【", "】"
		}
		s.out = append(s.out, Wrap(open+line+shut, s.width)...)
		return
	}
	lines := Wrap(line, s.width)
	longest := 0
	for _, l := range lines {
		longest = max(longest, Width(l))
	}
	rule := map[int]string{1: "=", 2: "-"}[level]
	s.out = append(append(s.out, lines...), strings.Repeat(rule, longest))
}
