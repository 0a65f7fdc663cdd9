package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"toiawase/guide"
	"toiawase/guide/cli"
	"toiawase/guide/load"
	"toiawase/guide/secret"
	"toiawase/guide/store"
)

// caseFolder is a folder with exported cases, for sessions to take in: ride
// was sent yesterday morning, bill has a promise for tomorrow, gone is of a
// pack that is not in use.
func caseFolder(t testing.TB) string {
	t.Helper()
	pack, err := load.FS(os.DirFS("../testdata/pack"))
	if err != nil {
		t.Fatal(err)
	}
	walk := func(topic string, at time.Time, said ...string) guide.Session {
		s, err := guide.Start(pack, topic, guide.JA, at)
		for _, pair := range said {
			key, value, _ := strings.Cut(pair, "=")
			next, bad := s.Answer(key, value)
			if bad != nil {
				next, bad = s.Give(key, value)
			}
			if err == nil {
				err = bad
			}
			s = next
		}
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	data := t.TempDir()
	keep := func(name string, c guide.Case) {
		text, err := store.Encode(c)
		if err == nil {
			err = os.WriteFile(filepath.Join(data, name+".json"), text, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	yesterday := monday.AddDate(0, 0, -1).Add(-time.Hour)
	s := walk("ride.cannot_return", yesterday, "look=none", "what=lock", "since=11/22 8:00", "app=yes", "earlier=none", "rental_number=RC-1029")
	sent, err := s.Contacted("chat", yesterday, "C-77")
	if err != nil {
		t.Fatal(err)
	}
	keep("ride", guide.NewCase("20261122-ka", sent, yesterday))
	bill := guide.NewCase("20261120-mo", walk("bill.strange_charge", yesterday, "card=no", "how_much=3980"), yesterday)
	keep("bill", bill.With(guide.Event{Kind: guide.EventPromise, Channel: "chat", Text: "refund\nin <full>", Due: time.Date(2026, 11, 24, 0, 0, 0, 0, guide.Japan)}, yesterday))
	gone := guide.NewCase("20261120-mu", s, yesterday)
	gone.Pack, gone.Topic = "gone-pack", "gone.topic"
	keep("gone", gone.With(guide.Event{Kind: guide.EventNote, Text: "a note"}, yesterday))
	return data
}

// keptToday is the id of a case that a session keeps itself.
var keptToday = regexp.MustCompile(`20261123-[a-z0-9]{2}\b`)

// TestCaseSessions replays the sessions in testdata/cases; $DATA is a folder
// that is the session's own, $ID stands for the letters of a new id.
func TestCaseSessions(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no sessions", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			data := caseFolder(t)
			got := strings.ReplaceAll(replay(t, strings.ReplaceAll(string(text), "$DATA", data)), data, "$DATA")
			got = strings.ReplaceAll(got, "\r\n", "^M\n")
			got = keptToday.ReplaceAllString(got, "20261123-$$ID")
			if *update {
				err = os.WriteFile(name, []byte(got), 0o644)
			} else if got != string(text) {
				t.Errorf("session differs; got:\n%s", firstDifference(got, string(text)))
			}
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

// taken is a folder into which some cases were taken in.
func taken(t testing.TB, names ...string) string {
	t.Helper()
	data := caseFolder(t)
	for _, name := range names {
		if r := cases(t, data, "import", filepath.Join(data, name+".json")); r.code != 0 {
			t.Fatalf("%+v", r)
		}
	}
	return data
}

// cases runs "toiawase cases", in English.
func cases(t testing.TB, data string, args ...string) outcome {
	t.Helper()
	return run(t, append([]string{"cases", "--lang", "en", "--data", data}, args...), "", nil)
}

// TestCaseRoundTrip: what was exported and removed comes back as it was.
func TestCaseRoundTrip(t *testing.T) {
	data := taken(t, "ride", "bill", "gone")
	for _, id := range []string{"20261122-ka", "20261120-mo", "20261120-mu"} {
		before := cases(t, data, "show", id, "--json")
		exported := cases(t, data, "export", id, "--format", "json")
		if r := cases(t, data, "rm", id, "--yes"); r.code != 0 {
			t.Fatalf("%+v", r)
		}
		if r := cases(t, data, "show", id); r.code != 2 {
			t.Errorf("still there: %+v", r)
		}
		r := run(t, []string{"cases", "import", "-", "--data", data}, exported.stdout, nil)
		if r.code != 0 || r.stdout != id+"\n" {
			t.Fatalf("%+v", r)
		}
		if after := cases(t, data, "show", id, "--json"); after.stdout != before.stdout || !json.Valid([]byte(after.stdout)) {
			t.Errorf("%s\nwas %s", after.stdout, before.stdout)
		}
	}
}

// TestCaseConfirm: on a terminal a word removes; elsewhere nothing but a flag.
func TestCaseConfirm(t *testing.T) {
	for _, test := range []struct {
		typed    string
		terminal bool
		args     []string
		code     int
	}{
		{"y\n", true, nil, 0}, {" はい\n", true, nil, 0}, {"YES\n", true, nil, 0},
		{"n\n", true, nil, 1}, {"\n", true, nil, 1}, {"", true, nil, 1},
		{"y\n", false, nil, 2}, {"", false, []string{"--yes"}, 0},
	} {
		for _, part := range [][]string{{"rm", "20261122-ka"}, {"purge", "--all"}} {
			data := taken(t, "ride")
			var stderr strings.Builder
			code := cli.Run(cli.Env{
				Args:  append(append([]string{"cases", "--data", data}, part...), test.args...),
				Stdin: strings.NewReader(test.typed), Stdout: &bytes.Buffer{}, Stderr: &stderr, IsTerminal: test.terminal,
				Content: os.DirFS("../testdata/pack"), Now: func() time.Time { return monday },
			})
			there := cases(t, data, "show", "20261122-ka").code == 0
			if code != test.code || there != (code != 0) {
				t.Errorf("%q %v: code %d, there %v: %s", test.typed, part, code, there, &stderr)
			}
		}
	}
}

// TestCaseSecrets: a secret is not noted, and not repeated.
func TestCaseSecrets(t *testing.T) {
	const card = "4111 1111 1111 1111"
	data := taken(t, "ride", "gone")
	for _, args := range [][]string{
		{"log", "ka", "note", card}, {"log", "ka", "sent", "--number", card}, {"log", "ka", "promise", card, "--due", "11/30"},
		{"log", "mu", "reply", "--channel", card},
	} {
		if r := cases(t, data, args...); r.code != 2 || strings.Contains(r.stdout+r.stderr, "4111") {
			t.Errorf("%v: %+v", args, r)
		}
	}
	if r := cases(t, data, "export", "ka", "--format", "json"); strings.Contains(r.stdout, "4111") {
		t.Error("the number was kept")
	}
}

// TestCaseSecretBeside: a secret is replaced where it stands, in notes and in
// what is imported; what was written beside it is kept.
func TestCaseSecretBeside(t *testing.T) {
	const card, told = "4111 1111 1111 1111", "箱が破れていました。カードは4111 1111 1111 1111です。返金を希望します。"
	data := taken(t, "ride")
	for _, args := range [][]string{{"log", "ka", "note", told}, {"log", "ka", "promise", told, "--due", "11/30"}} {
		r := cases(t, data, args...)
		if r.code != 0 || strings.Contains(r.stdout+r.stderr, "4111") || !strings.Contains(r.stderr, secret.Gap) {
			t.Errorf("%v: %+v", args, r)
		}
	}
	r := cases(t, data, "export", "ka", "--format", "json")
	if strings.Contains(r.stdout, "4111") || strings.Count(r.stdout, "箱が破れていました。カードは"+secret.Gap+"です。返金を希望します。") != 2 {
		t.Errorf("kept: %s", r.stdout)
	}
	c := guide.Case{ID: "20261120-im", Pack: "ringo-cycle", Topic: "ride.cannot_return", Lang: "ja", Started: monday, Changed: monday}
	c.Log = []guide.Event{{At: monday, Kind: guide.EventNote, Text: told}}
	file, err := store.Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "case.json")
	if err := os.WriteFile(name, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if r := cases(t, data, "import", name); r.code != 0 || strings.Contains(r.stdout+r.stderr, card) {
		t.Errorf("import: %+v", r)
	}
	if r := cases(t, data, "export", "im", "--format", "json"); strings.Contains(r.stdout, card) || !strings.Contains(r.stdout, "返金を希望します") {
		t.Errorf("imported: %+v", r)
	}
}

// TestCaseHostile: what a foreign case holds reaches neither the terminal nor
// a page as more than text.
func TestCaseHostile(t *testing.T) {
	data := t.TempDir()
	const evil = "<script>alert(1)</script>\x1b]52;c;x\a\u202e\n# head\n```\nBEGIN:VEVENT\r\nX:1;2,3\\4"
	c := guide.Case{ID: "20261120-ev", Pack: "ringo-cycle", Topic: "ride.cannot_return", Lang: "ja", Started: monday, Changed: monday}
	for _, kind := range []guide.InputKind{guide.InputAnswer, guide.InputFact, guide.InputUnknown, guide.InputBlocked, guide.InputContacted, guide.InputChannel, guide.InputHave, guide.InputEdited, guide.InputDone, evil} {
		c.Inputs = append(c.Inputs, guide.Input{Kind: kind, Key: evil, Value: evil, Time: monday.AddDate(0, 0, -2)})
	}
	c.Inputs = append(c.Inputs, guide.Input{Kind: guide.InputFact, Key: "rental_number", Value: evil})
	for _, kind := range []guide.EventKind{guide.EventNote, guide.EventReply, evil, guide.EventPromise} {
		c.Log = append(c.Log, guide.Event{At: monday, Kind: kind, Channel: evil, Text: evil, Due: monday})
	}
	for _, topic := range []string{"ride.cannot_return", evil} {
		c.Topic = topic
		s, err := store.Open(data)
		if err == nil {
			err = s.Purge()
		}
		if err == nil {
			err = s.Add(c)
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"list"}, {"due"}, {"show", "ev"}, {"export", "ev"}, {"export", "ev", "--format", "html"}, {"export", "ev", "--format", "ics"}} {
			r := cases(t, data, args...)
			if r.code != 0 {
				t.Fatalf("%v: %+v", args, r)
			}
			if strings.ContainsAny(strings.ReplaceAll(r.stdout+r.stderr, "\r\n", ""), "\x1b\a\r\u202e\u009b") {
				t.Errorf("%v: %q", args, r.stdout)
			}
			switch args[len(args)-1] {
			case "html":
				if strings.Contains(r.stdout, "<script") {
					t.Error(r.stdout)
				}
			case "ics":
				checkCalendar(t, r.stdout)
				if strings.Count(r.stdout, "\r\nBEGIN:VEVENT\r\n") != 1 {
					t.Error(r.stdout)
				}
			}
		}
	}
}

// checkCalendar reads a calendar as RFC 5545 says: lines end with CRLF and
// have at most 75 octets; unfolded, each is a property.
func checkCalendar(t *testing.T, text string) {
	t.Helper()
	property := regexp.MustCompile(`^[A-Z]+(;[A-Z]+=[A-Z]+)?:`)
	lines := strings.SplitAfter(text, "\r\n")
	for _, line := range lines[:len(lines)-1] {
		if len(line) > 77 || strings.Count(line, "\n") != 1 || !utf8.ValidString(line) {
			t.Errorf("line %q", line)
		}
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(strings.ReplaceAll(text, "\r\n ", ""), "\r\n"), "\r\n") {
		if !property.MatchString(line) {
			t.Errorf("property %q", line)
		}
	}
	for _, want := range []string{"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", "\r\nDTSTAMP:20261123T010000Z\r\n", "\r\nUID:", "\r\nEND:VCALENDAR\r\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in %s", want, text)
		}
	}
}

// TestCaseDays: a promise is due on its day in Japan, wherever and whenever
// that is looked at.
func TestCaseDays(t *testing.T) {
	data := taken(t, "bill")
	for at, code := range map[string]int{
		"2026-11-23T23:59:59+09:00": 1, "2026-11-24T00:00:00+09:00": 0, "2026-11-23T15:00:00Z": 0, "2026-11-23T14:59:59Z": 1, "2036-01-01T00:00:00Z": 0,
	} {
		r := cases(t, data, "due", "--json", "--at", at)
		var got struct{ Due []struct{ At, Kind string } }
		if err := json.Unmarshal([]byte(r.stdout), &got); err != nil {
			t.Fatal(err)
		}
		if r.code != code || len(got.Due) != 1-code || code == 0 && (got.Due[0].At != "2026-11-24" || got.Due[0].Kind != "promise") {
			t.Errorf("at %s: %+v", at, r)
		}
	}
}

// TestCaseFaults: damaged files and a folder that is not there are one line
// each, and the other cases are listed.
func TestCaseFaults(t *testing.T) {
	data := taken(t, "ride", "bill")
	folder := filepath.Join(data, "cases")
	for name, text := range map[string]string{"20261122-ka.json": "{", "20261101-ne.json": `{"schema": 9, "sha256": "x", "case": {}}`} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r := cases(t, data, "list", "--all")
	if r.code != 0 || !strings.Contains(r.stdout, "20261120-mo") || strings.Count(r.stderr, "\n") != 2 {
		t.Errorf("%+v", r)
	}
	if r := cases(t, data, "rm", "20261101-ne", "--yes"); r.code != 0 {
		t.Errorf("%+v", r)
	}
	if r := run(t, []string{"cases", "list"}, "", nil); r.code != 2 || r.stdout != "" || strings.Count(r.stderr, "\n") != 1 {
		t.Errorf("without HOME: %+v", r)
	}
	if err := os.WriteFile(filepath.Join(data, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if r := cases(t, filepath.Join(data, "file")); r.code != 2 || strings.Count(r.stderr, "\n") != 1 {
		t.Errorf("a file for a folder: %+v", r)
	}
}

// TestCaseErrors: errors are one line of the agreed form in both languages.
func TestCaseErrors(t *testing.T) {
	form := regexp.MustCompile(`^toiawase: .+: .+\n$`)
	data := taken(t, "ride", "bill", "gone")
	bad := filepath.Join(data, "bad.json")
	if err := os.WriteFile(bad, []byte("[]"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"x"}, {"lst"}, {"--json"}, {"list", "x"}, {"show"}, {"show", "x"}, {"show", ""}, {"show", "20261120"}, {"show", "a", "b"},
		{"log"}, {"log", "ka"}, {"log", "ka", "x"}, {"log", "ka", "note"}, {"log", "ka", "promise"}, {"log", "ka", "reply", "--due", "11/30"},
		{"log", "ka", "promise", "--due", "someday"}, {"log", "ka", "note", "x", "--number", "1"}, {"log", "ka", "reply", "--channel", "x"},
		{"log", "mu", "sent"}, {"log", "ka", "note", strings.Repeat("あ", 2001)},
		{"due", "x"}, {"export"}, {"export", "x"}, {"export", "ka", "--format", "pdf"}, {"import"}, {"import", "x"}, {"import", bad},
		{"import", filepath.Join(data)}, {"rm"}, {"rm", "x"}, {"rm", "20261101-zz", "--yes"}, {"rm", "ka"}, {"purge", "x"}, {"purge", "--all"},
	} {
		for _, lang := range []string{"ja", "en"} {
			r := run(t, append([]string{"cases", "--lang", lang, "--data", data}, args...), "", nil)
			if r.code != 2 || r.stdout != "" || !form.MatchString(r.stderr) || strings.Contains(r.stderr, "%!") {
				t.Errorf("%.80q: %+v", args, r)
			}
		}
	}
}

// TestCaseHelp: each part explains itself, wherever parts are listed.
func TestCaseHelp(t *testing.T) {
	man := run(t, []string{"man", "--lang", "en"}, "", nil).stdout
	whole := run(t, []string{"cases", "--help", "--lang", "en"}, "", nil).stdout
	offered := run(t, []string{"__complete", "cases", ""}, "", nil).stdout
	for _, part := range []string{"list", "show", "log", "due", "export", "import", "rm", "purge"} {
		for _, lang := range []string{"en", "ja"} {
			a, b := run(t, []string{"cases", part, "--help", "--lang", lang}, "", nil), run(t, []string{"help", "cases", part, "--lang", lang}, "", nil)
			if a.code != 0 || a != b || !strings.Contains(a.stdout, "toiawase cases "+part) {
				t.Errorf("%+v", a)
			}
		}
		if !strings.Contains(man, fmt.Sprintf("toiawase cases %s", part)) || !strings.Contains(whole, "\n  "+part) || !strings.Contains(offered, part+"\t") {
			t.Errorf("%s is not listed", part)
		}
	}
}

// TestCaseFromPipe: a pipe to which nobody writes does not hold a command up.
func TestCaseFromPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := exec.Command("mkfifo", pipe).Run(); err != nil {
		t.Skip("no pipes with names")
	}
	for _, args := range [][]string{{"cases", "import", pipe}, {"walk", pipe}} {
		if r := run(t, append(args, "--data", t.TempDir()), "", nil); r.code != 2 || strings.Count(r.stderr, "\n") != 1 {
			t.Errorf("%v: %+v", args, r)
		}
	}
}

// TestPurgeNames: purge --all names what is left in the data folder, and a
// folder that others may write in is refused.
func TestPurgeNames(t *testing.T) {
	data := taken(t, "ride")
	r := cases(t, data, "purge", "--all", "--yes")
	if r.code != 0 || !strings.Contains(r.stderr, "ride.json") {
		t.Errorf("%+v", r)
	}
	if os.Chmod(data, 0o777); runtime.GOOS == "windows" {
		return
	}
	if r := cases(t, data, "list"); r.code != 2 || !strings.Contains(r.stderr, "chmod 700") {
		t.Errorf("%+v", r)
	}
}
