package tui

import (
	"encoding/base64"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/tui/typeset"
)

var update = flag.Bool("update", false, "write the golden screens anew")

// morning is a Monday at ten in Japan.
var morning = time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)

// driver runs the program by messages, without a terminal.
type driver struct {
	t    *testing.T
	app  *app
	quit bool
	clip []string // what went to the terminal's clipboard
}

// built is the shipped pack, loaded once for all tests.
var built = sync.OnceValues(func() (*guide.Pack, error) {
	return load.Built(content.AmazonJP(), content.AmazonJPBuilt)
})

func shipped(t testing.TB) *guide.Pack {
	t.Helper()
	pack, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// drive opens the program on the small pack of the tests.
func drive(t *testing.T, w, h int, topic string) *driver {
	t.Helper()
	pack, err := load.FS(os.DirFS(filepath.Join("..", "guide", "testdata", "pack")))
	if err != nil {
		t.Fatal(err)
	}
	return driveOn(t, pack, w, h, topic)
}

func driveOn(t *testing.T, pack *guide.Pack, w, h int, topic string) *driver {
	t.Helper()
	home := t.TempDir()
	getenv := func(k string) string { return map[string]string{"HOME": home}[k] }
	a, err := build(Options{Pack: pack, Topic: topic, Lang: guide.JA, Now: func() time.Time { return morning }, Getenv: getenv})
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, app: a}
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

// send hands a message to the program and runs what it asks for.
func (d *driver) send(msg tea.Msg) {
	_, cmd := d.app.Update(msg)
	d.run(cmd)
	d.check()
}

func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if line := inOrder(msg); line != nil {
		msg = tea.BatchMsg(line)
	}
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case tea.QuitMsg:
		d.quit = true
	default:
		if text, ok := clipboardText(msg); ok {
			d.clip = append(d.clip, text)
			return
		}
		d.send(msg)
	}
}

// inOrder are the commands of a tea.Sequence, whose type is not exported.
func inOrder(msg tea.Msg) (cmds []tea.Cmd) {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Name() != "sequenceMsg" {
		return nil
	}
	for i := range v.Len() {
		cmds = append(cmds, v.Index(i).Interface().(tea.Cmd))
	}
	return cmds
}

// follow makes a move, as a screen would.
func (d *driver) follow(to move) {
	d.run(d.app.follow(to))
	d.send(nil)
}

// clipboardText is the text with which a message sets the terminal's clipboard.
func clipboardText(msg tea.Msg) (string, bool) {
	raw, _ := msg.(tea.RawMsg)
	seq, _ := raw.Msg.(string)
	coded, ok := strings.CutPrefix(seq, "\x1b]52;c;")
	text, err := base64.StdEncoding.DecodeString(strings.TrimSuffix(coded, "\a"))
	return string(text), ok && err == nil
}

// keys are the names of special keys.
var keys = map[string]tea.KeyPressMsg{
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
	"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
	"pgdown": {Code: tea.KeyPgDown}, "pgup": {Code: tea.KeyPgUp}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"space": {Code: tea.KeySpace, Text: " "}, "backspace": {Code: tea.KeyBackspace}, "f1": {Code: tea.KeyF1},
	"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"ctrl+f":    {Code: 'f', Mod: tea.ModCtrl}, "ctrl+l": {Code: 'l', Mod: tea.ModCtrl}, "ctrl+c": {Code: 'c', Mod: tea.ModCtrl},
	"ctrl+n": {Code: 'n', Mod: tea.ModCtrl}, "ctrl+p": {Code: 'p', Mod: tea.ModCtrl}, "f2": {Code: tea.KeyF2},
	"f3": {Code: tea.KeyF3}, "f4": {Code: tea.KeyF4}, "f5": {Code: tea.KeyF5}, "f6": {Code: tea.KeyF6}, "f7": {Code: tea.KeyF7}, "f8": {Code: tea.KeyF8},
	"ctrl+u": {Code: 'u', Mod: tea.ModCtrl},
	"ctrl+z": {Code: 'z', Mod: tea.ModCtrl},
	"ctrl+t": {Code: 't', Mod: tea.ModCtrl}, "ctrl+s": {Code: 's', Mod: tea.ModCtrl}, "ctrl+r": {Code: 'r', Mod: tea.ModCtrl},
}

// press presses keys; what is no name of a key is typed.
func (d *driver) press(names ...string) *driver {
	d.t.Helper()
	for _, name := range names {
		if k, ok := keys[name]; ok {
			d.send(k)
			continue
		}
		for _, r := range name {
			d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
	return d
}

// check holds of every frame: it is exactly as large as the window, and the
// walk knows all that is noted in its case.
func (d *driver) check() {
	d.t.Helper()
	d.checkLog()
	view := d.app.View()
	if d.app.width < leastWidth || d.app.height < leastHeight {
		return
	}
	lines := strings.Split(view.Content, "\n")
	if len(lines) > d.app.height {
		d.t.Fatalf("%d lines on a screen of %d", len(lines), d.app.height)
	}
	for _, line := range lines {
		if w := typeset.Width(typeset.Plain(line)); w > d.app.width {
			d.t.Fatalf("%d cells on a screen of %d: %s", w, d.app.width, line)
		}
	}
	if c := view.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= d.app.width || c.Y >= d.app.height) {
		d.t.Fatalf("cursor at %d,%d", c.X, c.Y)
	}
}

func (d *driver) checkLog() {
	d.t.Helper()
	if d.app.kept == nil || d.app.walk == nil {
		return
	}
	if noted, known := d.app.kept.now().Log, d.app.walk.Log(); len(noted) != len(known) ||
		slices.ContainsFunc(noted, func(e guide.Event) bool { return !slices.Contains(known, e) }) {
		d.t.Fatalf("noted: %v\nthe walk knows: %v", noted, known)
	}
}

// screen is what the user sees, without colours and trailing spaces.
func (d *driver) screen() string {
	lines := strings.Split(typeset.Plain(d.app.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// shows fails unless the screen has a text.
func (d *driver) shows(texts ...string) *driver {
	d.t.Helper()
	for _, text := range texts {
		if !strings.Contains(d.screen(), text) {
			d.t.Fatalf("no %q on\n%s", text, d.screen())
		}
	}
	return d
}

// golden compares the screen with a file.
func (d *driver) golden(name string) *driver {
	d.t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		os.MkdirAll("testdata", 0o755)
		if err := os.WriteFile(file, []byte(d.screen()), 0o644); err != nil {
			d.t.Fatal(err)
		}
		return d
	}
	want, err := os.ReadFile(file)
	if err != nil {
		d.t.Fatal(err)
	}
	if d.screen() != string(want) {
		d.t.Errorf("%s:\n%s\nwant\n%s", file, d.screen(), want)
	}
	return d
}
