package load

import (
	"reflect"

	"gopkg.in/yaml.v3"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// grammar reads the conditions of a file.
type grammar struct{ decoder }

// cond decodes a condition; see [guide.Cond] for the grammar.
func (g grammar) cond(n *yaml.Node, c *guide.Cond) {
	c.Pos = g.pos(n)
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		g.fail(n, phrase.Of("a condition is wanted here"), phrase.Of("write {fact: value}, or all, any, not, known, band"))
		return
	}
	if len(n.Content) == 2 {
		g.term(n.Content[0], n.Content[1], c)
		return
	}
	c.All = make([]guide.Cond, len(n.Content)/2)
	for i := range c.All {
		c.All[i].Pos = g.pos(n.Content[2*i])
		g.term(n.Content[2*i], n.Content[2*i+1], &c.All[i])
	}
}

// term decodes one key of a condition.
func (g grammar) term(key, n *yaml.Node, c *guide.Cond) {
	switch key.Value {
	case "all":
		c.All = g.conds(n)
	case "any":
		c.Any = g.conds(n)
	case "not":
		c.Not = new(guide.Cond)
		g.cond(n, c.Not)
	case "known":
		g.known(n, c)
	case "band":
		g.bands(n, c)
	default:
		g.use("cond", key.Value, "", key)
		c.Fact = key.Value
		c.In = g.words(n, func(item *yaml.Node) { g.use("value", item.Value, key.Value, item) })
	}
}

func (g grammar) conds(n *yaml.Node) []guide.Cond {
	if n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
		g.fail(n, phrase.Of("a list of conditions is wanted here"), phrase.Of("write [{fact: value}, …]"))
		return nil
	}
	list := make([]guide.Cond, len(n.Content))
	for i, item := range n.Content {
		g.cond(item, &list[i])
	}
	return list
}

// known decodes {known: fact}; of a list, all are to be known.
func (g grammar) known(n *yaml.Node, c *guide.Cond) {
	facts := g.words(n, func(item *yaml.Node) { g.use("cond", item.Value, "", item) })
	if len(facts) == 1 {
		c.Known = facts[0]
		return
	}
	for _, id := range facts {
		c.All = append(c.All, guide.Cond{Pos: c.Pos, Known: id})
	}
}

// bands decodes {band: {fact: {from, to}}}; of several facts, all are to fit.
func (g grammar) bands(n *yaml.Node, c *guide.Cond) {
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		g.fail(n, phrase.Of("a band is wanted here"), phrase.Of("write {fact: {from: 24, to: 48}}"))
		return
	}
	if len(n.Content) == 2 {
		g.band(n.Content[0], n.Content[1], c)
		return
	}
	c.All = make([]guide.Cond, len(n.Content)/2)
	for i := range c.All {
		c.All[i].Pos = g.pos(n.Content[2*i])
		g.band(n.Content[2*i], n.Content[2*i+1], &c.All[i])
	}
}

func (g grammar) band(key, n *yaml.Node, c *guide.Cond) {
	var b struct {
		From *float64 `yaml:"from"`
		To   *float64 `yaml:"to"`
	}
	before := len(g.errs)
	g.structure(n, reflect.ValueOf(&b).Elem(), g.pos(n))
	switch {
	case len(g.errs) > before:
	case b.From == nil && b.To == nil:
		g.fail(n, phrase.Of("a band without ends"), phrase.Of("write from: …, to: … or both"))
	case b.From != nil && b.To != nil && *b.From >= *b.To:
		g.fail(n, phrase.Of("a band that nothing fits"), phrase.Of("write a to: greater than from:"))
	}
	g.use("band", key.Value, "", key)
	c.Fact, c.Band = key.Value, &guide.Band{From: b.From, To: b.To}
}

// words decodes one word or a list of them, taken as they are written, and
// calls each for every one.
func (g grammar) words(n *yaml.Node, each func(*yaml.Node)) []string {
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	var list []string
	for _, item := range items {
		if item.Kind != yaml.ScalarNode || item.Value == "" {
			g.fail(item, phrase.Of("one word is wanted here"), phrase.Of("write it plainly"))
			continue
		}
		each(item)
		list = append(list, item.Value)
	}
	if len(items) == 0 {
		g.fail(n, phrase.Of("an empty list"), phrase.Of("write at least one word"))
	}
	return list
}
