package cli_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/cli"
	"toiawase/guide/load"
	"toiawase/guide/store"
)

// typist types a line whenever one is asked for; what else happens at that
// moment stands before the line.
type typist struct {
	lines []string
	at    map[int]func() // by the number of the line
	n     int
}

func (x *typist) Read(p []byte) (int, error) {
	if do := x.at[x.n]; do != nil {
		do()
	}
	if x.n >= len(x.lines) {
		return 0, io.EOF
	}
	n := copy(p, x.lines[x.n]+"\n")
	x.n++
	return n, nil
}

// sit runs the plain walk with somebody at the terminal, whose home is a folder.
func sit(t testing.TB, home string, x *typist, args ...string) outcome {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := cli.Run(cli.Env{
		Args: append([]string{"--plain"}, args...), Stdin: x, Stdout: &stdout, Stderr: &stderr, IsTerminal: true,
		Getenv: func(name string) string { return map[string]string{"HOME": home}[name] },
		Now:    func() time.Time { return monday }, Content: os.DirFS("../testdata/pack"),
	})
	return outcome{stdout.String(), stderr.String(), code}
}

// files counts the files under a folder.
func files(t testing.TB, dir string) (n int) {
	t.Helper()
	err := filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// keptIn reads all cases of a data folder.
func keptIn(t testing.TB, data string) []guide.Case {
	t.Helper()
	s, err := store.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	list, problems := s.List()
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return list
}

// TestKeepWhere: a walk is kept where somebody sits, and where a folder was
// named; a mere pipe and a replay keep nothing.
func TestKeepWhere(t *testing.T) {
	const replayed = "../testdata/pack/walks/full.walk"
	for _, test := range []struct {
		name     string
		args     []string
		typed    string
		terminal bool
		data     bool
		kept     int
	}{
		{"pipe", []string{"start", "ride.cannot_return"}, "2\n2\nq\n", false, false, 0},
		{"pipe home", nil, "1\n2\n2\nsent\n", false, false, 0},
		{"pipe with a folder", []string{"start", "ride.cannot_return"}, "2\n2\nq\n", false, true, 1},
		{"terminal", []string{"start", "ride.cannot_return"}, "2\n2\nq\n", true, false, 1},
		{"terminal, no answer", []string{"start", "ride.cannot_return"}, "?\nx\nq\n", true, false, 0},
		{"terminal, looking about", nil, "2\nb\nport\nq\n", true, false, 0},
		{"terminal, replay", []string{"--replay", replayed}, "RC-1\nsent\nq\n", true, false, 0},
		{"replay with a folder", []string{"--replay", replayed}, "\n\nq\n", false, true, 0},
		{"compose", []string{"compose", "bill.strange_charge", "--answer", "card=no", "--fact", "charge_amount=1"}, "", true, true, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			home := t.TempDir()
			data := filepath.Join(home, ".local", "share", "toiawase")
			args := append(test.args, "--plain")
			if test.data {
				data = filepath.Join(home, "named")
				args = append(args, "--data", data)
			}
			var stdout, stderr bytes.Buffer
			cli.Run(cli.Env{
				Args: args, Stdin: strings.NewReader(test.typed), Stdout: &stdout, Stderr: &stderr, IsTerminal: test.terminal,
				Getenv: func(name string) string { return map[string]string{"HOME": home}[name] },
				Now:    func() time.Time { return monday }, Content: os.DirFS("../testdata/pack"),
			})
			if test.kept == 0 {
				if n := files(t, home); n > 0 || strings.Contains(stdout.String(), "cases show") {
					t.Errorf("%d files: %s", n, &stdout)
				}
				return
			}
			list := keptIn(t, data)
			if len(list) != test.kept || strings.Count(stdout.String(), "toiawase cases show "+list[0].ID) != 1 {
				t.Fatalf("kept %v: %s", list, &stdout)
			}
			if strings.Contains(stdout.String(), "--data") != test.data {
				t.Errorf("the command does not find it: %s", &stdout)
			}
		})
	}
}

// TestKeepEach: every answer is on disk before the next question, and back
// takes it from there.
func TestKeepEach(t *testing.T) {
	home := t.TempDir()
	data := filepath.Join(home, ".local", "share", "toiawase")
	count := func(want int) func() {
		return func() {
			if list := keptIn(t, data); len(list) != 1 || len(list[0].Inputs) != want {
				t.Errorf("want %d answers: %+v", want, list)
			}
		}
	}
	r := sit(t, home, &typist{
		lines: []string{"2", "2", "b", "2", "0"},
		at:    map[int]func(){1: count(1), 2: count(2), 3: count(1), 4: count(2), 5: count(3)},
	}, "start", "ride.cannot_return")
	if r.code != 0 || r.stderr != "" {
		t.Errorf("leaving with the end of the input: %+v", r)
	}
	count(3)()
}

