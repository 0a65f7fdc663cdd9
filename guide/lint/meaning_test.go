package lint_test

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"toiawase/guide"
	"toiawase/guide/lint"
	"toiawase/guide/load"
)

// tally counts the mutants of one kind.
type tally struct{ caught, all int }

// TestMeaning spoils what the packs say and sees to it that a rule speaks up, as
// the catalogues in testdata/meaning have it. What survives is listed there with
// its reason; a mutant that is caught after all has to lose it.
func TestMeaning(t *testing.T) {
	kinds := map[string]*tally{}
	whole := tally{}
	count := func(m example, caught bool) {
		kind, _, _ := strings.Cut(m.title, ":")
		if kinds[kind] == nil {
			kinds[kind] = &tally{}
		}
		for _, one := range []*tally{kinds[kind], &whole} {
			one.all++
			if caught {
				one.caught++
			}
		}
	}
	small := spoiled{files: smallFiles(t)}
	shipped := spoiled{files: filesOf(t, os.DirFS(filepath.Join("..", "..", "content", "amazon-jp"))), narrow: true}
	small.catalogue(t, "small", count)
	shipped.catalogue(t, "amazon-jp", count)
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		t.Logf("%3d of %3d %s", kinds[kind].caught, kinds[kind].all, kind)
	}
	t.Logf("%3d of %3d, %.1f %%", whole.caught, whole.all, 100*float64(whole.caught)/float64(whole.all))
	if whole.all < 80 || 10*whole.caught < 9*whole.all {
		t.Errorf("%d of %d mutants are caught; at least 80 and nine of ten are to be", whole.caught, whole.all)
	}
}

// spoiled is a pack that mutants are made of.
type spoiled struct {
	files  fstest.MapFS
	cache  load.Cache
	clean  []string // rules that are known to say nothing about it as it is
	narrow bool     // large: only the expected rules and the topics of the files that changed are looked at
}

// catalogue plays one file of mutants.
func (s *spoiled) catalogue(t *testing.T, name string, count func(m example, caught bool)) {
	data, err := os.ReadFile(filepath.Join("testdata", "meaning", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	_, list := examples(string(data))
	for _, m := range list {
		t.Run(name+"/"+m.title, func(t *testing.T) {
			if s.slow(m) && testing.Short() {
				t.Skip("walks the paths of the shipped pack")
			}
			files := maps.Clone(s.files)
			m.change(t, files)
			rules := s.rules(t, files, m)
			caught := slices.ContainsFunc(rules, func(r string) bool { return strings.Contains(m.said, r) })
			why, survives := strings.CutPrefix(m.said, "survives: ")
			switch {
			case survives && len(rules) > 0:
				t.Errorf("is expected to survive (%s), and %v speak up", why, rules)
			case survives:
				t.Log("survives: ", why)
			case !caught:
				t.Errorf("is expected to be caught by %s, and %v speak up", m.said, rules)
			}
			count(m, caught)
		})
	}
}

// slow reports whether a mutant needs the paths of a large pack.
func (s *spoiled) slow(m example) bool { return s.narrow && walked(m.said) }

// walked reports whether one of some rules looks at paths or walks.
func walked(rules string) bool {
	return slices.ContainsFunc(strings.Fields(rules), func(r string) bool {
		return strings.Contains("L02 L04 L07 L08 L09 L12 L14 L17 L20 L25 L26 L28 L29 L31 L34 L38", r)
	})
}

// rules lists the rules that have something to say about a spoilt pack: of a
// large one those that the mutant names.
func (s *spoiled) rules(t *testing.T, files fstest.MapFS, m example) (list []string) {
	t.Helper()
	p, err := s.cache.FS(files)
	var broken *load.Errors
	if errors.As(err, &broken) {
		for _, e := range broken.List {
			list = append(list, cmp.Or(e.Rule, "the loader"))
		}
		return list
	}
	if err != nil {
		t.Fatal(err)
	}
	o := lint.Options{AsOf: today, Files: files}
	if s.narrow {
		o.Only, o.Skip, o.Files = strings.Fields(m.said), s.skip(p, files, m), s.walks(files, m)
		s.sound(t, m, o)
	}
	found, _ := lint.Check(p, o)
	for _, f := range found {
		list = append(list, f.Rule)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// sound sees to it that these rules say nothing about the pack as it is, once
// for each set of them.
func (s *spoiled) sound(t *testing.T, m example, o lint.Options) {
	t.Helper()
	if slices.Contains(s.clean, m.said) {
		return
	}
	s.clean = append(s.clean, m.said)
	p, err := s.cache.FS(s.files)
	if err != nil {
		t.Fatal(err)
	}
	if found, _ := lint.Check(p, o); len(found) > 0 {
		t.Errorf("%s already says of the pack as it is: %v", m.said, found[0])
	}
}

// skip leaves out the topics of a large pack whose files did not change.
func (s *spoiled) skip(p *guide.Pack, files fstest.MapFS, m example) func(string) bool {
	return func(topic string) bool {
		if !walked(m.said) {
			return true
		}
		file := p.Topic(topic).Pos.File
		return string(files[file].Data) == string(s.files[file].Data) && !slices.Contains(strings.Fields(m.said), topic)
	}
}

// walks is a large pack with only the walks of the topics that changed.
func (s *spoiled) walks(files fstest.MapFS, m example) fs.FS {
	if !strings.Contains(m.said, "L38") {
		return nil
	}
	few := fstest.MapFS{}
	for name, file := range files {
		if strings.HasPrefix(name, "walks/") && strings.Contains(m.text, "topics/"+topicOf(string(file.Data))+".yaml") {
			few[name] = file
		}
	}
	return few
}

// topicOf is the path of the topic of a walk: delivery/track.
func topicOf(walk string) string {
	_, rest, _ := strings.Cut(walk, "\ntopic ")
	topic, _, _ := strings.Cut(rest, "\n")
	return strings.Replace(strings.TrimSpace(topic), ".", "/", 1)
}
