package tui

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"hash/fnv"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
)

// frame is a screen of which there are pictures.
type frame struct {
	name string
	open func(*testing.T) *driver
}

// pictured are screens of every kind: those of the key table, those of cases, and
// those that only a deed leads to.
func pictured() (list []frame) {
	for _, v := range visits {
		list = append(list, frame{v.name, func(t *testing.T) *driver { return v.at(t, 80, 24) }})
	}
	shelf := func(name string, lead func(*driver)) {
		list = append(list, frame{name, func(t *testing.T) *driver {
			dir := t.TempDir()
			shelve(t, dir)
			d := driveIn(t, dir, 80, 24, "")
			lead(d)
			return d
		}})
	}
	opened := func(id string, deeds ...string) func(*driver) {
		return func(d *driver) {
			d.pick("case " + id)
			for _, deed := range deeds {
				d.pick(deed)
			}
		}
	}
	shelf("home with cases", func(*driver) {})
	shelf("cases", func(d *driver) { d.pick("closed") })
	shelf("case due", opened("20261120-aa"))
	shelf("case with a promise", opened("20261121-bb"))
	shelf("case midway", opened("20261122-cc"))
	shelf("case without its topic", opened("20261118-ee"))
	shelf("reply", opened("20261121-bb", sheet.DeedReply))
	shelf("contact", opened("20261121-bb", sheet.DeedContact))
	shelf("promise", func(d *driver) { opened("20261121-bb", sheet.DeedPromise)(d); d.press("返金", "tab", "enter") })
	shelf("found cases", func(d *driver) { d.press("Q-77") })
	shelf("note", opened("20261121-bb", sheet.DeedNote))
	shelf("delete", opened("20261121-bb", sheet.DeedDelete))
	shelf("history", func(d *driver) { opened("20261121-bb")(d); d.press("f2") })
	on := func(name, topic string, make func(*state) screen) {
		list = append(list, frame{name, func(t *testing.T) *driver {
			d := driveIn(t, t.TempDir(), 80, 24, topic)
			d.follow(push(make(d.app.state)))
			return d
		}})
	}
	on("page", "", func(s *state) screen { return newReader(s, "ports") })
	on("channel", "", func(s *state) screen { return newChannelScreen(s, s.pack.Channels[0].ID) })
	on("leave", "ride.cannot_return", func(s *state) screen { return newLeave(s) })
	on("broken", "", func(s *state) screen { return newBroken(s) })
	list = append(list, frame{"call card", func(t *testing.T) *driver {
		d := toMessage(driveIn(t, t.TempDir(), 80, 24, "ride.cannot_return"))
		for i := range d.app.pack.Channels {
			if ch := &d.app.pack.Channels[i]; d.app.walk.Spoken(ch) {
				d.follow(push(newCallCard(d.app.state, ch)))
				return d
			}
		}
		t.Fatal("no channel is for calls")
		return d
	}}, frame{"long text", func(t *testing.T) *driver {
		d := toMessage(driveIn(t, t.TempDir(), 80, 24, "ride.cannot_return"))
		for i := range d.app.pack.Facts {
			if f := &d.app.pack.Facts[i]; f.Kind == guide.KindText {
				d.follow(push(newLongText(d.app.state, f.ID)))
				return d
			}
		}
		t.Fatal("no fact is a text")
		return d
	}})
	return list
}

// frameSizes are the windows of the pictures, and the one of which the styles
// are pictured too.
var frameSizes = []struct{ w, h int }{{40, 24}, {60, 20}, {80, 24}, {100, 32}, {140, 40}}

const styledWidth = 80

// TestFrames compares pictures of every screen, in both languages, at five
// widths and on three grounds, with files in testdata/frames: the text of a
// width once, with line glyphs; what differs without colours, where the ascii
// signs stand; and the styles, a letter for each in the order in which they
// appear, with how many cells it has. At other widths a sum of the styles will
// do.
func TestFrames(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range pictured() {
		t.Run(f.name, func(t *testing.T) {
			d := f.open(t)
			seen[reflect.TypeOf(d.app.top()).Elem().Name()] = true
			for range guide.Langs {
				name := strings.ReplaceAll(f.name, " ", "_") + "." + string(d.app.lang)
				sameAs(t, filepath.Join("testdata", "frames", name+".txt"), d.pictures(t))
				d.press("ctrl+l")
			}
		})
	}
	for _, name := range screenTypes(t) {
		if !seen[name] {
			t.Errorf("no frame shows a %s", name)
		}
	}
}

