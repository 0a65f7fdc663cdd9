package content_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
)

var update = flag.Bool("update", false, "write the golden transcripts anew")

// day is a Monday at ten in Japan.
var day = time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)

func shipped(t testing.TB) *guide.Pack {
	t.Helper()
	p, err := readPack()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var readPack = sync.OnceValues(func() (*guide.Pack, error) { return load.FS(content.AmazonJP()) })

// end is one outcome of a topic, with a shortest walk to it.
type end struct {
	name string
	walk guide.Session
}

// ends lists every outcome that a topic can come to.
func ends(t testing.TB, p *guide.Pack, topic string, at time.Time) (list []end) {
	t.Helper()
	s, err := guide.Start(p, topic, guide.JA, at)
	if err != nil {
		t.Fatal(err)
	}
	s.Ends(nil, func(e guide.Session) bool {
		pos := e.Position()
		if pos.Outcome == nil {
			t.Errorf("%s: a path ends in nothing: %v", topic, e.Inputs())
			return true
		}
		list = append(list, end{pos.Flow.ID + "." + pos.Outcome.ID, e})
		return true
	})
	return list
}

// channels lists every channel that an outcome could ever be written for.
func channels(p *guide.Pack, e guide.Session) (list []*guide.Channel) {
	out := e.Position().Outcome
	for i := range p.Channels {
		c := &p.Channels[i]
		if c.Shape != "" && (slices.Contains(out.Desks, c.Desk) || slices.Contains(out.Channels, c.ID) ||
			slices.Contains(out.Then, c.ID) || slices.Contains(e.Offered(), c)) {
			list = append(list, c)
		}
	}
	return list
}

// samples are plausible values for the checklist, one for each kind.
var samples = map[guide.Kind]string{
	guide.KindOrderNumber: "250-1234567-1234567", guide.KindASIN: "B0ABCD1234", guide.KindTracking: "123456789013",
	guide.KindYen: "3980", guide.KindWhen: "2026-11-20T14:32", guide.KindEmail: "hanako@example.jp", guide.KindPhone: "09012345678",
	guide.KindCount: "1", guide.KindLast4: "4321", guide.KindLine: "青いマグカップ", guide.KindText: "玄関と宅配ボックスを見ました。",
}

// filled returns a walk with every fact of its checklist told, or unknown.
func filled(t testing.TB, e guide.Session, known bool) guide.Session {
	t.Helper()
	for range 3 { // an unknown fact brings its stand-ins
		for _, item := range e.Checklist() {
			if item.State != guide.ItemMissing {
				continue
			}
			e = fill(t, e, item.Fact, known)
		}
	}
	for _, k := range e.Evidence() {
		if known {
			e, _ = e.Have(k.Evidence.ID)
		}
	}
	return e
}

func fill(t testing.TB, e guide.Session, f *guide.Fact, known bool) guide.Session {
	t.Helper()
	next, err := e.GiveUnknown(f.ID)
	if known || err != nil {
		raw := samples[f.Kind]
		if f.Kind == guide.KindChoice {
			raw = f.Choices[0].ID
		}
		if f.Kind == guide.KindRows { // two rows, so that each has its number
			raw = f.Example + "\n" + f.Example
		}
		next, err = e.Give(f.ID, raw)
	}
	if err != nil {
		t.Fatalf("%s: %v", f.ID, err)
	}
	return next
}

// TestOutcomes keeps a transcript of every outcome × channel × language, with
// every fact known and with none, and checks what no message may have. An
// outcome of a shared flow is kept once, as the first topic comes to it, and
// checked for every topic.
func TestOutcomes(t *testing.T) {
	p := shipped(t)
	want := map[string]bool{}
	for i := range p.Topics {
		topic := p.Topics[i].ID
		t.Run(topic, func(t *testing.T) {
			for _, e := range ends(t, p, topic, day) {
				file, text := filepath.Join("testdata", "golden", e.name+".txt"), transcript(t, p, e)
				if !want[file] {
					want[file] = true
					golden(t, file, text)
				}
			}
		})
	}
	stale(t, want)
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		os.MkdirAll(filepath.Dir(file), 0o755)
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v: run go test ./content -update and read the new file", err)
	}
	if got != string(want) {
		t.Errorf("%s differs:\n%s", file, firstDifference(string(want), got))
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("line %d\n want %s\n got  %s", i+1, w[i], g[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

// stale finds transcripts of outcomes that are no more.
func stale(t *testing.T, want map[string]bool) {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join("testdata", "golden", "*.txt"))
	for _, f := range files {
		if want[f] {
			continue
		}
		if *update {
			os.Remove(f)
			continue
		}
		t.Errorf("%s is of no outcome: delete it", f)
	}
}

// transcript writes down what an outcome gives, in every channel and language.
func transcript(t *testing.T, p *guide.Pack, e end) string {
	var b strings.Builder
	for _, in := range e.walk.Inputs() {
		fmt.Fprintf(&b, "%s %s %s\n", in.Kind, in.Key, in.Value)
	}
	for _, lang := range guide.Langs {
		writeAdvice(&b, e.walk.WithLang(lang))
	}
	if e.walk.Position().Outcome.Solved {
		return b.String()
	}
	for _, known := range []bool{true, false} {
		walk := filled(t, e.walk, known)
		for _, ch := range channels(p, walk) {
			for _, lang := range guide.Langs {
				writeMessage(t, &b, e.name, walk, ch, lang, known)
			}
		}
	}
	return b.String()
}

func writeAdvice(b *strings.Builder, s guide.Session) {
	lang := s.Lang()
	fmt.Fprintf(b, "\n== %s\n%s\n", lang, s.Headline().In(lang))
	for _, e := range s.Emergency() {
		fmt.Fprintf(b, "! %s\n", e.Text.In(lang))
	}
	for _, a := range s.Actions() {
		fmt.Fprintf(b, "* %s\n", a.Text.In(lang))
	}
	rec := s.Recommend()
	if rec.First == nil {
		return
	}
	fmt.Fprintf(b, "1 %s\n", rec.First.Channel.Name.In(lang))
	for _, why := range rec.First.Because {
		fmt.Fprintf(b, "  %s\n", why.In(lang))
	}
	for i, o := range rec.Fallbacks {
		fmt.Fprintf(b, "%d %s (%s)\n", i+2, o.Channel.Name.In(lang), o.When.In(lang))
	}
	for _, o := range rec.Last {
		fmt.Fprintf(b, "last %s\n", o.Channel.Name.In(lang))
	}
	for _, a := range rec.Avoid {
		fmt.Fprintf(b, "not %s: %s\n", a.Channel.Name.In(lang), a.Because.In(lang))
	}
}

func writeMessage(t *testing.T, b *strings.Builder, name string, s guide.Session, ch *guide.Channel, lang guide.Lang, known bool) {
	m := s.Compose(ch, lang)
	fmt.Fprintf(b, "\n== %s %s known=%v %d/%d\n", ch.ID, lang, known, m.Length, m.Limit)
	if m.Subject != "" {
		fmt.Fprintf(b, "[%s]\n", m.Subject)
	}
	b.WriteString(m.Body + "\n")
	faultless(t, name, m)
}

// faultless: no gap, no placeholder, nothing empty, no line of spaces.
func faultless(t *testing.T, name string, m guide.Message) {
	at := fmt.Sprintf("%s for %s in %s", name, m.Channel.ID, m.Lang)
	if strings.TrimSpace(m.Body) == "" {
		t.Errorf("%s: no message", at)
	}
	for _, bad := range []string{"{", "}", "[", "]", "〇〇", "○○", "\n\n\n", "TO" + "DO", "  ", ": \n", ":\n\n"} {
		if strings.Contains(m.Subject+"\n"+m.Body, bad) {
			t.Errorf("%s: %q in\n%s", at, bad, m.Body)
		}
	}
	if m.Limit > 0 && m.Length > m.Limit {
		t.Errorf("%s: %d characters, the limit is %d", at, m.Length, m.Limit)
	}
}

// TestEveryEndHelps: every path of every topic, by day and by night, ends with
// something to do, a channel, a fallback and a message, or is solved.
func TestEveryEndHelps(t *testing.T) {
	p := shipped(t)
	for _, at := range []time.Time{day, day.Add(13*time.Hour + 10*time.Minute)} {
		for i := range p.Topics {
			for _, e := range ends(t, p, p.Topics[i].ID, at) {
				helps(t, p.Topics[i].ID+" "+e.name, e.walk)
			}
		}
	}
}

func helps(t *testing.T, name string, s guide.Session) {
	if s.Position().Outcome.Solved {
		return
	}
	rec := s.Recommend()
	switch {
	case len(s.Actions()) == 0:
		t.Errorf("%s: no action", name)
	case rec.First == nil:
		t.Errorf("%s: no channel", name)
	case len(rec.Fallbacks) == 0:
		t.Errorf("%s: no fallback after %s", name, rec.First.Channel.ID)
	case len(s.Offered()) == 0:
		t.Errorf("%s: no message", name)
	}
}
