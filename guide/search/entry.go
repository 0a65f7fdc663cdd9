package search

import (
	"strings"

	"toiawase/guide"
)

// Entry is one thing that can be found.
type Entry struct {
	Kind     string // topic, page, channel or case
	ID       string
	Group    string // the topic's family, the channel's desk; may be empty
	Title    guide.Text
	Summary  guide.Text  // counts for less than the title; may be empty
	Keywords guide.Words // as people say it; may be empty
}

// Entries returns what a pack offers to search: its topics, pages and
// channels, in this order, each in the order of the pack.
func Entries(p *guide.Pack) []Entry {
	list := make([]Entry, 0, len(p.Topics)+len(p.Pages)+len(p.Channels))
	for i := range p.Topics {
		t := &p.Topics[i]
		list = append(list, Entry{"topic", t.ID, t.Family(), t.Title, t.Summary, t.Keywords})
	}
	for _, page := range p.Pages {
		words := guide.Words{JA: headings(page.Body.JA), EN: headings(page.Body.EN)}
		list = append(list, Entry{Kind: "page", ID: page.ID, Title: page.Title, Keywords: words})
	}
	for _, c := range p.Channels {
		list = append(list, Entry{Kind: "channel", ID: c.ID, Group: c.Desk, Title: c.Name, Summary: c.Good})
	}
	return list
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
