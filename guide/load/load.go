// Package load reads a pack from its files and checks it.
//
// A pack is a folder of YAML files and Markdown pages. Whatever is in it,
// loading ends soon and with either a whole [guide.Pack] or the list of what
// is wrong, each finding with its file, line and column:
//
//	folders  nobody else's, no way out of them         dir.go
//	bytes    regular, not too large, clean text        files.go runes.go
//	nodes    one document, no YAML tricks, limits      syntax.go guard.go
//	slips    of the hand and of input methods          slip.go slip_text.go lost.go
//	types    the structs of guide, by their tags       plan.go decode.go form.go arm.go cond.go
//	pages    two Markdown files each                   page.go
//	checks   of the pack as a whole                    check.go refs.go graph.go loops.go
//	         of facts, channels, steps and outcomes    facts.go secret.go channels.go steps.go many.go outcomes.go
//	         of texts                                  hole.go line.go
//	what was written short is written out              settle.go inline.go base.go again.go
//	the schema for editors                             schema.go schema_ids.go
//	what an overlay says is put over its base          overlay.go overlay_graft.go
//	findings, and the name that was meant              errors.go near.go
//
// Besides: reading again while files change (cache.go watch.go), what can be
// shown of a pack that is not finished (draft.go stub.go), the built form that
// starts faster (built.go code.go).
package load

import (
	"io/fs"
	"path"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"gopkg.in/yaml.v3"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// FS loads the pack at the root of a file system, as the embedded one is. An
// error about the content is of type [*Errors].
func FS(fsys fs.FS) (*guide.Pack, error) { return load(fsys, nil, nil) }

// load loads a pack, or what a draft has of it.
func load(fsys fs.FS, cache *Cache, d *draft) (*guide.Pack, error) {
	paths, err := d.paths(find(fsys))
	if err != nil {
		return nil, err
	}
	files, err := read(fsys, paths, cache, d)
	if err != nil {
		return nil, err
	}
	if base := extended(files); base != "" {
		if files, err = extend(base, files); err != nil {
			return nil, err
		}
	}
	named(files)
	pack := merge(files)
	d.stubs(pack, files)
	settle(pack, files)
	if whole(files) {
		check(pack, files, d)
	}
	named(files)
	if err := failure(findings(files)); err != nil {
		return nil, err
	}
	again(pack)
	pack.Seal()
	return pack, nil
}

// file is one file of a pack, and what was found in it.
type file struct {
	path    string
	pack    guide.Pack   // its sections
	topic   *guide.Topic // nil for a file of sections
	flow    bool         // the topic is a flow
	page    string       // the text of a page
	refs    []ref        // ids used
	decls   []ref        // ids declared
	inline  []string     // the ids of messages that stand in their outcomes
	errs    []Error
	data    []byte   // of a YAML file
	split   []string // its lines, once they are needed
	rule    string   // the guarantee that is being checked; see Error
	garbled bool     // the file is not YAML
	broken  bool     // not read, so what it declares is not known
	draft   bool     // a text that is not there is no mistake: see [draft]

	// Of a file that an overlay changes:
	grafts map[*yaml.Node]*file // where the nodes stand that the overlay put into its tree
	others map[string]*file     // the files of the overlay that did, by their paths
}

// read reads and decodes files side by side.
func read(fsys fs.FS, paths []string, cache *Cache, d *draft) ([]*file, error) {
	files := make([]*file, len(paths))
	var next, total atomic.Int64
	var group sync.WaitGroup
	for range min(len(paths), runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(paths)) && total.Load() <= maxTotal; i = next.Add(1) - 1 {
				files[i] = readFile(fsys, paths[i], &total, cache, d)
			}
		})
	}
	group.Wait()
	if total.Load() > maxTotal {
		return nil, failure([]Error{{What: phrase.Of("the pack is larger than %d MB", maxTotal>>20), Do: phrase.Of("split it")}})
	}
	return files, nil
}

