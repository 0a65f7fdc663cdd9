package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/tui/theme"
	"toiawase/tui/widget"
)

// history shows all that a case holds: what happened, the evidence, every
// answer. It needs no pack.
type history struct {
	*state
	scroll *widget.Scroll
}

func newHistory(s *state) *history {
	h := &history{state: s}
	h.scroll = widget.NewScroll(h.lines)
	return h
}

// Title implements screen.
func (h *history) Title() string { return h.words().Case.Events }

// Place implements placed.
func (h *history) Place() string { return h.scroll.Position() }

// Keys implements screen.
func (h *history) Keys() []key.Binding {
	w := h.words().Keys
	return []key.Binding{bind("up", w.Arrows, w.Scroll), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (h *history) Update(msg tea.Msg) move {
	if press, ok := msg.(tea.KeyPressMsg); ok && (press.String() == "esc" || press.String() == "enter") {
		return pop
	}
	h.scroll.Update(msg)
	return nil
}

// Body implements screen.
func (h *history) Body(w, height int) []string {
	h.scroll.Reset()
	return strings.Split(h.scroll.View(w, height), "\n")
}

func (h *history) lines(w int) []string {
	sh := &sheet{width: w}
	h.happened(sh)
	h.answers(sh)
	return sh.lines
}

// happened lists the events in the order of time, and the evidence.
func (s *state) happened(sh *sheet) {
	w, c := s.words().Case, s.kept.now()
	var walk guide.Session
	if s.walk != nil {
		walk = *s.walk
	}
	sh.text(s.theme.Title, w.Events)
	events := c.Events(walk)
	for _, e := range events {
		s.event(sh, e)
	}
	if len(events) == 0 {
		sh.item(s.theme.Faint, " ", w.NoEvents)
	}
	if walk.IsZero() || len(walk.Evidence()) == 0 {
		return
	}
	sh.heading(s.theme.Title, w.Evidence)
	for _, k := range walk.Evidence() {
		sh.item(s.theme.Text, " "+theme.Tick(k.Have)+" ", s.in(k.Evidence.Label))
	}
}

// event adds one event: when, what and with whom, and what was said.
func (s *state) event(sh *sheet, e guide.Event) {
	w := s.words().Case
	at := w.NoTime
	if !e.At.IsZero() {
		at = s.when(e.At, true)
	}
	sh.item(s.theme.Hint, " ", at)
	text := map[guide.EventKind]string{
		guide.EventContacted: w.Contacted, guide.EventReply: w.Replied, guide.EventPromise: w.Promised,
		guide.EventNote: w.Noted, guide.EventClosed: w.Closing, guide.EventReopened: w.Reopening,
	}[e.Kind]
	if e.Channel != "" {
		text += ": " + s.channelName(e.Channel)
	}
	if !e.Due.IsZero() {
		text += " (" + w.By(s.when(e.Due, false)) + ")"
	}
	sh.hang(s.theme.Value, text, " ", hanging)
	said := e.Text
	if e.Kind == guide.EventContacted && said != "" {
		said = w.NumberIs(said)
	}
	for line := range strings.SplitSeq(said, "\n") {
		sh.item(s.theme.Text, "   ", line)
	}
}

// channelName names a channel of the case in progress; by its id if its pack
// is gone.
func (s *state) channelName(id string) string {
	if p := s.packs.Pack(s.kept.now().Pack); p != nil {
		if ch := p.Channel(id); ch != nil {
			return s.in(ch.Name)
		}
	}
	return id
}

// answers lists every input; raw where there is no pack to put it into words.
func (h *history) answers(sh *sheet) {
	w, c := h.words().Case, h.kept.now()
	if len(c.Inputs) == 0 {
		return
	}
	sh.heading(h.theme.Title, w.Answers)
	var unused []guide.Input
	if h.walk != nil {
		unused = h.walk.Unused()
	}
	for _, in := range slices.Concat(c.Inputs, h.kept.Parked) {
		what, value := in.Key, in.Value
		if h.walk != nil {
			what, value = words.Said(*h.walk, in, h.lang)
		}
		line := oneLine(strings.TrimRight(what, "。.") + ": " + value)
		if slices.ContainsFunc(unused, in.Equal) {
			line += " (" + w.Unused + ")"
		}
		sh.item(h.theme.Text, " - ", line)
	}
}
