package content_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/search"
)

// BenchmarkKeystroke types queries letter by letter on the shipped pack.
func BenchmarkKeystroke(b *testing.B) {
	x, entries := index(b)
	var typed []string
	for _, q := range []string{"商品が届かない", "todokanai", "refund not recieved yet", "カードが使えないんですけど", "ﾆｼﾞｭｳｾｲｷｭｳ", "Amazonの電話番号"} {
		for i := range q {
			typed = append(typed, q[:i])
		}
		typed = append(typed, q)
	}
	var times []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		x.Search(typed[i%len(typed)], guide.JA)
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	b.ReportMetric(times[len(times)*95/100].Seconds()*1e3, "p95-ms")
	b.ReportMetric(float64(len(entries)), "entries")
}

// BenchmarkComplaint types a worried sentence letter by letter.
func BenchmarkComplaint(b *testing.B) {
	x, _ := index(b)
	var typed []string
	for _, q := range []string{"先週頼んだ炊飯器が追跡では輸送中のまま四日も動かず、孫の誕生日に間に合うのか心配です", "the driver wrote that i was not home but i was there all day and now nobody answers"} {
		for i := range q {
			typed = append(typed, q[:i])
		}
	}
	var times []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		x.Search(typed[i%len(typed)], guide.JA)
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	b.ReportMetric(times[len(times)*95/100].Seconds()*1e3, "p95-ms")
}

// BenchmarkPaste searches for 5,000 runes of what people write, no two
// sentences alike.
func BenchmarkPaste(b *testing.B) {
	x, _ := index(b)
	text := paste(b, 5000)
	for b.Loop() {
		x.Search(text, guide.JA)
	}
}

// paste returns n runes of the queries of testdata/search, one after the other.
func paste(t testing.TB, n int) string {
	var list []string
	for _, name := range []string{"seen", "unseen"} {
		for _, row := range rows(t, filepath.Join("testdata/search", name+".tsv")) {
			list = append(list, row.query)
		}
	}
	text := []rune(strings.Join(list, "。"))
	if len(text) < n {
		t.Fatalf("there are only %d runes to paste", len(text))
	}
	return string(text[:n])
}

// BenchmarkIndex makes the index of the shipped pack.
func BenchmarkIndex(b *testing.B) {
	p := shipped(b)
	for b.Loop() {
		search.New(search.Entries(p), search.SpeechOf(p))
	}
}
