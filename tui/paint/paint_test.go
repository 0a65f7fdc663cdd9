package paint

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// emulator is a terminal that understands what paint writes, and no more.
type emulator struct {
	t      *testing.T
	cells  []uv.Line
	x, y   int
	pen    uv.Style
	method ansi.Method
	shown  bool // the cursor
}

func newEmulator(t *testing.T, w, h int, method ansi.Method) *emulator {
	e := &emulator{t: t, method: method, shown: true}
	for range h {
		e.cells = append(e.cells, uv.NewLine(w))
	}
	return e
}

// take acts on bytes.
func (e *emulator) take(p []byte) (int, error) {
	n, text := len(p), string(p)
	parser := ansi.NewParser()
	for text != "" {
		if text[0] != ansi.ESC {
			cluster, width := ansi.FirstGraphemeCluster(text, e.method)
			e.put(cluster, width)
			text = text[len(cluster):]
			continue
		}
		seq, _, size, _ := ansi.DecodeSequence(text, ansi.NormalState, parser)
		e.act(seq, parser)
		text = text[size:]
	}
	return n, nil
}

func (e *emulator) act(seq string, p *ansi.Parser) {
	line := e.cells[min(e.y, len(e.cells)-1)]
	switch {
	case seq == ansi.SetModeTextCursorEnable, seq == ansi.ResetModeTextCursorEnable:
		e.shown = seq == ansi.SetModeTextCursorEnable
	case strings.HasPrefix(seq, "\x1b[?"), strings.HasPrefix(seq, "\x1b]"), strings.HasSuffix(seq, " q"):
	case strings.HasSuffix(seq, "H"):
		y, _ := p.Param(0, 1)
		x, _ := p.Param(1, 1)
		e.x, e.y = x-1, y-1
	case seq == ansi.EraseEntireScreen:
		for y, line := range e.cells {
			e.cells[y] = uv.NewLine(len(line))
		}
	case seq == ansi.EraseLineRight:
		for x := e.x; x < len(line); x++ {
			e.clear(line, x)
		}
	case strings.HasSuffix(seq, "X"):
		n, _ := p.Param(0, 1)
		for x := e.x; x < e.x+n; x++ {
			e.clear(line, x)
		}
	case strings.HasSuffix(seq, "C"):
		n, _ := p.Param(0, 1)
		e.x += n
	case strings.HasSuffix(seq, "m"):
		uv.ReadStyle(p.Params(), &e.pen)
	default:
		e.t.Errorf("%q is written", seq)
	}
}

// clear makes a cell blank, and the other half of a wide character with it.
func (e *emulator) clear(line uv.Line, x int) {
	if x > 0 && line[x].Width == 0 {
		line[x-1] = uv.EmptyCell
	}
	if x+1 < len(line) && line[x+1].Width == 0 {
		line[x+1] = uv.EmptyCell
	}
	line[x] = uv.EmptyCell
}

func (e *emulator) put(text string, width int) {
	line := e.cells[e.y]
	if e.x+width > len(line) {
		e.t.Errorf("%q is written behind the edge", text)
		return
	}
	for i := range width {
		e.clear(line, e.x+i)
		line[e.x+i] = uv.Cell{}
	}
	line[e.x] = uv.Cell{Content: text, Width: width, Style: e.pen}
	e.x += width
}

// seen is a cell without what is not seen of it: the ink of a space.
func seen(c uv.Cell) uv.Cell {
	if c.Content == " " && onlyInk(&c.Style) {
		c.Style = uv.Style{Bg: c.Style.Bg}
	}
	return c
}

// same compares what two terminals show.
func same(a, b []uv.Line) error {
	for y := range a {
		for x := range a[y] {
			if one, other := seen(a[y][x]), seen(b[y][x]); !one.Equal(&other) {
				return fmt.Errorf("row %d, cell %d: %#v, want %#v", y, x, a[y][x], b[y][x])
			}
		}
	}
	return nil
}

