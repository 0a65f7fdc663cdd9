package load

import (
	"bytes"
	"unicode/utf8"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/text"
)

// hidden reports whether r would be invisible, would change what is around it
// or stands for a broken character. An author needs no joiners either.
func hidden(r rune) bool {
	return r != '\n' && (r < ' ' || r == utf8.RuneError || r == '\u200c' || r == '\u200d' || text.Bad(r))
}

// bom is the byte order mark that some editors put before a file.
const bom = "\uFEFF"

// cleanText refuses bytes that are not UTF-8 and runes that a reader of the
// file could not see. It returns nil for a clean file.
func cleanText(file string, data []byte) *Error {
	for i := len(data) - len(bytes.TrimPrefix(data, []byte(bom))); i < len(data); {
		if c := data[i]; c < 0x7F && (c >= ' ' || c == '\n') {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if hidden(r) && !lineEnd(data[i:]) {
			what, do := nameRune(r, size)
			switch {
			case r == 0 && wide16(data):
				what, do = nameRune(utf8.RuneError, 1)
			case r == '\r':
				what, do = phrase.Of("a line end of an old Macintosh (CR)"), phrase.Of("save the file with the line ends LF, or CR and LF")
			}
			return &Error{Pos: position(file, data, i), What: what, Do: do}
		}
		i += size
	}
	return nil
}

// wide16 reports whether bytes look like letters of UTF-16: nearly every other
// byte of an ASCII text is zero there.
func wide16(data []byte) bool { return 4*bytes.Count(data, []byte{0}) > len(data) }

func lineEnd(rest []byte) bool { return len(rest) > 1 && rest[0] == '\r' && rest[1] == '\n' }

// nameRune words the finding about one hidden rune of the given encoded size.
func nameRune(r rune, size int) (what, do guide.Text) {
	switch {
	case r == utf8.RuneError && size == 1:
		return phrase.Of("this is not UTF-8"), phrase.Of("save the file with the character code UTF-8, not Shift_JIS, ANSI or UTF-16")
	case r == '\t':
		return phrase.Of("a tab (U+0009)"), phrase.Of("use spaces")
	case r == utf8.RuneError:
		return phrase.Of("a broken character (U+FFFD)"), phrase.Of("write it again")
	}
	return phrase.Of("a hidden character (U+%04X)", r), phrase.Of("remove it")
}

// position finds the line and column of a byte.
func position(file string, data []byte, at int) guide.Pos {
	pos := guide.Pos{File: file, Line: 1, Col: 1}
	for _, r := range string(data[:at]) {
		pos.Col++
		if r == '\n' {
			pos.Line, pos.Col = pos.Line+1, 1
		}
	}
	return pos
}
