package guard

import "unicode/utf8"

// The bounds. Terminals stay far below: the longest answers are the device
// attributes, with some twenty parameters, and colours.
const (
	maxParams  = 30   // of a control sequence
	maxDigits  = 7    // of a parameter: the last code point is 1114111
	maxBetween = 2    // intermediate bytes of a control sequence
	maxString  = 4096 // bytes of a string
)

// most is how many bytes a filter may hold back and add, besides one for each.
const most = 16

const (
	bel = 0x07
	can = 0x18
	sub = 0x1a
	esc = 0x1b
)

// where the filter stands.
type state uint8

const (
	ground state = iota
	escaped
	control // in a control sequence: Esc [
	text    // in a string: Esc ] and others
	textEsc // behind an Esc in a string, which is held back
	mouse   // behind Esc [ M: three bytes with button, column and row
)

// A filter passes bytes on. The zero value stands at the ground.
type filter struct {
	state
	held    []byte // the beginning of a character, or of a report of the mouse
	intro   byte   // of a string: its second byte
	first   byte   // of a control sequence: the mark before its parameters, or 0
	seps    int    // the separators of a sequence
	digits  int    // of its parameter
	between int    // its intermediate bytes
	number  int    // its first parameter
	length  int    // of a string
	data    bool   // of a string: its parameters have ended
	paste   bool   // between the ends of a bracketed paste
	matched int    // how much of the end of a paste has come
	resting bool   // nothing came for a while
}

// rest tells that nothing came for a while.
func (f *filter) rest() { f.resting = true }

// interrupt is what Ctrl+C sends.
const interrupt = 0x03

// pasteEnd ends a bracketed paste.
const pasteEnd = "\x1b[201~"

// pass appends to out what is passed on of in.
func (f *filter) pass(out, in []byte) []byte {
	if f.resting {
		f.resting, f.held = false, nil
		switch {
		case f.paste && len(in) == 1 && in[0] == interrupt: // a paste that never ends
			f.paste, f.matched = false, 0
			out = append(out, pasteEnd...)
		case f.state == escaped && isRest(in):
			return f.cut(out)
		case f.state != ground:
			out = f.cut(out)
		}
	}
	for _, b := range in {
		if f.paste {
			out = f.pasted(out, b)
		} else {
			out = f.one(out, b)
		}
	}
	return out
}

// isRest reports whether bytes that came in one read are a key without its Esc,
// as "[A" or "OP" or "[15~": a slow line has parted them. The Esc was a key of
// its own by then, which nothing can take back, but the rest is no text that
// somebody typed.
func isRest(in []byte) bool {
	n := len(in)
	if n < 2 || n > mostRest || in[0] != '[' && in[0] != 'O' {
		return false
	}
	for _, b := range in[1 : n-1] {
		if (b < '0' || b > '9') && b != ';' {
			return false
		}
	}
	last := in[n-1]
	return last == '~' || 'A' <= last && last <= 'Z'
}

// mostRest is the length of the longest key without its Esc: [24;2~.
const mostRest = 8

// pasted passes on a byte of a paste.
func (f *filter) pasted(out []byte, b byte) []byte {
	if f.matched > 0 && b == pasteEnd[f.matched] {
		if f.matched++; f.matched == len(pasteEnd) {
			f.paste, f.matched = false, 0
			out = append(out, pasteEnd...)
		}
		return out
	}
	if f.matched > 0 {
		out = append(out, pasteEnd[1:f.matched]...)
		f.matched = 0
	}
	if b == esc {
		f.matched, f.held = 1, nil
		return out
	}
	return f.ground(out, b)
}

// cut ends a sequence that is not whole.
func (f *filter) cut(out []byte) []byte {
	f.state, f.held = ground, nil
	return append(out, can)
}

// one passes a byte on.
func (f *filter) one(out []byte, b byte) []byte {
	switch f.state {
	case escaped:
		return f.escaped(out, b)
	case control:
		return f.control(out, b)
	case text:
		return f.text(out, b)
	case textEsc:
		if b == '\\' {
			f.state = ground
			return append(out, esc, b)
		}
		out = f.cut(out)
		f.state = escaped
		return f.escaped(append(out, esc), b)
	case mouse:
		return f.mouse(out, b)
	}
	return f.ground(out, b)
}

