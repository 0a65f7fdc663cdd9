package content_test

import (
	"slices"
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

// BenchmarkIndex makes the index of the shipped pack.
func BenchmarkIndex(b *testing.B) {
	p := shipped(b)
	for b.Loop() {
		search.New(search.Entries(p), search.SpeechOf(p))
	}
}
