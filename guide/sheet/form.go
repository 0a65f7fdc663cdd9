package sheet

import (
	"cmp"
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
)

// Group is some entries of the form that belong together: what is necessary,
// what helps, the wish, what to keep.
type Group struct {
	ID      string // "must", "good", "wish", "keep"
	Head    string
	Entries []Entry
}

// Entry is one row of the form in which a checklist is filled in.
type Entry struct {
	ID    string // of the fact, the wish or the evidence
	Way   Way
	State State
	Label string

	Values  []string // as they stand in the fields, see [Typed]; none yet: empty
	Chosen  []string // the ids of what is chosen
	Choices []Row    // what can be chosen, without "I do not know"

	Ask     string // the question in a sentence, where it says more than the label
	Where   []Row  // where to find it, why, how to keep it
	Example string // how a value may look; empty: none
	Columns string // what stands in a row, in its order; empty: it has no columns
	Doubt   string // what is doubtful about the value; empty: nothing
	Unsure  bool   // "I do not know" is an answer

	Fact *guide.Fact // nil for a wish and for evidence
}

// Way says how an entry is filled in.
type Way int

// The ways.
const (
	InField  Way = iota // one value is typed
	InList              // several values are typed, each in a field
	ByPick              // one of several is chosen
	ByTicks             // some of several are chosen
	AtLength            // a long text
	ByTick              // it is there, or not
)

// Form is the checklist as it is filled in, with all that a row needs.
func Form(s guide.Session) []Group {
	w := words.SheetsIn(s.Lang()).Checklist
	early, must, good := Group{ID: "early", Head: w.Early}, Group{ID: "must", Head: w.Must}, Group{ID: "good", Head: w.Good}
	for _, item := range s.Checklist() {
		to := &good
		switch {
		case item.Early:
			to = &early
		case item.Must:
			to = &must
		}
		to.Entries = append(to.Entries, factEntry(s, item))
	}
	keep := Group{ID: "keep", Head: w.Keep}
	for _, row := range keepPart(s).Rows {
		keep.Entries = append(keep.Entries, Entry{ID: row.ID, Way: ByTick, State: row.State, Label: row.Label, Where: row.Below})
	}
	all := []Group{early, must, good, {ID: "wish", Head: w.Wish, Entries: wishEntries(s)}, keep}
	return slices.DeleteFunc(all, func(g Group) bool { return len(g.Entries) == 0 })
}

// Counted is how many entries are no longer missing, and how many there are.
func (g Group) Counted() (told, all int) {
	for _, e := range g.Entries {
		if e.State != Missing {
			told++
		}
	}
	return told, len(g.Entries)
}

// factEntry is the row of a fact.
func factEntry(s guide.Session, item guide.Item) Entry {
	f, lang := item.Fact, s.Lang()
	e := Entry{ID: f.ID, Way: wayOf(f), State: Missing, Label: f.Label.In(lang), Fact: f, Unsure: f.MayBeUnknown(), Choices: Choices(s, f)}
	if ask := f.Question().In(lang); !strings.Contains(ask, e.Label) {
		e.Ask = ask
	}
	e.Where = list(Hint, lang, f.Where)
	e.Example = strings.TrimSpace(strings.Join([]string{words.SheetsIn(lang).Question.Example, f.ExampleIn(lang)}, ": "))
	if f.ExampleIn(lang) == "" {
		e.Example = ""
	}
	e.Columns = columnNames(s.Pack(), f, lang)
	switch item.State {
	case guide.ItemUnknown:
		e.State, e.Where = NotSure, append(e.Where, list(Hint, lang, f.Lost)...)
	case guide.ItemKnown:
		e.State, e.Values = Done, Typed(s, f, item.Value)
		for _, v := range f.Items(item.Value) {
			e.Chosen = append(e.Chosen, v.Text)
		}
		e.Doubt = words.In(lang).Problems[item.Value.Warn]
	}
	return e
}

func wayOf(f *guide.Fact) Way {
	switch {
	case f.Kind == guide.KindChoice && f.Several():
		return ByTicks
	case f.Kind == guide.KindChoice:
		return ByPick
	case f.Several():
		return InList
	case f.Kind == guide.KindText:
		return AtLength
	}
	return InField
}

