package guide

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"time"
)

// lasting is how many days a source lasts that does not say so: windows and
// screens may change twice a year.
const lasting = 180

// Due returns the day on which the source is to be checked again, midnight in
// JST; ok is false when CheckedOn is no day.
func (s *Source) Due() (day time.Time, ok bool) {
	checked, ok := s.Checked()
	return checked.AddDate(0, 0, cmp.Or(s.Lasts, lasting)), ok
}

// Checked returns the day of CheckedOn, midnight in JST; ok is false when that is
// no day.
func (s *Source) Checked() (day time.Time, ok bool) {
	day, err := time.ParseInLocation(dayForm, s.CheckedOn, Japan)
	return day, err == nil
}

// SourceUses tells for every source that something of the pack names where that
// is: the kind and the id, as "topic delivery.absence_slip", in order and each
// once. Steps and outcomes count as their topic.
func SourceUses(p *Pack) map[string][]string {
	uses := map[string][]string{}
	v := reflect.ValueOf(Whole(p)).Elem()
	for i := range v.NumField() {
		if list := v.Field(i); v.Type().Field(i).IsExported() && list.Kind() == reflect.Slice {
			for j := range list.Len() {
				noteSources(list.Index(j), owner(list.Index(j)), uses)
			}
		}
	}
	noteSources(reflect.ValueOf(p.Rules), "", uses)
	for id := range uses {
		slices.Sort(uses[id])
		uses[id] = slices.Compact(uses[id])
	}
	return uses
}

// owner names what a struct is: its type and its ID.
func owner(v reflect.Value) string {
	if v.Kind() != reflect.Struct || !v.FieldByName("ID").IsValid() {
		return ""
	}
	kind := strings.ToLower(strings.TrimSuffix(v.Type().Name(), "Spec"))
	return kind + " " + v.FieldByName("ID").String()
}

// noteSources notes the sources of a value and of all that it holds; of names
// the outermost thing that has an ID.
func noteSources(v reflect.Value, of string, uses map[string][]string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			noteSources(v.Elem(), of, uses)
		}
	case reflect.Slice:
		for i := range v.Len() {
			noteSources(v.Index(i), of, uses)
		}
	case reflect.Struct:
		of = cmp.Or(of, owner(v))
		for i := range v.NumField() {
			switch f := v.Type().Field(i); {
			case !f.IsExported():
			case f.Name == "Sources" && f.Type.Elem().Kind() == reflect.String:
				for j := range v.Field(i).Len() {
					id := v.Field(i).Index(j).String()
					uses[id] = append(uses[id], of)
				}
			default:
				noteSources(v.Field(i), of, uses)
			}
		}
	}
}
