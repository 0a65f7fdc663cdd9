package guide

import (
	"reflect"
	"sync"
)

// EachWhen calls f for every condition in a part of a pack, in the order of
// the content: the pack itself, its rules, a topic, a step, an outcome, a
// message, a shape, or a list of such parts. part is a pointer to it. Missing
// conditions are left out, and f is not called for conditions inside others.
//
// It goes by the types, so that a condition in a new field is never forgotten.
func EachWhen(part any, f func(*Cond)) { eachWhen(reflect.ValueOf(part), f) }

var condType = reflect.TypeFor[*Cond]()

func eachWhen(v reflect.Value, f func(*Cond)) {
	switch v.Kind() {
	case reflect.Pointer:
		switch {
		case v.IsNil():
		case v.Type() == condType:
			f(v.Interface().(*Cond))
		default:
			eachWhen(v.Elem(), f)
		}
	case reflect.Slice:
		if len(fieldsToConds(v.Type().Elem())) == 0 {
			return
		}
		for i := range v.Len() {
			eachWhen(v.Index(i), f)
		}
	case reflect.Struct:
		for _, i := range fieldsToConds(v.Type()) {
			eachWhen(v.Field(i), f)
		}
	}
}

// condFields remembers, by type, the fields that lead to conditions.
var condFields sync.Map // reflect.Type to []int

// fieldsToConds lists the fields of a struct that lead to conditions; of a
// condition itself, one that stands for it.
func fieldsToConds(t reflect.Type) []int {
	if t == condType {
		return []int{0}
	}
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		if t = t.Elem(); t == condType {
			return []int{0}
		}
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	if known, ok := condFields.Load(t); ok {
		return known.([]int)
	}
	var fields []int
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && len(fieldsToConds(f.Type)) > 0 {
			fields = append(fields, i)
		}
	}
	condFields.Store(t, fields)
	return fields
}
