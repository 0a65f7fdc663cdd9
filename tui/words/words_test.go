package words

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"toiawase/content/words"
	"toiawase/guide"
)

// TestNoEmptyLabel: every label exists in both languages.
func TestNoEmptyLabel(t *testing.T) {
	for _, lang := range guide.Langs {
		checkFields(t, string(lang), reflect.ValueOf(In(lang)).Elem())
	}
}

func checkFields(t *testing.T, at string, v reflect.Value) {
	t.Helper()
	for i := range v.NumField() {
		name, field := at+"."+v.Type().Field(i).Name, v.Field(i)
		if field.Kind() == reflect.Struct {
			checkFields(t, name, field)
		} else if field.IsZero() {
			t.Errorf("%s is empty", name)
		}
	}
}

// TestLabelsOnce: what is shown has one label a language, whichever door says
// it, so that no two of them can part.
func TestLabelsOnce(t *testing.T) {
	for _, lang := range guide.Langs {
		at := map[string]string{}
		note := func(name, label string) {
			if other := at[label]; other != "" && label != "" {
				t.Errorf("%s: %q is %s and %s", lang, label, other, name)
			}
			at[label] = name
		}
		labels(reflect.ValueOf(*In(lang)), "screens", note)
		labels(reflect.ValueOf(*words.SheetsIn(lang)), "sheets", note)
		labels(reflect.ValueOf(*words.PlainIn(lang)), "plain", note)
	}
}

// labels finds the texts of a struct.
func labels(v reflect.Value, name string, note func(name, label string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			switch f := v.Type().Field(i).Name; f {
			case "Keys": // short names of keys, in a row of their own
			default:
				labels(v.Field(i), name+"."+f, note)
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			labels(v.MapIndex(key), fmt.Sprint(name, ".", key), note)
		}
	case reflect.String:
		note(name, v.String())
	}
}

// TestSayings: what is said with a value holds that value, for none, one and
// many, and no sentence has a hole.
func TestSayings(t *testing.T) {
	for _, lang := range guide.Langs {
		for _, n := range []int{0, 1, 2, 12} {
			say(t, string(lang), reflect.ValueOf(In(lang)).Elem(), n)
		}
	}
}

// say calls each sentence in a struct with a number, and with words.
func say(t *testing.T, name string, v reflect.Value, n int) {
	t.Helper()
	if v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			say(t, name+"."+v.Type().Field(i).Name, v.Field(i), n)
		}
	}
	if v.Kind() != reflect.Func {
		return
	}
	var given []reflect.Value
	for i := range v.Type().NumIn() {
		switch value := reflect.New(v.Type().In(i)).Elem(); value.Kind() {
		case reflect.Int:
			value.SetInt(int64(n))
			given = append(given, value)
		case reflect.String:
			value.SetString(fmt.Sprint("word", i))
			given = append(given, value)
		default:
			given = append(given, value)
		}
	}
	said := v.Call(given)[0].String()
	if said == "" || strings.Contains(said, "%") {
		t.Errorf("%s says %q", name, said)
	}
	for i, g := range given {
		if g.Kind() == reflect.String && !strings.Contains(said, fmt.Sprint("word", i)) {
			t.Errorf("%s does not say what it is given: %q", name, said)
		}
	}
}
