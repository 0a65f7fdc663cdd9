package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// sourceLister lists the sources of the packs.
type sourceLister struct{ *app }

// sourcesCommand is "toiawase sources".
func sourcesCommand(a *app) *command {
	var asJSON bool
	c := &command{
		use:   "sources",
		about: a.words.Sources,
		check: atMost(a, 0),
		run:   func([]string) error { return sourceLister{a}.sources(asJSON) },
	}
	c.flags.BoolVar(&asJSON, "json", false, a.words.FlagJSON)
	return c
}

// sourceLine is a source in the JSON list.
type sourceLine struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	URL       string   `json:"url"`
	Grade     string   `json:"grade"`
	CheckedOn string   `json:"checked_on"`
	Due       string   `json:"due"`
	Used      []string `json:"used"`
	Pack      string   `json:"pack"`
	state     string   // the same in words
}

func (a sourceLister) sources(asJSON bool) error {
	if err := a.load(); err != nil {
		return err
	}
	list := []sourceLine{}
	for _, p := range a.packs {
		uses := guide.SourceUses(p)
		for i := range p.Sources {
			s := &p.Sources[i]
			due, _ := s.Due()
			list = append(list, sourceLine{s.ID, s.Title.In(a.lang), s.URL, s.Grade, s.CheckedOn, due.Format(time.DateOnly), full(uses[s.ID]), p.ID, sheet.SourceState(s, a.lang)})
		}
	}
	slices.SortStableFunc(list, func(a, b sourceLine) int { return strings.Compare(a.ID, b.ID) })
	if asJSON {
		return writeJSON(a.out, map[string]any{"sources": list}, true)
	}
	w := a.words
	for _, s := range list {
		fmt.Fprintf(a.out, "%s  %s\n", s.ID, s.Title)
		fmt.Fprintln(a.out, "  "+s.state)
		if s.URL != "" {
			fmt.Fprintln(a.out, "  "+s.URL)
		}
		if len(s.Used) > 0 {
			fmt.Fprintf(a.out, "  "+w.SourceUsed+"\n", len(s.Used), strings.Join(s.Used[:min(len(s.Used), mostUses)], ", "))
		}
	}
	return nil
}

// mostUses is how many uses of a source the text names; --json names all.
const mostUses = 4
