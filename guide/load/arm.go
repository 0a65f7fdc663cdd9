package load

import (
	"reflect"

	"gopkg.in/yaml.v3"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// otherwise is how {else: target, set: …} is written.
type otherwise struct {
	Else string          `yaml:"else" need:"yes" ref:"target"`
	Set  []guide.Setting `yaml:"set" ref:"set"`
}

// conditional is how {when: …, go: target, set: …} is written.
type conditional struct {
	When *guide.Cond     `yaml:"when" need:"yes"`
	Set  []guide.Setting `yaml:"set" ref:"set"`
	Go   string          `yaml:"go" need:"yes" ref:"target"`
}

// arms decodes the ways out of a step: one target, or a list that ends in else.
func (d decoder) arms(n *yaml.Node, list *[]guide.Arm) {
	switch n.Kind {
	case yaml.ScalarNode:
		d.use("target", n.Value, "", n)
		*list = []guide.Arm{{Pos: d.pos(n), Go: n.Value}}
		return
	case yaml.MappingNode:
		d.fail(n, phrase.Of("one target or a list of arms is wanted here, not a mapping"), phrase.Of("begin each arm with a dash"))
		return
	}
	for i, item := range n.Content {
		if i > 0 && (*list)[i-1].When == nil {
			d.fail(item, phrase.Of("an arm after else is never reached"), phrase.Of("put else last"))
			return
		}
		*list = append(*list, d.arm(item))
	}
}

func (d decoder) arm(n *yaml.Node) guide.Arm {
	if key(n, "else") != nil {
		var o otherwise
		d.structure(n, reflect.ValueOf(&o).Elem(), d.pos(n))
		return guide.Arm{Pos: d.pos(n), Set: o.Set, Go: o.Else}
	}
	c := conditional{}
	d.structure(n, reflect.ValueOf(&c).Elem(), d.pos(n))
	if c.When == nil {
		c.When = new(guide.Cond) // a finding already: not an else as well
	}
	return guide.Arm{Pos: d.pos(n), When: c.When, Set: c.Set, Go: c.Go}
}

// settings decodes {fact: value}. The ref tag tells facts from traits.
func (d decoder) settings(n *yaml.Node, list *[]guide.Setting, fd *field) {
	if n.Kind != yaml.MappingNode {
		d.fail(n, phrase.Of("a mapping is wanted here, not a %s", kindName(n)), phrase.Of("write {fact: value}"))
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		key, item := n.Content[i], n.Content[i+1]
		if item.Kind != yaml.ScalarNode || item.Value == "" {
			d.fail(item, phrase.Of("one value is wanted for %q", clip(key.Value)), phrase.Of("write one word"))
			continue
		}
		d.use(fd.ref, key.Value, "", key)
		d.use(fd.ref+" value", item.Value, key.Value, item)
		*list = append(*list, guide.Setting{Pos: d.pos(key), Fact: key.Value, Value: item.Value})
	}
}

// key returns the value under a key of a mapping, or nil.
func key(n *yaml.Node, name string) *yaml.Node {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i+1]
		}
	}
	return nil
}