// TestKeepTwoWindows: what another window tells the case meanwhile stays, also
// after going back, and neither loses a note.
func TestKeepTwoWindows(t *testing.T) {
	data := t.TempDir()
	log := func(args ...string) func() {
		return func() {
			id := keptIn(t, data)[0].ID
			if r := cases(t, data, append([]string{"log", id}, args...)...); r.code != 0 {
				t.Errorf("%+v", r)
			}
		}
	}
	sit(t, t.TempDir(), &typist{
		lines: []string{"2", "2", "0", "b", "0", "1", "", "", "", "", "", "sent", "N-2", "solved"},
		at:    map[int]func(){2: log("sent", "--channel", "chat", "--number", "N-1"), 5: log("note", "by the other")},
	}, "start", "ride.cannot_return", "--data", data)
	list := keptIn(t, data)
	if len(list) != 1 || list[0].Open() || len(list[0].Log) != 2 {
		t.Fatalf("%+v", list)
	}
	text, _ := json.Marshal(list[0].Inputs)
	for _, want := range []string{"N-1", "N-2", "/look", "tried_at", "app_ok"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%s is lost: %s", want, text)
		}
	}
}

// TestKeepTrouble: that nothing can be saved is one sentence until it works
// again; the walk goes on, and what was said meanwhile is kept then.
func TestKeepTrouble(t *testing.T) {
	for _, lang := range guide.Langs {
		say := words.PlainIn(lang)
		data := t.TempDir()
		blocked := filepath.Join(data, "cases")
		block := func() {
			if err := os.WriteFile(blocked, nil, 0o600); err != nil {
				t.Error(err)
			}
		}
		free := func() {
			if err := os.RemoveAll(blocked); err != nil {
				t.Error(err)
			}
		}
		block()
		walk := []string{"2", "2", "0", "1", "1", "q"}
		start := []string{"start", "ride.cannot_return", "--data", data, "--lang", string(lang)}
		r := sit(t, "", &typist{lines: walk}, start...)
		if r.code != 0 || strings.Count(r.stdout, words.KeepIn(lang).Denied) != 1 || strings.Contains(r.stdout, "cases show") || r.stderr != "" {
			t.Errorf("%+v", r)
		}
		r = sit(t, "", &typist{lines: walk, at: map[int]func(){3: free}}, start...)
		if r.code != 0 || strings.Count(r.stdout, words.KeepIn(lang).Denied) != 1 || !strings.Contains(r.stdout, "cases show") {
			t.Errorf("%+v", r)
		}
		if list := keptIn(t, data); len(list) != 1 || len(list[0].Inputs) != 5 {
			t.Errorf("%+v", list)
		}
		r = sit(t, "", &typist{lines: walk, at: map[int]func(){3: func() { free(); block() }}}, start...)
		if strings.Count(r.stdout, words.KeepIn(lang).Denied) != 1 || !strings.Contains(r.stdout, strings.SplitN(say.KeptPart, "%", 2)[0]) {
			t.Errorf("%+v", r)
		}
		r = sit(t, "", &typist{lines: []string{"port", "1", "q"}}, "--data", data, "--lang", string(lang))
		if r.code != 0 || strings.Count(r.stderr, "\n") != 1 {
			t.Errorf("home: %+v", r)
		}
		r = sit(t, "", &typist{lines: walk}, "start", "ride.cannot_return", "--lang", string(lang))
		if r.code != 0 || strings.Count(r.stdout, words.KeepIn(lang).NoHome) != 1 {
			t.Errorf("no home: %+v", r)
		}
	}
}

// TestKeepDeleted: the walk goes on when its case is deleted meanwhile.
func TestKeepDeleted(t *testing.T) {
	data := t.TempDir()
	purge := func() { cases(t, data, "purge", "--all", "--yes") }
	r := sit(t, "", &typist{lines: []string{"2", "2", "0", "1", "q"}, at: map[int]func(){2: purge}}, "start", "ride.cannot_return", "--data", data)
	if r.code != 0 || strings.Count(r.stdout, words.KeepIn(guide.JA).Gone) != 1 || len(keptIn(t, data)) != 0 {
		t.Errorf("%+v", r)
	}
}

