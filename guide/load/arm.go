package load

import (
	"reflect"

	"gopkg.in/yaml.v3"

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
func (f *file) arms(n *yaml.Node, list *[]guide.Arm) {
	switch n.Kind {
	case yaml.ScalarNode:
		f.use("target", n.Value, "", n)
		*list = []guide.Arm{{Pos: f.pos(n), Go: n.Value}}
		return
	case yaml.MappingNode:
		f.fail(n, "one target or a list of arms is wanted here, not a mapping", "begin each arm with a dash")
		return
	}
	for i, item := range n.Content {
		if i > 0 && (*list)[i-1].When == nil {
			f.fail(item, "an arm after else is never reached", "put else last")
			return
		}
		*list = append(*list, f.arm(item))
	}
}

func (f *file) arm(n *yaml.Node) guide.Arm {
	if key(n, "else") != nil {
		var o otherwise
		f.structure(n, reflect.ValueOf(&o).Elem(), f.pos(n))
		return guide.Arm{Pos: f.pos(n), Set: o.Set, Go: o.Else}
	}
	c := conditional{}
	f.structure(n, reflect.ValueOf(&c).Elem(), f.pos(n))
	if c.When == nil {
		c.When = new(guide.Cond) // a finding already: not an else as well
	}
	return guide.Arm{Pos: f.pos(n), When: c.When, Set: c.Set, Go: c.Go}
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
