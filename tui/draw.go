package tui

import (
	"cmp"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/settings"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// painter draws the top screen into the frame.
type painter struct {
	stepper
	drawn         bool   // nothing has changed since the last View
	seen          screen // which the last View showed
	typing        bool   // and that it had a text field with the cursor
	width, height int
	frame         widget.Frame

	hits     []widget.Hit // the chips of the last View
	chosenAt *tea.Cursor  // the row, chip or field that it marks; nil: none
	fielded  bool         // that is a field
}

// The least size in which a screen can be used.
const (
	leastWidth  = 20
	leastHeight = 5
)

// View implements tea.Model.
func (a *painter) View() tea.View {
	a.drawn = true
	view := tea.NewView("")
	view.AltScreen = true
	if a.prefs.Value(settings.Mouse) == settings.On {
		view.MouseMode = tea.MouseModeCellMotion
	}
	switch {
	case a.width == 0 || a.height == 0:
		return view
	case a.width < leastWidth || a.height < leastHeight:
		view.Content = strings.Join((&column{width: a.width}).wrapped(a.words().Small, a.height), "\n")
		return view
	}
	view.Content, view.Cursor = a.draw()
	return view
}

// resized has the rows of home move between its column and the pane.
func (a *painter) resized() {
	wide := a.wide
	a.wide = a.width
	if h, ok := a.top().(*home); ok && (wide >= widget.PaneScreen) != h.areas.beside() {
		h.areas.on = h.areas.on && h.areas.beside()
		h.fill()
	}
}

// footKeys are the keys of the first row of the footer: those of the screen
// that the second one does not have.
func (a *painter) footKeys(top screen) (keys []key.Binding) {
	for _, b := range append(a.replayKeys(), top.Keys()...) {
		if b.Help().Key != "Esc" && b.Help().Key != "Ctrl+C" {
			keys = append(keys, b)
		}
	}
	return keys
}

// fixedKeys are the keys of the second row of the footer.
func (a *painter) fixedKeys() []widget.FixedKey {
	w := a.words()
	return []widget.FixedKey{
		{Key: "Esc", Brief: "Esc", Word: w.Keys.Back, Short: w.Keys.Back},
		{Key: "Ctrl+Z", Brief: "^Z", Word: w.Undo.Key, Short: w.Keys.UndoShort},
		{Key: "F1", Brief: "F1", Word: w.Keys.Help, Short: w.Keys.HelpShort},
		{Key: "Ctrl+C", Brief: "^C", Word: w.Keys.Quit, Short: w.Keys.Quit},
	}
}

// draw sets the top screen into the frame.
func (a *painter) draw() (string, *tea.Cursor) {
	top := a.top()
	side, beside := top.(sided)
	short, brief := top.(stripped)
	boxes := a.frame.Layout(a.width, a.height, beside, brief)
	var pane []string
	a.frame.Strip = ""
	if boxes.Strip > 0 {
		a.frame.Strip = short.Strip(boxes.Strip)
	}
	if boxes.Pane.W > 0 {
		pane = side.Side(boxes.Pane.W, boxes.Pane.H)
	}
	lines, body := a.compose(top, boxes.Main)
	a.head(top)
	view, cursor := widget.Find(a.frame.View(boxes, a.width, a.height, lines, pane))
	view, a.hits = widget.Hits(view)
	a.chosenAt, a.fielded = cursor, cursor == nil
	w, ok := top.(writes)
	a.seen = top
	a.typing = ok && w.Writes()
	if c, ok := top.(cursored); ok {
		if at := body.Place(c.Cursor()); at != nil {
			cursor, a.typing = at, true
			if a.fielded {
				a.chosenAt = at
			}
		}
	}
	return view, cursor
}

// head sets what the frame says of the top screen.
func (a *painter) head(top screen) {
	f := &a.frame
	f.Title, f.Where, f.Count, f.Rail = top.Title(), "", "", widget.Rail{}
	f.Right = []string{a.safe(), "Ctrl+L " + a.words().Language}
	if f.Right[0] == "" || a.tour != nil {
		f.Right = f.Right[1:]
	}
	if p, ok := top.(placed); ok {
		f.Count = p.Place()
	}
	switch s := top.(type) {
	case staged:
		f.Rail = widget.Rail{Stages: a.words().Frame.Stages[:], At: int(s.Stage())}
	case located:
		f.Where = s.Where()
	}
	f.Foot = widget.Foot{Own: a.footKeys(top), Fixed: a.fixedKeys()}
}

// compose puts one below the other what stands above every body, the body, and
// at the foot a notice about the last key and the row of actions. It also
// returns the place of the body.
func (a *painter) compose(top screen, box widget.Rect) ([]string, widget.Rect) {
	above := a.banner(box.W, box.H)
	var below []string
	if acts, ok := top.(acting); ok {
		below = acts.Actions(box.W)
	}
	below = append(a.noticeLines(box.W), below...)
	below = below[:min(len(below), max(box.H-len(above)-1, 0))]
	body := box.Below(len(above))
	body.H -= len(below)
	lines := append(above, top.Body(body.W, body.H)...)
	lines = lines[:min(len(lines), box.H-len(below))]
	for len(below) > 0 && len(lines) < box.H-len(below) {
		lines = append(lines, "")
	}
	return append(lines, below...), body
}

// noticeLines say what became of the last key, until the next one.
func (a *painter) noticeLines(w int) []string {
	if a.notice == "" {
		return nil
	}
	sh := &column{width: w - 2}
	sh.item(a.theme.Text, a.theme.Done+" ", a.notice)
	for i, line := range sh.lines {
		sh.lines[i] = a.theme.BGood.Text(typeset.Pad(" "+line, w))
	}
	return sh.lines
}

// unset says on the first screen what could not be used of the settings.
func (a *painter) unset() string {
	if h, ok := a.top().(*home); ok && !h.over {
		return strings.Join(a.notes, " ")
	}
	return ""
}

// bannerPart is how much of a screen the lines above it may take: a third.
const bannerPart = 3

// banner are the lines above the body: a problem of a preview, the replay, what
// is not saved.
func (a *painter) banner(w, h int) []string {
	sh := &column{width: w}
	a.previewLines(sh)
	a.tourLines(sh)
	a.replayLines(sh)
	if sentence := cmp.Or(a.trouble(), a.unset()); sentence != "" {
		warn := &column{width: widget.Panel{}.Room(w)}
		warn.item(a.theme.Strong, theme.Caution+" ", sentence)
		sh.lines = append(sh.lines, widget.Panel{Fill: a.theme.BWarn, Bar: a.theme.Badge}.Lines(a.theme, warn.lines, w)...)
	}
	lines := sh.lines[:min(len(sh.lines), h/bannerPart)]
	if len(lines) > 0 && h > 12 {
		lines = append(lines, "")
	}
	return lines
}