// TestKeepSecret: a case that came to hold a secret is not saved further, and
// the secret is not shown when that is said.
func TestKeepSecret(t *testing.T) {
	const card = "4111 1111 1111 1111"
	pack, err := load.FS(os.DirFS("../testdata/pack"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := guide.Start(pack, "ride.cannot_return", guide.JA, monday)
	if err != nil {
		t.Fatal(err)
	}
	c := guide.NewCase("20261122-se", s, monday)
	c.Log = []guide.Event{{At: monday, Kind: guide.EventNote, Text: card}}
	text, err := store.Encode(c)
	data := t.TempDir()
	if err == nil {
		err = os.Mkdir(filepath.Join(data, "cases"), 0o700)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(data, "cases", c.ID+".json"), text, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	r := sit(t, "", &typist{lines: []string{"1", "2", "2", "q"}}, "--data", data)
	said := strings.SplitN(words.KeepIn(guide.JA).Secret, "%", 2)[0]
	if r.code != 0 || strings.Count(r.stdout, said) != 1 || !strings.Contains(r.stdout, words.In(guide.JA).Problems[guide.ProblemSecretCard]) {
		t.Errorf("%+v", r)
	}
}

// TestKeepMany: home names a few cases, and the rest on request, in an order
// of their own: what is due comes first.
func TestKeepMany(t *testing.T) {
	data := taken(t, "ride", "bill", "gone")
	for range 5 {
		sit(t, "", &typist{lines: []string{"2", "q"}}, "start", "ride.cannot_return", "--data", data)
	}
	r := sit(t, "", &typist{lines: []string{"6", "l", "1", "q"}}, "--data", data, "--lang", "en")
	lines := strings.Split(r.stdout, "\n")
	if r.code != 0 || !strings.Contains(lines[4], "RC-1029") || !strings.Contains(lines[4], "[overdue]") || !strings.Contains(lines[6], "[in 1 day]") || !strings.Contains(lines[7], "Tue 24 Nov 2026: ") {
		t.Errorf("%+v", r)
	}
	if !strings.Contains(r.stdout, "  6  More cases (3)\n") || strings.Count(r.stdout, "Last change") < 6 || !strings.Contains(r.stdout, "最後の記録") {
		t.Errorf("%+v", r)
	}
}

// TestKeepReturn: a case that is opened again shows its result in short, and
// asks for nothing that was passed over before; what is missing is a row, and
// so is the wish that nobody was asked for.
func TestKeepReturn(t *testing.T) {
	say := words.PlainIn(guide.EN)
	for _, test := range []struct {
		name          string
		typed         []string
		asked, begins int // how often a fact was asked for, and a message shown
		shows         []string
	}{
		{"leave", []string{"q"}, 0, 0, []string{"Start here\n  Chat", "When to come back", "1  " + say.All, "2  Still missing: 4.", "3  " + say.Choose}},
		{"all", []string{"1", "q"}, 0, 2, []string{"How to get there"}},
		{"back and forth", []string{"all", "b", "fill", "b", "q"}, 1, 2, []string{"1  " + say.All}},
		{"one step back", []string{"b", "1", "q"}, 0, 2, []string{"Have you already contacted anyone", "Still missing: 4."}},
		{"another channel", []string{"4", "", "b", "b", "q"}, 2, 2, []string{"Mail address"}},
		{"fill", []string{"2", "RC-5", "", "", "", "q"}, 4, 0, []string{"Rental number: RC-5", "Still missing: 3."}},
		{"wish", []string{"wish", "2", "all", "q"}, 0, 2, []string{say.Wish, "Please refund me."}},
		{"sent", []string{"sent", "", "l", "l", "q"}, 0, 0, []string{"Noted: contacted (Chat)"}},
	} {
		data := t.TempDir()
		sit(t, "", &typist{lines: []string{"2", "1", "2", "0", "1", "1", "q"}}, "start", "ride.cannot_return", "--data", data)
		r := sit(t, "", &typist{lines: append([]string{"1"}, test.typed...)}, "--data", data, "--lang", "en")
		asked := strings.Count(r.stdout, "\nNeeded\n") + strings.Count(r.stdout, "\nHelpful\n")
		if begins := strings.Count(r.stdout, "----- begin"); r.code != 0 || r.stderr != "" || asked != test.asked || begins != test.begins {
			t.Errorf("%s: asked %d times, %d messages: %+v", test.name, asked, begins, r)
		}
		for _, text := range test.shows {
			if !strings.Contains(r.stdout, text) {
				t.Errorf("%s: no %q in %s", test.name, text, r.stdout)
			}
		}
		again := sit(t, "", &typist{lines: []string{"1", "q"}}, "--data", data, "--lang", "en").stdout
		if known := test.name == "wish" || test.name == "sent"; strings.Contains(again, say.Choose) == known || !strings.Contains(again, say.All) {
			t.Errorf("%s: %s", test.name, again)
		}
	}
}

// TestEmptyStays: after a result an empty line leaves nothing. The rows are
// said again once, however often Enter is pressed.
func TestEmptyStays(t *testing.T) {
	data := t.TempDir()
	lines := []string{"2", "2", "0", "1", "1", "", "", "", "", "", "", "", "", "0", "", "sent", "", "", "", "solved"}
	r := sit(t, "", &typist{lines: lines}, "start", "ride.cannot_return", "--data", data, "--lang", "en")
	say := words.PlainIn(guide.EN)
	if list := keptIn(t, data); len(list) != 1 || list[0].Open() {
		t.Errorf("left too early: %+v", r)
	}
	if rows, hints := strings.Count(r.stdout, say.Solved), strings.Count(r.stdout, say.AfterKept); rows != 6 || hints != 9 {
		t.Errorf("%d times the rows, %d times the hint: %+v", rows, hints, r)
	}
	for _, word := range []string{"q", "終了", "終わる", "quit", "finish"} {
		r := sit(t, "", &typist{lines: []string{"1", "", word, "never read"}}, "start", "ride.cannot_return", "--data", t.TempDir())
		if r.code != 0 || !strings.Contains(r.stdout, "cases show") || strings.Count(r.stdout, "> ") != 3 {
			t.Errorf("%s: %+v", word, r)
		}
	}
}

// FuzzPlainKept: whatever is typed, what is kept can be read and gone on with.
func FuzzPlainKept(f *testing.F) {
	for _, seed := range []string{"1\n2\n2\n0\n1\n1\n\n\n\n\nsent\n12\nsolved\n", "1\n2\nb\nb\n1\n1\nsolved\n", "3\n1\n2\n9\n0\n0\nl\nsent\nb\nsent\nq\n", "l\n1\n1\nsent\nsolved\nreopen\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		data := t.TempDir()
		var lines []string
		for in := bufio.NewScanner(strings.NewReader(typed)); in.Scan(); {
			lines = append(lines, in.Text())
		}
		for range 2 {
			r := run(t, []string{"--data", data}, strings.Join(lines, "\n"), nil)
			if strings.ContainsFunc(r.stdout+r.stderr, func(c rune) bool { return unicode.IsControl(c) && c != '\n' }) {
				t.Errorf("a control character in %+v", r)
			}
		}
		for _, c := range keptIn(t, data) {
			if r := cases(t, data, "show", c.ID); r.code != 0 {
				t.Errorf("%+v", r)
			}
		}
	})
}

// TestReplies: what came of a contact is noted by its kind, the next step
// follows at once, and closing asks how it ended.
func TestReplies(t *testing.T) {
	start := []string{"2", "1", "2", "0", "1", "1", "", "", "", "", "", "", "sent", ""}
	for _, test := range []struct {
		name  string
		typed []string
		want  guide.Event
		says  string
	}{
		{"other", []string{"reply", "2", "Please see our help page."}, guide.Event{Kind: guide.EventReply, Reply: guide.ReplyOther, Text: "Please see our help page."}, "Your question is still open"},
		{"automatic", []string{"reply", "3"}, guide.Event{Kind: guide.EventReply, Reply: guide.ReplyAutomatic}, "you are still waiting"},
		{"refused", []string{"reply", "refused", "Too late."}, guide.Event{Kind: guide.EventReply, Reply: guide.ReplyRefused, Text: "Too late."}, "go on to the next contact"},
		{"promise", []string{"reply", "5", "A refund", "someday", "within 3 days"}, guide.Event{Kind: guide.EventPromise, Text: "A refund"}, "Thu 26 Nov 2026"},
		{"taken back", []string{"reply", "b", "reply", "2", "b"}, guide.Event{}, "What kind of answer"},
		{"gave up", []string{"close", "4"}, guide.Event{Kind: guide.EventClosed, Ending: guide.EndedGaveUp}, "given up"},
	} {
		data := t.TempDir()
		r := sit(t, "", &typist{lines: append(append([]string{}, start...), append(test.typed, "q")...)}, "start", "ride.cannot_return", "--data", data, "--lang", "en")
		list := keptIn(t, data)
		if len(list) != 1 || !strings.Contains(r.stdout, test.says) || r.stderr != "" {
			t.Fatalf("%s: %+v", test.name, r)
		}
		var got guide.Event
		if log := list[0].Log; len(log) > 0 {
			got = guide.Event{Kind: log[0].Kind, Reply: log[0].Reply, Ending: log[0].Ending, Text: log[0].Text}
		}
		if got != test.want {
			t.Errorf("%s: noted %+v: %s", test.name, got, r.stdout)
		}
	}
}
