package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
)

// typing is the queries that benchmarks type, letter by letter.
var typing = []string{"商品が届かない", "todokanai", "refund not recieved yet", "カードが使えないんですけど", "ﾆｼﾞｭｳｾｲｷｭｳ", "Amazonの電話番号"}

// keystrokes returns every beginning of every query.
func keystrokes() []string {
	var list []string
	for _, q := range typing {
		for i := range q {
			list = append(list, q[:i])
		}
		list = append(list, q)
	}
	return list
}

func BenchmarkKeystroke(b *testing.B) { benchmarkSearch(b, testIndex(b), keystrokes()) }

func BenchmarkKeystroke10000(b *testing.B) { benchmarkSearch(b, many(b, 10000), keystrokes()) }

func BenchmarkPaste5000(b *testing.B) {
	benchmarkSearch(b, testIndex(b), []string{mixed(b, 5000)})
}

func BenchmarkNew(b *testing.B) {
	entries, readings := testEntries(b), testReadings(b)
	for b.Loop() {
		New(entries, readings)
	}
}

// benchmarkSearch types the queries over and over and reports, beside the mean,
// what half of the keystrokes and all but a twentieth of them stay under.
func benchmarkSearch(b *testing.B, x *Index, queries []string) {
	var times []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		x.Search(queries[i%len(queries)], guide.JA)
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	b.ReportMetric(times[len(times)/2].Seconds()*1e3, "p50-ms")
	b.ReportMetric(times[len(times)*95/100].Seconds()*1e3, "p95-ms")
}

// mixed returns n runes of what people write, in both languages: queries that
// are all different, and keywords between them.
func mixed(t testing.TB, n int) string {
	var b strings.Builder
	queries := table(t, "testdata/queries.tsv")
	for i, e := range testEntries(t) {
		fmt.Fprintf(&b, "%s。%sのに%s、%d ", queries[i%len(queries)][0], e.Keywords.JA[0], e.Title.JA, i)
		fmt.Fprintf(&b, "%s, %s but %s\n", e.Keywords.EN[0], queries[(i*7+3)%len(queries)][0], e.Title.EN)
	}
	text := cut(b.String(), n)
	if len([]rune(text)) < n {
		t.Fatalf("there are only %d runes to paste", len([]rune(text)))
	}
	return text
}

// many returns an index of n entries of two titles and four keywords each.
func many(t testing.TB, n int) *Index {
	seed := testEntries(t)
	list := make([]Entry, n)
	for i := range list {
		e, other := seed[i%len(seed)], seed[(i/len(seed)*7+i)%len(seed)]
		e.ID = fmt.Sprintf("%s.%d", e.ID, i)
		e.Title = guide.Text{JA: e.Title.JA + other.Keywords.JA[i%3], EN: e.Title.EN + " " + other.Keywords.EN[i%3]}
		e.Keywords = guide.Words{JA: e.Keywords.JA[:2], EN: e.Keywords.EN[:2]}
		list[i] = e
	}
	return New(list, testReadings(t))
}

// TestSpeed holds the limits. The machine may be busy: one run of many that
// keeps the limit is enough.
func TestSpeed(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("not a time for measuring")
	}
	x, big := testIndex(t), many(t, 10000)
	paste := mixed(t, 5000)
	entries, readings := testEntries(t), testReadings(t)
	for _, c := range []struct {
		name  string
		limit time.Duration
		run   func()
	}{
		{"a keystroke", 1500 * time.Microsecond, func() { x.Search("カードが使えない", guide.JA) }},
		{"a keystroke among 10,000 entries", 8 * time.Millisecond, func() { big.Search("カードが使えない", guide.JA) }},
		{"a letter among 10,000 entries", 8 * time.Millisecond, func() { big.Search("k", guide.JA) }},
		{"a paste", 20 * time.Millisecond, func() { x.Search(paste, guide.JA) }},
		{"the index", 15 * time.Millisecond, func() { New(entries, readings) }},
	} {
		if d := fastest(c.run, c.limit); d > c.limit {
			t.Errorf("%s takes %v, more than %v", c.name, d, c.limit)
		}
	}
}

// fastest returns the time of the first run within the limit, or else of the
// shortest of many.
func fastest(run func(), limit time.Duration) time.Duration {
	best := time.Hour
	for i := 0; i < 40 && best > limit; i++ {
		best = min(best, spent(run))
	}
	return best
}
