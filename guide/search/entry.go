package search

import (
	"slices"
	"strings"

	"toiawase/guide"
)

// Entry is one thing that can be found.
type Entry struct {
	Kind     string // topic, page, channel or case
	ID       string // a ref of [guide.Packs]
	Group    string // the topic's family, the channel's desk; may be empty
	Title    guide.Text
	Summary  guide.Text  // counts for less than the title; may be empty
	Keywords guide.Words // as people say it; may be empty
	Common   bool        // what most people come for: it wins near ties
}

// Entries returns what packs offer to search: of each its topics, pages and
// channels, in this order, each in the order of the pack. The ids are refs:
// bare in the first pack.
func Entries(packs ...*guide.Pack) []Entry {
	var list []Entry
	for _, p := range packs {
		list = slices.Grow(list, len(p.Topics)+len(p.Pages)+len(p.Channels))
		ref := func(id string) string { return guide.Packs(packs).Ref(p, id) }
		for i := range p.Topics {
			t := &p.Topics[i]
			list = append(list, Entry{"topic", ref(t.ID), t.Family(), t.Title, t.Summary, t.Keywords, slices.Contains(p.Header.Home, t.ID)})
		}
		for _, page := range p.Pages {
			words := guide.Words{JA: headings(page.Body.JA), EN: headings(page.Body.EN)}
			list = append(list, Entry{Kind: "page", ID: ref(page.ID), Title: page.Title, Keywords: words})
		}
		for _, c := range p.Channels {
			list = append(list, Entry{Kind: "channel", ID: ref(c.ID), Group: c.Desk, Title: c.Name, Summary: c.Good})
		}
	}
	return list
}

// Speech is what an index knows of the language of queries. The zero value
// knows nothing: kanji are found as they are written.
type Speech struct {
	Readings []guide.Reading // the kana of words with kanji; of a word that stands twice the first counts
	Words    guide.SearchWords
}

// SpeechOf returns what packs know of the language of queries. What a pasted
// message opens is taken from the first pack.
func SpeechOf(packs ...*guide.Pack) Speech {
	var s Speech
	for i, p := range packs {
		s.Readings = append(s.Readings, p.Readings...)
		if i == 0 {
			s.Words = p.Search
		}
	}
	return s
}

// Packs makes all that packs offer searchable, and other entries with it.
func Packs(packs []*guide.Pack, more ...Entry) *Index {
	return New(append(Entries(packs...), more...), SpeechOf(packs...))
}

// headings returns the headings of Markdown text, of all levels.
func headings(body string) []string {
	var list []string
	for line := range strings.Lines(body) {
		if h, ok := strings.CutPrefix(line, "#"); ok {
			list = append(list, strings.TrimSpace(strings.TrimLeft(h, "#")))
		}
	}
	return list
}
