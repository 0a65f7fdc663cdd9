package phrase

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"toiawase/guide"
)

func TestOf(t *testing.T) {
	japanese["%s is not %q"] = "%[2]qは%[1]sではありません"
	defer delete(japanese, "%s is not %q")
	got := Of("%s is not %q", guide.Text{JA: "文", EN: "word"}, "x")
	if want := (guide.Text{JA: `"x"は文ではありません`, EN: `word is not "x"`}); got != want {
		t.Errorf("%+v", got)
	}
	if got := Of("new here"); got != Same("new here") {
		t.Errorf("%+v", got)
	}
}

// forms finds the English forms in the code of the engine, each with the number
// of its values.
func forms(t *testing.T) map[string]int {
	t.Helper()
	found := map[string]int{}
	root := filepath.Join("..", "..", "guide")
	err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && isOf(call.Fun) {
				lit, ok := call.Args[0].(*ast.BasicLit)
				if !ok {
					t.Errorf("%s: a form is a literal, so that it can be looked up", path)
					return true
				}
				form, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				found[form] = len(call.Args) - 1
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// isOf reports whether an expression is phrase.Of.
func isOf(e ast.Expr) bool {
	name, ok := e.(*ast.SelectorExpr)
	if !ok || name.Sel.Name != "Of" {
		return false
	}
	pkg, ok := name.X.(*ast.Ident)
	return ok && pkg.Name == "phrase"
}

var verb = regexp.MustCompile(`%(\[\d+\])?[0-9]*[a-zA-Z]`)

// verbs lists the verbs of a form in the order of the values.
func verbs(form string) []string {
	list := verb.FindAllString(form, -1)
	slices.SortStableFunc(list, func(a, b string) int { return strings.Compare(number(a), number(b)) })
	for i, v := range list {
		list[i] = "%" + v[strings.LastIndexAny(v, "%]")+1:]
	}
	return list
}

func number(verb string) string {
	if i := strings.Index(verb, "]"); i > 0 {
		return verb[:i]
	}
	return ""
}

// TestForms: the values of a form fit its verbs, and the Japanese form has the
// same ones.
func TestForms(t *testing.T) {
	used := forms(t)
	for form, values := range used {
		if n := len(verbs(form)); n != values && values > 0 {
			t.Errorf("%q has %d verbs and %d values", form, n, values)
		}
	}
	for form, ja := range japanese {
		if _, ok := used[form]; !ok {
			t.Errorf("nothing says %q any more", form)
		}
		if a, b := verbs(form), verbs(ja); !slices.Equal(a, b) {
			t.Errorf("%q: %v, in Japanese %v", form, a, b)
		}
	}
}
