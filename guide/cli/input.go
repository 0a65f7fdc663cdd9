package cli

import (
	"bufio"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/secret"
)

// maxLine is the longest line of input.
const maxLine = 256 << 10

// input reads what the user types, a line at a time.
type input struct {
	lines *bufio.Scanner
	err   error // why reading ended, if not at the end of the input
}

func newInput(r io.Reader) *input {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	return &input{lines: lines}
}

// openFile opens a file to be read. A pipe to which nobody writes is at its end,
// since waiting for a writer could take forever.
func openFile(name string) (*os.File, error) {
	return os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

// verb is what a line of input means.
type verb int

const (
	sayEnd     verb = iota // the input has ended
	sayNothing             // an empty line
	sayText
	sayUnknown
	sayBack
	sayHelp
	sayLang
	sayQuit
)

// read reads one line and what it means, whichever language it is in.
func (in *input) read() (verb, string) {
	if !in.lines.Scan() {
		in.err = in.lines.Err()
		return sayEnd, ""
	}
	text := clean(in.lines.Text())
	return meaning(text), text
}

// line reads one line of a text as it is.
func (in *input) line() (string, bool) {
	if !in.lines.Scan() {
		in.err = in.lines.Err()
		return "", false
	}
	return printable(in.lines.Text()), true
}

// meaning tells a command from an answer.
func meaning(text string) verb {
	said := strings.ToLower(narrow(text))
	switch said {
	case "":
		return sayNothing
	case "b":
		return sayBack
	case "?":
		return sayHelp
	case "l":
		return sayLang
	case "q":
		return sayQuit
	}
	if guide.SaysUnknown(text) {
		return sayUnknown
	}
	for _, lang := range guide.Langs {
		w := words.PlainIn(lang)
		for i, list := range [][]string{w.SayBack, w.SayHelp, w.SayLang, w.SayQuit} {
			if slices.Contains(list, said) {
				return sayBack + verb(i)
			}
		}
	}
	return sayText
}

// number reads a number, in digits of either width.
func number(text string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimRight(narrow(text), ".) "))
	return n, err == nil
}

// narrow is what was typed with letters, digits and signs of half width.
func narrow(text string) string { return strings.TrimSpace(secret.Fold(text)) }

// clean is a line as the program may keep and show it.
func clean(line string) string { return strings.TrimSpace(printable(line)) }
