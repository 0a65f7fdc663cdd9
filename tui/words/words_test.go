package words

import (
	"fmt"
	"reflect"
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
