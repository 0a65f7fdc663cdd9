package load

import (
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"toiawase/content"
	"toiawase/content/phrase"
	"toiawase/guide"
)

// bases are the packs that an overlay may extend, decoded once a run.
var bases = map[string]func() ([]*file, error){
	"amazon-jp": sync.OnceValues(func() ([]*file, error) { return baseFiles("amazon-jp", content.AmazonJP()) }),
}

// Bases are the ids of the packs that may be extended, in their order.
func Bases() []string { return slices.Sorted(maps.Keys(bases)) }

// baseFiles reads the files of a pack that is extended. Their paths begin with
// its name and a colon, because they are in no folder of the overlay.
func baseFiles(id string, fsys fs.FS) ([]*file, error) {
	paths, err := find(fsys)
	if err != nil {
		return nil, err
	}
	for i := range paths {
		paths[i] = id + ":" + paths[i]
	}
	return read(below{fsys, id + ":"}, paths, nil, nil)
}

// below is a file system whose names have a prefix.
type below struct {
	fs.FS
	prefix string
}

// Open implements fs.FS.
func (b below) Open(name string) (fs.File, error) {
	return b.FS.Open(strings.TrimPrefix(name, b.prefix))
}

// Extended tells of a file that belongs to the pack that an overlay extends
// which pack that is, and the file's path in it.
func Extended(file string) (base, name string, ok bool) {
	base, name, ok = strings.Cut(file, ":")
	return base, name, ok && bases[base] != nil
}

// extended returns which pack some files extend; empty for a whole pack.
func extended(files []*file) string {
	for _, f := range files {
		if base := f.pack.Header.Extends; base != "" {
			return base
		}
	}
	return ""
}

// overlay is a pack that says only what differs from another one. What it says
// is put into the trees of that one's files, before these are decoded.
type overlay struct {
	files []*file // the extended pack's, then the overlay's
	owner map[place]int
	roots map[int]*yaml.Node // of the files that are changed
}

// place names something that stands in one file: a kind and an id, or a section
// that a pack has once.
type place struct{ kind, id string }

// extend puts the files of an overlay over those of the pack that it extends.
func extend(base string, files []*file) ([]*file, error) {
	found, err := bases[base]()
	if err != nil {
		return nil, err
	}
	o := overlay{owner: map[place]int{}, roots: map[int]*yaml.Node{}}
	for i, f := range found {
		own := *f
		own.errs, own.decls, own.refs = slices.Clip(f.errs), slices.Clip(f.decls), slices.Clip(f.refs)
		o.files = append(o.files, &own)
		o.owned(i, &own)
	}
	for _, f := range files {
		o.add(f)
	}
	for i, root := range o.roots {
		o.files[i].build(root)
	}
	return o.files, nil
}

// owned notes what a file of the extended pack declares.
func (o *overlay) owned(i int, f *file) {
	o.owner[place{"page", local(f.path)}] = i
	for _, d := range f.decls {
		o.owner[place{d.kind, d.id}] = i
	}
	if f.flow {
		o.owner[place{"flow", f.topic.ID}] = i
	}
	for _, name := range onceOnly {
		if !reflect.ValueOf(f.pack).Field(sections().fields[sections().find(name)].index).IsZero() {
			o.owner[place{"section", name}] = i
		}
	}
}

// onceOnly are the sections that a pack has once.
var onceOnly = []string{"pack", "official", "search"}

// sections are those of a pack.
func sections() *plan { return planOf(reflect.TypeFor[guide.Pack]()) }

// local is the path of a file in its own pack.
func local(path string) string {
	if _, name, ok := Extended(path); ok {
		return name
	}
	return path
}

// add puts a file of the overlay where it belongs: what the extended pack has
// is changed there, what is new stays in its own file.
func (o *overlay) add(f *file) {
	if at, there := o.owner[place{"page", f.path}]; there && path.Ext(f.path) == ".md" {
		o.files[at] = f
		return
	}
	if f.broken || path.Ext(f.path) == ".md" {
		o.files = append(o.files, f)
		return
	}
	own := &file{path: f.path, draft: f.draft}
	o.files = append(o.files, own)
	root := own.tree(f.data)
	rest := *root
	rest.Content = nil
	tree := o.tree(own, root)
	for i := 0; i < len(root.Content); i += 2 {
		name, value := root.Content[i], root.Content[i+1]
		if _, of := sectionKind(name.Value); of {
			value = o.section(own, name, value)
		} else if tree {
			continue // it is in the tree already
		}
		if value != nil {
			rest.Content = append(rest.Content, name, value)
		}
	}
	if len(rest.Content) > 0 {
		own.build(&rest)
	}
}

