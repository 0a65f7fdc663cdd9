package guide_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The limits of the house.
const (
	mostMethods  = 25 // on one type
	mostFiles    = 5  // in which one type has methods
	mostLines    = 60 // of a function
	mostUpdate   = 40 // of a screen's Update
	mostFileSize = 400
	medianLines  = 10
)

// figures are the measures of the code that is no test.
type figures struct {
	methods      map[string]int
	files        map[string]map[string]bool // in which a type has methods
	functions    map[string]int             // lines
	sizes        map[string]int             // of files
	lines        int
	exported     int
	undocumented []string
}

// measure reads the program.
func measure(t *testing.T) figures {
	f := figures{methods: map[string]int{}, files: map[string]map[string]bool{}, functions: map[string]int{}, sizes: map[string]int{}}
	set := token.NewFileSet()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "testdata") {
			return err
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(strings.TrimPrefix(path, ".."+string(filepath.Separator)))
		size := set.File(file.Pos()).LineCount()
		f.sizes[name], f.lines = size, f.lines+size
		for _, d := range file.Decls {
			f.declared(set, name, d)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// declared measures a declaration.
func (f *figures) declared(set *token.FileSet, file string, d ast.Decl) {
	dir := filepath.ToSlash(filepath.Dir(file))
	switch d := d.(type) {
	case *ast.FuncDecl:
		name, exported := dir+"."+d.Name.Name, d.Name.IsExported()
		if d.Recv != nil {
			of := receiver(d.Recv.List[0].Type)
			on := dir + "." + of
			name, exported = on+"."+d.Name.Name, exported && ast.IsExported(of)
			if f.methods[on]++; f.files[on] == nil {
				f.files[on] = map[string]bool{}
			}
			f.files[on][file] = true
		}
		f.functions[name+" "+file] = set.Position(d.End()).Line - set.Position(d.Pos()).Line + 1
		f.document(name, exported, d.Doc != nil)
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				f.document(dir+"."+s.Name.Name, s.Name.IsExported(), s.Doc != nil || d.Doc != nil)
			case *ast.ValueSpec:
				for _, n := range s.Names {
					f.document(dir+"."+n.Name, n.IsExported(), s.Doc != nil || s.Comment != nil || d.Doc != nil)
				}
			}
		}
	}
}

func (f *figures) document(name string, exported, done bool) {
	if exported && !strings.HasPrefix(name, "..") {
		f.exported++
		if !done {
			f.undocumented = append(f.undocumented, name)
		}
	}
}

// receiver is the name of a receiver's type.
func receiver(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return receiver(x.X)
	case *ast.IndexExpr:
		return receiver(x.X)
	case *ast.Ident:
		return x.Name
	}
	return "?"
}

// TestFigures prints the figures of the house, with -v, and holds them to its
// limits.
func TestFigures(t *testing.T) {
	f := measure(t)
	for of, n := range f.methods {
		if files := len(f.files[of]); of != "guide.Session" && (n > mostMethods || files > mostFiles) {
			t.Errorf("%s has %d methods in %d files: at most %d in %d, or else it is several types", of, n, files, mostMethods, mostFiles)
		}
	}
	var lines []int
	for name, n := range f.functions {
		lines = append(lines, n)
		if update := strings.Contains(name, ".Update "); n > mostLines || update && n > mostUpdate {
			t.Errorf("%s has %d lines", name, n)
		}
	}
	for name, n := range f.sizes {
		if n > mostFileSize {
			t.Errorf("%s has %d lines: at most %d", name, n, mostFileSize)
		}
	}
	slices.Sort(lines)
	if m := lines[len(lines)/2]; m > medianLines {
		t.Errorf("half of the functions have more than %d lines", m)
	}
	for _, name := range f.undocumented {
		t.Errorf("%s has no doc", name)
	}
	t.Log(f.table(lines))
}

// table is what is measured, for reading.
func (f *figures) table(lines []int) string {
	var b strings.Builder
	at := func(sorted []int, percent int) int { return sorted[min(len(sorted)-1, len(sorted)*percent/100)] }
	sizes := slices.Sorted(maps.Values(f.sizes))
	fmt.Fprintf(&b, "\nnot tests: %d lines in %d files\n", f.lines, len(sizes))
	fmt.Fprintf(&b, "function lines: median %d, 95%% %d, most %d, of %d\n", at(lines, 50), at(lines, 95), lines[len(lines)-1], len(lines))
	fmt.Fprintf(&b, "file lines: median %d, most %d\n", at(sizes, 50), sizes[len(sizes)-1])
	longest := 0
	for name, n := range f.functions {
		if strings.Contains(name, ".Update ") {
			longest = max(longest, n)
		}
	}
	fmt.Fprintf(&b, "the longest Update: %d lines\n", longest)
	fmt.Fprintf(&b, "exported names with a doc: %d of %d\n", f.exported-len(f.undocumented), f.exported)
	types := slices.SortedFunc(maps.Keys(f.methods), func(x, y string) int { return cmp.Or(f.methods[y]-f.methods[x], strings.Compare(x, y)) })
	for _, of := range types[:min(len(types), 12)] {
		fmt.Fprintf(&b, "%-24s %3d methods in %2d files\n", of, f.methods[of], len(f.files[of]))
	}
	return b.String()
}
