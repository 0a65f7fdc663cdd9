// Package guard stands between the terminal and the event loop. It passes on
// what terminals send and bounds what none of them sends, which the parser of
// the event loop does not survive.
//
//	guard.go   Reader, and File for a terminal
//	filter.go  the filter: what is passed on of each byte
//
// The faults that it keeps away, each with its smallest input:
//
//   - ansi.DecodeSequence of github.com/charmbracelet/x/ansi v0.11.9 panics
//     (index out of range [32]) in a control sequence, or a device control
//     string, with 32 separators and then a digit or a colon: its parser has
//     room for 32 parameters and checks that for separators only. "\x1b[" + 32
//     × ";" + "0".
//   - EventDecoder.Decode of github.com/charmbracelet/ultraviolet
//     v0.0.0-20261008173134 takes the Esc that cancels a string for a part of
//     it. In a bracketed paste that is the Esc of the end, and from there on
//     every key is swallowed: "\x1b[200~\x1b]x\x1b[201~". "\x1b[M" takes the
//     next three bytes, whatever they are.
//   - The same reads all of a paste again and again, as long as it goes on,
//     from a sequence on that it does not know: "\x1b[200~\x1b[1z".
//   - It makes a key with Ctrl and Alt of a byte that belongs to no character:
//     "\x80".
//
// Of a paste only the Esc bytes are left out; the fields would do that too.
// Elsewhere a sequence that is cut off ends with CAN, which the parser takes
// for the end of a sequence or for Ctrl+X; this program has no use for Ctrl+X.
package guard

import (
	"io"
	"os"
	"time"
)

// A Reader filters what it reads. Read may return no bytes and no error, when
// all that came is left out or not whole yet.
type Reader struct {
	r      io.Reader
	filter filter
	buf    []byte
	out    []byte // filtered, and not yet returned
	last   time.Time
	now    func() time.Time
}

// New returns a guard before r.
func New(r io.Reader) *Reader { return &Reader{r: r, now: time.Now} }

// pause is longer than the parser waits for the rest of a sequence (50 ms), so
// that what comes after it does not belong to what came before.
const pause = 100 * time.Millisecond

// Read implements io.Reader.
func (g *Reader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if len(g.out) == 0 {
		if err := g.fill(len(p)); err != nil {
			return 0, err
		}
	}
	n := copy(p, g.out)
	g.out = g.out[n:]
	return n, nil
}

// fill reads once, so much that the filtered bytes fit into size: who waits
// for the terminal before each Read would not hear of those that are left.
func (g *Reader) fill(size int) error {
	room := max(1, (size-most)/2)
	if len(g.buf) < room {
		g.buf = make([]byte, room)
	}
	n, err := g.r.Read(g.buf[:room])
	if n == 0 {
		return err
	}
	now := g.now()
	if now.Sub(g.last) > pause {
		g.filter.rest()
	}
	g.last = now
	g.out = g.filter.pass(g.out[:0], g.buf[:n])
	return nil
}

// File is a terminal behind a guard. It is a file, so that the event loop puts
// it into raw mode and can stop waiting for it. On Windows the event loop reads
// a console by itself, past the guard: a console hands over keys, not sequences.
type File struct {
	*os.File
	guard *Reader
}

// NewFile returns a guarded terminal.
func NewFile(f *os.File) *File { return &File{File: f, guard: New(f)} }

// Read implements io.Reader.
func (f *File) Read(p []byte) (int, error) { return f.guard.Read(p) }
