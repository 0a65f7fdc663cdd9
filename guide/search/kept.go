package search

import (
	"strings"
	"time"

	"toiawase/guide"
)

// Kept returns what kept cases offer to search, in their order: each by its
// title with what tells it from others, by the numbers and names that it
// holds, and by what was noted. What is personal is not searched.
func Kept(cases []guide.Case, packs guide.Packs, now time.Time) []Entry {
	list := make([]Entry, len(cases))
	for i, c := range cases {
		e := Entry{Kind: "case", ID: c.ID, Title: guide.Text{JA: c.Topic, EN: c.Topic}}
		for _, in := range c.Inputs {
			if in.Kind == guide.InputContacted && in.Value != "" {
				e.Keywords.JA = append(e.Keywords.JA, in.Value)
			}
		}
		for _, event := range c.Log {
			if text := strings.TrimSpace(event.Text); text != "" {
				e.Keywords.JA = append(e.Keywords.JA, text)
			}
		}
		if p := packs.Pack(c.Pack); p != nil {
			if s, err := c.Session(p, now); err == nil {
				e.Group = s.Topic().Family()
				e.Title = guide.Text{JA: caseTitle(c, s.WithLang(guide.JA)), EN: caseTitle(c, s.WithLang(guide.EN))}
				e.Keywords.JA = append(e.Keywords.JA, names(s)...)
			}
		}
		list[i] = e
	}
	return list
}

func caseTitle(c guide.Case, s guide.Session) string {
	title, mark := c.Title(s)
	return strings.TrimSpace(title + " " + mark)
}

// names lists the numbers and names that a walk was told.
func names(s guide.Session) (list []string) {
	for _, in := range s.Inputs() {
		f := s.Pack().Fact(in.Key)
		if in.Kind != guide.InputFact || f == nil || !f.Privacy.Within(guide.PrivacyOrder) {
			continue
		}
		if f.Kind.Names() {
			list = append(list, in.Value)
		}
	}
	return list
}
