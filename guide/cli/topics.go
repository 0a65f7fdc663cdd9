package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"toiawase/guide/sheet"
	"toiawase/guide/text"
)

// topicLister lists topics.
type topicLister struct{ *app }

// topicsCommand is "toiawase topics".
func topicsCommand(a *app) *command {
	var asJSON bool
	c := &command{
		use:   "topics",
		about: a.words.Topics,
		check: atMost(a, 0),
		run:   func([]string) error { return topicLister{a}.topics(asJSON) },
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

func (a topicLister) topics(asJSON bool) error {
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
func (a topicLister) topicTable() {
	width := 0
	for _, p := range a.packs {
		for i := range p.Topics {
			width = max(width, len(a.packs.Ref(p, p.Topics[i].ID)))
		}
	}
	for _, p := range a.packs {
		for _, f := range sheet.Families(p) {
			fmt.Fprintln(a.out, sheet.From(a.packs, p, f.Title(a.lang), a.lang))
			for _, t := range f.Topics {
				fmt.Fprintf(a.out, "  %-*s  %s\n", width, a.packs.Ref(p, t.ID), t.Title.In(a.lang))
			}
		}
	}
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
	_, err := io.WriteString(w, escaped(b.String()))
	return err
}

// escaped writes the runes of a JSON text that may not reach a terminal as
// JSON escapes: ids that come back as they were given may hold them.
func escaped(s string) string {
	if !strings.ContainsFunc(s, text.Bad) {
		return s
	}
	var out strings.Builder
	for _, r := range s {
		switch {
		case !text.Bad(r):
			out.WriteRune(r)
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&out, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
	}
	return out.String()
}
