package tui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// tree shows the whole topic of the walk: every question with its answers, the
// way so far, and the place where the walk stands. Enter on an answered
// question goes back to it.
type tree struct {
	*state
	menu *widget.Menu
	rows []treeRow
}

func newTree(s *state) *tree {
	t := &tree{state: s, menu: widget.NewMenu(s.theme)}
	t.menu.Unnumbered = true
	t.fill()
	for i, row := range t.rows {
		if row.here {
			t.menu.Select(strconv.Itoa(i))
		}
	}
	return t
}

// The signs before the lines of a tree, said in its first line.
const (
	signHere      = "@"
	signPassed    = "x"
	signOpen      = " "
	signElsewhere = "->"
)

// fill makes the lines in the language of now.
func (t *tree) fill() {
	t.rows = plant(t.state)
	items := make([]widget.Item, len(t.rows))
	for i, row := range t.rows {
		sign := signOpen
		switch {
		case row.here:
			sign = signHere
		case row.passed:
			sign = signPassed
		}
		items[i] = widget.Item{ID: strconv.Itoa(i), Group: row.group, Mark: sign + strings.Repeat("  ", min(row.depth, maxIndent)), Label: row.text}
	}
	t.menu.SetItems(items...)
}

// maxIndent bounds the indent, so that deep lines have room on narrow screens.
const maxIndent = 9

// Title implements screen.
func (t *tree) Title() string { return t.words().Tree.Title }

// Where implements located.
func (t *tree) Where() string { return t.words().Frame.Tree }

// Keys implements screen.
func (t *tree) Keys() []key.Binding {
	w := t.words().Keys
	return []key.Binding{bind("up", t.theme.UpDown, w.Scroll), bind("enter", "Enter", w.Change), bind("esc", "Esc", w.Back)}
}

// Update implements screen.
func (t *tree) Update(msg tea.Msg) move {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if k := msg.String(); k == "esc" || k == "ctrl+t" {
			return pop
		}
	}
	if item, ok := t.menu.Update(msg); ok {
		return t.open(item.ID)
	}
	return nil
}

// open goes to the question of a line, if the walk has come by there.
func (t *tree) open(id string) move {
	i, err := strconv.Atoi(id)
	if err != nil || i >= len(t.rows) {
		return nil
	}
	path := t.walk.Path()
	switch row := t.rows[i]; {
	case row.here:
		return goWalk
	case row.visit >= 0 && row.visit < len(path) && path[row.visit].ByUser:
		return goReview(row.visit)
	}
	return nil
}

// Resume implements resumed.
func (t *tree) Resume() tea.Cmd {
	t.fill()
	return nil
}

// Body implements screen.
func (t *tree) Body(w, h int) []string {
	sh := &column{width: w}
	sh.text(t.theme.Hint, t.words().Tree.Lead)
	sh.gap()
	return append(sh.lines, strings.Split(t.menu.View(w, h-len(sh.lines)), "\n")...)
}

// openTree opens above a screen of a walk what is known so far, or the tree.
func (a *navigator) openTree(k string) bool {
	_, tree := a.top().(*tree)
	_, read := a.top().(*paper)
	switch {
	case tree, !a.walking():
		return false
	case k == "f2" && !read:
		a.stack = append(a.stack, newPaper(a.state, a.words().Frame.SoFar, func() sheet.Sheet { return a.glance().beside }))
	case k == "ctrl+t":
		a.stack = append(a.stack, newTree(a.state))
	default:
		return false
	}
	return true
}

// lookKeys are the keys for what is known so far and for the tree.
func (a *navigator) lookKeys() []key.Binding {
	return []key.Binding{bind("f2", "F2", a.words().Frame.SoFar), bind("ctrl+t", "Ctrl+T", a.words().Tree.Title)}
}
