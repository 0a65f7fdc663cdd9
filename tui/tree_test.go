package tui

import (
	"fmt"
	"strings"
	"testing"

	"toiawase/guide"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

func TestTreeScreens(t *testing.T) {
	for _, size := range []struct{ w, h int }{{60, 20}, {100, 30}} {
		name := fmt.Sprintf("%dx%d", size.w, size.h)
		d := drive(t, size.w, size.h, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter")
		d.press("ctrl+t").golden("tree-" + name)
		d.press("ctrl+l").golden("tree-en-" + name)
		d.press("home").press("esc").shows("Can you use the app").press("ctrl+l")
	}
}

// TestTreeOpens: on every screen of a walk and on no other, and Esc leads back
// to where it was opened.
func TestTreeOpens(t *testing.T) {
	d := drive(t, 80, 24, "")
	for _, k := range []string{"ctrl+t", "f2"} {
		if _, open := d.press(k).app.top().(*tree); open {
			t.Error("a tree without a walk")
		}
	}
	walks := map[string]func() *driver{
		"question":  func() *driver { return drive(t, 80, 24, "ride.cannot_return") },
		"typed":     func() *driver { return drive(t, 80, 24, "ride.cannot_return").press("2", "1", "2", "x") },
		"emergency": func() *driver { return drive(t, 80, 24, "bill.strange_charge").press("1") },
		"checklist": func() *driver { return toMessage(drive(t, 80, 24, "ride.cannot_return")).press("esc", "esc") },
		"fact":      func() *driver { return toMessage(drive(t, 80, 24, "ride.cannot_return")).press("esc", "esc", "enter") },
		"advice":    func() *driver { return toMessage(drive(t, 80, 24, "ride.cannot_return")).press("esc") },
		"blocked":   func() *driver { return toMessage(drive(t, 80, 24, "ride.cannot_return")).press("esc", "5") },
		"message":   func() *driver { return toMessage(drive(t, 80, 24, "ride.cannot_return")) },
	}
	for name, walk := range walks {
		d := walk()
		before, k := d.screen(), "ctrl+t"
		d.press("f1").shows("F2        ここまで", "Ctrl+T    全体").press("esc")
		if _, read := d.press("f2").app.top().(*paper); !read {
			t.Errorf("%s: F2 does not show what is known so far", name)
		}
		if name != "message" {
			d.press("f2")
		}
		if _, open := d.press(k).app.top().(*tree); !open {
			t.Errorf("%s: no tree", name)
		}
		if name == "message" { // where Ctrl+T is the other language of the text
			d.press("esc")
		}
		if d.press("esc"); d.screen() != before {
			t.Errorf("%s: Esc leads to\n%s\nwant\n%s", name, d.screen(), before)
		}
	}
}

// TestTreeGoesBack: Enter on an answered question opens it for another answer,
// Enter on any other line does nothing, and no answer is lost.
func TestTreeGoesBack(t *testing.T) {
	d := drive(t, 100, 30, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter")
	inputs := len(d.app.walk.Inputs())
	d.press("ctrl+t", "home").shows("> 済 まず").press("enter").shows("空きがあった", "空きはない")
	if q, ok := d.app.top().(*question); !ok || q.at != 0 {
		t.Fatalf("not at the first question:\n%s", d.screen())
	}
	d.press("ctrl+t", "home", "down", "enter")
	if _, still := d.app.top().(*tree); !still || len(d.app.walk.Inputs()) != inputs {
		t.Errorf("a line that was not answered leads away:\n%s", d.screen())
	}
	d.press("esc", "esc")
	d = drive(t, 100, 30, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter", "esc", "ctrl+t", "enter")
	if q, ok := d.app.top().(*question); !ok || q.at != len(d.app.walk.Path()) {
		t.Errorf("Enter at the present step does not lead there:\n%s", d.screen())
	}
}

// TestTreeOfEveryTopic: each tree has every question and every end of its
// topic, shows where the walk stands exactly once, and fits.
func TestTreeOfEveryTopic(t *testing.T) {
	pack := shipped(t)
	longest, d := 0, driveOn(t, pack, 60, 20, "")
	for i := range pack.Topics {
		topic := &pack.Topics[i]
		if testing.Short() && i%8 != 0 {
			continue
		}
		if err := d.app.start(topic.ID); err != nil {
			t.Fatal(err)
		}
		d.app.toWalk(0)
		for n := range 3 {
			d.app.openTree("ctrl+t")
			rows := d.app.top().(*tree).rows
			longest = max(longest, len(rows))
			checkTree(t, topic, rows, fmt.Sprintf("%s after %d", topic.ID, n))
			d.check()
			pop(d.app)
			if next, ok := d.app.walk.Foresee(); ok && n == 1 {
				d.app.set(next) // from the beginning to the likely end
			}
		}
	}
	t.Logf("the longest tree has %d lines", longest)
}

func checkTree(t *testing.T, topic *guide.Topic, rows []treeRow, at string) {
	t.Helper()
	var all strings.Builder
	here := 0
	for _, row := range rows {
		all.WriteString(row.text + "\n")
		if row.here {
			here++
		}
	}
	if here != 1 {
		t.Errorf("%s: the tree shows %d times where the walk stands", at, here)
	}
	for i := range topic.Outcomes {
		if say := oneLine(topic.Outcomes[i].Say.JA); !strings.Contains(all.String(), say) {
			t.Errorf("%s: no %q in the tree", at, say)
		}
	}
	for i := range topic.Steps {
		if check := oneLine(topic.Steps[i].Check.JA); !strings.Contains(all.String(), check) {
			t.Errorf("%s: no %q in the tree", at, check)
		}
	}
}

// TestTreeFolds: Left puts the branches of a row out of sight and Right shows
// them again; where there are none in sight, Left folds the row above. What is
// not on the way so far is folded at first, and says where it leads.
func TestTreeFolds(t *testing.T) {
	d := drive(t, 100, 30, "ride.cannot_return").press("ctrl+t", "home")
	d.shows("たたんだ", "[空きがあった]").press("left").shows("> *  まず", "たたんだ")
	if strings.Contains(d.screen(), "空きがあった") {
		t.Errorf("Left does not fold:\n%s", d.screen())
	}
	d.press("right").shows("[空きがあった]").press("down", "left").shows("> *  まず", "たたんだ")
	d.press("right", "down", "down").shows("行き先:").press("enter").shows("ポートが満車")
	seen := d.screen()
	if d.press("enter").press("enter"); d.screen() != seen {
		t.Errorf("Enter twice shows\n%s\nwant\n%s", d.screen(), seen)
	}
}

// TestTreeGuides: the rows of every tree hang together: a branch begins below its
// trunk, and each trunk ends in a last branch.
func TestTreeGuides(t *testing.T) {
	d := drive(t, 100, 60, "ride.cannot_return").press("2", "1", "ctrl+t")
	d.app.theme.Prefer(theme.Dark, theme.LineGlyphs)
	tr := d.app.top().(*tree)
	clear(tr.folded)
	seen := tr.unfolded()
	above := ""
	for n := range seen {
		first, rest := tr.guides(seen, n, maxIndent)
		if typeset.Width(first) != 2*tr.rows[seen[n]].depth || typeset.Width(rest) != typeset.Width(first) {
			t.Errorf("%q and %q before %q", first, rest, tr.rows[seen[n]].text)
		}
		for i, r := range []rune(first) {
			open := i < len([]rune(above)) && []rune(above)[i] == '│'
			if (r == '│') && !open || open && r == ' ' {
				t.Errorf("%q below %q", first, above)
			}
		}
		above = rest
	}
}
