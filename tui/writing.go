package tui

import (
	"cmp"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/tui/widget"
)

// The height of the field for a long text: all that a screen of its height
// leaves beside the question.
const (
	leastArea = 5
	mostArea  = 14
	besides   = 14
)

// areaBar stands before every line of the field, so that it is seen.
const areaBar = "| "

// writing adds the field for a long text and how to end it, and returns the
// cursor in the lines.
func (s *voice) writing(sh *column, area *widget.Area, h int) *tea.Cursor {
	y, room := len(sh.lines), min(max(leastArea, h-besides), mostArea)
	lines := strings.Split(area.View(sh.width-len(areaBar), room), "\n")
	for len(lines) < room {
		lines = append(lines, "")
	}
	for _, line := range lines {
		sh.lines = append(sh.lines, s.theme.Ghost.Render(areaBar)+line)
	}
	sh.text(s.theme.Hint, s.words().Question.Long)
	c := area.Cursor()
	if c == nil {
		return nil
	}
	moved := *c
	moved.X, moved.Y = moved.X+len(areaBar), moved.Y+y
	return &moved
}

// stasher is a screen that may hold a long text that nobody has confirmed yet.
// Stash keeps it, if it may be kept.
type stasher interface{ Stash() }

// written is a long text that is new; empty for none.
func (a *asking) written() string {
	if a.area == nil || a.on == onUnknown {
		return ""
	}
	return a.text()
}

// Stash implements stasher.
func (q *question) Stash() {
	if text := q.ask.written(); text != "" {
		if next, err := q.walk.Answer(q.step, text); err == nil {
			q.set(next)
		}
	}
}

// draftOf names a text that was begun in a form and is not noted yet.
type draftOf struct{ id, form string } // of a case

// Stash implements stasher: the form opens with the text again.
func (f *form) Stash() {
	if i := f.long(); i >= 0 && f.keeper != nil {
		if i == f.at {
			f.said[i] = f.typed()
		}
		f.keeper.draft(draftOf{f.kept.id(), f.name}, f.said[i])
	}
}

// long is the part of the form that takes a long text; -1 if none does.
func (f *form) long() int {
	return slices.IndexFunc(f.parts(), func(p part) bool { return p.long })
}

// draft remembers a text, unless it may not be kept.
func (k *keeper) draft(of draftOf, text string) {
	delete(k.drafts, of)
	if _, err := written.Parse(text, time.Time{}); err != nil {
		return
	}
	if k.drafts == nil {
		k.drafts = map[draftOf]string{}
	}
	k.drafts[of] = text
}

// renamed gives a case the ID that it got by being saved first.
func (k *keeper) renamed(c *kept, id string) {
	if c.Base.ID != "" || c.name == "" || id == "" {
		return
	}
	if k.names == nil {
		k.names = map[string]string{}
	}
	k.names[id] = c.name
	for of, text := range k.drafts {
		if of.id == c.name {
			delete(k.drafts, of)
			k.drafts[draftOf{id, of.form}] = text
		}
	}
}

// lasting is the name of a case that began here, also when it has an ID, so
// that its row stays the same; else its ID.
func (k *keeper) lasting(id string) string { return cmp.Or(k.names[id], id) }

// current is the ID of a case that may be named by its lasting name.
func (k *keeper) current(name string) string {
	for id, n := range k.names {
		if n == name {
			return id
		}
	}
	return name
}
