package paste_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"toiawase/guide/paste"
)

// sample is one labelled text.
type sample struct {
	ID, Today, Text string
	Facts, Also     map[string][]string
	Secrets         []string
}

func samples(t testing.TB, name string) (list []sample) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		var s sample
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	return list
}

var own = []string{"amazon.co.jp", "amazon.com", "amazon.jp"}

func read(t testing.TB, s sample) paste.Result {
	day, err := time.Parse(time.DateOnly, s.Today)
	if err != nil {
		t.Fatal(err)
	}
	return paste.Read(s.Text, day, own)
}

var joints = regexp.MustCompile(`[\s,\-‐‑–—ー]`)

func flat(s string) string { return joints.ReplaceAllString(strings.ToLower(norm.NFKC.String(s)), "") }

// same reports whether a proposed value is the wanted one: names may be cut.
func same(fact, want, got string) bool {
	a, b := flat(want), flat(got)
	if a == b || !strings.ContainsAny(want, "T/") && len(want) == 10 && strings.HasPrefix(got, want) {
		return true
	}
	switch fact {
	case "item_name", "seller_name", "delivery_place", "staff_name", "charge_name":
		if len(a) > len(b) {
			a, b = b, a
		}
		return a != "" && strings.Contains(b, a) && 2*len(a) >= len(b)
	}
	return false
}

// count of one fact: told, right among the told, found among the wanted.
type count struct{ told, right, found, wanted int }

// TestSamples holds precision and recall of every fact, on texts that were
// labelled before the extractors, and that no secret survives. The texts of
// blind.jsonl were written by somebody who had not read the extractors: at
// first contact, recall was 86.1 (b) and 81.8 percent (c), precision 98.0 and 96.4;
// on blind-2.jsonl recall was 87.7 and precision 93.5 percent.
func TestSamples(t *testing.T) {
	for _, file := range []string{"paste.jsonl", "held.jsonl", "fresh.jsonl", "blind.jsonl", "blind-2.jsonl", "mixed.jsonl"} {
		t.Run(file, func(t *testing.T) {
			var all count
			for _, s := range samples(t, file) {
				r := read(t, s)
				facts := r.Facts()
				for fact := range union(s.Facts, facts) {
					c := compare(t, s, fact, facts[fact])
					all = count{all.told + c.told, all.right + c.right, all.found + c.found, all.wanted + c.wanted}
				}
				noSecrets(t, s, r)
			}
			t.Logf("told %d, right %d; wanted %d, found %d", all.told, all.right, all.wanted, all.found)
			if all.right*100 < all.told*98 || all.found*100 < all.wanted*90 {
				t.Errorf("told %d, right %d, want 98 %%; wanted %d, found %d, want 90 %%", all.told, all.right, all.wanted, all.found)
			}
		})
	}
}

func union(a, b map[string][]string) map[string]bool {
	all := map[string]bool{}
	for k := range a {
		all[k] = true
	}
	for k := range b {
		all[k] = true
	}
	return all
}

func compare(t *testing.T, s sample, fact string, told []string) (c count) {
	want := append([]string{}, s.Facts[fact]...)
	also := append([]string{}, s.Also[fact]...)
	c.wanted, c.told = len(want), len(told)
	for _, got := range told {
		switch {
		case take(fact, &want, got):
			c.right, c.found = c.right+1, c.found+1
		case take(fact, &also, got):
			c.right++
		default:
			t.Logf("%s: %s %q is wrong", s.ID, fact, got)
		}
	}
	for _, v := range want {
		t.Logf("%s: %s %q is missing", s.ID, fact, v)
	}
	return c
}

func take(fact string, pool *[]string, got string) bool {
	for i, want := range *pool {
		if same(fact, want, got) {
			*pool = append((*pool)[:i], (*pool)[i+1:]...)
			return true
		}
	}
	return false
}

func noSecrets(t *testing.T, s sample, r paste.Result) {
	kept := r.Kept()
	for _, p := range r.Proposals {
		kept += " " + p.Value
	}
	for _, secret := range s.Secrets {
		if strings.Contains(flat(kept), flat(secret)) {
			t.Errorf("%s: the secret %q survives in %q", s.ID, secret, kept)
		}
	}
	if len(s.Secrets) > 0 && len(r.Dropped) == 0 {
		t.Errorf("%s: nothing is said to be dropped", s.ID)
	}
}

// TestBroken holds what was broken over lines: the groups of a number, and a
// day from its time; and what must stay apart.
func TestBroken(t *testing.T) {
	for _, tt := range []struct{ text, fact, want string }{
		{"佐川急便 問合せ番号\n4012 8888\n8899", "tracking_number", "401288888899"},
		{"ヤマト運輸 伝票番号 4012\n8888-8899", "tracking_number", "401288888899"},
		{"ヤマト運輸\n4012\n8888", "tracking_number", ""},
		{"Sagawa\n2026 1111\n12345", "tracking_number", ""},
		{"配達完了 11月11日\n16:20", "delivered_at", "2026-11-11T16:20"},
		{"配達完了 11月11日\n玄関\n午後4時20分", "delivered_at", "2026-11-11T16:20"},
		{"Delivered November 11\n4:20 PM", "delivered_at", "2026-11-11T16:20"},
		{"配達完了 11月11日\n見本\n例\n16:20", "delivered_at", "2026-11-11"},
		{"Delivery attempted 11/11 10:05\nSagawa tracking number 4012-8888-8899", "attempted_at", "2026-11-11T10:05"},
		{"Nov 3  AMAZON.CO.JP  ¥2,480\n4 Nov  AMZN MKTP  ¥1,200", "charge_amount", "2480,1200"},
		{"お届け先にお届け済み 11/11 16:20\n追跡番号 4012-8888-8899", "delivery_place", ""},
	} {
		facts := read(t, sample{Text: tt.text, Today: "2026-11-12"}).Facts()
		if got := strings.Join(facts[tt.fact], ","); got != tt.want {
			t.Errorf("%q: %s %q, want %q", tt.text, tt.fact, got, tt.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range samples(f, "paste.jsonl") {
		f.Add(s.Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, p := range paste.Read(text, time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC), own).Proposals {
			if p.Fact == "" || p.Value == "" || p.From == "" {
				t.Errorf("%q: %+v", text, p)
			}
		}
	})
}
