package words_test

import (
	"reflect"
	"strings"
	"testing"

	"toiawase/content/words"
	"toiawase/guide"
)

func TestNoSentenceIsEmpty(t *testing.T) {
	for _, l := range guide.Langs {
		checkFilled(t, string(l), reflect.ValueOf(*words.PlainIn(l)))
		checkFilled(t, string(l), reflect.ValueOf(*words.KeepIn(l)))
		checkFilled(t, string(l), reflect.ValueOf(*words.SheetsIn(l)))
		checkFilled(t, string(l), reflect.ValueOf(*words.CommandIn(l)))
	}
}

// TestSamePlaces: a sentence takes the same values in both languages, in the
// same order.
func TestSamePlaces(t *testing.T) {
	for _, pair := range [][2]any{
		{*words.PlainIn(guide.JA), *words.PlainIn(guide.EN)},
		{*words.KeepIn(guide.JA), *words.KeepIn(guide.EN)},
		{*words.SheetsIn(guide.JA), *words.SheetsIn(guide.EN)},
		{*words.CommandIn(guide.JA), *words.CommandIn(guide.EN)},
	} {
		samePlaces(t, "", reflect.ValueOf(pair[0]), reflect.ValueOf(pair[1]))
	}
}

func samePlaces(t *testing.T, name string, ja, en reflect.Value) {
	t.Helper()
	switch ja.Kind() {
	case reflect.Struct:
		for i := range ja.NumField() {
			samePlaces(t, name+"."+ja.Type().Field(i).Name, ja.Field(i), en.Field(i))
		}
	case reflect.String:
		if a, b := places(ja.String()), places(en.String()); a != b && !optional(a, b) {
			t.Errorf("%s: ja takes %q, en takes %q", name, a, b)
		}
	}
}

// places are the verbs of a form; a quoted value is a value.
func places(form string) string {
	var list []string
	for i := range len(form) - 1 {
		if form[i] == '%' {
			list = append(list, strings.Replace(form[i+1:i+2], "q", "s", 1))
		}
	}
	return strings.Join(list, "")
}

// optional: what to do need not repeat the value.
func optional(a, b string) bool { return a == "" || b == "" }
