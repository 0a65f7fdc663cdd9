package guide

import (
	"reflect"
	"strings"
	"testing"
)

// TestKinds: the tag that the loader reads lists the kinds of the table, and
// every row can be used.
func TestKinds(t *testing.T) {
	field, _ := reflect.TypeFor[Fact]().FieldByName("Kind")
	var list []string
	for _, k := range Kinds() {
		list = append(list, string(k))
		row := k.row()
		if k == KindRows {
			continue // its columns are facts of other kinds
		}
		if row.read == nil {
			t.Errorf("%s cannot be read", k)
		}
		for _, text := range []string{row.sample, row.longest} {
			if v, err := factOf(k).Parse(text, monday); text != "" && (err != nil || v.Text != text || v.Kind != k) {
				t.Errorf("%s %q: %+v %v", k, text, v, err)
			}
		}
		if (row.sample == "") != (k == KindChoice) {
			t.Errorf("%s: sample %q", k, row.sample)
		}
	}
	// yes_no is written in files only: the loader makes a choice of it.
	if want, got := strings.Join(list, " "), strings.Replace(field.Tag.Get("one"), "choice yes_no ", "choice ", 1); got != want {
		t.Errorf("the tag of Fact.Kind has %q, want %q", got, want)
	}
	if v, err := (&Fact{Kind: "iban"}).Parse("x", monday); err == nil {
		t.Errorf("a kind that is none: %+v", v)
	}
}
