package tui

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/cli"
	"toiawase/guide/script"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
)

// TestBothDoors: for every shipped walk, plain mode and the screens show the
// rows of the same sheets, in the same order: each question that is answered,
// then what cannot wait, the advice and the message.
func TestBothDoors(t *testing.T) {
	walks, err := filepath.Glob("../content/amazon-jp/walks/*.walk")
	if err != nil || len(walks) == 0 {
		t.Fatal("no walks", err)
	}
	p := shipped(t)
	for i, file := range walks {
		if testing.Short() && i%15 != 0 {
			continue
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".walk"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			sc, err := script.Parse(bytes.NewReader(text), file)
			if err != nil {
				t.Fatal(err)
			}
			steps, err := script.Steps(p, sc, guide.JA, noon)
			if err != nil {
				t.Fatal(err)
			}
			plain := squeeze(plainly(t, file, steps[len(steps)-1].Position().Outcome != nil))
			for _, sh := range shownSheets(steps) {
				plain = follows(t, "plain mode", plain, sh.rows)
				follows(t, "screen", squeeze(ansi.Strip(strings.Join(sh.screen, "\n"))), sh.rows)
			}
		})
	}
}

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, guide.Japan)

// shown is what a sheet says, and the screen that shows it.
type shown struct{ rows, screen []string }

// shownSheets are what is shown on a walk.
func shownSheets(steps []guide.Session) (list []shown) {
	for i, s := range steps[:len(steps)-1] {
		if _, answers := script.Answered([]guide.Session{s, steps[i+1]}); answers {
			sh := sheet.Question(s).Without(sheet.PartMore)
			q := newQuestion(stateOf(s), len(s.Path()))
			list = append(list, shown{rowsOf(sh), q.Body(200, 300)})
		}
	}
	end := steps[len(steps)-1]
	if end.Position().Outcome == nil {
		return list
	}
	state := stateOf(end)
	// The panel of what cannot wait stands elsewhere on the two doors.
	advice := sheet.Advice(end).Without("emergency", "taken_off")
	if len(end.Contacts()) > 0 {
		advice = advice.Without("clocks")
	}
	list = append(list, shown{rowsOf(advice), newAdvice(state).lines(200)})
	if m := newWholeText(state); m.text().Channel != nil && !end.Position().Outcome.Solved {
		sh := m.sheet()
		for _, row := range sh.Part("text").Rows {
			if row.Role == sheet.Body {
				list = append(list, shown{[]string{row.Text}, sendable(m.alone(m.text(), 2000))})
			}
		}
		list = append(list, shown{rowsOf(sh.Only("after")), m.lines(2000)})
	}
	return list
}

// sendable are the lines of a message without those that say what it lacks.
func sendable(lines []string) []string {
	return slices.DeleteFunc(lines, func(l string) bool { return strings.HasPrefix(strings.TrimSpace(ansi.Strip(l)), theme.Caution) })
}

func stateOf(s guide.Session) *state {
	st := newState(voice{s.Lang(), s.At, theme.New(theme.Light), nil}, guide.Packs{s.Pack()}, nil)
	st.walk, st.shown = &s, map[string]bool{}
	return st
}

// rowsOf are the texts of a sheet in the order of its rows.
func rowsOf(sh sheet.Sheet) (list []string) {
	for _, p := range sh.Parts {
		list = append(list, p.Head)
		for _, r := range p.Rows {
			list = append(list, r.Label, r.Text)
			for _, below := range r.Below {
				list = append(list, below.Label, below.Text)
			}
		}
	}
	return list
}

// plainly is what plain mode shows of a script. One that does not reach an end
// lacks answers.
func plainly(t *testing.T, file string, ends bool) string {
	t.Helper()
	var out, errs bytes.Buffer
	code := cli.Run(cli.Env{
		Args: []string{"--plain", "--replay", file}, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs,
		Content: content.AmazonJP(), Built: content.AmazonJPBuilt, Now: func() time.Time { return noon },
	})
	if ends && code != 0 {
		t.Fatalf("code %d: %s", code, &errs)
	}
	return out.String()
}

// squeeze takes out all space, so that lines may be broken anywhere.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// follows finds texts in their order, and returns what stands after the last.
func follows(t *testing.T, door, text string, rows []string) string {
	t.Helper()
	for _, row := range rows {
		row = squeeze(row)
		at := strings.Index(text, row)
		if at < 0 {
			t.Fatalf("%s: no %q after that in %.300q", door, row, text)
		}
		text = text[at+len(row):]
	}
	return text
}
