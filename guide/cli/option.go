package cli

import (
	"strings"

	"toiawase/guide"
)

// option is one answer that can be chosen.
type option struct{ id, label string }

// optionsOf lists the answers of a step that can be chosen, "unknown" left
// out; none for a typed fact.
func optionsOf(s guide.Session, st *guide.Step, lang guide.Lang) (list []option) {
	if fact := s.Pack().Fact(st.Ask); fact != nil {
		return choicesOf(s, fact, lang)
	}
	for i := range st.Answers {
		if a := &st.Answers[i]; a.ID != guide.Unknown {
			list = append(list, option{a.ID, a.Label.In(lang)})
		}
	}
	return list
}

// choicesOf lists the choices of a fact that are offered now.
func choicesOf(s guide.Session, f *guide.Fact, lang guide.Lang) (list []option) {
	for _, c := range s.Choices(f) {
		list = append(list, option{c.ID, c.Label.In(lang)})
	}
	return list
}

// pick finds the option that is meant by its number, its id or its label.
func pick(list []option, said string) (option, bool) {
	if n, ok := number(said); ok && 1 <= n && n <= len(list) {
		return list[n-1], true
	}
	for _, o := range list {
		if strings.EqualFold(o.id, said) || strings.EqualFold(o.label, said) {
			return o, true
		}
	}
	return option{}, false
}
