package content_test

import (
	"path/filepath"
	"slices"
	"testing"

	"toiawase/guide"
)

// TestTroublesFound: each trouble that people bring, said three ways in each
// language, leads first or second to a topic for it.
func TestTroublesFound(t *testing.T) {
	x, _ := index(t)
	said := map[guide.Lang]map[string]int{guide.JA: {}, guide.EN: {}}
	for _, row := range rows(t, filepath.Join("testdata", "search", "troubles.tsv")) {
		lang := languageOf(row.query)
		said[lang][row.right[0]]++
		found := ids(x.Search(row.query, lang))
		at := slices.IndexFunc(found, func(id string) bool { return slices.Contains(row.right, id) })
		if at < 0 || at > 1 {
			t.Errorf("%q finds %v, want %v first or second", row.query, found[:min(3, len(found))], row.right)
		}
	}
	if len(said[guide.JA]) < 20 || len(said[guide.EN]) < 20 {
		t.Errorf("%d and %d troubles, want 20 of each language", len(said[guide.JA]), len(said[guide.EN]))
	}
}