// tree puts a topic or flow over the one of the same id, if there is one.
func (o *overlay) tree(own *file, root *yaml.Node) bool {
	for _, kind := range []string{"topic", "flow"} {
		id := key(root, kind)
		if id == nil {
			continue
		}
		at, there := o.owner[place{kind, id.Value}]
		if !there {
			return false
		}
		part := *root
		part.Content = nil
		for i := 0; i < len(root.Content); i += 2 {
			if _, of := sectionKind(root.Content[i].Value); !of {
				part.Content = append(part.Content, root.Content[i], root.Content[i+1])
			}
		}
		o.graft(own, at, &part)
		return true
	}
	return false
}

// sectionKind is the kind of what a section of a pack declares; empty if it
// declares nothing under an id.
func sectionKind(name string) (kind string, of bool) {
	at := sections().find(name)
	switch {
	case at < 0:
		return "", false
	case name == "readings":
		return "reading", true
	}
	typ := sections().fields[at].typ
	if typ.Kind() == reflect.Slice {
		if key := planOf(typ.Elem()).key; key != nil {
			return key.declares, true
		}
	}
	return "", true
}

// section puts what a section says of the extended pack's things over them. It
// returns the rest of the section, nil if there is none.
func (o *overlay) section(own *file, name, value *yaml.Node) *yaml.Node {
	kind, _ := sectionKind(name.Value)
	switch {
	case name.Value == "pack":
		o.header(own, value)
		fallthrough
	case slices.Contains(onceOnly, name.Value):
		if at, there := o.owner[place{"section", name.Value}]; there {
			o.graft(own, at, mapping(value, name, value))
			return nil
		}
		return value
	case name.Value == "rules" && value.Kind == yaml.MappingNode:
		return o.rules(own, name, value)
	case kind == "" || value.Kind != yaml.MappingNode:
		return value
	}
	rest := *value
	rest.Content = nil
	for i := 0; i < len(value.Content); i += 2 {
		id, item := value.Content[i], value.Content[i+1]
		if at, there := o.owner[place{kind, id.Value}]; there {
			o.graft(own, at, mapping(value, name, mapping(value, id, item)))
		} else {
			rest.Content = append(rest.Content, id, item)
		}
	}
	if len(rest.Content) == 0 {
		return nil
	}
	return &rest
}

// header refuses an id: the overlay takes the place of the pack it extends.
func (o *overlay) header(own *file, n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		return
	}
	base := key(n, "extends")
	if id := key(n, "id"); id != nil && base != nil && id.Value != base.Value {
		own.fail(id, phrase.Of("an overlay has the id of the pack that it extends"), phrase.Of("remove id: here"))
	}
}

// rules puts rules over those of the same ids, and leaves new ones.
func (o *overlay) rules(own *file, name, value *yaml.Node) *yaml.Node {
	rest := *value
	rest.Content = nil
	for i := 0; i < len(value.Content); i += 2 {
		kind, list := value.Content[i], value.Content[i+1]
		left := *list
		left.Content = nil
		for _, item := range list.Content {
			at, there := 0, false
			if id := key(item, "id"); id != nil {
				at, there = o.owner[place{"rule", id.Value}]
			}
			if !there {
				left.Content = append(left.Content, item)
				continue
			}
			one := *list
			one.Content = []*yaml.Node{item}
			o.graft(own, at, mapping(value, name, mapping(value, kind, &one)))
		}
		if len(left.Content) > 0 {
			rest.Content = append(rest.Content, kind, &left)
		}
	}
	if len(rest.Content) == 0 {
		return nil
	}
	return &rest
}

// mapping is a mapping of one key, which stands where another node does.
func mapping(at, name, value *yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Line: at.Line, Column: at.Column, Content: []*yaml.Node{name, value}}
}