// columnNames are the labels of the columns of a fact that holds rows.
func columnNames(p *guide.Pack, f *guide.Fact, lang guide.Lang) string {
	var names []string
	for _, id := range f.Columns {
		if c := p.Fact(id); c != nil {
			names = append(names, c.Label.In(lang))
		}
	}
	return strings.Join(names, "  ")
}

// Typed is a value of a fact as it stands in a field to be changed, one text
// for each value that it holds: as a person reads it, if that can be read
// back, else in its canonical form. Of a choice it is the label.
func Typed(s guide.Session, f *guide.Fact, v guide.Value) []string {
	if v.Unknown || v.Text == "" {
		return nil
	}
	shown := []string{v.Show(s.Lang(), f)}
	if f.Several() {
		shown = f.ShownItems(s.Lang(), v)
	}
	if again, err := f.ParseIn(s.Lang(), strings.Join(shown, "\n"), s.At()); err == nil && again.Text == v.Text {
		return shown
	}
	if f.Several() {
		return strings.Split(v.Text, "\n")
	}
	return []string{v.Text}
}

// wishEntries are the wish and the one that would also do, if there is a
// choice.
func wishEntries(s guide.Session) []Entry {
	if len(s.Wishes()) < 2 {
		return nil
	}
	w := words.SheetsIn(s.Lang()).Checklist
	first, second := s.Wish()
	of := func(id, label string, chosen, besides *guide.Wish) Entry {
		e := Entry{ID: id, Way: ByPick, State: Missing, Label: label}
		for _, row := range Wish(s, besides).Choices() {
			if row.ID != "" {
				e.Choices = append(e.Choices, row)
			}
		}
		if chosen != nil {
			e.State, e.Chosen, e.Values = Done, []string{chosen.ID}, []string{chosen.Label.In(s.Lang())}
		}
		return e
	}
	return []Entry{of(guide.FactWish, w.AskWish, first, nil), of(guide.FactSecondWish, w.Second, second, first)}
}

// Fill fills in an entry of the form with a text as it stands in its fields:
// one value a line where it holds several, the id of a choice. A question mark
// says that it is not known, and nothing takes the value away. What is doubtful
// about it is told in doubt; it is for the door to ask once more before it
// keeps next. The error is a [*guide.InputError] or a [*guide.UnknownName].
func Fill(s guide.Session, id, text string) (next guide.Session, doubt guide.Problem, err error) {
	f := s.Pack().Fact(id)
	switch {
	case strings.TrimSpace(text) == "":
		return s.Without(guide.InputFact, id).Without(guide.InputUnknown, id), "", nil
	case f != nil && f.MayBeUnknown() && (asksToPass(text) || text == guide.Unknown):
		next, err = s.GiveUnknown(id)
		return next, "", err
	}
	if next, err = s.Give(id, text); err != nil || f == nil {
		return next, "", err
	}
	v, err := f.ParseIn(s.Lang(), text, s.At())
	return next, v.Warn, err
}

// asksToPass reports whether a text is the one sign for "I do not know".
func asksToPass(text string) bool {
	return slices.Contains([]string{"?", "？"}, strings.TrimSpace(text))
}

// Have ticks a piece of evidence, or takes the tick off.
func Have(s guide.Session, evidence string) guide.Session {
	if s.Has(guide.InputHave, evidence) {
		return s.Without(guide.InputHave, evidence)
	}
	next, err := s.Have(evidence)
	if err != nil {
		return s
	}
	return next
}

// Ticked is the text by which [Fill] ticks one more of several choices, or
// takes its tick off.
func (e Entry) Ticked(id string) string {
	chosen := slices.Clone(e.Chosen)
	if i := slices.Index(chosen, id); i >= 0 {
		chosen = slices.Delete(chosen, i, i+1)
	} else {
		chosen = append(chosen, id)
	}
	order := func(id string) int {
		return slices.IndexFunc(e.Choices, func(r Row) bool { return r.ID == id })
	}
	slices.SortStableFunc(chosen, func(a, b string) int { return cmp.Compare(order(a), order(b)) })
	return strings.Join(chosen, "\n")
}
