package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/cli"
)

// ownPack is a copy of the test pack that a test may change.
func ownPack(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "pack")
	if err := os.CopyFS(dir, os.DirFS("../testdata/pack")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// edit changes a text in a file, and its time too.
func edit(t *testing.T, file, old, now string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), old) {
		t.Fatalf("%s: no %q (%v)", file, old, err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(text), old, now, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// watched runs lint --watch; before each further look it does the next thing.
func watched(t *testing.T, args []string, between ...func()) outcome {
	t.Helper()
	var stdout, stderr strings.Builder
	n := 0
	clock := monday
	code := cli.Run(cli.Env{
		Args: append([]string{"--lang", "en", "lint", "--watch"}, args...), Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr,
		Content: os.DirFS("../testdata/pack"), Now: func() time.Time { return clock },
		Wait: func() bool {
			if n == len(between) {
				return false
			}
			between[n]()
			n++
			clock = clock.Add(time.Second)
			return true
		},
	})
	return outcome{stdout.String(), stderr.String(), code}
}

// TestLintFolder: what lint says of a folder that is not as it should be, and
// what it does not show.
func TestLintFolder(t *testing.T) {
	dir := ownPack(t)
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(secret, []byte("hunter2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(secret, filepath.Join(dir, "link.yaml")); err != nil {
		t.Skip(err)
	}
	empty := t.TempDir()
	for _, c := range []struct {
		args []string
		said string
		code int
	}{
		{[]string{dir}, dir + "/link.yaml:1:1: load: this is not a regular file: put the file itself here\n", 1},
		{[]string{empty}, empty + ": load: there is no YAML file here: name the folder of a pack\n", 1},
		{[]string{""}, "", 2},
		{[]string{"--max-states", "-1"}, "", 2},
	} {
		r := run(t, append([]string{"--lang", "en", "lint"}, c.args...), "", nil)
		if r.stdout != c.said || r.code != c.code {
			t.Errorf("%q: code %d, got\n%s\nwant\n%s", c.args, r.code, r.stdout, c.said)
		}
		if c.code == 2 && strings.Count(r.stderr, "\n") != 1 {
			t.Errorf("%q: %s", c.args, r.stderr)
		}
	}
}

// TestSARIFPlaces: a place is an address, whatever the folder is called.
func TestSARIFPlaces(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "箱 %a")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	r := run(t, []string{"lint", "--sarif", dir}, "", nil)
	if !strings.Contains(r.stdout, "%E7%AE%B1%20%25a\"") || !strings.Contains(r.stdout, `"columnKind": "unicodeCodePoints"`) {
		t.Error(r.stdout)
	}
}

// TestLintWatch: a look at the start and one after each change, and none in
// between; the exit code is that of the last.
func TestLintWatch(t *testing.T) {
	dir := ownPack(t)
	topic := filepath.Join(dir, "topics/ride/cannot_return.yaml")
	breaks := func() { edit(t, topic, "    check:", "    chek:") }
	mends := func() { edit(t, topic, "    chek:", "    check:") }
	nothing := func() {}
	r := watched(t, []string{dir}, nothing, breaks, nothing, nothing, mends, nothing)
	want := "[2026-11-23T10:00:00+09:00]\n[2026-11-23T10:00:02+09:00]\n" +
		topic + `:14:3: load: step "look" does nothing: write one of ask, check, note, branch, call` + "\n"
	end := "\n[2026-11-23T10:00:05+09:00]\nmended: " + topic + `:14:3: load: step "look" does nothing` + "\nmended: " + topic + `:15:5: load: unknown key "chek"` + "\n"
	if !strings.HasPrefix(r.stdout, want) || !strings.HasSuffix(r.stdout, end) || r.code != 0 {
		t.Errorf("code %d, got\n%s\nwant\n%s…", r.code, r.stdout, want)
	}
	if n := strings.Count(r.stderr, "\n"); n != 3 {
		t.Errorf("%d looks, want 3:\n%s", n, r.stderr)
	}
	if r := watched(t, []string{dir}, breaks); r.code != 1 {
		t.Errorf("code %d after a finding", r.code)
	}
	if r := watched(t, []string{dir}, mends, func() { os.RemoveAll(dir) }); r.code != 2 || !strings.Contains(r.stderr, "toiawase: "+dir+" cannot be read") {
		t.Errorf("code %d without the folder: %s", r.code, r.stderr)
	}
}

// TestLintWatchOrder: what a change brings stands above what was there before,
// and what it mends is said once.
func TestLintWatchOrder(t *testing.T) {
	dir := ownPack(t)
	file := filepath.Join(dir, "zz.yaml")
	write := func(text string) func() {
		return func() {
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	r := watched(t, []string{dir}, write("desks:\n  aa: {nam: x}\n"), write("desks:\n  bb: {}\n  aa: {nam: x, self: maybe}\n"), write("lists: {}\n"))
	looks := strings.Split(r.stdout, "[2026-")
	lines := strings.Split(looks[3], "\n")
	if len(looks) != 5 || !strings.Contains(lines[1], `zz.yaml:3:22:`) || strings.Contains(looks[3], "mended") || strings.Count(looks[4], "mended: ") != 4 {
		t.Errorf("%s", r.stdout)
	}
}

// TestLintWatchJSON: one object a look, each on a line.
func TestLintWatchJSON(t *testing.T) {
	dir := ownPack(t)
	r := watched(t, []string{"--json", dir}, func() { edit(t, filepath.Join(dir, "pack.yaml"), "pack:", "pak:") })
	lines := strings.Split(strings.TrimSpace(r.stdout), "\n")
	if len(lines) != 2 || r.code != 1 {
		t.Fatalf("code %d, %d lines:\n%s", r.code, len(lines), r.stdout)
	}
	for i, line := range lines {
		var look struct {
			At       time.Time
			Errors   int
			Findings []struct{ File string }
		}
		if err := json.Unmarshal([]byte(line), &look); err != nil {
			t.Fatal(err)
		}
		if (look.Errors > 0) != (i == 1) || look.At.IsZero() || i == 1 && look.Findings[1].File != filepath.Join(dir, "pack.yaml") {
			t.Errorf("look %d: %+v", i, look)
		}
	}
	if one := run(t, []string{"lint", "--json"}, "", nil); strings.Contains(one.stdout, `"at"`) {
		t.Error("a single look has the time of a look")
	}
}

// shown runs the program on a terminal and returns what the screen is told.
func shown(t *testing.T, args ...string) (got *cli.Screen, stderr string) {
	t.Helper()
	var out strings.Builder
	cli.Run(cli.Env{
		Args: args, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out, Content: os.DirFS("../testdata/pack"), Now: func() time.Time { return monday },
		IsTerminal: true, Screen: func(s cli.Screen) error { got = &s; return nil },
	})
	return got, out.String()
}

// TestPreviewDraft: a pack that begins broken is shown as far as it goes, and
// grows; a text that goes missing stands as a sentence.
func TestPreviewDraft(t *testing.T) {
	dir := ownPack(t)
	pack, topic := filepath.Join(dir, "pack.yaml"), filepath.Join(dir, "topics", "bill", "strange_charge.yaml")
	edit(t, topic, "steps:", "steps")
	s, stderr := shown(t, "preview", dir, "bill.strange_charge")
	if s == nil || s.Wrong == nil || !strings.HasPrefix(s.Wrong.Error(), "topics/bill/strange_charge.yaml:") || s.Topic != "" {
		t.Fatalf("screen %+v, %s", s, stderr)
	}
	edit(t, topic, "steps", "steps:")
	if p, err := s.Reload(); p == nil || err != nil || p.Topic("bill.strange_charge") == nil {
		t.Errorf("a mended pack: %v %v", p, err)
	}
	edit(t, topic, "title:", "titel:")
	if p, err := s.Reload(); p != nil || err == nil {
		t.Errorf("an unknown key leaves out the topic, so the whole pack stays: %v %v", p, err)
	}
	edit(t, topic, "titel:", "title: #")
	if p, err := s.Reload(); p == nil || err == nil || p.Topic("bill.strange_charge").Title.JA != "（titleはまだ書かれていません）" {
		t.Errorf("a text that is not written: %v %v", p, err)
	}
	edit(t, pack, "before_outcome", "befor_outcome")
	if p, err := s.Reload(); p == nil || strings.Count(err.Error(), "\n") == 0 {
		t.Errorf("a draft goes on as one, with all that is wrong: %v", err)
	}
}

// TestPreviewRecord: a walk is written as a script that passes, and no other
// script is touched.
func TestPreviewRecord(t *testing.T) {
	dir := ownPack(t)
	s, _ := shown(t, "preview", dir)
	walk, err := guide.Start(s.Pack, "ride.cannot_return", guide.JA, monday)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for range 3 {
		file, err := s.Record(walk)
		if err != nil || names[file] {
			t.Fatalf("%s: %v", file, err)
		}
		names[file] = true
		if got := run(t, []string{"--pack", dir, "walk", file}, "", nil); got.code != 0 {
			t.Errorf("%s%s", got.stdout, got.stderr)
		}
	}
}

// TestPreview: the screen gets the pack alone, and again when it has changed.
func TestPreview(t *testing.T) {
	dir := ownPack(t)
	s, stderr := shown(t, "preview", dir, "bill.strange_charge")
	if s == nil || s.Reload == nil || s.Topic != "bill.strange_charge" || len(s.Packs) != 1 {
		t.Fatalf("screen %+v, %s", s, stderr)
	}
	if p, err := s.Reload(); p != nil || err != nil {
		t.Errorf("nothing changed, but %v %v", p, err)
	}
	pack := filepath.Join(dir, "pack.yaml")
	edit(t, pack, "before_outcome", "befor_outcome")
	if p, err := s.Reload(); p != nil || err == nil || err.Error() != `pack.yaml:7:3: 知らないキー"befor_outcome"があります: "before_outcome"のことですか` {
		t.Errorf("a broken pack: %v %v", p, err)
	}
	if p, err := s.Reload(); p != nil || err != nil {
		t.Errorf("still broken, but %v %v", p, err)
	}
	edit(t, pack, "befor_outcome", "before_outcome")
	if p, err := s.Reload(); p == nil || err != nil {
		t.Errorf("a mended pack: %v", err)
	}
	for _, args := range [][]string{{"preview", dir, "bill.strange_chrge"}, {"preview", dir + "x"}, {"preview", dir, "--plain"}} {
		if s, stderr := shown(t, args...); s != nil || strings.Count(stderr, "\n") != 1 || !strings.HasPrefix(stderr, "toiawase: ") {
			t.Errorf("%v: %s", args, stderr)
		}
	}
	if s, stderr := shown(t, "preview", "testdata/broken"); s == nil || s.Wrong == nil || len(s.Packs) != 1 {
		t.Errorf("a broken pack does not open: %s", stderr)
	}
	if s, _ := shown(t, "start", "bill.strange_charge"); s.Reload != nil || s.Record != nil || s.Wrong != nil {
		t.Error("every program looks at files")
	}
}

// TestReplayScreen: the script's topic, language and time.
func TestReplayScreen(t *testing.T) {
	s, stderr := shown(t, "--replay", "../testdata/pack/walks/misused.walk", "--lang", "en")
	if s == nil {
		t.Fatal(stderr)
	}
	at := time.Date(2026, 11, 21, 23, 0, 0, 0, guide.Japan)
	if s.Replay == nil || s.Topic != "bill.strange_charge" || s.Lang != guide.JA || !s.Now().Equal(at) {
		t.Errorf("%+v at %v", s, s.Now())
	}
}
