package typeset

import (
	"bytes"
	"html"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// A tree is a parsed page being prepared for the renderer, which knows neither
// Japanese nor hanging indents. Text nodes can only point into the source, so
// text that is added goes to the end of it.
type tree struct {
	source []byte
	doc    ast.Node
	tables []*extast.Table
}

// prepare changes the tree in place: soft line breaks are joined or become
// spaces, hard ones and second paragraphs of list items become marks, links
// get room around them, tables are taken out.
func (t *tree) prepare() {
	var nodes []ast.Node
	_ = ast.Walk(t.doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			nodes = append(nodes, n)
		}
		if n.Kind() == ast.KindCodeSpan {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, n := range nodes {
		switch n := n.(type) {
		case *ast.Text:
			t.joinLine(n)
		case *ast.Link, *ast.AutoLink, *ast.Image:
			t.spaceLink(n)
		case *ast.Paragraph, *ast.TextBlock, *ast.FencedCodeBlock, *ast.CodeBlock:
			t.startBlock(n)
		case *extast.Table:
			t.takeTable(n)
		}
	}
}

// add returns a text node with words that are not in the page.
func (t *tree) add(words string) *ast.Text {
	start := len(t.source)
	t.source = append(t.source, html.EscapeString(words)...)
	return ast.NewTextSegment(text.NewSegment(start, len(t.source)))
}

// joinLine replaces the line break after a text node.
func (t *tree) joinLine(n *ast.Text) {
	soft, hard := n.SoftLineBreak(), n.HardLineBreak()
	n.SetSoftLineBreak(false)
	n.SetHardLineBreak(false)
	parent := n.Parent()
	switch {
	case hard:
		parent.InsertAfter(parent, n, t.add(string(markBreak)))
	case soft && !(joins(lastRune(string(n.Segment.Value(t.source)))) && joins(t.firstRuneAfter(n))):
		parent.InsertAfter(parent, n, t.add(" "))
	}
}

// joins reports a character beside which a line break in the source means
// nothing: Chinese and Japanese script and punctuation.
func joins(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) ||
		r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF60 || r == 'ー'
}

// firstRuneAfter returns the rune that follows node n in its paragraph.
func (t *tree) firstRuneAfter(n ast.Node) rune {
	next := n.NextSibling()
	for next != nil {
		if leaf, ok := next.(*ast.Text); ok {
			return firstRune(string(leaf.Segment.Value(t.source)))
		}
		if auto, ok := next.(*ast.AutoLink); ok {
			return firstRune(string(auto.Label(t.source)))
		}
		next = next.FirstChild()
	}
	return ' '
}

// lastRuneBefore returns the rune before node n in its paragraph, a space when
// there is none.
func (t *tree) lastRuneBefore(n ast.Node) rune {
	prev := n.PreviousSibling()
	for prev != nil {
		if leaf, ok := prev.(*ast.Text); ok {
			return lastRune(string(leaf.Segment.Value(t.source)))
		}
		prev = prev.LastChild()
	}
	return ' '
}

// spaceLink keeps an address from touching the text around it, and a link
// whose text is its address from being shown twice.
func (t *tree) spaceLink(n ast.Node) {
	parent := n.Parent()
	if n.NextSibling() != nil && !unicode.IsSpace(t.firstRuneAfter(n)) {
		parent.InsertAfter(parent, n, t.add(" "))
	}
	link, ok := n.(*ast.Link)
	if ok {
		label, isText := link.FirstChild().(*ast.Text)
		same := isText && label.NextSibling() == nil &&
			bytes.Equal(label.Segment.Value(t.source), link.Destination)
		if !same {
			return // its text comes first, and the renderer sets a space after it
		}
		auto := ast.NewAutoLink(ast.AutoLinkURL, label)
		parent.ReplaceChild(parent, n, auto)
		n = auto
	}
	if n.Kind() == ast.KindAutoLink && !strings.ContainsRune(" \u3000"+string(markBreak), t.lastRuneBefore(n)) {
		parent.InsertBefore(parent, n, t.add(" "))
	}
}

// startBlock sets the second and later blocks of a list item on a new line;
// the renderer would run them together.
func (t *tree) startBlock(n ast.Node) {
	item := n.Parent()
	if item == nil || item.Kind() != ast.KindListItem || n.PreviousSibling() == nil {
		return
	}
	if n.PreviousSibling().Kind() == ast.KindList || n.FirstChild() == nil {
		return
	}
	n.InsertBefore(n, n.FirstChild(), t.add(string([]rune{markBreak, markBreak})))
}

// takeTable puts a mark in the place of a table.
func (t *tree) takeTable(n *extast.Table) {
	if len(t.tables) >= maxTables {
		return
	}
	p := ast.NewParagraph()
	p.AppendChild(p, t.add(string(markTable+rune(len(t.tables)))))
	t.tables = append(t.tables, n)
	n.Parent().ReplaceChild(n.Parent(), n, p)
}
