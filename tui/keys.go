package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"toiawase/tui/words"
)

// extraKeys are the keys of the table that work without a screen naming them,
// but for the rows that are named already.
func extraKeys(w *words.Words, named []key.Binding) (list []key.Binding) {
	for i, row := range words.KeyTable {
		known := slices.ContainsFunc(named, func(b key.Binding) bool { return slices.Contains(row.Keys, b.Keys()[0]) })
		if row.Extra && !known {
			list = append(list, bind(row.Keys[0], row.Name, w.KeyMeanings[i]))
		}
	}
	return list
}
