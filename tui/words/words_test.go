package words

import (
	"reflect"
	"testing"

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
