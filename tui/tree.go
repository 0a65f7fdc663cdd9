package tui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide/sheet"
	"toiawase/tui/typeset"
	"toiawase/tui/widget"
)

// tree shows the whole topic of the walk: every question with its answers, the
// way so far, and the place where the walk stands. Enter on an answered
// question goes back to it.
type tree struct {
	*state
	menu   *widget.Menu
	rows   []treeRow
	folded map[int]bool // the rows whose branches are out of sight
}

func newTree(s *state) *tree {
	t := &tree{state: s, menu: widget.NewMenu(s.theme)}
	t.menu.Unnumbered = true
	t.fill()
	for i, row := range t.rows {
		if row.here {
			t.choose(i)
		}
	}
	return t
}

// choose puts the cursor on a row.
func (t *tree) choose(i int) { t.menu.Select(strconv.Itoa(i)) }

// signElsewhere begins the text of a row that goes on at another one.
const signElsewhere = "->"

// signEnd begins the text of an end.
const signEnd = "= "

// fill makes the rows in the language of now. Rows that were folded stay so,
// as long as the tree has the same shape.
func (t *tree) fill() {
	before := len(t.rows)
	t.rows = plant(t.state)
	if len(t.rows) != before {
		t.folded = asides(t.rows)
	}
	t.items(maxIndent)
}

// items puts the rows that are in sight into the menu, their branches no deeper
// than so many levels.
func (t *tree) items(levels int) {
	var items []widget.Item
	seen := t.unfolded()
	for n, i := range seen {
		row := t.rows[i]
		item := widget.Item{ID: strconv.Itoa(i), Group: row.group, Firm: row.passed || row.here, Mark: t.sign(row)}
		item.Label = strings.Replace(row.text, signElsewhere, t.theme.On, 1)
		item.Guide, item.Trunk = t.guides(seen, n, levels)
		if below := t.below(i); t.folded[i] {
			item.Right, item.Note = t.words().Tree.Hidden(len(below)), t.leads(below)
		}
		items = append(items, item)
	}
	t.menu.SetItems(items...)
}

// sign is what stands before a row: as wide for all of them.
func (t *tree) sign(row treeRow) string {
	sign := ""
	switch {
	case row.here:
		sign = t.theme.Open
	case row.passed:
		return t.theme.Done
	}
	return typeset.Pad(sign, typeset.Width(t.theme.Done))
}

// maxIndent bounds the levels of a tree, so that deep rows have room.
const maxIndent = 9

// Title implements screen.
func (t *tree) Title() string { return t.words().Tree.Title }

// Where implements located.
func (t *tree) Where() string { return t.words().Frame.Tree }

// Keys implements screen.
func (t *tree) Keys() []key.Binding {
	w := t.words().Keys
	keys := []key.Binding{bind("up", t.theme.UpDown, w.Scroll), bind("right", t.theme.Across, w.Fold)}
	switch i := t.at(); {
	case t.visited(i):
		keys = append(keys, bind("enter", "Enter", w.Change))
	case t.rows[i].here, len(t.below(i)) > 0:
		keys = append(keys, bind("enter", "Enter", w.Enter))
	}
	return append(keys, bind("esc", "Esc", w.Back))
}

// Update implements screen.
func (t *tree) Update(msg tea.Msg) move {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch k := msg.String(); k {
		case "esc", "ctrl+t":
			return pop
		case "left", "right":
			t.fold(t.at(), k == "left")
			return nil
		}
	}
	if _, ok := t.menu.Update(msg); ok {
		return t.open(t.at())
	}
	return nil
}

// at is the row under the cursor.
func (t *tree) at() int {
	item, _ := t.menu.Selected()
	i, _ := strconv.Atoi(item.ID)
	return i
}

// visited reports whether a row is a question that the user answered.
func (t *tree) visited(i int) bool {
	path, visit := t.walk.Path(), t.rows[i].visit
	return visit >= 0 && visit < len(path) && path[visit].ByUser
}

// open goes to the question of a row, if the walk has come by there; another row
// is folded, or opened.
func (t *tree) open(i int) move {
	switch {
	case t.rows[i].here:
		return goWalk
	case t.visited(i):
		return goReview(t.rows[i].visit)
	}
	t.fold(i, !t.folded[i])
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
	sh.text(t.theme.Hint, t.words().Tree.Lead(t.theme.Done, t.theme.Open, t.theme.On))
	sh.gap()
	t.items(min(w/10, maxIndent))
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