func readFile(fsys fs.FS, name string, total *atomic.Int64, cache *Cache, d *draft) *file {
	f := &file{path: name, draft: d != nil}
	data, bad := contents(fsys, name)
	data = d.left(name, data)
	total.Add(int64(len(data)))
	if old := cache.take(name, data); bad == nil && old != nil {
		return old
	}
	if bad == nil {
		bad = cleanText(name, data)
	}
	switch {
	case bad != nil:
		f.errs, f.broken = []Error{*bad}, true
	case strings.HasSuffix(name, ".md"):
		f.page = strings.ReplaceAll(string(data), "\r\n", "\n")
	default:
		f.decode(data)
	}
	cache.keep(f, data)
	return f
}

// decode reads a YAML file into its part of the pack.
func (f *file) decode(data []byte) {
	if root := f.tree(data); root != nil {
		f.build(root)
	}
}

// tree reads a YAML file into nodes that are safe to decode; nil if there are none.
func (f *file) tree(data []byte) *yaml.Node {
	var root *yaml.Node
	if sparse(f, data) {
		root = parse(f, data)
	}
	if f.garbled || root != nil {
		f.data = data
	}
	if root == nil || !safe(f, root) {
		f.broken = true
		return nil
	}
	return root
}

// build decodes the tree of a file into its part of the pack.
func (f *file) build(root *yaml.Node) {
	switch {
	case key(root, "topic") != nil:
		root = apart(f, root)
		f.topic = new(guide.Topic)
		decoder{f}.structure(root, reflect.ValueOf(f.topic).Elem(), f.pos(root))
		nameInline(f)
	case key(root, "flow") != nil:
		var w flow
		root = apart(f, root)
		decoder{f}.structure(root, reflect.ValueOf(&w).Elem(), f.pos(root))
		f.topic = &guide.Topic{Pos: w.Pos, ID: w.ID, Steps: w.Steps, Outcomes: w.Outcomes}
		f.flow = true
		nameInline(f)
	default:
		decoder{f}.structure(root, reflect.ValueOf(&f.pack).Elem(), f.pos(root))
	}
}

// lines are the lines of the file.
func (f *file) lines() []string {
	if f.split == nil {
		f.split = strings.Split(strings.TrimPrefix(string(f.data), bom), "\n")
	}
	return f.split
}

// flow is how a shared sub-flow is written.
type flow struct {
	guide.Pos
	ID       string          `yaml:"flow" need:"yes" declares:"flow" form:"dotted"`
	Steps    []guide.Step    `yaml:"steps" need:"yes"`
	Outcomes []guide.Outcome `yaml:"outcomes"`
}

// merge puts the files together, in their order.
func merge(files []*file) *guide.Pack {
	pack := new(guide.Pack)
	to := reflect.ValueOf(pack).Elem()
	for _, f := range files {
		if f.topic != nil { // a cache may hold it for the next time
			own := *f.topic
			own.Outcomes = slices.Clone(own.Outcomes)
			f.topic = &own
		}
		switch {
		case f.topic != nil && f.flow:
			pack.Flows = append(pack.Flows, *f.topic)
		case f.topic != nil:
			pack.Topics = append(pack.Topics, *f.topic)
		}
		if path.Ext(f.path) == ".yaml" {
			f.addTo(to)
		}
	}
	pack.ID = pack.Header.ID
	pack.Pages = pages(files)
	return pack
}

// addTo appends every section of the file to that of the pack.
func (f *file) addTo(to reflect.Value) {
	from := reflect.ValueOf(&f.pack).Elem()
	for _, fd := range planOf(from.Type()).fields {
		part, whole := from.Field(fd.index), to.Field(fd.index)
		switch {
		case fd.name == "rules":
			for i := range part.NumField() {
				whole.Field(i).Set(reflect.AppendSlice(whole.Field(i), part.Field(i)))
			}
		case part.Kind() == reflect.Slice:
			whole.Set(reflect.AppendSlice(whole, part))
		case !part.IsZero():
			whole.Set(part)
		}
	}
	if h := f.pack.Header; h.Pos != (guide.Pos{}) {
		f.decls = append(f.decls, ref{kind: "header", id: "pack", pos: h.Pos})
	}
}

// whole reports whether every file could be read: only then is an id that
// nobody declares a mistake.
func whole(files []*file) bool {
	for _, f := range files {
		if f.broken {
			return false
		}
	}
	return true
}

func findings(files []*file) []Error {
	var list []Error
	for _, f := range files {
		list = append(list, f.errs...)
	}
	return list
}
