package sheet

import (
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/check"
	"toiawase/guide/guard"
	"toiawase/guide/regexp"
)

// Doubtful is something in a message that had better not be sent as it is.
type Doubtful struct {
	Row      Row
	Remedy   Remedy
	fact     *guide.Fact // in which it stands; nil: in what the user has edited
	language guide.Lang  // of the text
	channel  *guide.Channel
}

// Remedy says how a doubt is mended.
type Remedy int

// The remedies.
const (
	NoRemedy Remedy = iota // only the user can say
	ByMask                 // at once, see [Mend]
	InForm                 // in the row of the form that Row.ID names
	InText                 // in the text itself
)

// Doubts are what is doubtful in a message to a channel, what matters most
// first.
func Doubts(s guide.Session, m guide.Message) (list []Doubtful) {
	for _, row := range early(s, m) {
		list = append(list, Doubtful{Row: row})
	}
	for _, x := range m.Warnings {
		d := Doubtful{Row: warning(x, s.Lang()), Remedy: InText, fact: x.Fact}
		if x.Fact != nil {
			d.Remedy = InForm
		}
		list = append(list, d)
	}
	for _, u := range UnfitIn(s) {
		label := u.Fact.Label.In(s.Lang())
		d := Doubtful{Row: Row{ID: u.Fact.ID, Role: Item, Label: label, Text: u.Text(s.Lang())}, Remedy: InForm, fact: u.Fact}
		if u.Kind != guard.Threat {
			d.Remedy = ByMask
		}
		list = append(list, d)
	}
	for _, f := range relativeFacts(s) {
		text := words.SheetsIn(s.Lang()).Message.Relative
		list = append(list, Doubtful{Row: Row{ID: f.ID, Role: Item, Label: f.Label.In(s.Lang()), Text: text}, Remedy: InForm, fact: f})
	}
	return append(list, inEdited(s, m)...)
}

// inEdited are the doubts about what the user has written into the message.
func inEdited(s guide.Session, m guide.Message) (list []Doubtful) {
	if !m.Edited {
		return nil
	}
	own := strings.Join(s.OwnLines(m.Channel.ID, m.Lang), "\n")
	g := guard.Guard{Own: check.ListOf(s.Pack()).Domains}
	for _, kind := range guard.Kinds(g.Find(own)) {
		d := Doubtful{Row: Row{Role: Item, Text: words.PasteIn(s.Lang()).Unfit[kind]}, Remedy: ByMask, language: m.Lang, channel: m.Channel}
		if kind == guard.Threat {
			d.Remedy = InText
		}
		list = append(list, d)
	}
	if relative.MatchString(own) {
		list = append(list, Doubtful{Row: Row{Role: Item, Text: words.SheetsIn(s.Lang()).Message.Relative}, Remedy: InText})
	}
	return list
}

// relative matches days that mean another day to who reads them later.
var relative = regexp.MustCompile(`(?i)今日|昨日|きのう|一昨日|おととい|明日|あした|明後日|あさって|今朝|昨夜|昨晩|ゆうべ|\b(?:today|yesterday|tomorrow|tonight|this morning|last night)\b`)

// relativeFacts are the free texts of a walk in which such a day stands.
func relativeFacts(s guide.Session) (list []*guide.Fact) {
	for _, item := range s.Checklist() {
		free := item.Fact.Kind == guide.KindLine || item.Fact.Kind == guide.KindText
		if free && item.State == guide.ItemKnown && relative.MatchString(item.Value.Text) {
			list = append(list, item.Fact)
		}
	}
	return list
}

// Mend takes out of the message what the doubt is about, where that can be done
// without its user: other people's data are left out, strange addresses are
// written so that nobody can open them.
func Mend(s guide.Session, d Doubtful) (guide.Session, error) {
	g := guard.Guard{Own: check.ListOf(s.Pack()).Domains}
	mask := func(text string) string { return guard.Mask(text, g.Find(text)) }
	switch {
	case d.Remedy != ByMask:
		return s, nil
	case d.fact != nil:
		v, _ := s.Lookup(d.fact.ID)
		return s.Give(d.fact.ID, mask(v.Text))
	}
	own := map[string]bool{}
	for _, line := range s.OwnLines(d.channel.ID, d.language) {
		own[line] = true
	}
	lines := strings.Split(s.Compose(d.channel, d.language).Body, "\n")
	for i, line := range lines {
		if own[line] {
			lines[i] = mask(line)
		}
	}
	return s.Edit(d.channel.ID, d.language, strings.Join(lines, "\n"))
}

// warning is the row of a doubt of the engine.
func warning(x guide.Warning, lang guide.Lang) Row {
	row := Row{Role: Item, Text: Doubt(x, lang)}
	if x.Fact != nil {
		row.ID, row.Label, row.Text = x.Fact.ID, x.Fact.Label.In(lang), words.In(lang).Problems[x.Problem]
	}
	return row
}
