package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/check"
	"toiawase/guide/guard"
	"toiawase/guide/secret"
)

// constants reads the string constants of a type from the source of a package.
func constants(t *testing.T, file, name string) (list []string) {
	t.Helper()
	source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(source, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return true
		}
		typ, named := spec.Type.(*ast.Ident)
		lit, text := spec.Values[0].(*ast.BasicLit)
		if named && text && typ.Name == name {
			value, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, value)
		}
		return true
	})
	return list
}

// TestPastedTextsHaveWords: whatever is seen, found or to be done is said.
func TestPastedTextsHaveWords(t *testing.T) {
	for _, l := range guide.Langs {
		w := words.PasteIn(l)
		for _, v := range constants(t, "../../guide/check/check.go", "Verdict") {
			if w.Verdicts[check.Verdict(v)] == "" {
				t.Errorf("%s: no words for verdict %s", l, v)
			}
		}
		for _, r := range constants(t, "../../guide/check/check.go", "Reason") {
			if w.Reasons[check.Reason(r)] == "" {
				t.Errorf("%s: no words for reason %s", l, r)
			}
		}
		for _, s := range constants(t, "../../guide/check/check.go", "Step") {
			if w.Steps[check.Step(s)] == "" {
				t.Errorf("%s: no words for step %s", l, s)
			}
		}
		kinds := constants(t, "../../guide/guard/guard.go", "Kind")
		for _, k := range constants(t, "../../guide/secret/secret.go", "Kind") {
			kinds = append(kinds, string(guard.OfSecret(secret.Kind(k))))
		}
		for _, k := range kinds {
			if w.Found[guard.Kind(k)] == "" {
				t.Errorf("%s: no words for %s", l, k)
			}
		}
		if len(kinds) < 14 {
			t.Errorf("only %d kinds", len(kinds))
		}
	}
}
