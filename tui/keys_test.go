package tui

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/settings"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
	"toiawase/tui/words"
)

// visit is a screen, and the keys that lead to it from the first one.
type visit struct {
	name  string
	topic string
	keys  []string
	list  bool // it has rows to choose from
}

// visits are screens of every kind.
var visits = []visit{
	{name: "home", list: true},
	{name: "found", keys: []string{"返せない"}, list: true},
	{name: "help", keys: []string{"f1"}},
	{name: "settings", keys: []string{"f4"}, list: true},
	{name: "tour", keys: []string{"f3"}, list: true},
	{name: "end of the tour", keys: []string{"f3", "f3"}, list: true},
	{name: "paste", keys: []string{"f5"}},
	{name: "real", keys: []string{"f7"}},
	{name: "question", topic: "ride.cannot_return", list: true},
	{name: "typed", topic: "ride.cannot_return", keys: []string{"2", "1", "2"}},
	{name: "search", topic: "ride.cannot_return", keys: []string{"ctrl+f"}, list: true},
	{name: "so far", topic: "ride.cannot_return", keys: []string{"f2"}},
	{name: "tree", topic: "ride.cannot_return", keys: []string{"ctrl+t"}, list: true},
	{name: "form", topic: "ride.cannot_return", keys: []string{"2", "1", "2", "0", "enter", "1", "1"}},
	{name: "advice", topic: "ride.cannot_return", keys: []string{"2", "1", "2", "0", "enter", "1", "1", "tab", "enter"}},
	{name: "blocked", topic: "ride.cannot_return", keys: []string{"2", "1", "2", "0", "enter", "1", "1", "tab", "enter", "5"}, list: true},
	{name: "sources", topic: "ride.cannot_return", keys: []string{"2", "1", "2", "0", "enter", "1", "1", "tab", "enter", "f6"}},
	{name: "message", topic: "ride.cannot_return", keys: []string{"2", "1", "2", "0", "enter", "1", "1", "tab", "enter", "enter"}, list: true},
	{name: "edit", topic: "ride.cannot_return", keys: []string{"2", "1", "2", "0", "enter", "1", "1", "tab", "enter", "enter", "3"}},
	{name: "code", topic: "ride.cannot_return", keys: []string{"2", "1", "2", "0", "enter", "1", "1", "tab", "enter", "enter", "5"}},
	{name: "sent", topic: "ride.cannot_return", keys: []string{"2", "1", "2", "0", "enter", "1", "1", "tab", "enter", "enter", "8"}},
	{name: "emergency", topic: "bill.strange_charge", keys: []string{"1"}, list: true},
}

// at opens the program and goes to the screen.
func (v visit) at(t *testing.T, w, h int) *driver {
	t.Helper()
	return driveHome(t, w, h, v.topic).press(v.keys...)
}

// rowOf is the row of the table that has a key.
func rowOf(k string) int {
	if len(k) == 1 && '0' <= k[0] && k[0] <= '9' {
		k = "1"
	}
	return slices.IndexFunc(words.KeyTable, func(r words.KeyRow) bool { return slices.Contains(r.Keys, k) })
}

// TestKeyTable: a key stands in the table once, with one meaning in each
// language.
func TestKeyTable(t *testing.T) {
	at := map[string]string{}
	for i, row := range words.KeyTable {
		for _, k := range row.Keys {
			if at[k] != "" {
				t.Errorf("%s is in the rows %s and %s", k, at[k], row.Name)
			}
			at[k] = row.Name
		}
		for _, l := range guide.Langs {
			if all := words.In(l).KeyMeanings; len(all) != len(words.KeyTable) || all[i] == "" {
				t.Fatalf("%s: %d meanings for %d rows", l, len(all), len(words.KeyTable))
			}
		}
	}
}

// TestKeysAreNamed: every binding of every screen is in the table, an F key or
// one with Ctrl says the same on all of them, and what no screen names works
// nowhere.
func TestKeysAreNamed(t *testing.T) {
	says := map[string]string{}
	for _, v := range visits {
		d := v.at(t, 100, 30)
		named := map[int]bool{}
		for _, b := range slices.Concat(d.app.keysHere()(), d.app.everywhere(), d.app.replayKeys()) {
			d.named(t, v.name, b, says)
			named[rowOf(b.Keys()[0])] = true
		}
		for i, row := range words.KeyTable {
			named[i] = named[i] || row.Extra
		}
		for _, name := range everyKey() {
			if named[rowOf(name)] || name == "backspace" || d.app.typing && len(name) == 1 {
				continue
			}
			before := d.screen()
			if d.press(name); d.screen() != before || d.quit {
				t.Errorf("%s: %s does something, and the help does not name it:\n%s", v.name, name, d.screen())
				d = v.at(t, 100, 30)
			}
		}
	}
}

// named fails unless a binding is in the table. A key with a function of its own
// everywhere does one thing.
func (d *driver) named(t *testing.T, where string, b key.Binding, says map[string]string) {
	k := b.Keys()[0]
	if rowOf(k) < 0 {
		t.Errorf("%s: %s is not in the table", where, k)
	}
	if own := strings.HasPrefix(k, "f") || strings.HasPrefix(k, "ctrl+"); own {
		if says[k] != "" && says[k] != b.Help().Desc {
			t.Errorf("%s: %s means %q, and elsewhere %q", where, k, b.Help().Desc, says[k])
		}
		says[k] = b.Help().Desc
	}
}