// pieces are what random rows are made of.
var pieces = strings.Split("a|bc|    |か|が|か\u3099|ｶ|ｶﾞ|漢字|問い合わせ|、|　|①|→|é|e\u0301|👨‍👩‍👧|✔\ufe0f|🇯🇵|\x1b[1m|\x1b[31;47m|\x1b[38;2;9;8;7m|\x1b[7m|\x1b[m|\x1b[m", "|")

func randomRow(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(16) {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String() + "\x1b[m"
}

// painter returns a screen that is drawn on an emulator.
func painter(e *emulator) *Screen {
	s := NewScreen(nil)
	s.write, s.method, s.profile = e.take, e.method, colorprofile.TrueColor
	s.w, s.h = len(e.cells[0]), len(e.cells)
	return s
}

// TestRandomFrames: after each of many frames the terminal shows what it shows
// when the frame is painted as a whole.
func TestRandomFrames(t *testing.T) {
	const w, h = 28, 5
	frames := 24_000
	if testing.Short() {
		frames = 2_000
	}
	for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		r := rand.New(rand.NewPCG(1, uint64(method)))
		e := newEmulator(t, w, h, method)
		s := painter(e)
		list := make([]string, h)
		for i := range frames {
			for range 1 + r.IntN(3) {
				list[r.IntN(h)] = randomRow(r)
			}
			s.synced = i%3 == 0
			v := tea.NewView(strings.Join(list, "\n"))
			if i%2 == 0 {
				v.Cursor = tea.NewCursor(r.IntN(w), r.IntN(h))
			}
			s.show(v)
			whole := newEmulator(t, w, h, method)
			painter(whole).show(v)
			err := same(e.cells, whole.cells)
			if err == nil {
				err = same(e.cells, rows(v.Content, w, h, method))
			}
			if err != nil || e.shown != (v.Cursor != nil) || e.shown && (e.x != v.Cursor.X || e.y != v.Cursor.Y) {
				t.Fatalf("frame %d, method %v: %v; cursor %v %d,%d, want %v\n%q", i, method, err, e.shown, e.x, e.y, v.Cursor, list)
			}
		}
	}
}

// TestLittle: one cell that changes costs few bytes, none that does costs none.
func TestLittle(t *testing.T) {
	e := newEmulator(t, 40, 3, ansi.WcWidth)
	s := painter(e)
	s.show(tea.NewView("問い合わせ\n何に困っていますか\n"))
	n := 0
	s.write = func(p []byte) (int, error) { n += len(p); return e.take(p) }
	s.show(tea.NewView("問い合わせ\n何に困っていますか\n"))
	if n != 0 {
		t.Errorf("%d bytes for nothing", n)
	}
	s.show(tea.NewView("問い合せせ\n何に困っていますか\n"))
	if n == 0 || n > 12 {
		t.Errorf("%d bytes for one character", n)
	}
}

// TestPasses: modes and questions pass, whatever draws or moves does not.
func TestPasses(t *testing.T) {
	for seq, want := range map[string]bool{
		ansi.SetModeBracketedPaste: true, ansi.ResetModeBracketedPaste: true, ansi.PushKittyKeyboard(1): true,
		ansi.PopKittyKeyboard(1): true, ansi.RequestKittyKeyboard: true, ansi.SetModifyOtherKeys2: true,
		ansi.RequestModeSynchronizedOutput: true, ansi.SetModeUnicodeCore: true, ansi.SetSystemClipboard("x"): true,
		ansi.SetWindowTitle("t"): true, ansi.RequestBackgroundColor: true, ansi.RequestCursorPositionReport: true,
		ansi.SetCursorStyle(3): true, ansi.RequestNameVersion: true, ansi.RequestTermcap("RGB"): true,
		"a": false, "漢": false, "\r\n": false, "\x1b[2J": false, "\x1b[K": false, "\x1b[3;4H": false, "\x1b[31m": false,
		"\x1b[5A": false, "\x1b7": false, "\x1b8": false, "\x1b[2L": false, "\x1bM": false, "\x1b[?J": false, "\x1bc": false,
	} {
		if got := strings.Join(apart([]byte("xy"+seq+"漢字")), "") == seq; got != want {
			t.Errorf("%q passes: %v", seq, got)
		}
	}
}

