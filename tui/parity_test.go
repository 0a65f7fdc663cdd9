package tui

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/search"
	"toiawase/tui/widget"
)

// asked are the queries of content/testdata/search.
func asked(t *testing.T) (list []string) {
	t.Helper()
	names, err := filepath.Glob("../content/testdata/search/*.tsv")
	if err != nil || len(names) == 0 {
		t.Fatalf("no queries: %v", err)
	}
	for _, name := range names {
		if filepath.Base(name) == "before.tsv" {
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for s := bufio.NewScanner(f); s.Scan(); {
			if query, _, ok := strings.Cut(s.Text(), "\t"); ok && query != "query" && !strings.HasPrefix(query, "#") {
				list = append(list, query)
			}
		}
		f.Close()
	}
	return list
}

// TestScreenFollowsTheSearch: the screen shows what the command "search" prints,
// in its order, and something wherever that prints anything.
func TestScreenFollowsTheSearch(t *testing.T) {
	pack, err := load.FS(content.AmazonJP())
	if err != nil {
		t.Fatal(err)
	}
	d := driveOn(t, pack, 80, 24, "")
	find := &d.app.top().(*home).finder
	for n, query := range asked(t) {
		if testing.Short() && n%8 > 0 {
			continue
		}
		hits := d.app.index.Search(query, d.app.lang)
		if len(hits) == 0 {
			hits = d.app.index.Near(query, d.app.lang)
		}
		find.query, find.last = query, nil
		rows := hitRows(find.found(), find.families())
		want := order(hits)
		if n := min(len(rows), len(want)); n == 0 && len(want) > 0 || !slices.Equal(rows[:n], want[:n]) {
			t.Errorf("%s: the screen shows\n%q, the search finds\n%q", query, rows, want[:min(len(want), len(rows)+3)])
		}
	}
}

// hitRows are the ids of the rows that a search has found, before the ways on.
func hitRows(rows, more []widget.Item) (ids []string) {
	for _, row := range rows {
		if len(more) > 0 && row.ID == more[0].ID && row.Group == more[0].Group {
			break
		}
		if kind, _, ok := strings.Cut(row.ID, " "); ok && slices.Contains([]string{"topic", "page", "channel"}, kind) {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

// TestFirstRowStays: while someone types, the first row gives way only to one
// that is better by a margin. The share of keystrokes that change it is logged,
// with and without that rule, and may not grow.
func TestFirstRowStays(t *testing.T) {
	if testing.Short() {
		t.Skip("types many queries letter by letter")
	}
	pack, err := load.FS(content.AmazonJP())
	if err != nil {
		t.Fatal(err)
	}
	x := search.Packs([]*guide.Pack{pack})
	keys, bare, settled := 0, 0, 0
	for n, query := range asked(t) {
		if n%4 > 0 {
			continue // a part of them tells enough
		}
		var last []string
		first, raw := "", ""
		for i, r := range query {
			hits := x.Search(query[:i+len(string(r))], guide.JA)
			if len(hits) == 0 {
				last, first, raw = nil, "", ""
				continue
			}
			keys++
			if now := order(hits[:1])[0]; now != raw {
				bare += min(1, len(raw))
				raw = now
			}
			was := slices.IndexFunc(hits, func(h search.Hit) bool { return h.Entry.Kind+" "+h.Entry.ID == first })
			gain := hits[0].Score
			if was >= 0 {
				gain -= hits[was].Score
			}
			last = order(settle(hits, last))
			if last[0] != first {
				settled += min(1, len(first))
				if first != "" && gain < steady {
					t.Errorf("%s: %s gives way to %s for %.3f", query[:i+len(string(r))], first, last[0], gain)
				}
			}
			first = last[0]
		}
	}
	part := func(n int) float64 { return 100 * float64(n) / float64(keys) }
	t.Logf("of %d keystrokes with hits the first row changes on %.1f %%, by the score alone on %.1f %%", keys, part(settled), part(bare))
	if part(settled) > mostChanges {
		t.Errorf("the first row changes on %.1f %% of keystrokes, more than %v %%", part(settled), mostChanges)
	}
}

const mostChanges = 10.0 // percent of the keystrokes that change the first row
