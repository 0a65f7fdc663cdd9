package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"toiawase/guide"
)

// topicsCommand is "toiawase topics".
func (a *app) topicsCommand() *command {
	var asJSON bool
	c := &command{
		use:   "topics",
		about: a.words.Topics,
		check: a.atMost(0),
		run:   func([]string) error { return a.topics(asJSON) },
	}
	c.flags.BoolVar(&asJSON, "json", false, a.words.FlagJSON)
	return c
}

// topicLine is a topic in the JSON list.
type topicLine struct {
	ID      string   `json:"id"`
	Family  string   `json:"family"`
	Persona []string `json:"persona"`
	Titles  bothText `json:"titles"`
	Pack    string   `json:"pack"`
}

// bothText is a text in both languages.
type bothText struct {
	JA string `json:"ja"`
	EN string `json:"en"`
}

func (a *app) topics(asJSON bool) error {
	if err := a.load(); err != nil {
		return err
	}
	if !asJSON {
		a.topicTable()
		return nil
	}
	list := []topicLine{}
	for _, p := range a.packs {
		for i := range p.Topics {
			t := &p.Topics[i]
			list = append(list, topicLine{a.packs.Ref(p, t.ID), t.Family(), full(t.For), bothText{t.Title.JA, t.Title.EN}, p.ID})
		}
	}
	return writeJSON(a.out, map[string]any{"topics": list}, true)
}

// topicTable writes id, personas and title, under the title of each family.
func (a *app) topicTable() {
	width := 0
	for _, p := range a.packs {
		for i := range p.Topics {
			width = max(width, len(a.packs.Ref(p, p.Topics[i].ID)))
		}
	}
	for _, p := range a.packs {
		for _, f := range families(p) {
			fmt.Fprintln(a.out, a.from(p, f.title(a.lang)))
			for _, t := range f.topics {
				fmt.Fprintf(a.out, "  %-*s  %s\n", width, a.packs.Ref(p, t.ID), t.Title.In(a.lang))
			}
		}
	}
}

// from adds to a title which pack it is from, unless it is the first.
func (a *app) from(p *guide.Pack, title string) string {
	if p == a.packs[0] {
		return title
	}
	return title + " (" + p.Header.Name.In(a.lang) + ")"
}

// family is a family of a pack and its topics.
type family struct {
	id     string
	family *guide.Family // nil if the pack does not name it
	topics []*guide.Topic
}

func (f family) title(lang guide.Lang) string {
	if f.family == nil {
		return f.id
	}
	return f.family.Title.In(lang)
}

// families groups the topics of a pack, in the order of its families.
func families(p *guide.Pack) (list []family) {
	for i := range p.Families {
		list = append(list, family{id: p.Families[i].ID, family: &p.Families[i]})
	}
	for i := range p.Topics {
		t := &p.Topics[i]
		n := len(list)
		for j := range list {
			if list[j].id == t.Family() {
				n = j
			}
		}
		if n == len(list) {
			list = append(list, family{id: t.Family()})
		}
		list[n].topics = append(list[n].topics, t)
	}
	filled := list[:0]
	for _, f := range list {
		if len(f.topics) > 0 {
			filled = append(filled, f)
		}
	}
	return filled
}

// full makes a nil list an empty one, which JSON shows as [].
func full[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// writeJSON writes one JSON object: indented for people, or in one line of a
// batch. Nothing is escaped for HTML.
func writeJSON(w io.Writer, v any, indent bool) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if indent {
		enc.SetIndent("", "  ")
	}
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, b.String())
	return err
}
