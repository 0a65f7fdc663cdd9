package tui

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/store"
)

// drafting is a screen with a field. Draft names the field and returns what
// stands in it; an empty name means that there is no field now. Kept is a text
// that the case has, or gets when its screen is left, see stasher.
type drafting interface {
	Draft() (field, text string, kept bool)
	Redraft(text string)
}

// drafts keep what is typed and not confirmed yet, so that a program that ends
// in whatever way loses no more than the last moment of it; it is offered again
// in the same field. All of it belongs to Update.
type drafts struct {
	dir   string
	pause time.Duration          // between two writes; 0: nothing is kept
	found map[store.Draft]string // on disk, without their texts, and not in sight
	at    store.Draft            // the field in sight, without its text
	first string                 // what stood in it at first
	disk  string                 // what the disk has of it
	said  []guide.Input          // to the walk, when it came in sight
	noted int                    // in the case, by then
	busy  bool                   // a write is waiting
	draftWriter
}

// draftWriter writes drafts, each as it shall be by then, in whatever order the
// commands run.
type draftWriter struct {
	mu   sync.Mutex
	want map[store.Draft]string
}

// set returns the command that brings a draft to the disk; no text removes it.
func (w *draftWriter) set(dir string, at store.Draft, text string) tea.Cmd {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.want == nil {
		w.want = map[store.Draft]string{}
	}
	w.want[at] = text
	return func() tea.Msg {
		w.mu.Lock()
		defer w.mu.Unlock()
		store.WriteDraft(dir, store.Draft{Case: at.Case, Field: at.Field, Text: w.want[at]})
		return nil
	}
}

// draftMsg tells of drafts on disk, or that it is time to look at the field.
type draftMsg struct{ found []store.Draft }

// read looks for drafts of an earlier time.
func (d *drafts) read() tea.Msg {
	if d.dir == "" {
		return nil
	}
	return draftMsg{store.Drafts(d.dir)}
}

// take notes the drafts that were found.
func (d *drafts) take(list []store.Draft) {
	if d.found == nil {
		d.found = map[store.Draft]string{}
	}
	for _, draft := range list {
		d.found[store.Draft{Case: draft.Case, Field: draft.Field}] = draft.Text
	}
}

// field is the field in sight with its text, without one if there is none.
func field(a *app) (at store.Draft, text string, kept bool) {
	s, ok := a.top().(drafting)
	if !ok || a.walk == nil {
		return store.Draft{}, "", false
	}
	at.Field, text, kept = s.Draft()
	if at.Field == "" {
		return store.Draft{}, "", false
	}
	at.Case = "topic " + a.packs.Ref(a.walk.Pack(), a.walk.Topic().ID)
	if a.kept != nil && a.kept.Base.ID != "" {
		at.Case = a.kept.Base.ID
	}
	return at, text, kept
}

// follow looks at the field after each message: one that comes in sight gets
// its draft back, one that was confirmed has none, and what changes is written
// a moment later.
func (d *drafts) follow(a *app) tea.Cmd {
	if d.pause == 0 {
		return nil
	}
	at, text, kept := field(a)
	var left tea.Cmd
	if at != d.at {
		if left = d.leave(a, at); at.Field != d.at.Field {
			d.first = text
		}
		d.at, d.disk, d.said, d.noted = at, "", inputs(a), events(a)
	}
	if draft, ok := d.found[at]; ok && text == d.first {
		delete(d.found, at)
		if d.disk = draft; draft != text {
			a.top().(drafting).Redraft(draft)
		} else if !kept { // half typed, and left so before
			d.first = ""
		}
		return left
	}
	if d.changed(text) && !d.busy {
		d.busy = true
		return tea.Batch(left, tea.Tick(d.pause, func(time.Time) tea.Msg { return draftMsg{} }))
	}
	return left
}

// changed reports whether the disk has another draft than a text.
func (d *drafts) changed(text string) bool { return d.draft(text) != d.disk }

// draft is the text as a draft: none if it was there before.
func (d *drafts) draft(text string) string {
	if text == d.first {
		return ""
	}
	return text
}

// leave is called when another field comes in sight. The drafts go if the field
// was confirmed; a case that has got its id takes its draft along.
func (d *drafts) leave(a *app, to store.Draft) tea.Cmd {
	named := d.at.Field == to.Field
	switch confirmed := d.noted != events(a) || !slices.EqualFunc(d.said, inputs(a), guide.Input.Equal); {
	case d.at.Field == "":
		return nil
	case named || confirmed:
		return tea.Batch(append(d.forget(d.at), d.set(d.dir, d.at, ""))...)
	case d.disk != "":
		d.take([]store.Draft{{Case: d.at.Case, Field: d.at.Field, Text: d.disk}})
	}
	return nil
}

// forget removes the drafts of the other parts of a form.
func (d *drafts) forget(at store.Draft) (cmds []tea.Cmd) {
	form, _, isForm := strings.Cut(at.Field, "/")
	if !isForm || !strings.HasPrefix(form, aForm) {
		return nil
	}
	for other := range d.found {
		if other.Case == at.Case && strings.HasPrefix(other.Field, form+"/") {
			delete(d.found, other)
			cmds = append(cmds, d.set(d.dir, other, ""))
		}
	}
	return cmds
}

// write writes the draft of the field in sight.
func (d *drafts) write(a *app) tea.Cmd {
	at, text, _ := field(a)
	d.busy = false
	if at != d.at || at.Field == "" || !d.changed(text) {
		return nil
	}
	d.disk = d.draft(text)
	return d.set(d.dir, at, d.disk)
}

// last writes what the field holds when the program ends. What leaves the
// screens has put in the case what is kept.
func (d *drafts) last(a *app) {
	at, text, kept := field(a)
	if d.pause == 0 {
		return
	}
	if kept {
		text = d.first
	}
	if at == d.at && at.Field != "" {
		d.set(d.dir, at, d.draft(text))()
	}
	for of := range a.keeper.drafts {
		for _, cmd := range d.forget(store.Draft{Case: of.id, Field: aForm + of.form + "/"}) {
			cmd()
		}
	}
}

// inputs are what the walk was told.
func inputs(a *app) []guide.Input {
	if a.walk == nil {
		return nil
	}
	return a.walk.Inputs()
}

// events counts what was noted in the case.
func events(a *app) int {
	if a.kept == nil {
		return 0
	}
	return len(a.kept.events) + len(a.kept.Base.Log)
}

// aForm begins the name of a field of a form.
const aForm = "form "

// typing is the field of an answer: its text, and whether that is a long one.
func typing(a *asking) (text string, long, ok bool) {
	if a.menu != nil || a.on == onUnknown {
		return "", false, false
	}
	return a.input().Value(), a.area != nil, true
}

// Draft implements drafting.
func (q *question) Draft() (field, text string, long bool) {
	text, long, ok := typing(q.ask)
	if !ok {
		return "", "", false
	}
	return "step " + q.step, text, long
}

// Redraft implements drafting.
func (q *question) Redraft(text string) { q.ask.input().SetValue(text) }

// Draft implements drafting.
func (f *form) Draft() (field, text string, long bool) {
	if f.menu != nil {
		return "", "", false
	}
	return fmt.Sprintf("%s%s/%d", aForm, f.name, f.at), f.input().Value(), f.area != nil
}

// Redraft implements drafting.
func (f *form) Redraft(text string) { f.input().SetValue(text) }
