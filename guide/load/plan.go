package load

import (
	"reflect"
	"strings"
	"sync"

	"toiawase/guide"
)

// plan is how one Go type is written in YAML, read from the tags of its
// fields: yaml (the key; ",key" for the field that takes the key the value
// stands under, ",scalar" for the one that a lone word fills), need, one (the
// words allowed), form (how a word is built), declares and ref (what an id
// names), holes (which placeholders a text may have).
type plan struct {
	fields []field // those with a YAML key, in the order of the type
	key    *field  // nil if the type has none
	scalar *field  // nil if the type has none
	pos    int     // index of the embedded guide.Pos, or -1
}

type field struct {
	index    int
	typ      reflect.Type
	name     string // the YAML key
	need     bool
	one      []string
	form     string
	declares string
	ref      string
	holes    string
}

var plans sync.Map // reflect.Type → *plan

// planOf returns the plan of a struct type.
func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p := newPlan(t)
	plans.Store(t, p)
	return p
}

func newPlan(t reflect.Type) *plan {
	p := &plan{pos: -1}
	scalar := -1
	for i := range t.NumField() {
		sf := t.Field(i)
		if sf.Type == reflect.TypeFor[guide.Pos]() && sf.Anonymous {
			p.pos = i
		}
		tag, ok := sf.Tag.Lookup("yaml")
		if !ok {
			continue
		}
		f := newField(i, sf)
		_, option, _ := strings.Cut(tag, ",")
		switch option {
		case "key":
			p.key = &f
			continue
		case "scalar":
			scalar = len(p.fields)
		}
		p.fields = append(p.fields, f)
	}
	if scalar >= 0 {
		p.scalar = &p.fields[scalar]
	}
	return p
}

func newField(index int, sf reflect.StructField) field {
	name, _, _ := strings.Cut(sf.Tag.Get("yaml"), ",")
	f := field{
		index: index, typ: sf.Type, name: name,
		need:     sf.Tag.Get("need") == "yes",
		one:      strings.Fields(sf.Tag.Get("one")),
		form:     sf.Tag.Get("form"),
		declares: sf.Tag.Get("declares"),
		ref:      sf.Tag.Get("ref"),
		holes:    sf.Tag.Get("holes"),
	}
	if strings.HasSuffix(sf.Tag.Get("yaml"), ",key") && f.form == "" {
		f.form = "id"
	}
	return f
}

// free reports whether any words may stand in the field.
func (f *field) free() bool {
	return len(f.one) == 0 && f.form == "" && f.declares == "" && f.ref == ""
}

// find returns the field of a key, or -1.
func (p *plan) find(name string) int {
	for i := range p.fields {
		if p.fields[i].name == name {
			return i
		}
	}
	return -1
}

// names lists the keys of the type.
func (p *plan) names() []string {
	names := make([]string, len(p.fields))
	for i := range p.fields {
		names[i] = p.fields[i].name
	}
	return names
}
