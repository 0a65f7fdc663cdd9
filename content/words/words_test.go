package words_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

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

// TestRefused: a refusal names the line of several values, and the days that a
// date can mean.
func TestRefused(t *testing.T) {
	monday := time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)
	orders := &guide.Fact{ID: "orders", Kind: guide.KindOrderNumber, Many: "yes"}
	day := &guide.Fact{ID: "day", Kind: guide.KindWhen}
	for _, test := range []struct {
		fact   *guide.Fact
		raw    string
		ja, en string // how the sentence begins; or holds, of the days
	}{
		{orders, "250-1234567-1234567\n12", "2行目: ", "Line 2: "},
		{day, "yes", words.In(guide.JA).Problems[guide.ProblemWhen], words.In(guide.EN).Problems[guide.ProblemWhen]},
		{day, "10/11/2026", "2026年10月11日", "11 Oct 2026"},
		{day, "10/11/2026", "2026年11月10日", "10 Nov 2026"},
	} {
		for lang, want := range map[guide.Lang]string{guide.JA: test.ja, guide.EN: test.en} {
			_, err := test.fact.ParseIn(guide.EN, test.raw, monday)
			var bad *guide.InputError
			if !errors.As(err, &bad) {
				t.Fatalf("%q was accepted", test.raw)
			}
			if got := words.Refused(bad, lang); !strings.Contains(got, want) {
				t.Errorf("%q in %s: %q lacks %q", test.raw, lang, got, want)
			}
		}
	}
}
