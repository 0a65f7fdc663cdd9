package script_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toiawase/guide"
	"toiawase/guide/script"
)

// TestWalks runs the walks of the test pack: all expectations hold.
func TestWalks(t *testing.T) {
	p := testPack(t)
	files, _ := filepath.Glob("../testdata/pack/walks/*.walk")
	if len(files) == 0 {
		t.Fatal("no walks")
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		sc, err := script.Parse(f, filepath.Base(name))
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		s, failures, err := script.Run(p, sc, guide.JA, monday)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range failures {
			t.Error(f)
		}
		again(t, s)
	}
}

// again writes a session as a script and runs that: the same session comes out.
func again(t *testing.T, s guide.Session) {
	t.Helper()
	var text bytes.Buffer
	if err := script.Write(&text, s); err != nil {
		t.Fatal(err)
	}
	sc, err := script.Parse(&text, "again.walk")
	if err != nil {
		t.Fatal(err)
	}
	copied, _, err := script.Run(s.Pack(), sc, guide.JA, monday)
	if err != nil {
		t.Fatal(err)
	}
	var second bytes.Buffer
	if err := script.Write(&second, copied); err != nil {
		t.Fatal(err)
	}
	var first bytes.Buffer
	script.Write(&first, s)
	if first.String() != second.String() {
		t.Errorf("written:\n%s\nwritten again:\n%s", &first, &second)
	}
	if a, b := script.OutcomeName(s), script.OutcomeName(copied); a != b {
		t.Errorf("outcome %s, again %s", a, b)
	}
}

func TestWriteAll(t *testing.T) {
	s, err := guide.Start(testPack(t), "ride.cannot_return", guide.EN, monday)
	step := func(next guide.Session, e error) {
		t.Helper()
		if s = next; e != nil {
			t.Fatal(e)
		}
	}
	step(s, err)
	step(s.Answer("look", "none"))
	step(s.Answer("what", "full"))
	step(s.Answer("other_port", "far"))
	step(s.GiveUnknown("tried_at"))
	step(s.Answer("app", "yes"))
	step(s.Contacted("callback", monday.AddDate(0, 0, -3), "C 12 # 3"))
	step(s.Block("chat"))
	step(s.Give("rental_number", "RC #1029"))
	step(s.Give("details", "first line\nsecond \"line\"\n"))
	step(s.Give("wish", "refund"))
	step(s.Choose("post"))
	step(s.Have("port_photo"))
	step(s.Edit("post", guide.JA, "自転車を返せません。\n\n「至急」です。"))
	again(t, s)
	var text strings.Builder
	script.Write(&text, s)
	for _, want := range []string{
		"lang en\n", "at 2026-11-23T10:00:00+09:00\n", "topic ride.cannot_return\n", "answer look none\n",
		"answer port.full/other_port far\n", "unknown tried_at\n", "blocked chat\n",
		"contacted callback 2026-11-20T10:00:00+09:00 \"C 12 # 3\"\n", "have port_photo\n", "fact wish refund\n",
	} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("no %q in\n%s", want, text.String())
		}
	}
}

