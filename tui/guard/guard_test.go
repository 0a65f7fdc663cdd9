package guard

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// filtered is what a guard passes on of some reads.
func filtered(reads ...string) string {
	var f filter
	var out []byte
	for _, in := range reads {
		out = f.pass(out, []byte(in))
	}
	return string(out)
}

// sent are things that terminals send: they are passed on as they are.
var sent = []string{
	"abc 日本語 か\u3099 👨‍👩‍👧 ①\r\n\t\x7f\x00\x01\x1f",
	"\x1b", "\x1bx", "\x1b\x1b", "\x1b\x7f", "\x1b日", "\x1b\r",
	"\x1b[A", "\x1b[1;5C", "\x1b[1;3D", "\x1bOP", "\x1bOA", "\x1b[15~", "\x1b[24;2~", "\x1b[Z", "\x1b[3$", "\x1b[I\x1b[O", // keys, focus
	"\x1b[97u", "\x1b[97;5u", "\x1b[97:65;2:1;97u", "\x1b[57441;2:3u", "\x1b[?1u", "\x1b[1;1:3A", "\x1b[>4;2m", "\x1b[27;5;97~", // kitty, xterm
	"\x1b[<0;12;40M", "\x1b[<0;12;40m", "\x1b[<64;1;1M", "\x1b[M !!", "\x1b[M\x60\x7f\x7f", // mouse
	"\x1b[24;80R", "\x1b[?24;80R", "\x1b[?2026;2$y", "\x1b[?64;1;2;6;9;15;16;17;18;21;22;28;29c", "\x1b[>41;390;0c", "\x1b[8;24;80t", "\x1b[?997;1n",
	"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:1010/1010/1414\a", "\x1b]52;c;44GC\a", "\x1bP>|tmux 3.3a\x1b\\", "\x1bP1+r5463=323536\x1b\\", "\x1bP!|00000000\x1b\\",
	"\x1b_Gi=1;OK\x1b\\", "\x1b[200~貼り付け\r2行目\x1b[201~", "\x1b[17;1;0;1;0;1_",
}

func TestWhatTerminalsSend(t *testing.T) {
	for _, s := range sent {
		if got := filtered(s); got != s {
			t.Errorf("%q becomes %q", s, got)
		}
		var bytes []string
		for i := range len(s) {
			bytes = append(bytes, s[i:i+1])
		}
		if got := filtered(bytes...); got != s {
			t.Errorf("%q byte by byte becomes %q", s, got)
		}
	}
	all := strings.Join(sent[1:], "x")
	if got := filtered(all); got != all {
		t.Errorf("all of it becomes\n%q, want\n%q", got, all)
	}
}

// TestWhatNoneSends: what is bounded, and how.
func TestWhatNoneSends(t *testing.T) {
	seps := func(n int) string { return strings.Repeat("1;", n) }
	for in, want := range map[string]string{
		"\x1b[" + seps(33) + "m":                          "\x1b[" + seps(maxParams-1) + "1m",
		"\x1b[" + seps(maxParams-1) + "m":                 "\x1b[" + seps(maxParams-1) + "m",
		"\x1b[?" + strings.Repeat(":", 40) + "u":          "\x1b[?" + strings.Repeat(":", maxParams-1) + "u",
		"\x1bP" + seps(40) + "q1;1;\x1b\\":                "\x1bP" + seps(maxParams-1) + "1q1;1;\x1b\\",
		"\x1b[99999999999u":                               "\x1b[9999999u",
		"\x1b[    !!!!p":                                  "\x1b[  p",
		"\x1b[1?>2h":                                      "\x1b[12h",
		"\x1b]" + strings.Repeat("x", 5000) + "\a!":       "\x1b]" + strings.Repeat("x", maxString) + "\a!",
		"\x1b]x\x1b[A":                                    "\x1b]x\x18\x1b[A",
		"\x1b]x\ry":                                       "\x1b]x\x18\ry",
		"\x1b[1;\x1b[A":                                   "\x1b[1;\x18\x1b[A",
		"\x1b[M\x1b[A":                                    "\x1b[\x18\x1b[A",
		"\x1b[Mab\rc":                                     "\x1b[\x18ab\rc",
		"a\x80b\xffc\xe3\x81d\xc0\xafe\xed\xa0\x80f\xf5g": "abcdefg",
		"\xe6\x97\x1b[A":                                  "\x1b[A",
		"\x1b[200~a\x1b[" + seps(33) + "m\x1b]0;t\ab\x1b[201~\x1b[A": "\x1b[200~a[" + seps(33) + "m]0;t\ab\x1b[201~\x1b[A",
		"\x1b[200~\x1b\x1b[20\x1b[201~":                              "\x1b[200~[20\x1b[201~",
	} {
		if got := filtered(in); got != want {
			t.Errorf("%q becomes\n%q, want\n%q", in, got, want)
		}
	}
}

