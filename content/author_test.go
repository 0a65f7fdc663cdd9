package content_test

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/cli"
	"toiawase/guide/script"
)

// TestSteps steps through every script of the shipped pack: each comes to the
// same end as its run, and the steps name every question that they answer.
func TestSteps(t *testing.T) {
	p := shipped(t)
	eachWalk(t, p, func(file string, sc *script.Script, end guide.Session) {
		steps, err := script.Steps(p, sc, guide.JA, day)
		if err != nil || len(steps) != len(sc.Inputs)+1 {
			t.Fatalf("%s: %d steps of %d lines, %v", file, len(steps), len(sc.Inputs), err)
		}
		last := steps[len(steps)-1]
		if !script.Same(end, last) || script.OutcomeName(end) != script.OutcomeName(last) {
			t.Errorf("%s: the steps end elsewhere", file)
		}
		for i := range sc.Inputs {
			later := !steps[i+1].At().Equal(steps[i].At()) || len(steps[i+1].Log()) > len(steps[i].Log())
			if _, ok := script.Given(steps[i], steps[i+1]); !ok && !later {
				t.Errorf("%s: line %d says nothing new", file, sc.Inputs[i].Pos.Line)
			}
			if _, ok := script.Answered(steps[i:]); !ok && steps[i].Position().Step != nil && end.Position().Outcome != nil {
				t.Errorf("%s: nothing answers the question after line %d", file, i)
			}
		}
	})
}

// TestReadmeCommands runs the commands that the author's guide names on its own
// topic: none is misspelt, and each does what is said there.
func TestReadmeCommands(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir() + "/mine"
	if err := os.CopyFS(dir, content.AmazonJP()); err != nil {
		t.Fatal(err)
	}
	_, text, _ = bytes.Cut(text, []byte("# Writing a topic"))
	for i, block := range regexp.MustCompile("(?s)```(?:yaml|walk)\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		file := []string{"/topics/delivery/torn_box.yaml", "/messages/torn_box.yaml", "/walks/torn_box.walk"}[i]
		if err := os.WriteFile(dir+file, []byte(block[1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	seen := map[string]bool{}
	for _, command := range regexp.MustCompile("(?m)(?:`|^    )toiawase ([^`\n#]+)").FindAllStringSubmatch(string(text), -1) {
		line := strings.NewReplacer("DIR", dir, "mine", dir, "walks/", dir+"/walks/").Replace(command[1])
		args := strings.Fields(line)
		name := regexp.MustCompile(`lint|preview|walk |--replay|graph`).FindString(line + " ")
		if name == "" || seen[name] && name == "lint" {
			continue
		}
		seen[name] = true
		var out strings.Builder
		screen := false
		code := cli.Run(cli.Env{
			Args: args, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out, Content: content.AmazonJP(), Now: func() time.Time { return day },
			IsTerminal: true, Screen: func(cli.Screen) error { screen = true; return nil }, Wait: func() bool { return false },
		})
		if code != 0 || screen != (name == "preview" || name == "--replay") {
			t.Errorf("%s: code %d, screen %v\n%s", command[1], code, screen, &out)
		}
	}
	if len(seen) != 5 {
		t.Errorf("%d commands named, want five", len(seen))
	}
}