// TestRunErrors: what cannot be used is an error with its place.
func TestRunErrors(t *testing.T) {
	const start = "topic ride.cannot_return\n"
	for _, test := range []struct{ name, text, want string }{
		{"topic", "topic ride.canot_return\n", `a.walk:1:7: no topic "ride.canot_return": did you mean "ride.cannot_return"?`},
		{"step", start + "answer lok none\n", `a.walk:2:8: no step "lok": did you mean "look"?`},
		{"choice", start + "answer look nine\n", `a.walk:2:13: no answer "nine": did you mean "none"?`},
		{"fact", start + "fact rental_numbr 1\n", `a.walk:2:6: no fact "rental_numbr": did you mean "rental_number"?`},
		{"value", start + "answer look none\nfact trouble wheel\n", `a.walk:3:14: trouble does not take "wheel" (not_a_choice): correct the value`},
		{"unknown", start + "unknown contacted_via\n", `a.walk:2:9: contacted_via does not take "unknown" (not_a_choice): correct the value`},
		{"channel", start + "blocked chatt\n", `a.walk:2:9: no channel "chatt": did you mean "chat"?`},
		{"evidence", start + "have port_foto\n", `a.walk:2:6: no evidence "port_foto": did you mean "port_photo"?`},
		{"emergency", start + "done stop\n", `a.walk:2:6: no emergency step or action "stop": write one of close_case, guard_bike, keep_proof, park_bike, save_statement, stop_card`},
		{"unused fact", start + "answer look free\nfact email a@example.jp\n", `a.walk:3:6: fact email changes nothing here: remove the line, or check the answers before it`},
		{"unused answer", start + "answer look free\nanswer other_port far\n", `a.walk:3:8: answer other_port changes nothing here: remove the line, or check the answers before it`},
		{"expected name", start + "answer look free\nexpect outcome solvd\n", `a.walk:3:16: no outcome "solvd": did you mean "solved"?`},
	} {
		t.Run(test.name, func(t *testing.T) {
			sc, err := script.Parse(strings.NewReader(test.text), "a.walk")
			if err != nil {
				t.Fatal(err)
			}
			_, _, err = script.Run(testPack(t), sc, guide.JA, monday)
			if err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}

// TestFailures: each unmet expectation says what was expected and what came.
func TestFailures(t *testing.T) {
	const walk = "lang en\ntopic ride.cannot_return\nanswer look none\nanswer what full\nanswer other_port far\n" +
		"unknown tried_at\nfact app_ok yes\nfact contacted_via none\n"
	for _, test := range []struct{ expect, want string }{
		{"outcome solved", "a.walk:9:1: expected outcome solved, got outcome contact"},
		{"first callback", "a.walk:9:1: expected first callback, got chat"},
		{"first none", "a.walk:9:1: expected first none, got chat"},
		{"avoid chat", "a.walk:9:1: expected avoid chat, got none"},
		{"emergency stop_card", "a.walk:9:1: expected emergency stop_card, got none"},
		{"wait 2026-11-24T10:00:00+09:00", "a.walk:9:1: expected wait 2026-11-24T10:00:00+09:00, got no wait"},
		{"clock none", "a.walk:9:1: expected clock none, got no_reply"},
		{"message zebra", "a.walk:9:1: expected message zebra, got a message without it: Hello, / "},
		{"no-message Hello", "a.walk:9:1: expected no-message Hello, got a message with it: Hello, / "},
		{"fallback chat", "a.walk:9:1: expected fallback chat, got callback"},
		{"last chat", "a.walk:9:1: expected last chat, got "},
		{"open none", "a.walk:9:1: expected open none, got chat"},
		{"no-channel chat", "a.walk:9:1: expected no-channel chat, got chat"},
		{"evidence none", "a.walk:9:1: expected evidence none, got "},
		{"no-evidence port_photo", "a.walk:9:1: expected no-evidence port_photo, got port_photo"},
		{"clock no_reply 2026-11-23T10:00:00+09:00", "a.walk:9:1: expected clock no_reply, got no_reply 2026-11-24T10:00:00+09:00"},
		{"begins zebra", "a.walk:9:1: expected begins zebra, got a message that begins Hello,"},
		{"copy Hello", "a.walk:9:1: expected copy Hello, got a copy without it: "},
		{"no-copy 自転車", "a.walk:9:1: expected no-copy 自転車, got a copy with it"},
		{"at-most 10", "a.walk:9:1: expected at-most 10, got a message of "},
		{"fallback callback", ""},
		{"begins Hello", ""},
		{"no-copy Hello", ""},
		{"at-most 2000", ""},
		{"outcome contact", ""},
		{"first chat", ""},
		{"avoid none", ""},
		{"message usual spots", ""},
		{"no-message zebra", ""},
	} {
		sc, err := script.Parse(strings.NewReader(walk+"expect "+test.expect+"\n"), "a.walk")
		if err != nil {
			t.Fatal(err)
		}
		_, failures, err := script.Run(testPack(t), sc, guide.JA, monday)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range failures {
			got += f.String()
		}
		if !strings.HasPrefix(got, test.want) || (test.want == "") != (got == "") {
			t.Errorf("expect %s:\ngot  %s\nwant %s", test.expect, got, test.want)
		}
	}
}

func TestStanding(t *testing.T) {
	sc, err := script.Parse(strings.NewReader("topic ride.cannot_return\nanswer look none\nexpect outcome solved\n"), "a.walk")
	if err != nil {
		t.Fatal(err)
	}
	_, failures, err := script.Run(testPack(t), sc, guide.JA, monday)
	want := "a.walk:3:1: expected outcome solved, got the question what (fact trouble)"
	if err != nil || len(failures) != 1 || failures[0].String() != want {
		t.Errorf("got %v, %v, want %s", failures, err, want)
	}
}

// TestMoments: each expectation holds at the end of its own moment, and fails
// at the end of another.
func TestMoments(t *testing.T) {
	const before, after = `lang en
at 2026-11-23T10:00:00+09:00
topic ride.cannot_return
answer look none
answer what full
answer other_port far
fact tried_at 2026-11-23T09:30
fact app_ok yes
fact contacted_via none
`, `next 2026-11-23T10:30:00+09:00
contacted chat 2026-11-23T10:30:00+09:00
promise 2026-11-26T18:00:00+09:00 A refund.
next 2026-11-27T09:00:00+09:00
`
	for _, test := range []struct {
		lines string
		fails int
	}{
		{before + "expect due none\n" + after, 0},
		{before + after + "expect due none\n", 1},
		{before + strings.Replace(after, "next 2026-11-27", "expect due 2026-11-26T18:00:00+09:00\nnext 2026-11-27", 1), 0},
		{before + "expect asks rental_number\nexpect no-asks tried_at\nexpect headline meter\nexpect no-headline port\n", 1},
		{before + "expect panel none\nexpect no-clock no_reply\n", 1},
	} {
		sc, err := script.Parse(strings.NewReader(test.lines), "a.walk")
		if err != nil {
			t.Fatal(err)
		}
		_, failures, err := script.Run(testPack(t), sc, guide.JA, monday)
		if err != nil || len(failures) != test.fails {
			t.Errorf("%d failures, %v: %v\n%s", len(failures), err, failures, test.lines)
		}
	}
}