// TestPause: after a pause what comes does not belong to a sequence before it,
// and Ctrl+C alone ends a paste whose end never came.
func TestPause(t *testing.T) {
	for _, tt := range []struct{ first, then, want string }{
		{"\x1b", "[A", "\x1b\x18"},
		{"\x1b", "[15~", "\x1b\x18"},
		{"\x1b", "OP", "\x1b\x18"},
		{"\x1b", "[1;5C", "\x1b\x18"},
		{"\x1b", "[", "\x1b\x18["},
		{"\x1b", "[abc", "\x1b\x18[abc"},
		{"\x1b", "OK?", "\x1b\x18OK?"},
		{"\x1b[1;1", "1;1m", "\x1b[1;1\x181;1m"},
		{"\x1b]11;", "abc", "\x1b]11;\x18abc"},
		{"\x1b[M", "ab", "\x1b[\x18ab"},
		{"\xe6\x97", "a", "a"},
		{"abc", "\x1b[A", "abc\x1b[A"},
		{"\x1b[200~ab", "cd\x1b[201~", "\x1b[200~abcd\x1b[201~"},
		{"\x1b[200~ab\x1b[2", "\x03", "\x1b[200~ab\x1b[201~\x03"},
		{"\x1b[200~ab", "\x03c", "\x1b[200~ab\x03c"},
	} {
		now := time.Unix(0, 0)
		g := New(iotest.DataErrReader(strings.NewReader(tt.first)))
		g.now = func() time.Time { return now }
		got, _ := io.ReadAll(g)
		g.r, now = strings.NewReader(tt.then), now.Add(time.Second)
		rest, err := io.ReadAll(g)
		if err != nil || string(got)+string(rest) != tt.want {
			t.Errorf("%q, %q becomes %q (%v), want %q", tt.first, tt.then, string(got)+string(rest), err, tt.want)
		}
	}
}

// TestReader: small buffers, no buffer, errors.
func TestReader(t *testing.T) {
	in := strings.Join(sent[1:], "x")
	for _, size := range []int{1, 2, 7, 64, 4096} {
		g, out, buf := New(strings.NewReader(in)), []byte(nil), make([]byte, size)
		for {
			n, err := g.Read(buf)
			if out = append(out, buf[:n]...); err != nil {
				break
			}
			if size == 4096 && len(g.out) > 0 {
				t.Fatal("bytes wait for another read")
			}
		}
		if string(out) != in {
			t.Errorf("with %d bytes it becomes %q", size, out)
		}
	}
	bad := errors.New("bad")
	if n, err := New(iotest.ErrReader(bad)).Read(make([]byte, 9)); n != 0 || err != bad {
		t.Errorf("%d, %v", n, err)
	}
	if n, err := New(strings.NewReader("a")).Read(nil); n != 0 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
}

// TestFile: a guarded file is one, with a descriptor, and reads past nothing.
func TestFile(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	f := NewFile(r)
	w.WriteString("\x1b[" + strings.Repeat("1;", 99) + "A")
	w.Close()
	out, _ := io.ReadAll(f)
	if f.Fd() != r.Fd() || strings.Count(string(out), ";") >= maxParams {
		t.Errorf("%q", out)
	}
}

// reads hands out one chunk a read.
type reads struct{ list [][]byte }

func (r *reads) Read(p []byte) (int, error) {
	if len(r.list) == 0 {
		return 0, io.EOF
	}
	n := copy(p, r.list[0])
	if r.list[0] = r.list[0][n:]; len(r.list[0]) == 0 {
		r.list = r.list[1:]
	}
	return n, nil
}

// events are what the event loop makes of some reads.
func events(list ...[]byte) []uv.Event {
	out := make(chan uv.Event)
	var all []uv.Event
	done := make(chan struct{})
	go func() {
		for e := range out {
			all = append(all, e)
		}
		close(done)
	}()
	uv.NewTerminalReader(New(&reads{list}), "xterm-256color").StreamEvents(context.Background(), out)
	close(out)
	<-done
	return all
}

// TestSplits: the events do not depend on how the bytes are split into reads.
func TestSplits(t *testing.T) {
	in := []byte(strings.Join(sent[7:], ""))
	want := fmt.Sprint(events(in))
	for size := 1; size < 40; size++ {
		var list [][]byte
		for chunk := range slices.Chunk(in, size) {
			list = append(list, chunk)
		}
		if got := fmt.Sprint(events(list...)); got != want {
			t.Errorf("in reads of %d bytes\n%s\nwant\n%s", size, got, want)
		}
	}
}

// FuzzGuard: no bytes, in no reads, panic the event loop behind a guard, hang
// it, or leave it in a paste: a key that is pressed after them is a key.
func FuzzGuard(f *testing.F) {
	for _, s := range sent {
		f.Add([]byte(s), uint8(3))
	}
	f.Add([]byte("\x1b[200~ \x1b["+strings.Repeat("1;", 33)+"m \x1b[201~"), uint8(5))
	f.Add([]byte("\x1b["+strings.Repeat(";", 32)+"0"), uint8(0))
	f.Add([]byte("\x1bP"+strings.Repeat(":", 32)+"0"), uint8(9))
	f.Add([]byte("\x1b[200~\x1b]x\x1b[201~"), uint8(1))
	f.Add([]byte("\x1b[0;0;55357;1;0;1_\x1b[0;0;1;1;0;1_"), uint8(1))
	f.Fuzz(func(t *testing.T, in []byte, size uint8) {
		var list [][]byte
		for chunk := range slices.Chunk(in, int(size)+1) {
			list = append(list, bytes.Clone(chunk))
		}
		list = append(list, []byte("\x18\x1b[201~\x18"), []byte("\x1b[A"))
		all := events(list...)
		if len(all) == 0 {
			t.Fatal("nothing comes through")
		}
		if last, ok := all[len(all)-1].(uv.KeyPressEvent); !ok || last.Code != uv.KeyUp {
			t.Errorf("the last event is %#v", all[len(all)-1])
		}
	})
}
