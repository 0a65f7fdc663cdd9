package sheet

import (
	"fmt"
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
)

// Sources says where that comes from which an advice and its messages say: a
// part for each thing, and in it a row for each source, with how sure it is and
// when it was checked. A source that stood before is only named again.
func Sources(s guide.Session) Sheet {
	sh := Sheet{Lang: s.Lang(), Title: words.SheetsIn(s.Lang()).Sources.Title}
	b := sourcer{pack: s.Pack(), lang: s.Lang(), sheet: &sh, seen: map[string]bool{}}
	out := s.Position().Outcome
	if out == nil {
		return sh
	}
	w, rec := words.SheetsIn(sh.Lang), s.Recommend()
	b.part("standing", s.Headline().In(sh.Lang), out.Sources)
	if rec.Wait != nil {
		b.part("wait", w.Advice.Wait, ruleSources(s.Pack(), rec.Rules))
	}
	for _, o := range offered(rec) {
		b.channel(o.Channel)
	}
	if rec.Wait == nil {
		b.part("rules", w.Sources.Why, ruleSources(s.Pack(), rec.Rules))
	}
	for _, e := range s.Emergency() {
		b.part("step "+e.ID, e.Text.In(sh.Lang), e.Sources)
	}
	for _, a := range s.Actions() {
		b.part("do "+a.ID, a.Text.In(sh.Lang), a.Sources)
	}
	for _, d := range s.Dues() {
		b.part("clock "+d.Clock.ID, d.Clock.Then.In(sh.Lang), d.Clock.Sources)
	}
	return sh
}

// sourcePart is the same in one part, each source once, for a paper to keep.
func sourcePart(s guide.Session) Part {
	all := Part{ID: "sources", Head: words.SheetsIn(s.Lang()).Sources.Title}
	for _, p := range Sources(s).Parts {
		for _, r := range p.Rows {
			if len(r.Below) > 0 {
				all.Rows = append(all.Rows, r)
			}
		}
	}
	return all
}

// PageSources says where that comes from which a page says, line by line.
func PageSources(p *guide.Pack, page *guide.Page, lang guide.Lang) Sheet {
	sh := Sheet{Lang: lang, Title: words.SheetsIn(lang).Sources.Title}
	b := sourcer{pack: p, lang: lang, sheet: &sh, seen: map[string]bool{}}
	for _, c := range page.CitesIn(lang) {
		b.part(fmt.Sprint("line ", c.Row), c.Passage, c.Sources)
	}
	return sh
}

// SourceState says how sure a source is and when it was checked.
func SourceState(s *guide.Source, lang guide.Lang) string {
	w := words.SheetsIn(lang).Sources
	checked, _ := s.Checked()
	due, _ := s.Due()
	return fmt.Sprintf(w.State, w.Grades[s.Grade], words.Day(checked, lang), words.Day(due, lang))
}

// sourcer writes the parts of a sheet of sources.
type sourcer struct {
	pack  *guide.Pack
	lang  guide.Lang
	sheet *Sheet
	seen  map[string]bool
}

// part adds what one thing stands on.
func (b sourcer) part(id, head string, ids []string) {
	var rows []Row
	for _, id := range compact(ids) {
		s := b.pack.Source(id)
		if s == nil {
			continue
		}
		row := Row{ID: s.ID, Role: Item, Text: s.Title.In(b.lang)}
		if !b.seen[id] {
			row.Below = append(row.Below, Row{Role: Hint, Text: SourceState(s, b.lang)})
			row.Below = append(row.Below, labelled(Source, words.SheetsIn(b.lang).Channel.Address, s.URL)...)
		}
		b.seen[id] = true
		rows = append(rows, row)
	}
	b.sheet.add(Part{ID: id, Head: short(head), Rows: rows})
}

func (b sourcer) channel(ch *guide.Channel) {
	ids := ch.Sources
	if ch.Hours != nil {
		ids = slices.Concat(ids, ch.Hours.Sources)
	}
	b.part("channel "+ch.ID, ch.Name.In(b.lang), ids)
}

// offered are the channels that an advice names, the first one first.
func offered(rec guide.Recommendation) (list []guide.Option) {
	if rec.First != nil {
		list = append(list, *rec.First)
	}
	return slices.Concat(list, rec.Fallbacks, rec.Last)
}

// ruleSources are the sources of the rules that spoke.
func ruleSources(p *guide.Pack, ids []string) (list []string) {
	for _, rules := range [][]guide.Rule{p.Rules.Never, p.Rules.First, p.Rules.Prefer} {
		for _, r := range rules {
			if slices.Contains(ids, r.ID) {
				list = append(list, r.Sources...)
			}
		}
	}
	for _, r := range p.Rules.Wait {
		if slices.Contains(ids, r.ID) {
			list = append(list, r.Sources...)
		}
	}
	return list
}

// compact returns each id once, in the order of its first use.
func compact(ids []string) (list []string) {
	for _, id := range ids {
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// longestHead is how much of a text names the part that tells its sources, in
// characters.
const longestHead = 60

// short is the first sentence of a text, or its beginning.
func short(text string) string {
	text, _, _ = strings.Cut(text, "\n")
	if i := strings.Index(text, "。"); i > 0 {
		text = text[:i+len("。")]
	}
	if r := []rune(text); len(r) > longestHead {
		return string(r[:longestHead-1]) + "…"
	}
	return text
}
