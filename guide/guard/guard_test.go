package guard_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"toiawase/guide/guard"
	"toiawase/guide/secret"
)

// row is one labelled sentence.
type row struct{ id, label, lang, text string }

func rows(t testing.TB, name string) (list []row) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if f := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(f) >= 4 && !strings.HasPrefix(line, "#") {
			list = append(list, row{f[0], f[1], f[2], strings.ReplaceAll(f[3], `\n`, "\n")})
		}
	}
	return list
}

// files are the names of all sets of sentences.
func files(t testing.TB) (names []string) {
	t.Helper()
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".tsv") {
			names = append(names, e.Name())
		}
	}
	return names
}

var testGuard = guard.Guard{Own: []string{"amazon.co.jp", "amazon.com"}}

// score counts how many rows of a sort were found, and how many there are.
type score struct{ found, all int }

func (s score) share() float64 { return float64(s.found) / float64(max(1, s.all)) }

// TestSentences holds the shares that the guard must find, on sentences that
// were labelled before its rules were written.
func TestSentences(t *testing.T) {
	for _, file := range files(t) {
		t.Run(file, func(t *testing.T) {
			scores := map[string]*score{}
			for _, r := range rows(t, file) {
				judge(t, r, scores)
			}
			for name, least := range map[string]float64{
				"hard secret": 0.95, "plain secret": 0.99, "third-party": 0.90, "link": 0.90, "threat": 0.90,
				"clean, not refused": 0.99, "clean, not flagged": 0.97,
			} {
				s := scores[name]
				if s == nil {
					continue // a set without plain ones
				}
				t.Logf("%s %d of %d", name, s.found, s.all)
				if s.share() < least {
					t.Errorf("%s %d of %d, want %.0f %%", name, s.found, s.all, 100*least)
				}
			}
		})
	}
}

// judge compares what was found in one sentence with its label.
func judge(t *testing.T, r row, scores map[string]*score) {
	kinds := guard.Kinds(testGuard.Find(r.text))
	secret, has := false, false
	for _, k := range kinds {
		secret = secret || k.Secret()
		has = has || string(k) == r.label
	}
	count := func(name string, good bool) {
		if scores[name] == nil {
			scores[name] = &score{}
		}
		scores[name].all++
		if good {
			scores[name].found++
		} else {
			t.Logf("%s %s: found %v in %q", r.id, r.label, kinds, r.text)
		}
	}
	switch {
	case r.label == "clean":
		count("clean, not refused", !secret)
		count("clean, not flagged", len(kinds) == 0)
	case strings.HasPrefix(r.label, "secret:") && r.id[0] == 'n':
		count("plain secret", secret)
	case strings.HasPrefix(r.label, "secret:"):
		count("hard secret", secret)
	default:
		count(r.label, has)
	}
}

func TestMask(t *testing.T) {
	for in, want := range map[string]string{
		"お届け先を確認してください。":                    "お届け先を確認してください。",
		"https://Evil.example/a.b?x=1 を開いた": "hxxps://Evil[.]example/a.b?x=1 を開いた",
		"カード番号は4111 1111 1111 1111です":       "カード番号は" + secret.Gap + "です",
		"www.evil.example から来た":             "www[.]evil[.]example から来た",
		"https://www.amazon.co.jp/gp/help":  "https://www.amazon.co.jp/gp/help",
	} {
		if got := guard.Mask(in, testGuard.Find(in)); got != want {
			t.Errorf("Mask(%q) = %q, want %q", in, got, want)
		}
	}
	if got := guard.Defang("http://a[.]example.com"); got != "hxxp://a[.]example[.]com" {
		t.Errorf("written twice, it is %q", got)
	}
}

// TestMaskedIsClean: what was masked is not found again, and the rest of the
// text is still there.
func TestMaskedIsClean(t *testing.T) {
	for _, file := range files(t) {
		for _, r := range rows(t, file) {
			found := testGuard.Find(r.text)
			masked := guard.Mask(r.text, found)
			for _, p := range testGuard.Find(masked) {
				if p.Kind.Secret() || p.Kind == guard.Link {
					t.Errorf("%s: %s is still in %q", r.id, p.Kind, masked)
				}
			}
			if len(found) == 0 && masked != r.text {
				t.Errorf("%s: %q became %q", r.id, r.text, masked)
			}
		}
	}
}

// FuzzFind holds that finds are in order, apart and within the text, and that
// the rest of a masked text stays as it was.
func FuzzFind(f *testing.F) {
	for _, r := range rows(f, "guard.tsv") {
		f.Add(r.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		runes, last := []rune(text), 0
		found := testGuard.Find(text)
		for _, p := range found {
			if p.Start < last || p.End <= p.Start || p.End > len(runes) || p.Kind == "" {
				t.Fatalf("%q: find %+v behind %d, of %d runes", text, p, last, len(runes))
			}
			last = p.End
		}
		if masked := guard.Mask(text, found); !strings.HasPrefix(masked, string(runes[:first(found, len(runes))])) || len(found) == 0 && masked != text && utf8.ValidString(text) {
			t.Errorf("%q became %q", text, masked)
		}
	})
}

// first is where the first find begins, or the end of a text without one.
func first(found []guard.Span, end int) int {
	if len(found) == 0 {
		return end
	}
	return found[0].Start
}