func sameAs(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		os.MkdirAll(filepath.Dir(file), 0o755)
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(got, "\n") {
		if lines := strings.Split(string(want), "\n"); i >= len(lines) || lines[i] != line {
			t.Fatalf("%s:%d: %q, want %q", file, i+1, line, lines[min(i, len(lines)-1)])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s is longer", file)
	}
}

// pictures are the top screen at all sizes.
func (d *driver) pictures(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	for _, size := range frameSizes {
		d.send(tea.WindowSizeMsg{Width: size.w, Height: size.h})
		text := ""
		for _, ground := range []struct {
			name string
			theme.Ground
			theme.Glyphs
		}{{"dark", theme.Dark, theme.LineGlyphs}, {"light", theme.Light, theme.LineGlyphs}, {"none", theme.None, theme.ASCIIGlyphs}} {
			d.app.theme.Prefer(ground.Ground, ground.Glyphs)
			d.check()
			content := d.app.View().Content
			d.footIsWhole(t, size.w)
			switch now := d.screen(); {
			case text == "":
				text = now
				fmt.Fprintf(&b, "== %dx%d\n%s", size.w, size.h, folded(now))
			case ground.Ground == theme.None:
				b.WriteString(differing(text, now))
			case now != text:
				t.Errorf("%dx%d: on %s the text differs:\n%s", size.w, size.h, ground.name, now)
			}
			styles := styled(content)
			if size.w != styledWidth {
				sum := fnv.New32a()
				sum.Write([]byte(styles))
				styles = fmt.Sprintf("%08x\n", sum.Sum32())
			}
			fmt.Fprintf(&b, "-- %s %s", ground.name, styles)
		}
	}
	d.app.theme.Prefer(theme.Unknown, theme.AutoGlyphs)
	return b.String()
}

// footIsWhole holds of every frame: the second row of the footer has its four
// keys.
func (d *driver) footIsWhole(t *testing.T, w int) {
	t.Helper()
	lines := strings.Split(strings.TrimRight(d.screen(), "\n"), "\n")
	last := lines[len(lines)-1]
	for _, k := range []string{"Esc", "F1"} {
		if !strings.Contains(last, k) {
			t.Errorf("at %d no %s in the footer: %q", w, k, last)
		}
	}
}

// folded writes rows of blanks as their number.
func folded(text string) string {
	var b strings.Builder
	blank := 0
	for line := range strings.Lines(text) {
		if line == "\n" {
			blank++
			continue
		}
		if blank > 0 {
			fmt.Fprintf(&b, "~%d\n", blank)
			blank = 0
		}
		b.WriteString(line)
	}
	return b.String()
}

// differing are the lines of a text that are not those of another.
func differing(text, now string) string {
	var b strings.Builder
	was := strings.Split(text, "\n")
	for i, line := range strings.Split(now, "\n") {
		if i >= len(was) || was[i] != line {
			fmt.Fprintf(&b, "none %d:%s\n", i+1, line)
		}
	}
	return b.String()
}

// styled are the styles of each row: a letter, and how many cells it has. After
// the rows comes what each letter is.
func styled(content string) string {
	var rows, legend strings.Builder
	letters := map[string]string{}
	letter := func(state string) string {
		if letters[state] == "" {
			letters[state] = string(rune('a' + len(letters)))
			fmt.Fprintf(&legend, "%s=%s ", letters[state], cmp.Or(state, "-"))
		}
		return letters[state]
	}
	for _, line := range strings.Split(content, "\n") {
		state, last, n := "", "", 0
		for line != "" {
			seq, width, size, _ := ansi.DecodeSequence(line, ansi.NormalState, nil)
			line = line[size:]
			switch {
			case seq == ansi.ResetStyle || seq == "\x1b[0m":
				state = ""
			case width == 0 && strings.HasSuffix(seq, "m"):
				state += strings.TrimSuffix(strings.TrimPrefix(seq, "\x1b["), "m") + "/"
			case width > 0:
				if now := letter(state); now != last {
					if n > 0 {
						fmt.Fprintf(&rows, "%s%d", last, n)
					}
					last, n = now, 0
				}
				n += width
			}
		}
		fmt.Fprintf(&rows, "%s%d ", last, n)
	}
	return legend.String() + "\n" + strings.TrimRight(rows.String(), " ") + "\n"
}

// screenTypes are the types of this package that have a Body and a Title.
func screenTypes(t *testing.T) (names []string) {
	t.Helper()
	files, _ := filepath.Glob("*.go")
	has := map[string]int{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv == nil || f.Name.Name != "Body" && f.Name.Name != "Title" {
				continue
			}
			if star, ok := f.Recv.List[0].Type.(*ast.StarExpr); ok {
				has[star.X.(*ast.Ident).Name]++
			}
		}
	}
	for name, n := range has {
		if n == 2 {
			names = append(names, name)
		}
	}
	return names
}
