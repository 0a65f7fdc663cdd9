package script_test

import (
	"strings"
	"testing"

	"toiawase/guide/script"
)

func TestParseErrors(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"empty", "", "a.walk:1:1: no topic: add a line: topic ID"},
		{"no topic", "# hello\nlang ja\n", "a.walk:2:1: no topic: add a line: topic ID"},
		{"verb", "topc a.b\n", `a.walk:1:1: no directive "topc": did you mean "topic"?`},
		{"indent", "topic a.b\n  anwser x y\n", `a.walk:2:3: no directive "anwser": did you mean "answer"?`},
		{"few", "topic a.b\nanswer x\n", "a.walk:2:1: answer needs something else here: write: answer STEP CHOICE"},
		{"many", "topic a.b c\n", "a.walk:1:1: topic needs something else here: write: topic ID"},
		{"comment is no argument", "topic # a.b\n", "a.walk:1:1: topic needs something else here: write: topic ID"},
		{"twice", "topic a.b\ntopic a.c\n", "a.walk:2:7: topic is here twice: keep one"},
		{"lang", "lang de\n", `a.walk:1:6: no language "de": write ja or en`},
		{"at", "at noon\n", `a.walk:1:4: no time "noon": write it as 2026-11-23T10:00:00+09:00`},
		{"contacted", "contacted chat yesterday\n", `a.walk:1:16: no time "yesterday": write it as 2026-11-23T10:00:00+09:00`},
		{"expect", "expect outcom x\n", `a.walk:1:8: no expectation "outcom": did you mean "outcome"?`},
		{"expect words", "expect first a b\n", "a.walk:1:14: expect first needs one word: write: expect first ID"},
		{"expect wait", "expect wait soon\n", `a.walk:1:13: no time "soon": write it as 2026-11-23T10:00:00+09:00, or none`},
		{"expect due", "expect due soon\n", `a.walk:1:12: no time "soon": write it as 2026-11-23T10:00:00+09:00, or none`},
		{"next", "next soon\n", `a.walk:1:6: no time "soon": write it as 2026-11-23T10:00:00+09:00`},
		{"back in time", "at 2026-11-23T10:00:00+09:00\nnext 2026-11-23T09:59:00+09:00\n", "a.walk:2:6: this moment is before the one that it follows: write a later time"},
		{"reply", "reply refusd No.\n", `a.walk:1:7: no kind of reply "refusd": did you mean "refused"?`},
		{"bytes", "topic \xff\n", "a.walk:1:1: this is not UTF-8: save the file as UTF-8"},
		{"long", "topic " + strings.Repeat("a", 100_000), "a.walk:1:1: a line longer than 64 kB: shorten it"},
		{"lines", strings.Repeat("\n", 6_000), "a.walk:5001:1: more than 5000 lines: split the script"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := script.Parse(strings.NewReader(test.text), "a.walk")
			if err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}

func TestParse(t *testing.T) {
	const text = "\uFEFFtopic a.b # the topic\r\n\n   # a comment\nanswer x y  # why\nfact item A #1 thing\n" +
		"fact note \"two\\nlines \"\ncontacted chat 2026-11-22T01:00:00Z No 5\nexpect message a # b\nexpect first chat # c\n"
	sc, err := script.Parse(strings.NewReader(text), "a.walk")
	if err != nil {
		t.Fatal(err)
	}
	if sc.Topic.Key != "a.b" || len(sc.Inputs) != 4 || len(sc.Expects) != 2 {
		t.Fatalf("got %+v", sc)
	}
	in := sc.Inputs
	for i, want := range []string{"y", "A #1 thing", "two\nlines ", "No 5"} {
		if in[i].Text != want {
			t.Errorf("input %d: %q, want %q", i, in[i].Text, want)
		}
	}
	if got := in[3].Time.String(); got != "2026-11-22 10:00:00 +0900 JST" {
		t.Errorf("contacted at %s", got)
	}
	if sc.Expects[0].Text != "a # b" || sc.Expects[1].Text != "chat" {
		t.Errorf("expects %+v", sc.Expects)
	}
}

// FuzzParse: whatever a file holds, parsing ends with a script or one line
// that says where.
func FuzzParse(f *testing.F) {
	f.Add("lang ja\ntopic a.b\nanswer x y\nexpect outcome z\n")
	f.Add("fact a \"\\n\"\n　contacted x 2026-11-23T10:00:00+09:00 1 # 2")
	f.Fuzz(func(t *testing.T, text string) {
		sc, err := script.Parse(strings.NewReader(text), "f.walk")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "f.walk:") || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %q", err)
			}
			return
		}
		if sc.Topic.Key == "" {
			t.Error("a script without a topic")
		}
	})
}
