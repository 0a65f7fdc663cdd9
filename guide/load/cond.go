package load

import (
	"fmt"
	"reflect"

	"gopkg.in/yaml.v3"

	"toiawase/guide"
)

// cond decodes a condition; see [guide.Cond] for the grammar.
func (f *file) cond(n *yaml.Node, c *guide.Cond) {
	c.Pos = f.pos(n)
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		f.fail(n, "a condition is wanted here", "write {fact: value}, or all, any, not, known, band")
		return
	}
	if len(n.Content) == 2 {
		f.term(n.Content[0], n.Content[1], c)
		return
	}
	c.All = make([]guide.Cond, len(n.Content)/2)
	for i := range c.All {
		c.All[i].Pos = f.pos(n.Content[2*i])
		f.term(n.Content[2*i], n.Content[2*i+1], &c.All[i])
	}
}

// term decodes one key of a condition.
func (f *file) term(key, n *yaml.Node, c *guide.Cond) {
	switch key.Value {
	case "all":
		c.All = f.conds(n)
	case "any":
		c.Any = f.conds(n)
	case "not":
		c.Not = new(guide.Cond)
		f.cond(n, c.Not)
	case "known":
		f.known(n, c)
	case "band":
		f.bands(n, c)
	default:
		f.use("cond", key.Value, "", key)
		c.Fact = key.Value
		c.In = f.words(n, func(item *yaml.Node) { f.use("value", item.Value, key.Value, item) })
	}
}

func (f *file) conds(n *yaml.Node) []guide.Cond {
	if n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
		f.fail(n, "a list of conditions is wanted here", "write [{fact: value}, …]")
		return nil
	}
	list := make([]guide.Cond, len(n.Content))
	for i, item := range n.Content {
		f.cond(item, &list[i])
	}
	return list
}

// known decodes {known: fact}; of a list, all are to be known.
func (f *file) known(n *yaml.Node, c *guide.Cond) {
	facts := f.words(n, func(item *yaml.Node) { f.use("cond", item.Value, "", item) })
	if len(facts) == 1 {
		c.Known = facts[0]
		return
	}
	for _, id := range facts {
		c.All = append(c.All, guide.Cond{Pos: c.Pos, Known: id})
	}
}

// bands decodes {band: {fact: {from, to}}}; of several facts, all are to fit.
func (f *file) bands(n *yaml.Node, c *guide.Cond) {
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		f.fail(n, "a band is wanted here", "write {fact: {from: 24, to: 48}}")
		return
	}
	if len(n.Content) == 2 {
		f.band(n.Content[0], n.Content[1], c)
		return
	}
	c.All = make([]guide.Cond, len(n.Content)/2)
	for i := range c.All {
		c.All[i].Pos = f.pos(n.Content[2*i])
		f.band(n.Content[2*i], n.Content[2*i+1], &c.All[i])
	}
}

func (f *file) band(key, n *yaml.Node, c *guide.Cond) {
	var b struct {
		From *float64 `yaml:"from"`
		To   *float64 `yaml:"to"`
	}
	before := len(f.errs)
	f.structure(n, reflect.ValueOf(&b).Elem(), f.pos(n))
	switch {
	case len(f.errs) > before:
	case b.From == nil && b.To == nil:
		f.fail(n, "a band without ends", "write from: …, to: … or both")
	case b.From != nil && b.To != nil && *b.From >= *b.To:
		f.fail(n, "a band that nothing fits", "write a to: greater than from:")
	}
	f.use("band", key.Value, "", key)
	c.Fact, c.Band = key.Value, &guide.Band{From: b.From, To: b.To}
}

// words decodes one word or a list of them, taken as they are written, and
// calls each for every one.
func (f *file) words(n *yaml.Node, each func(*yaml.Node)) []string {
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	var list []string
	for _, item := range items {
		if item.Kind != yaml.ScalarNode || item.Value == "" {
			f.fail(item, "one word is wanted here", "write it plainly")
			continue
		}
		each(item)
		list = append(list, item.Value)
	}
	if len(items) == 0 {
		f.fail(n, "an empty list", "write at least one word")
	}
	return list
}

// settings decodes {fact: value}. The ref tag tells facts from traits.
func (f *file) settings(n *yaml.Node, list *[]guide.Setting, fd *field) {
	if n.Kind != yaml.MappingNode {
		f.fail(n, "a mapping is wanted here, not a "+kindName(n), "write {fact: value}")
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		key, item := n.Content[i], n.Content[i+1]
		if item.Kind != yaml.ScalarNode || item.Value == "" {
			f.fail(item, fmt.Sprintf("one value is wanted for %q", clip(key.Value)), "write one word")
			continue
		}
		f.use(fd.ref, key.Value, "", key)
		f.use(fd.ref+" value", item.Value, key.Value, item)
		*list = append(*list, guide.Setting{Pos: f.pos(key), Fact: key.Value, Value: item.Value})
	}
}
