package guide

import (
	"reflect"
	"testing"
)

// TestEachWhen: in a pack that has one of everything, every condition is
// visited once, whatever field it stands in.
func TestEachWhen(t *testing.T) {
	var p Pack
	want := map[*Cond]string{}
	fillAll(reflect.ValueOf(&p).Elem(), "Pack", want)
	if len(want) < 15 {
		t.Fatalf("only %d conditions in a pack", len(want))
	}
	seen := map[*Cond]int{}
	EachWhen(&p, func(c *Cond) { seen[c]++ })
	for c, where := range want {
		if seen[c] != 1 {
			t.Errorf("%s is visited %d times", where, seen[c])
		}
	}
	if len(seen) != len(want) {
		t.Errorf("%d conditions are visited, want %d", len(seen), len(want))
	}
	n := 0
	EachWhen(&p.Rules, func(*Cond) { n++ })
	EachWhen(&p.Facts[0].Choices, func(*Cond) { n++ })
	if n != 5 {
		t.Errorf("the rules and the choices have %d", n)
	}
	EachWhen((*Topic)(nil), func(*Cond) { t.Error("nothing has no condition") })
}

// fillAll makes one element of every list and one condition for every field.
func fillAll(v reflect.Value, where string, conds map[*Cond]string) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		if c, ok := v.Interface().(*Cond); ok {
			conds[c] = where
			return
		}
		fillAll(v.Elem(), where, conds)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fillAll(v.Index(0), where, conds)
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				fillAll(v.Field(i), where+"."+f.Name, conds)
			}
		}
	}
}
