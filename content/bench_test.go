package content_test

import (
	"io/fs"
	"strings"
	"testing"
	"time"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/lint"
	"toiawase/guide/script"
	"toiawase/guide/store"
)

// benched is a walk that many take: the parcel that is not where it should be.
const benched = "walks/delivery_marked_delivered_amazon.walk"

// atTheEnd is the walk of the benchmarks with its script.
func atTheEnd(b *testing.B) (*guide.Pack, *script.Script, guide.Session) {
	b.Helper()
	text, err := fs.ReadFile(content.AmazonJP(), benched)
	if err != nil {
		b.Fatal(err)
	}
	p := shipped(b)
	sc, err := script.Parse(strings.NewReader(string(text)), benched)
	if err != nil {
		b.Fatal(err)
	}
	s, _, err := script.Run(p, sc, guide.JA, day)
	if err != nil || s.Channel() == nil {
		b.Fatal("the walk ends at no channel: ", err)
	}
	return p, sc, s
}

// BenchmarkWalk plays a walk from its first question to its last expectation.
func BenchmarkWalk(b *testing.B) {
	p, sc, _ := atTheEnd(b)
	for b.Loop() {
		script.Run(p, sc, guide.JA, day)
	}
}

// BenchmarkRecommend replays the answers and decides whom to contact.
func BenchmarkRecommend(b *testing.B) {
	_, _, s := atTheEnd(b)
	for b.Loop() {
		s.WithTime(day).Recommend()
	}
}

// BenchmarkCompose writes the message.
func BenchmarkCompose(b *testing.B) {
	_, _, s := atTheEnd(b)
	ch := s.Channel()
	for b.Loop() {
		s.Compose(ch, guide.JA)
	}
}

// BenchmarkSave changes a case on disk, among a hundred others.
func BenchmarkSave(b *testing.B) {
	_, _, s := atTheEnd(b)
	cases, err := store.Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	var one guide.Case
	for range 100 {
		if one, err = cases.New(s, day); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		_, err := cases.Update(one.ID, func(c guide.Case) (guide.Case, error) {
			c.Changed = c.Changed.Add(time.Second)
			return c, nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLint proves the shipped pack.
func BenchmarkLint(b *testing.B) {
	p := shipped(b)
	for b.Loop() {
		lint.Check(p, lint.Options{AsOf: day})
	}
}
