package load

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// Limits of one YAML file. They are far above what an author needs and far
// below what makes a reader slow.
const (
	maxFile   = 256 << 10 // bytes
	maxDepth  = 40
	maxNodes  = 30_000
	maxKeys   = 2_000 // of one mapping
	maxScalar = 32 << 10
	maxNumber = 1_000_000 // hours, weights and lengths
	maxID     = 64        // bytes of an id, or of each part of one
)

// maxSigns bounds how many parts a file can have before it is parsed, which is
// the slow part. Real content has a twelfth of its bytes in them at most.
const maxSigns = 40_000

// sparse reports whether a file has few enough signs to be parsed.
func sparse(f *file, data []byte) bool {
	signs := 0
	for _, sign := range "[{,:-?&*!" {
		signs += bytes.Count(data, []byte{byte(sign)})
	}
	if signs > maxSigns {
		f.failAt(f.line(1), phrase.Of("the file has more than %d signs such as , and :", maxSigns), phrase.Of("split it"))
	}
	return signs <= maxSigns
}

// guard walks a decoded tree before anything is read from it, and refuses all
// that makes a small file expensive, or means something else than it shows.
type guard struct {
	file  *file
	nodes int
	stack []level
}

type level struct {
	node  *yaml.Node
	depth int
}

// safe reports whether the tree under root may be read.
func safe(f *file, root *yaml.Node) bool {
	g := guard{file: f, stack: []level{{root, 1}}}
	before := len(f.errs)
	for len(g.stack) > 0 && len(f.errs) < maxShown {
		top := g.stack[len(g.stack)-1]
		g.stack = g.stack[:len(g.stack)-1]
		if g.nodes++; g.nodes > maxNodes {
			f.fail(top.node, phrase.Of("the file has more than %d parts", maxNodes), phrase.Of("split it"))
			break
		}
		g.visit(top)
	}
	return len(f.errs) == before
}

func (g *guard) visit(l level) {
	n := l.node
	switch {
	case n.Kind == yaml.AliasNode:
		g.file.fail(n, phrase.Of("an alias (*%s)", clip(n.Value)), phrase.Of("write the content again"))
	case n.Anchor != "":
		g.file.fail(n, phrase.Of("an anchor (&%s)", clip(n.Anchor)), phrase.Of("remove it"))
	case n.Style&yaml.TaggedStyle != 0:
		g.file.fail(n, phrase.Of("a tag (%s)", clip(n.Tag)), phrase.Of("remove it"))
	case n.Kind == yaml.ScalarNode:
		g.scalar(n)
	case l.depth > maxDepth:
		g.file.fail(n, phrase.Of("nested more than %d deep", maxDepth), phrase.Of("flatten it"))
	default:
		g.collection(n, l.depth)
	}
}

func (g *guard) scalar(n *yaml.Node) {
	if len(n.Value) > maxScalar {
		g.file.fail(n, phrase.Of("a text longer than %d kB", maxScalar>>10), phrase.Of("shorten it"))
		return
	}
	if n.Style&yaml.DoubleQuotedStyle == 0 {
		return // no escapes: the raw text was clean already
	}
	for _, r := range n.Value {
		if hidden(r) {
			what, do := nameRune(r, 0)
			g.file.fail(n, what, do)
			return
		}
	}
}

func (g *guard) collection(n *yaml.Node, depth int) {
	if n.Kind == yaml.MappingNode && !g.keys(n) {
		return
	}
	for i := len(n.Content) - 1; i >= 0; i-- { // reversed, so that they are visited in order
		g.stack = append(g.stack, level{n.Content[i], depth + 1})
	}
}

func (g *guard) keys(n *yaml.Node) bool {
	if len(n.Content)/2 > maxKeys {
		g.file.fail(n, phrase.Of("more than %d keys in one place", maxKeys), phrase.Of("split it"))
		return false
	}
	seen := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		first := seen[key.Value]
		switch {
		case key.Kind == yaml.AliasNode: // refused by its own visit
		case key.Kind != yaml.ScalarNode:
			g.file.fail(key, phrase.Of("a list or mapping as a key"), phrase.Of("write one word"))
			return false
		case key.Tag == "!!merge":
			g.file.fail(key, phrase.Of("a merge key (<<)"), phrase.Of("write the keys out"))
		case first != nil:
			g.file.fail(key, phrase.Of("%q is here twice", clip(key.Value)), phrase.Of("keep one; the first is at line %d", first.Line))
		default:
			seen[key.Value] = key
		}
	}
	return true
}

// clip makes a short line of a name taken from a file, for a message.
func clip(s string) string {
	s = strings.Map(func(r rune) rune {
		if hidden(r) || r == '\n' {
			return utf8.RuneError
		}
		return r
	}, s)
	const most = 40
	runes := 0
	for i := range s {
		if runes++; runes > most {
			return s[:i] + "…"
		}
	}
	return s
}

// fail notes a finding at a node.
func (f *file) fail(n *yaml.Node, what, do guide.Text) { f.failAt(f.pos(n), what, do) }

func (f *file) failAt(pos guide.Pos, what, do guide.Text) {
	if of := f.others[pos.File]; of != nil {
		of.rule = f.rule
		f = of
	}
	if len(f.errs) < maxShown {
		f.errs = append(f.errs, Error{pos, what, do, f.rule})
	}
}

func (f *file) pos(n *yaml.Node) guide.Pos {
	return guide.Pos{File: f.from(n).path, Line: n.Line, Col: n.Column}
}

// from is the file that a node stands in.
func (f *file) from(n *yaml.Node) *file {
	if of := f.grafts[n]; of != nil {
		return of
	}
	return f
}