// FuzzFilter: no byte that is printed passes.
func FuzzFilter(f *testing.F) {
	f.Add([]byte("a\x1b[31m漢\x1b[?1049h\x1b]52;c;eA==\x1b\\\x1b[2J\x1b[6n"))
	f.Fuzz(func(t *testing.T, p []byte) {
		for _, seq := range apart(p) {
			if seq[0] != ansi.ESC || !passes(seq) || ansi.Strip(seq) != "" {
				t.Errorf("%q passes of %q", seq, p)
			}
		}
	})
}

// TestHolder: who holds the terminal, and what is written when that changes.
func TestHolder(t *testing.T) {
	var out bytes.Buffer
	s := NewScreen(nil)
	s.write = out.Write
	for _, step := range []struct {
		name  string
		do    func()
		want  []string // is written
		never []string
	}{
		{"nothing is known", func() { s.show(tea.NewView("一")) }, nil, []string{"一"}},
		{"the size and the colours come", func() {
			s.Filter(tea.WindowSizeMsg{Width: 10, Height: 2})
			s.Filter(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
			s.show(tea.NewView("一"))
		}, []string{enterAlt, "一"}, nil},
		{"Bubble Tea enters, late", func() { s.WriteString(enterAlt + "\x1b[2J\x1b[?25l\x1b[>1u") }, []string{"\x1b[>1u"}, []string{enterAlt, "2J", "?25"}},
		{"a raw sequence", func() { s.Filter(tea.RawMsg{Msg: "\x1b[6n"}) }, []string{"\x1b[6n", "一"}, nil},
		{"a question", func() { s.Filter(tea.RequestBackgroundColor()) }, []string{ansi.RequestBackgroundColor}, nil},
		{"Bubble Tea gives it away", func() { s.WriteString(leaveAlt + "\x1b[?25h") }, []string{autowrap + "h", leaveAlt, "\x1b[?25h"}, nil},
		{"a view meanwhile", func() { s.show(tea.NewView("二")) }, nil, []string{"二"}},
		{"Bubble Tea is back", func() { s.WriteString(enterAlt) }, []string{enterAlt, "二"}, nil},
		{"the screen is to be cleared", func() { s.Filter(tea.ClearScreen()); s.show(tea.NewView("二")) }, []string{"2J", "二"}, nil},
		{"killed", s.Restore, []string{leaveAlt, "\x1b[?25h", "\x1b[?2004l"}, nil},
		{"once is enough", s.Restore, nil, []string{"\x1b"}},
	} {
		out.Reset()
		step.do()
		for _, part := range step.want {
			if !strings.Contains(out.String(), part) {
				t.Errorf("%s: %q is not in %q", step.name, part, out.String())
			}
		}
		for _, part := range step.never {
			if strings.Contains(out.String(), part) {
				t.Errorf("%s: %q is in %q", step.name, part, out.String())
			}
		}
	}
}

// BenchmarkMove is the cursor of a list that moves by one row: what the screen
// needs after the view is made.
func BenchmarkMove(b *testing.B) {
	const w, h = 100, 30
	lists := make([]tea.View, 2)
	for at := range lists {
		var rows []string
		for y := range h {
			mark := "  "
			if y == at+3 {
				mark = "\x1b[1m> "
			}
			rows = append(rows, mark+strings.Repeat("問い合わせ", 8)+"\x1b[m")
		}
		lists[at] = tea.NewView(strings.Join(rows, "\n"))
	}
	n := 0
	s := NewScreen(nil)
	s.w, s.h, s.profile = w, h, colorprofile.TrueColor
	s.write = func(p []byte) (int, error) { n += len(p); return len(p), nil }
	s.show(lists[0])
	n = 0
	for i := 1; b.Loop(); i++ {
		s.show(lists[i%2])
	}
	b.ReportMetric(float64(n)/float64(b.N), "B/frame")
}
