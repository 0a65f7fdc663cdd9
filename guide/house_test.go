package guide_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// module is what the rules of the house speak of.
type module struct {
	ImportPath string
	Imports    []string
	Deps       []string
	Standard   bool
}

// modules lists every package of the program, as it is built for a system, with
// its imports.
func modules(t *testing.T, system string) map[string]module {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports,Deps,Standard", "./...")
	cmd.Dir, cmd.Env = "..", append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := map[string]module{}
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var m module
		if err := dec.Decode(&m); err != nil {
			t.Fatal(err)
		}
		all[m.ImportPath] = m
	}
	return all
}

// TestHouse keeps the rules of who may import what, and why, on every system
// that the program is built for.
func TestHouse(t *testing.T) {
	for _, system := range []string{"linux", "darwin", "freebsd", "windows"} {
		all := modules(t, system)
		for path, m := range all {
			for _, imp := range m.Imports {
				if strings.HasPrefix(path, "toiawase") {
					checkImport(t, path, imp, all[imp].Standard)
				}
				if reaches(imp) && !m.Standard && path != callsWindows {
					t.Errorf("%s: %s imports %s: nothing may leave the machine", system, path, imp)
				}
			}
		}
		for _, dep := range all["toiawase"].Deps {
			if reaches(dep) && !(dep == "net" && system == "windows") {
				t.Errorf("%s: the program depends on %s: nothing may leave the machine", system, dep)
			}
			if dep == "os/user" || dep == "runtime/cgo" { // with cgo, it asks the name service over a socket
				t.Errorf("%s: the program depends on %s", system, dep)
			}
		}
	}
}

// callsWindows is the package that calls Windows; it names addresses by types of
// package net, and asks for nothing there.
const callsWindows = "golang.org/x/sys/windows"

// reaches reports whether a package of the standard library reaches a network.
func reaches(path string) bool {
	return slices.Contains([]string{"net", "net/http", "crypto/tls"}, path)
}

// engine are the packages of the engine, which need nothing but each other.
var engine = []string{"toiawase/guide", "toiawase/guide/secret", "toiawase/guide/regexp"}

func checkImport(t *testing.T, path, imp string, standard bool) {
	t.Helper()
	deep := strings.HasPrefix(path, "toiawase/guide")
	switch {
	case slices.Contains(engine, path) && !standard && !slices.Contains(engine, imp):
		t.Errorf("%s imports %s: the engine needs only the standard library", path, imp)
	case deep && (strings.HasPrefix(imp, "toiawase/tui") || strings.HasPrefix(imp, "charm.land/") || strings.HasPrefix(imp, "github.com/charmbracelet/")):
		t.Errorf("%s imports %s: decisions know no screen", path, imp)
	case strings.Contains(imp, "yaml") && path != "toiawase/guide/load":
		t.Errorf("%s imports %s: only guide/load reads YAML", path, imp)
	case strings.HasPrefix(imp, "github.com/charmbracelet/lipgloss"), strings.HasPrefix(imp, "github.com/muesli/termenv"):
		t.Errorf("%s imports %s: it blocks on a terminal that does not answer", path, imp)
	}
}

// TestExit: main alone ends the process, so that deferred work is never lost.
func TestExit(t *testing.T) {
	eachGoFile(t, func(path string, file *ast.File) {
		if file.Name.Name == "main" || strings.HasSuffix(path, "_test.go") {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && sel.Sel.Name == "Exit" {
				if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "os" {
					t.Errorf("%s calls os.Exit: return an error to main instead", path)
				}
			}
			return true
		})
	})
}

// TestPackageNames: a package is named for what it holds.
func TestPackageNames(t *testing.T) {
	eachGoFile(t, func(path string, file *ast.File) {
		if slices.Contains([]string{"util", "utils", "common", "helpers", "types", "misc"}, file.Name.Name) {
			t.Errorf("%s: package %s says nothing about what is in it", path, file.Name.Name)
		}
	})
}

// TestWordsInContent: no Japanese sentence stands in the engine's code; words
// are content. Tables that read what people write are no sentences.
func TestWordsInContent(t *testing.T) {
	sentence := regexp.MustCompile(`(です|ます|ません|ください|でした)[。」]?`)
	eachGoFile(t, func(path string, file *ast.File) {
		if strings.HasSuffix(path, "_test.go") || !strings.HasPrefix(path, filepath.Join("..", "guide")) {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if isPattern(n) {
				return false
			}
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && sentence.MatchString(lit.Value) && strings.Contains(lit.Value, "。") {
				t.Errorf("%s: %s: words belong to content", path, lit.Value)
			}
			return true
		})
	})
}

// isPattern reports whether a node compiles a pattern, which reads sentences.
func isPattern(n ast.Node) bool {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "MustCompile"
}

// TestTopLevel: the top level holds what the design names and nothing else.
func TestTopLevel(t *testing.T) {
	want := []string{"README.md", "content", "go.mod", "go.sum", "guide", "main.go", "tui"}
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(want, e.Name()) {
			t.Errorf("top level: %s is not part of the layout", e.Name())
		}
	}
}

func eachGoFile(t *testing.T, f func(path string, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err == nil {
			f(path, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestReadmePaths: what the README names is there.
func TestReadmePaths(t *testing.T) {
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	paths := regexp.MustCompile("`((?:content|guide|tui)/[a-z0-9_./-]*)`").FindAllStringSubmatch(string(text), -1)
	for _, m := range paths {
		if _, err := os.Stat(filepath.Join("..", m[1])); err != nil {
			t.Error(err)
		}
	}
	if len(paths) < 10 {
		t.Errorf("only %d paths", len(paths))
	}
}