// everyKey are the names of all keys that can be pressed, letters and digits
// too.
func everyKey() (list []string) {
	for name := range keys {
		list = append(list, name)
	}
	for _, row := range words.KeyTable {
		for _, k := range row.Keys {
			if len(k) == 1 {
				list = append(list, k)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// TestFootStays: at every width the foot line has the way back, what undoes, the
// help and the way out.
func TestFootStays(t *testing.T) {
	for _, v := range visits {
		d := v.at(t, 100, 30)
		for _, w := range []int{20, 24, 32, 40, 60, 80, 120} {
			d.send(tea.WindowSizeMsg{Width: w, Height: 24})
			lines := strings.Split(strings.TrimRight(d.screen(), "\n"), "\n")
			foot := lines[len(lines)-1]
			for _, k := range [][2]string{{"Esc", "Esc"}, {"Ctrl+Z", "^Z"}, {"F1", "F1"}, {"Ctrl+C", "^C"}} {
				if !strings.Contains(foot, k[0]) && !strings.Contains(foot, k[1]) {
					t.Errorf("%s at %d: no %s in %q", v.name, w, k[0], foot)
				}
			}
		}
	}
}

// TestCursorOnTheRow: the real cursor stands on the chosen row of every list, and
// moves with it; where a text is typed into a field above the list it stands
// there.
func TestCursorOnTheRow(t *testing.T) {
	for _, v := range visits {
		if !v.list {
			continue
		}
		d := v.at(t, 100, 30)
		for _, k := range []string{"down", "up"} {
			d.press(k)
			c := d.app.View().Cursor
			if c == nil || d.app.chosenAt == nil {
				t.Errorf("%s: no cursor", v.name)
				continue
			}
			line := strings.Split(typeset.Plain(d.app.View().Content), "\n")[d.app.chosenAt.Y]
			if before := strings.TrimLeft(line, " |"); v.name != "message" && !strings.HasPrefix(before, theme.Cursor) {
				t.Errorf("%s, %s: the mark is on %q", v.name, k, line)
			}
			if !d.app.typing && (c.X != d.app.chosenAt.X || c.Y != d.app.chosenAt.Y) {
				t.Errorf("%s, %s: the cursor is at %d,%d, the mark at %d,%d", v.name, k, c.X, c.Y, d.app.chosenAt.X, d.app.chosenAt.Y)
			}
		}
	}
}

// clicked clicks on the line that has a text.
func (d *driver) clicked(text string) *driver {
	d.t.Helper()
	for y, line := range strings.Split(d.screen(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			d.send(tea.MouseClickMsg{X: typeset.Width(before), Y: y, Button: tea.MouseLeft})
			return d
		}
	}
	d.t.Fatalf("no %q on\n%s", text, d.screen())
	return d
}

// TestMouse: a click marks a row, a second one chooses it, a chip is pressed, the
// wheel moves; without the setting nothing of it happens.
func TestMouse(t *testing.T) {
	home := t.TempDir()
	d := driveSet(t, home, 100, 30).press("返せない", "enter")
	before := d.screen()
	if d.clicked("空きはない").screen() != before || d.app.View().MouseMode != tea.MouseModeNone {
		t.Error("a mouse that nobody asked for is listened to")
	}
	d.press("f4", "down", "down", "down", "down", "2", "esc").clicked("空きはない").shows("> 2")
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	if strings.Contains(d.screen(), "> 2") || d.app.View().MouseMode == tea.MouseModeNone {
		t.Error("the wheel does not move the mark")
	}
	d.clicked("空きはない")
	n := len(d.app.walk.Inputs())
	if d.clicked("空きはない"); len(d.app.walk.Inputs()) != n+1 {
		t.Errorf("a click on the marked row does not choose it:\n%s", d.screen())
	}
	m := driveSet(t, home, 100, 30).press("返せない", "enter", "2", "1", "2", "0", "enter", "1", "1", "tab", "enter", "enter")
	m.clicked("英語にする").shows("日本語にする")
	if v := m.app.prefs.Value(settings.Mouse); v != settings.On {
		t.Errorf("mouse %s", v)
	}
}

// TestReadmeKeys: the table of keys in the README is that of the program. With
// -update it is written anew.
func TestReadmeKeys(t *testing.T) {
	const path = "../README.md"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	table := "| key | does |\n| --- | --- |\n"
	for i, row := range words.KeyTable {
		table += "| " + row.Name + " | " + words.In(guide.EN).KeyMeanings[i] + " |\n"
	}
	head, rest, _ := strings.Cut(string(text), "| key | does |\n")
	old, tail, _ := strings.Cut(rest, "\n\n")
	if table == "| key | does |\n"+old+"\n" {
		return
	}
	if flag.Lookup("update").Value.String() != "true" {
		t.Fatal("the README has other keys: go test ./tui -run TestReadmeKeys -update")
	}
	if err := os.WriteFile(path, []byte(head+table+"\n"+tail), 0o644); err != nil {
		t.Fatal(err)
	}
}
