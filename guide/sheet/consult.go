package sheet

import (
	"slices"

	"toiawase/content/words"
	"toiawase/guide"
)

// Consult is a case as an outside desk wants to see it, such as a consumer
// centre: what to check before, the history, what there is to show, the text to
// read out or send there, and a letter to the other side. ok is false where
// the walk is gone or its pack has no such desk that takes a text.
func (f File) Consult(desk string) (sh Sheet, ok bool) {
	if f.Walk.IsZero() {
		return sh, false
	}
	ch := deskChannel(f.Walk.Pack(), desk)
	if ch == nil {
		return sh, false
	}
	w := words.SheetsIn(f.Lang).Case
	sh = Sheet{Lang: f.Lang, Title: f.Name() + " - " + ch.Name.In(f.Lang)}
	before := wayPart(ch.For(f.Walk), f.Lang)
	before.ID, before.Head = "before", w.Before
	sh.add(before)
	sh.Parts = append(sh.Parts, f.sheet(false).Only("events", "keep").Parts...)
	for _, lang := range slices.Compact([]guide.Lang{f.Lang, guide.JA}) {
		sh.add(textPart(f.Walk.Compose(ch, lang), f.Lang))
	}
	if to := Recipient(f.Walk); to != nil && to != ch {
		letter := textPart(f.Walk.Compose(to, guide.JA), f.Lang)
		letter.ID, letter.Head = "letter", w.Letter
		sh.add(letter)
	}
	return sh, true
}

// deskChannel is the first channel of a desk to which a text is sent or read
// out; nil if there is none.
func deskChannel(p *guide.Pack, desk string) *guide.Channel {
	for i := range p.Channels {
		if ch := &p.Channels[i]; ch.Desk == desk && ch.Shape != "" {
			return ch
		}
	}
	return nil
}
