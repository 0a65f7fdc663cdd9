package guide

// values are facts with their values, each fact once. There are few of them on
// any walk, so a list is quicker than a map and a copy of it is small. The zero
// values are none.
type values []valued

type valued struct {
	fact  string
	value *Value // never changed, so copies share it
}

// of returns the value of a fact; ok is false if there is none.
func (l values) of(fact string) (v Value, ok bool) {
	for i := range l {
		if l[i].fact == fact {
			return *l[i].value, true
		}
	}
	return Value{}, false
}

// has reports whether a fact has a value.
func (l values) has(fact string) bool {
	for i := range l {
		if l[i].fact == fact {
			return true
		}
	}
	return false
}

// with returns a copy in which a fact has a value.
func (l values) with(fact string, v *Value) values {
	next := append(make(values, 0, len(l)+1), l...)
	next.put(fact, v)
	return next
}

// put gives a fact a value.
func (l *values) put(fact string, v *Value) {
	for i := range *l {
		if (*l)[i].fact == fact {
			(*l)[i].value = v
			return
		}
	}
	*l = append(*l, valued{fact, v})
}

// value is what a setting says.
func (s *Setting) value() *Value {
	return &Value{Kind: KindChoice, Text: s.Value, Unknown: s.Value == Unknown}
}
