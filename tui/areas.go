package tui

import (
	"slices"
	"strconv"
	"strings"

	"toiawase/guide/sheet"
	"toiawase/tui/widget"
)

// areas are the areas and pages in the pane of home. On a screen without a pane
// they follow the other rows.
type areas struct {
	*finder
	menu *widget.Menu
	on   bool // the cursor is there
}

func newAreas(f *finder) *areas {
	a := &areas{finder: f, menu: widget.NewMenu(f.theme)}
	a.menu.Unnumbered = true
	return a
}

// beside reports whether there is a pane.
func (a *areas) beside() bool { return a.wide >= widget.PaneScreen }

// without are the rows of the main column: without those of the pane.
func (a *areas) without(rows []widget.Item) []widget.Item {
	if !a.beside() {
		return rows
	}
	var there []string
	for _, row := range a.rows() {
		there = append(there, row.Group)
	}
	return slices.DeleteFunc(rows, func(row widget.Item) bool { return slices.Contains(there, row.Group) })
}

// rows are the areas, each with how many topics it has, and the pages.
func (a *areas) rows() []widget.Item {
	var parts []sheet.Part
	for _, p := range a.sheet().Parts {
		if id, _, _ := strings.Cut(p.ID, ":"); id == sheet.AreasPart || id == sheet.PagesPart {
			parts = append(parts, p)
		}
	}
	rows := a.marked(parts)
	for i := range rows {
		kind, ref := sheet.Leads(rows[i].ID)
		if p, f, err := a.packs.Family(ref); kind == sheet.ToFamily && err == nil {
			rows[i].Right = strconv.Itoa(len(sheet.Area(a.packs, p, f.ID, a.lang).Choices()))
		}
	}
	return rows
}

// view draws the rows.
func (a *areas) view(w, height int) []string {
	a.menu.SetItems(a.rows()...)
	a.menu.Blurred = !a.on
	return strings.Split(a.menu.View(w, height), "\n")
}

// Side implements sided: the areas, and who this is not.
func (h *home) Side(w, height int) []string {
	foot := &column{width: w}
	foot.text(h.theme.Strong, h.words().Help.Notice)
	foot.text(h.theme.Hint, h.in(h.at().Header.Notice))
	lines := h.areas.view(w, max(height-len(foot.lines)-1, 0))
	for len(lines) < height-len(foot.lines) {
		lines = append(lines, "")
	}
	return append(lines, foot.lines...)
}
