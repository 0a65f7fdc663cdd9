package phrase

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"toiawase/guide"
)

func TestOf(t *testing.T) {
	japanese()["%s is not %q"] = "%[2]qは%[1]sではありません"
	defer delete(japanese(), "%s is not %q")
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
	for form := range used {
		if _, ok := japanese()[form]; !ok && strings.ContainsFunc(verb.ReplaceAllString(form, ""), unicode.IsLetter) {
			t.Errorf("%q has no Japanese form", form)
		}
	}
	for form, ja := range japanese() {
		if _, ok := used[form]; !ok {
			t.Errorf("nothing says %q any more", form)
		}
		if a, b := verbs(form), verbs(ja); !slices.Equal(a, b) {
			t.Errorf("%q: %v, in Japanese %v", form, a, b)
		}
	}
}

// latin is a word in Latin letters.
var latin = regexp.MustCompile(`[A-Za-z][A-Za-z_-]+`)

// TestNoEnglish: a Japanese form has no English words but keys of the files, as
// the author's guide lists them, and what is written in files as it is.
func TestNoEnglish(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "guide", "load", "base", "keys.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		place, _, _ := strings.Cut(line, "\t")
		_, key, _ := strings.Cut(place, ".")
		known[key] = true
	}
	for _, word := range strings.Fields("ANSI FFFD Go HH ID MB MM MM-DD Shift_JIS UTF- V- Web YAML YYYY-MM-DD a-z answer charge_amount charged_at chat chmod choice" +
		" com expect false form high hours_since LF CRLF CR Mac https kB letter lint max-states md no none o-w order outcome personal post regexp return rows step true urgency value yaml yen yes") {
		known[word] = true
	}
	for form, ja := range japanese() {
		for _, word := range latin.FindAllString(verb.ReplaceAllString(ja, ""), -1) {
			if !known[word] {
				t.Errorf("%q says %q in English: %s", form, word, ja)
			}
		}
	}
}
