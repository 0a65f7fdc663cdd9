package load

import (
	"slices"

	"gopkg.in/yaml.v3"
)

// graft puts a tree of an overlay's file over that of a file of the extended
// pack, which is to be decoded anew.
func (o *overlay) graft(own *file, at int, over *yaml.Node) {
	root := o.roots[at]
	if root == nil {
		before := o.files[at]
		f := &file{path: before.path, draft: own.draft, grafts: map[*yaml.Node]*file{}, others: map[string]*file{}}
		root = f.tree(before.data)
		o.files[at], o.roots[at] = f, root
	}
	o.files[at].others[own.path] = own
	grafting{o.files[at], own}.over(root, over)
}

// grafting puts nodes of one file into the tree of another.
type grafting struct{ into, from *file }

// wholes are the keys whose content is one statement: half of it from here and
// half from there would say what nobody wrote.
var wholes = []string{"when", "is", "absent", "unless", "set", "given"}

// over lets a mapping have what another one says. A key that only one of them
// has stays as it is; mappings under the same key are put over each other, and
// so are the items of lists that have an id; all else is replaced.
func (g grafting) over(n, by *yaml.Node) {
	g.mark(n, by)
	for i := 0; i < len(by.Content); i += 2 {
		name, value := by.Content[i], by.Content[i+1]
		at := indexOf(n, name.Value)
		if at < 0 {
			n.Content = append(n.Content, name, value)
			g.markAll(name, value)
			continue
		}
		n.Content[at] = name
		g.markAll(name)
		was := n.Content[at+1]
		switch {
		case slices.Contains(wholes, name.Value):
		case was.Kind == yaml.MappingNode && value.Kind == yaml.MappingNode:
			g.over(was, value)
			continue
		case identified(was) && identified(value):
			g.items(was, value)
			continue
		}
		n.Content[at+1] = value
		g.markAll(value)
	}
}

// items puts the items of a list over those with the same ids.
func (g grafting) items(n, by *yaml.Node) {
	for _, item := range by.Content {
		for _, was := range n.Content {
			if key(was, "id").Value == key(item, "id").Value {
				g.over(was, item)
			}
		}
	}
}

// identified reports whether a node is a list of mappings that have ids.
func identified(n *yaml.Node) bool {
	without := func(item *yaml.Node) bool { return item.Kind != yaml.MappingNode || key(item, "id") == nil }
	return n.Kind == yaml.SequenceNode && len(n.Content) > 0 && !slices.ContainsFunc(n.Content, without)
}

// indexOf is where a key of a mapping stands, or -1.
func indexOf(n *yaml.Node, name string) int {
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return i
		}
	}
	return -1
}

// mark lets a mapping stand where the one that changes it does: what is found
// about it is for the author of the change.
func (g grafting) mark(n, by *yaml.Node) {
	n.Line, n.Column = by.Line, by.Column
	g.into.grafts[n] = g.from
}

// markAll notes that nodes, with all below them, stand in the overlay's file.
func (g grafting) markAll(nodes ...*yaml.Node) {
	for _, n := range nodes {
		g.into.grafts[n] = g.from
		g.markAll(n.Content...)
	}
}
