package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"toiawase/content/words"
	"toiawase/guide"
)

// problems reads the constants of type Problem from the engine's source.
func problems(t *testing.T) (list []guide.Problem) {
	file, err := parser.ParseFile(token.NewFileSet(), "../../guide/problem.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if typ, ok := spec.Type.(*ast.Ident); ok && typ.Name == "Problem" {
			text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, guide.Problem(text))
		}
		return true
	})
	return list
}

func TestEveryProblemHasWords(t *testing.T) {
	want := problems(t)
	if len(want) < 20 {
		t.Fatalf("only %d problems found in problem.go", len(want))
	}
	for _, l := range guide.Langs {
		have := words.In(l).Problems
		for _, p := range want {
			if have[p] == "" {
				t.Errorf("%s: no words for problem %q", l, p)
			}
		}
		if len(have) != len(want) {
			t.Errorf("%s: words for %d problems, want %d", l, len(have), len(want))
		}
	}
}

func TestSecretsSayThatNothingWasKept(t *testing.T) {
	says := map[guide.Lang]string{guide.JA: "残していません", guide.EN: "nothing was kept"}
	for l, phrase := range says {
		for p, sentence := range words.In(l).Problems {
			if p.Secret() && !strings.Contains(sentence, phrase) {
				t.Errorf("%s: %s does not say %q", l, p, phrase)
			}
		}
	}
}

func TestNoFieldIsEmpty(t *testing.T) {
	for _, l := range guide.Langs {
		checkFilled(t, string(l), reflect.ValueOf(*words.In(l)))
	}
}

func checkFilled(t *testing.T, name string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			checkFilled(t, name+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			checkFilled(t, name+"["+key.String()+"]", v.MapIndex(key))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			checkFilled(t, name+"["+strconv.Itoa(i)+"]", v.Index(i))
		}
	}
	if v.IsZero() || (v.Kind() == reflect.Map || v.Kind() == reflect.Slice) && v.Len() == 0 {
		t.Errorf("%s is empty", name)
	}
}
