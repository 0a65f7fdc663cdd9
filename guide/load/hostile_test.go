package load

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// bombs are files that are small and cost a careless reader much.
func bombs() map[string]string {
	laughs := "a0: &a0 [x]\n"
	merges := "a0: &a0 {k: v}\n"
	for i := 1; i < 10; i++ {
		laughs += fmt.Sprintf("a%d: &a%d [%s]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 10))
		merges += fmt.Sprintf("a%d: &a%d {<<: [%s]}\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 8))
	}
	var keys strings.Builder
	for i := range 25_000 {
		fmt.Fprintf(&keys, "k%d: 1\n", i)
	}
	return map[string]string{
		"billion laughs":     laughs,
		"merge bomb":         merges,
		"brackets":           strings.Repeat("[", maxFile),
		"brackets, closed":   "a: " + strings.Repeat("[", 9_990) + strings.Repeat("]", 9_990),
		"dashes":             strings.Repeat("- ", maxFile/2),
		"braces":             strings.Repeat("{a: ", maxFile/4),
		"question marks":     strings.Repeat("?\n", 2<<10),
		"more of them":       strings.Repeat("?\n", maxFile/2),
		"one key repeated":   strings.Repeat("a: 1\n", maxFile/5),
		"distinct keys":      keys.String(),
		"aliases":            "a: &a b\nc: [" + strings.Repeat("*a,", maxFile/4) + "]",
		"long scalar":        "a: " + strings.Repeat("b", maxFile-10),
		"longer than a file": "a: " + strings.Repeat("b", maxFile),
		"many items":         "a: [" + strings.Repeat("b,", maxFile/2-10) + "]",
		"comments":           strings.Repeat("#\n", maxFile/2-10) + "a: 1",
		"comments, indented": "a:\n" + strings.Repeat("  # b\n  c: 1\n", maxFile/14),
		"documents":          strings.Repeat("---\n", maxFile/4),
		"open quotes":        "a: \"" + strings.Repeat("b\n\n", maxFile/3-10),
		"colons":             strings.Repeat("a: b: c\n", maxFile/8),
		"unclosed, late":     strings.Repeat("  - 届いていない荷物を探す\n", maxFile/42) + "e: [f\n",
		"empty keys":         strings.Repeat(": \n", maxFile/3),
		"anchors":            strings.Repeat("- &a b\n", maxFile/8),
		"tags":               strings.Repeat("- !!a b\n", maxFile/8),
		"null then colon":    "a: 'b': *",
	}
}

// TestLimits goes up to each limit, and one further.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(n int) string
		most int
		what string
	}{
		{"depth", func(n int) string { return strings.Repeat("[", n) + "a" + strings.Repeat("]", n) }, maxDepth, "nested more than 40 deep"},
		{"nodes", func(n int) string { return "[" + strings.Repeat("a,", n-1) + "]" }, maxNodes, "the file has more than 30000 parts"},
		{"signs", func(n int) string { return strings.Repeat("-", n) }, maxSigns, "the file has more than 40000 signs such as , and :"},
		{"scalar", func(n int) string { return strings.Repeat("a", n) }, maxScalar, "a text longer than 32 kB"},
		{"keys", func(n int) string {
			var b strings.Builder
			for i := range n {
				fmt.Fprintf(&b, "k%d: 1\n", i)
			}
			return b.String()
		}, maxKeys, "more than 2000 keys in one place"},
	} {
		for _, n := range []int{c.most, c.most + 1} {
			f := &file{path: "a.yaml"}
			f.decode([]byte(c.make(n)))
			said := false
			for _, e := range f.errs {
				said = said || e.What.EN == c.what
			}
			if said != (n > c.most) {
				t.Errorf("%s of %d: %v", c.name, n, f.errs)
			}
		}
	}
}

// TestForeignYAML loads each input of the YAML test suite as a pack. None is
// one; each is refused with its place, and none panics.
func TestForeignYAML(t *testing.T) {
	inputs := foreign(t)
	if len(inputs) == 0 {
		t.Skip("TOIAWASE_CORPORA does not name the folder of foreign test files")
	}
	for name, data := range inputs {
		refused(t, name, data)
	}
	if len(inputs) < 400 {
		t.Errorf("only %d inputs", len(inputs))
	}
}

// foreign reads the inputs of the YAML test suite, none if it is not here.
func foreign(t *testing.T) map[string][]byte {
	t.Helper()
	inputs := map[string][]byte{}
	f, err := os.Open(filepath.Join(os.Getenv("TOIAWASE_CORPORA"), "yaml-test-suite-data.tar.gz"))
	if err != nil {
		return inputs
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	for archive := tar.NewReader(unzipped); ; {
		header, err := archive.Next()
		if err == io.EOF {
			return inputs
		}
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Base(header.Name) != "in.yaml" {
			continue
		}
		if inputs[header.Name], err = io.ReadAll(archive); err != nil {
			t.Fatal(err)
		}
	}
}

// refused wants findings with a place in the file.
func refused(t *testing.T, name string, data []byte) {
	t.Helper()
	_, err := FS(fstest.MapFS{"a.yaml": {Data: data}})
	var found *Errors
	if !errors.As(err, &found) {
		t.Fatalf("%s: %v", name, err)
	}
	for _, e := range found.List {
		if e.Pos.File != "a.yaml" || e.Pos.Line < 1 || e.Pos.Col < 1 || e.What.EN == "" || e.Do.EN == "" {
			t.Errorf("%s: %+v", name, e)
		}
	}
}

// FuzzFS loads any bytes as a file beside the good pack. Files are read side by
// side, so coverage varies: fuzz with -fuzzminimizetime 20x.
func FuzzFS(f *testing.F) {
	base := good(f)
	for _, file := range base {
		f.Add(file.Data)
	}
	for _, text := range bombs() {
		if len(text) < 4<<10 {
			f.Add([]byte(text))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		files := fstest.MapFS{"x.yaml": {Data: data}}
		for name, file := range base {
			files[name] = file
		}
		pack, err := FS(files)
		var found *Errors
		switch {
		case err == nil && pack.Topic("box.lost") == nil:
			t.Error("accepted without its index")
		case err != nil && !errors.As(err, &found):
			t.Error(err)
		}
		if found != nil {
			for _, e := range found.List {
				if strings.ContainsFunc(e.Error(), hidden) || strings.Contains(e.Error(), "\n") {
					t.Errorf("not one plain line: %q", e)
				}
			}
		}
	})
}
