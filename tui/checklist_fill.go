package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// half is what was typed in a row and is not taken: it cannot be read, or it is
// doubtful and was not confirmed.
type half struct {
	text  string
	wrong string // why it was not taken
	doubt bool   // it is taken when it is entered once more
}

// halves are the rows of the walk in progress that are half typed. The zero
// value has none.
type halves struct {
	of   *guide.Topic
	rows map[stop]half
}

// halves are those of the walk in progress.
func (s *walker) halves() *halves {
	if t := s.walk.Topic(); s.typed.of != t {
		s.typed = halves{of: t, rows: map[stop]half{}}
	}
	return &s.typed
}

// drop forgets what is half typed in an entry.
func (h *halves) drop(id string) {
	for at := range h.rows {
		if at.id == id {
			delete(h.rows, at)
		}
	}
}

// filling is what the screens on which facts are filled in have around them.
type filling struct{ *state }

// Title implements screen.
func (f filling) Title() string { return f.in(f.walk.Topic().Title) }

// Place implements placed.
func (f filling) Place() string { return sheet.Filled(sheet.Checklist(*f.walk)) }

// Side implements sided.
func (f filling) Side(w, h int) []string { return f.pane(w, h) }

// Strip implements stripped.
func (f filling) Strip(w int) string { return f.strip(w) }

// Stage implements staged.
func (f filling) Stage() stage { return atFacts }

// rows are the entries of the form, and the one at hand.
type rows struct {
	filling
	groups []sheet.Group
	at     stop          // the row at hand
	field  *widget.Field // of that row; nil where nothing is typed in one
	loaded string        // what the field began with
	chip   int           // the marked choice of that row; -1: none
}

// stop is where the cursor can be in the form: an entry, and of one that holds
// several values the field, counted from 0.
type stop struct {
	id  string
	nth int
}

// renew lists the entries anew.
func (r *rows) renew() { r.groups = sheet.Form(*r.walk) }

// entry is the one at hand; the zero Entry if it is gone.
func (r *rows) entry() sheet.Entry { return entryOf(r.groups, r.at.id) }

func entryOf(groups []sheet.Group, id string) sheet.Entry {
	for _, g := range groups {
		for _, e := range g.Entries {
			if e.ID == id {
				return e
			}
		}
	}
	return sheet.Entry{}
}

// fields is how many fields an entry has: one more than it holds values, for
// the next, where the cursor is in it.
func (r *rows) fields(e sheet.Entry) int {
	if e.Way != sheet.InList {
		return 1
	}
	n := len(e.Values)
	for at := range r.halves().rows {
		if at.id == e.ID {
			n = max(n, at.nth+1)
		}
	}
	if e.ID == r.at.id || n == 0 {
		n = max(n, len(e.Values)+1)
	}
	return n
}

// stops are all rows in their order; there is at least one.
func (r *rows) stops() (list []stop) {
	for _, g := range r.groups {
		for _, e := range g.Entries {
			for i := range r.fields(e) {
				list = append(list, stop{e.ID, i})
			}
		}
	}
	return append(list, stop{})[:max(len(list), 1)]
}

// index is the place of the cursor in a list of stops; 0 if its row is gone.
func (r *rows) index(stops []stop) int { return max(slices.Index(stops, r.at), 0) }

// value is what was told of a stop; empty for nothing.
func value(e sheet.Entry, nth int) string {
	if nth < len(e.Values) {
		return e.Values[nth]
	}
	return ""
}

// enter puts the cursor on a row, with what was typed there before.
func (r *rows) enter(at stop) {
	r.at, r.field, r.chip = at, nil, -1
	e := r.entry()
	if len(e.Chosen) > 0 {
		r.chip = slices.IndexFunc(e.Choices, func(x sheet.Row) bool { return x.ID == e.Chosen[0] })
	}
	if e.Way != sheet.InField && e.Way != sheet.InList {
		return
	}
	r.field = widget.NewField(r.theme)
	r.field.Prompt = ""
	r.loaded = value(e, at.nth)
	r.field.SetValue(r.loaded)
	if h, ok := r.halves().rows[at]; ok {
		r.field.SetValue(h.text)
	}
	r.field.Focus()
}

// leave takes what stands in the row at hand, or keeps it as it is; sure takes
// what is doubtful too.
func (r *rows) leave(sure bool) {
	if r.field != nil {
		r.take(r.field.Value(), sure)
		r.renew()
	}
}

// take fills in the row at hand, and reports whether it was taken. What is
// doubtful is taken the second time, or if it is sure.
func (r *rows) take(text string, sure bool) bool {
	e, typed := r.entry(), r.halves().rows
	was, again := typed[r.at]
	if text == value(e, r.at.nth) || strings.TrimSpace(text) == "" && value(e, r.at.nth) == "" && e.State != sheet.NotSure {
		delete(typed, r.at)
		return true
	}
	next, doubt, err := r.filled(e, text)
	switch {
	case err != nil:
		r.refuse(text, err)
		return false
	case doubt != "" && !sure && !(again && was.doubt && was.text == text):
		typed[r.at] = half{text, r.engine().Problems[doubt], true}
		return false
	}
	delete(typed, r.at)
	r.set(next)
	r.renew()
	r.loaded = value(r.entry(), r.at.nth)
	return true
}

// filled is the walk with the row at hand filled in. Of an entry that holds
// several values the one at hand is looked at alone first, so that what is
// wrong is said of it.
func (r *rows) filled(e sheet.Entry, text string) (next guide.Session, doubt guide.Problem, err error) {
	next, doubt, err = sheet.Fill(*r.walk, e.ID, text)
	if e.Way != sheet.InList || err != nil || len(e.Values) == 0 {
		return next, doubt, err
	}
	list := slices.Clone(e.Values)
	if r.at.nth < len(list) {
		list[r.at.nth] = text
	} else {
		list = append(list, text)
	}
	next, _, err = sheet.Fill(*r.walk, e.ID, strings.Join(list, "\n"))
	return next, doubt, err
}

// refuse keeps a text that was not taken, without its secrets, and why.
func (r *rows) refuse(text string, err error) {
	var bad *guide.InputError
	if errors.As(err, &bad) && bad.Problem.Secret() {
		text = bad.Left
		r.field.SetValue(text)
	}
	r.halves().rows[r.at] = half{text: text, wrong: r.inWords(err)}
}

// unread is the first row with a text that was not taken.
func (r *rows) unread() (at stop, ok bool) {
	typed := r.halves().rows
	stops := r.stops()
	i := slices.IndexFunc(stops, func(s stop) bool { _, half := typed[s]; return half })
	if i < 0 {
		return stop{}, false
	}
	return stops[i], true
}

// marked is the id of the choice under the cursor; empty for none.
func (r *rows) marked(e sheet.Entry) string {
	if r.chip >= 0 && r.chip < len(e.Choices) {
		return e.Choices[r.chip].ID
	}
	if e.Unsure && r.chip == len(e.Choices) {
		return guide.Unknown
	}
	return ""
}

// Draft implements drafting.
func (r *rows) Draft() (field, text string, kept bool) {
	if r.field == nil {
		return "", "", false
	}
	return factDraft(r.at), r.field.Value(), r.field.Value() == r.loaded
}

// factDraft names the field of a row.
func factDraft(at stop) string { return fmt.Sprintf("fact %s/%d", at.id, at.nth) }

// Redraft implements drafting.
func (r *rows) Redraft(text string) { r.field.SetValue(text) }
