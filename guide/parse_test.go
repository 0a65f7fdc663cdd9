package guide

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var monday = time.Date(2026, 11, 23, 10, 0, 0, 0, Japan)

// factOf returns a fact of the kind; a choice is between three shippers.
func factOf(k Kind) *Fact {
	return &Fact{ID: string(k), Kind: k, Choices: []Choice{
		{ID: "amazon", Label: Text{"Amazonが発送", "Shipped by Amazon"}},
		{ID: "seller", Label: Text{"出品者が発送", "Shipped by the seller"}, Say: Text{"出品者", "the seller"}},
		{ID: "other", Label: Text{"その他", "Other"}},
	}}
}

var unescape = strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\t`, "\t")

// rows reads a TSV file: lines of n fields, the last ones may be missing.
func rows(t testing.TB, name string, n int) (list [][]string) {
	file, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for scan := bufio.NewScanner(file); scan.Scan(); {
		if line := scan.Text(); line != "" && !strings.HasPrefix(line, "#") {
			list = append(list, append(strings.Split(line, "\t"), make([]string, n)...)[:n])
		}
	}
	return list
}

func TestParse(t *testing.T) {
	list := rows(t, "parse.tsv", 5)
	if len(list) < 150 {
		t.Errorf("only %d rows", len(list))
	}
	for _, row := range list {
		kind, raw, want, warn := Kind(row[0]), unescape.Replace(row[2]), unescape.Replace(row[3]), row[4]
		now := monday
		if row[1] != "-" {
			now, _ = time.Parse(time.RFC3339, row[1])
		}
		v, err := factOf(kind).Parse(raw, now)
		got := v.ID()
		if err != nil {
			got = "!" + string(err.(*InputError).Problem)
		}
		if got != want || string(v.Warn) != warn {
			t.Errorf("%s %q: got %q warn %q, want %q warn %q", kind, raw, got, v.Warn, want, warn)
		}
		if err == nil {
			checkCanonical(t, kind, v, now)
		}
	}
}

// checkCanonical holds a value equal to what its canonical form reads as.
func checkCanonical(t *testing.T, k Kind, v Value, now time.Time) {
	t.Helper()
	if v.Unknown {
		return
	}
	again, err := factOf(k).Parse(v.Text, now)
	if err != nil || again != v {
		t.Errorf("%s: %q reads as %+v (%v), want %+v", k, v.Text, again, err, v)
	}
}

func TestParseKeepsNoSecret(t *testing.T) {
	inputs := []string{"4111 1111 1111 1111", "パスワードはhunter2です", "認証コード 123456", "AQ12-ABCDEF-3456", "口座番号 1234567"}
	for _, k := range Kinds() {
		for _, raw := range inputs {
			_, err := factOf(k).Parse(raw, monday)
			var input *InputError
			if !errors.As(err, &input) {
				t.Errorf("%s accepts %q", k, raw)
			} else if !input.Problem.Secret() || input.Raw != "" || strings.Contains(err.Error(), raw) {
				t.Errorf("%s %q: %v", k, raw, err)
			}
		}
	}
	// A card number with a slip is none, but nearly one.
	_, err := factOf(KindLast4).Parse("4111 1111 1111 1112", monday)
	if strings.Contains(fmt.Sprint(err), "1112") {
		t.Errorf("the error carries the number: %v", err)
	}
}

func TestParseRefusesBooks(t *testing.T) {
	for _, k := range Kinds() {
		_, err := factOf(k).Parse(strings.Repeat("4111 1111 1111 1111 ", 1<<16), monday)
		var input *InputError
		if !errors.As(err, &input) || input.Problem != ProblemTooLong || input.Raw != "" {
			t.Errorf("%s: %.80v", k, err)
		}
	}
}

// TestShownTimesAreRead holds every shown time readable again.
func TestShownTimesAreRead(t *testing.T) {
	f := factOf(KindWhen)
	for h := range 24 * 40 {
		v, err := f.Parse(monday.Add(-time.Duration(h)*977*time.Minute).Format(clockForm), monday)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range Langs {
			if again, err := f.Parse(v.Show(l, f), monday); err != nil || again != v {
				t.Fatalf("%q reads as %v (%v), want %v", v.Show(l, f), again.Text, err, v.Text)
			}
		}
	}
}

// naughty returns the Big List of Naughty Strings, or skips.
func naughty(t testing.TB) (list []string) {
	dir := os.Getenv("TOIAWASE_CORPORA")
	if dir == "" {
		t.Skip("TOIAWASE_CORPORA is not set")
	}
	data, err := os.ReadFile(filepath.Join(dir, "blns", "blns.json"))
	if err != nil {
		t.Skip(err)
	}
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestNaughtyStrings(t *testing.T) {
	for _, s := range naughty(t) {
		checkParses(t, s)
		if p := Secret(s); p != "" {
			t.Errorf("%q is taken for %s", s, p)
		}
	}
}

// checkParses reads s as every kind: no panic, and what is read is canonical.
func checkParses(t *testing.T, s string) {
	t.Helper()
	for _, k := range Kinds() {
		v, err := factOf(k).Parse(s, monday)
		if err == nil {
			checkCanonical(t, k, v, monday)
			_ = v.Show(JA, nil) + v.Spoken(EN, nil)
		}
		var input *InputError
		if err != nil && !errors.As(err, &input) {
			t.Errorf("%s %q: %T", k, s, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, row := range rows(f, "parse.tsv", 5) {
		f.Add(unescape.Replace(row[2]))
	}
	f.Fuzz(checkParses)
}

// TestAhead: a day to come is doubted, unless the fact may lie ahead.
func TestAhead(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, Japan)
	for ahead, want := range map[string]Problem{"": ProblemFuture, "no": ProblemFuture, "yes": ""} {
		f := &Fact{ID: "due", Kind: KindWhen, Ahead: ahead}
		if v, err := f.Parse("12/25", now); err != nil || v.Warn != want || v.Text != "2026-12-25" {
			t.Errorf("ahead %q: %+v %v", ahead, v, err)
		}
	}
}
