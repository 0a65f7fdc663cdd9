package check_test

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/publicsuffix"

	"toiawase/content"
	"toiawase/guide/check"
	"toiawase/guide/load"
)

// amazon is the list of the shipped pack.
var amazon = sync.OnceValue(func() check.List {
	pack, err := load.FS(content.AmazonJP())
	if err != nil {
		panic(err)
	}
	return check.ListOf(pack)
})

var verdicts = map[string]check.Verdict{"amazon-owned": check.Owned, "not-amazon": check.Foreign, "cannot-tell": check.Unknown}

// TestVerdicts holds the verdicts on inputs that were labelled before the
// rules: nothing is called the company's that is not, and nothing of its list
// is called foreign.
func TestVerdicts(t *testing.T) {
	for _, file := range []string{"verdicts.tsv", "held.tsv", "fresh.tsv", "blind.tsv", "more.tsv", "mixed.tsv"} {
		t.Run(file, func(t *testing.T) {
			data, err := os.ReadFile("testdata/" + file)
			if err != nil {
				t.Fatal(err)
			}
			right, next, all := 0, 0, 0
			for line := range strings.Lines(string(data)) {
				f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
				if line[0] == '#' || len(f) < 8 {
					continue
				}
				all++
				ok, step := checkRow(t, f)
				right, next = right+ok, next+step
			}
			t.Logf("verdict right %d of %d, next step %d", right, all, next)
			if right*100 < all*97 || next*100 < all*97 {
				t.Errorf("verdict right %d of %d, next step %d, want 97 %%", right, all, next)
			}
		})
	}
}

func checkRow(t *testing.T, f []string) (right, next int) {
	text := strings.NewReplacer(`\n`, "\n", `\\`, `\`).Replace(f[3])
	r := amazon().Check(check.Kind(f[1]), text)
	want := verdicts[f[4]]
	switch {
	case r.Verdict == check.Owned && want != check.Owned, r.Verdict == check.Foreign && want == check.Owned:
		t.Errorf("%s: %q is called %s, want %s %v", f[0], text, r.Verdict, want, r.Reasons)
	case r.Verdict != want:
		t.Logf("%s: %q is called %s, want %s %v", f[0], text, r.Verdict, want, r.Reasons)
	default:
		right = 1
	}
	if f[7] != "-" && r.Domain != f[7] {
		t.Errorf("%s: the domain of %q is %q, want %q", f[0], text, r.Domain, f[7])
	}
	if slices.ContainsFunc(strings.Split(f[6], ","), func(s string) bool { return slices.Contains(r.Next, check.Step(s)) }) {
		return right, 1
	}
	t.Logf("%s: %q: next %v, want %s", f[0], text, r.Next, f[6])
	return right, 0
}

// TestOwnDomains: no domain of the list is called foreign, however it is
// written, and none is called the company's with a trap around it.
func TestOwnDomains(t *testing.T) {
	if len(amazon().Domains) < 5 {
		t.Errorf("only %d domains", len(amazon().Domains))
	}
	for _, d := range amazon().Domains {
		for _, form := range []string{"%s", "https://%s/", "http://www.%s:443/a?b=c.test", "HTTPS://A.B.%s./", "hxxps://%s", "//%s/#x@y.test"} {
			if r := amazon().Check(check.URL, strings.Replace(form, "%s", d, 1)); r.Verdict != check.Owned || r.Domain != d {
				t.Errorf(form+": %+v", d, r)
			}
		}
		for _, form := range []string{"https://%s.test/", "https://%s@x.test/", "https://x%s/", "https://x.test/%s", "https://%s-x.test", "https://x.test\\@%s/", "https://%s\\@x.test/", "%s\\@x.test", "https:\\\\%s\\@x.test", "https://%s＼@x.test/a", "https://xn--%s"} {
			if r := amazon().Check(check.URL, strings.Replace(form, "%s", d, 1)); r.Verdict == check.Owned {
				t.Errorf(form+": %+v", d, r)
			}
		}
	}
}

// TestSuffixes holds the kept list equal to the library's.
func TestSuffixes(t *testing.T) {
	data, err := os.ReadFile("suffixes.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for rule := range strings.Lines(string(data)) {
		rule = strings.TrimSpace(rule)
		host := "a.b." + strings.TrimPrefix(strings.TrimPrefix(rule, "!"), "*.")
		want, err := publicsuffix.EffectiveTLDPlusOne(host)
		if err != nil {
			t.Fatal(err)
		}
		a, _ := check.Parse("https://" + host + "/")
		if a.Domain != want {
			t.Errorf("%s: %s, want %s", host, a.Domain, want)
		}
		n++
	}
	if n < 9000 {
		t.Errorf("only %d rules", n)
	}
}

func FuzzCheck(f *testing.F) {
	for _, s := range []string{"https://amazon.co.jp@x.test/", "xn--", "http://[::1", "a.b@c.d", "%zz%41", "\xff.test", "amazon.co.jp。", "https://а.test"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, kind := range []check.Kind{"", check.URL, check.Sender, check.Mail, check.SMS, check.Call, check.SNS} {
			if r := amazon().Check(kind, s); len(r.Next) == 0 || r.Verdict == "" {
				t.Errorf("%q: %+v", s, r)
			}
		}
	})
}
