package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// A Foot is the footer: what the keys of the screen do, and below it the keys
// that are the same everywhere.
type Foot struct {
	Own   []key.Binding // the most important first; those that do not fit are left out
	Fixed []FixedKey    // never left out
}

// A FixedKey is a key of the last row. Where room is short its word is, then
// the word goes, then the name of the key is short.
type FixedKey struct{ Key, Brief, Word, Short string }

// View draws the two rows, each at most width cells wide.
func (f Foot) View(t *theme.Theme, width int) []string {
	return []string{f.own(t, width), f.fixed(t, width)}
}

// own draws the keys of the screen as far as they fit.
func (f Foot) own(t *theme.Theme, width int) (line string) {
	for _, b := range f.Own {
		help := b.Help()
		if !b.Enabled() || help.Key == "" || help.Desc == "" {
			continue
		}
		next := hint(t, help.Key, help.Desc)
		if line != "" {
			next = line + "  " + next
		}
		if typeset.Width(next) > width {
			continue
		}
		line = next
	}
	return line
}

// fixed draws the keys that are the same everywhere, in the longest form that
// fits.
func (f Foot) fixed(t *theme.Theme, width int) string {
	forms := []func(k FixedKey) string{
		func(k FixedKey) string { return hint(t, k.Key, k.Word) },
		func(k FixedKey) string { return hint(t, k.Key, k.Short) },
		func(k FixedKey) string { return t.Strong.Render(k.Key) + " " + k.Short },
		func(k FixedKey) string { return t.Strong.Render(k.Key) },
	}
	for _, form := range forms {
		if line := joined(f.Fixed, form, "  "); typeset.Width(line) <= width {
			return line
		}
	}
	return joined(f.Fixed, func(k FixedKey) string { return k.Brief }, " ")
}

func joined(keys []FixedKey, form func(FixedKey) string, sep string) string {
	var parts []string
	for _, k := range keys {
		parts = append(parts, form(k))
	}
	return strings.Join(parts, sep)
}

// hint is the name of a key and what it does.
func hint(t *theme.Theme, name, does string) string { return t.Key.Cap(name) + " " + does }