// ground passes on characters; those that are broken are left out.
func (f *filter) ground(out []byte, b byte) []byte {
	if len(f.held) > 0 {
		if b&0xC0 == 0x80 {
			f.held = append(f.held, b)
			switch {
			case utf8.Valid(f.held):
				out = append(out, f.held...)
				f.held = nil
			case utf8.FullRune(f.held):
				f.held = nil
			}
			return out
		}
		f.held = nil
	}
	switch {
	case b == esc:
		f.state = escaped
	case b >= utf8.RuneSelf:
		if !utf8.FullRune([]byte{b}) {
			f.held = append(f.held, b)
		}
		return out
	}
	return append(out, b)
}

// escaped passes on what follows an Esc.
func (f *filter) escaped(out []byte, b byte) []byte {
	switch b {
	case '[':
		f.state, f.first, f.seps, f.digits, f.between, f.number = control, 0, 0, 0, 0, 0
	case 'P', ']', '_', '^', 'X':
		f.state, f.intro, f.length, f.data, f.seps, f.digits = text, b, 0, b != 'P', 0, 0
	default:
		f.state = ground
		return f.ground(out, b)
	}
	return append(out, b)
}

// control passes on a control sequence: its mark, as many parameters as there
// may be, its end.
func (f *filter) control(out []byte, b byte) []byte {
	switch {
	case b >= '0' && b <= '9':
		if f.digits++; f.digits > maxDigits || f.seps >= maxParams || f.between > 0 {
			return out
		}
		if f.seps == 0 {
			f.number = f.number*10 + int(b-'0')
		}
	case b == ';' || b == ':':
		f.digits = 0
		if f.seps++; f.seps >= maxParams || f.between > 0 {
			return out
		}
	case b >= '<' && b <= '?':
		if f.first != 0 || f.seps+f.digits+f.between > 0 {
			return out
		}
		f.first = b
	case b >= ' ' && b <= '/':
		if f.between++; f.between > maxBetween {
			return out
		}
	case b == 'M' && f.first == 0:
		f.state, f.held = mouse, append(f.held[:0], b)
		return out
	case b >= '@' && b <= '~':
		f.end(b)
	default:
		return f.ground(f.cut(out), b)
	}
	return append(out, b)
}

// end notes what a whole control sequence means for what follows.
func (f *filter) end(b byte) {
	f.state = ground
	if b == '~' && f.first == 0 && f.between == 0 {
		f.paste = f.number == 200
	}
}

// text passes on a string, up to its length.
func (f *filter) text(out []byte, b byte) []byte {
	switch {
	case b == esc:
		f.state = textEsc
		return out
	case b == can || b == sub || b == bel && f.intro == ']':
		f.state = ground
		return append(out, b)
	case b < ' ':
		return f.ground(f.cut(out), b)
	}
	if f.length++; f.length > maxString || !f.data && f.tooMany(b) {
		return out
	}
	return append(out, b)
}

// tooMany reports whether a byte of the parameters of a string is one too many.
func (f *filter) tooMany(b byte) bool {
	switch {
	case b >= '0' && b <= '9':
		f.digits++
	case b == ';' || b == ':':
		f.digits = 0
		f.seps++
	default:
		f.data = true
		return false
	}
	return f.seps >= maxParams || f.digits > maxDigits
}

// mouse passes on a report of the mouse once it is whole.
func (f *filter) mouse(out []byte, b byte) []byte {
	if b < ' ' {
		rest := f.held[1:]
		out = f.cut(out)
		for _, c := range rest {
			out = f.ground(out, c)
		}
		return f.one(out, b)
	}
	f.held = append(f.held, b)
	if len(f.held) < 4 {
		return out
	}
	out = append(out, f.held...)
	f.state, f.held = ground, nil
	return out
}
