package content_test

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"toiawase/guide"
	"toiawase/guide/search"
)

// TestSearchTable scores the queries of testdata/search by kind and by length,
// beside what was found before: of the first two files when the search took a
// clause for one word, of the fresh ones when they were asked first:
//
//	go test -v -run SearchTable ./content
func TestSearchTable(t *testing.T) {
	x, entries := index(t)
	known := map[string]bool{}
	for _, e := range entries {
		known[e.ID] = true
	}
	before := foundBefore(t)
	for _, name := range []string{"seen", "unseen", "fresh", "fresh-2", "fresh-3", "fresh-4", "fresh-5", "fresh-6", "fresh-7"} {
		now, then := table{}, table{}
		for _, row := range rows(t, filepath.Join("testdata/search", name+".tsv")) {
			row.right = slices.DeleteFunc(row.right, func(id string) bool { return !known[id] })
			if row.kind != "negative" && len(row.right) == 0 {
				continue // the pack has no topic for it
			}
			now.add(row, ids(x.Search(row.query, guide.JA)))
			then.add(row, before[row.query])
		}
		t.Logf("%s\n%s", name, now.text(then))
		now.check(t, name)
	}
}

// foundBefore reads the topics that were found first for each query.
func foundBefore(t *testing.T) map[string][]string {
	f, err := os.Open("testdata/search/before.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	found := map[string][]string{}
	for s := bufio.NewScanner(f); s.Scan(); {
		if cells := strings.Split(s.Text(), "\t"); !strings.HasPrefix(s.Text(), "#") {
			found[cells[0]] = slices.DeleteFunc(cells[1:], func(id string) bool { return id == "" })
		}
	}
	return found
}

func ids(hits []search.Hit) (list []string) {
	for _, h := range hits {
		list = append(list, h.Entry.ID)
	}
	return list
}

// table counts queries by what they have in common: kind, length.
type table map[string]*tally

// tally counts the queries of one row. Of negatives, first and third count
// those for which nothing was found.
type tally struct{ queries, first, third int }

func (x table) add(row query, found []string) {
	at := slices.IndexFunc(found, func(id string) bool { return slices.Contains(row.right, id) })
	first, third := at == 0, at >= 0 && at < 3
	all := "all"
	if row.kind == "negative" {
		first, all = len(found) == 0, "all refused"
		third = first
	}
	length := "length " + span(utf8.RuneCountInString(row.query))
	if row.kind == "negative" {
		length = "refused, " + length
	}
	for _, key := range []string{"kind " + row.kind, length, all} {
		y := x[key]
		if y == nil {
			y = new(tally)
			x[key] = y
		}
		y.queries++
		y.first += one(first)
		y.third += one(third)
	}
}

// span names a range of lengths in runes, so that the names sort.
func span(runes int) string {
	for _, most := range []int{6, 12, 25, 50, 100} {
		if runes <= most {
			return fmt.Sprintf("to %3d", most)
		}
	}
	return "to any"
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// text prints the table, each row with its figures from before.
func (x table) text(before table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-24s %4s  %6s %6s   %s\n", "", "n", "first", "three", "before")
	for _, key := range slices.SortedFunc(maps.Keys(x), cmp.Compare) {
		now, then := x[key], before[key]
		fmt.Fprintf(&b, "%-24s %4d  %5.1f%% %5.1f%%   %5.1f%% %5.1f%%\n", key, now.queries,
			now.part(now.first), now.part(now.third), then.part(then.first), then.part(then.third))
	}
	return b.String()
}

func (y *tally) part(n int) float64 { return 100 * float64(n) / float64(y.queries) }

// check holds the sums to their goals, in percent.
func (x table) check(t *testing.T, name string) {
	t.Helper()
	for key, goal := range map[string]tally{
		"all": {first: 88, third: 95}, "all refused": {first: 80}, "kind worried": {third: 90},
	} {
		y := x[key]
		if y == nil || y.part(y.first) < float64(goal.first) || y.part(y.third) < float64(goal.third) {
			t.Errorf("%s, %s: %v, want %d %% first, %d %% in the first three", name, key, y, goal.first, goal.third)
		}
	}
}
