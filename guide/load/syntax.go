package load

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// parse reads the one YAML document of a file into nodes. It notes a finding
// and returns nil when there is none to read.
func parse(f *file, data []byte) *yaml.Node {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	doc, err := next(dec)
	if err == io.EOF {
		f.failAt(f.line(1), phrase.Of("the file holds nothing"), phrase.Of("fill or delete it"))
		return nil
	}
	if err == nil {
		var more *yaml.Node
		if more, err = next(dec); err == nil {
			f.fail(more, phrase.Of("a second document (---)"), phrase.Of("make it a file of its own"))
			return nil
		}
	}
	if err != io.EOF {
		f.syntax(data, err)
		return nil
	}
	return doc.Content[0]
}

// next decodes one document. The decoder's panics are errors here: whatever a
// file holds, it must not end the program.
func next(dec *yaml.Decoder) (doc *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	doc = new(yaml.Node)
	err = dec.Decode(doc)
	if err == nil && len(doc.Content) == 0 {
		err = io.EOF
	}
	return doc, err
}

// plain says in other words what the YAML reader says, and what to do.
var plain = sync.OnceValue(func() []reworded {
	return []reworded{
		{"mapping values are not allowed", phrase.Of("a colon where none can stand"), phrase.Of(`quote the text, or check the indentation`)},
		{"did not find expected key", phrase.Of("the indentation does not fit, or a quoted text goes on after its quote"), phrase.Of("align it with the lines above")},
		{"did not find expected '-' indicator", phrase.Of("the indentation of this list does not fit"), phrase.Of("align it with the lines above")},
		{"did not find expected ',' or ']'", phrase.Of("a list in [ ] is not closed or lacks a comma"), phrase.Of("close it, or quote the text")},
		{"did not find expected ',' or '}'", phrase.Of("a mapping in { } is not closed or lacks a comma"), phrase.Of("close it, or quote the text")},
		{"found character that cannot start any token", phrase.Of("a text cannot begin with this character"), phrase.Of("quote the text")},
		{"could not find expected ':'", phrase.Of("a key without its colon"), phrase.Of("add the colon, or check the indentation")},
		{"found unexpected end of stream", phrase.Of("a quote is not closed"), phrase.Of("close it")},
		{"found unknown escape character", phrase.Of(`an unknown escape after \`), phrase.Of(`use single quotes, or write \\`)},
		{"block sequence entries are not allowed", phrase.Of("a list item where none can stand"), phrase.Of("begin the list on a line of its own")},
		{"did not find expected <document start>", phrase.Of("text after the end of the content"), phrase.Of("check the indentation")},
		{"exceeded max depth", phrase.Of("nested more than %d deep", maxDepth), phrase.Of("flatten it")},
		{"unknown anchor", phrase.Of("an alias (*)"), phrase.Of("write the content again, or quote the text")},
		{"undefined tag handle", phrase.Of("a tag (!)"), phrase.Of("remove it, or quote the text")},
	}
})

type reworded struct {
	yaml     string
	what, do guide.Text
}

// syntax notes a finding for an error of the YAML reader.
func (f *file) syntax(data []byte, err error) {
	f.garbled = true
	line, message := lineOf(err)
	pos := position(f.path, data, failing(data, line, message))
	for _, p := range plain() {
		if strings.Contains(message, p.yaml) {
			f.failAt(pos, p.what, p.do)
			return
		}
	}
	f.failAt(pos, phrase.Of("this is not YAML (%s)", clip(message)), phrase.Of("check quotes and indentation"))
}

// lineOf takes the line, from 1, off the message of a YAML error. It is only a
// hint: often the line before, or the one where the block began.
func lineOf(err error) (line int, message string) {
	message = strings.TrimPrefix(err.Error(), "yaml: ")
	if _, err := fmt.Sscanf(message, "line %d:", &line); err != nil {
		return 1, message
	}
	_, message, _ = strings.Cut(message, ": ")
	return line, message
}

// failing finds the byte that a syntax error is about: the last of the
// shortest beginning of the file that gives the same error, first in lines and
// then in that line. What the search reads is bounded, so in a large file the
// place may be only the line that the reader gave.
func failing(data []byte, hint int, message string) int {
	budget := searchBudget
	if strings.Contains(message, "exceeded max depth") {
		budget = 0 // such a file is slow to read, and nobody wrote it by hand
	}
	ends := lineEnds(data)
	line := shortest(data, message, ends, hint-1, &budget)
	begin := 0
	if line > 0 {
		begin = ends[line-1]
	}
	ends = runeEnds(data[:ends[line]], begin)
	at := shortest(data, message, ends, 0, &budget)
	if at == 0 || at == len(ends)-1 { // the whole line: its first letter
		return begin + len(data[begin:]) - len(bytes.TrimLeft(data[begin:], " "))
	}
	return ends[at-1]
}

// searchBudget is how many bytes the search for an error may read again.
const searchBudget = 300 << 10

// shortest finds the first of some ends so that the data up to it gives the
// error: the last one if none does, or the hint if the budget is used up.
func shortest(data []byte, message string, ends []int, hint int, budget *int) int {
	low, high := 0, len(ends)-1
	for low < high && *budget > 0 {
		mid := (low + high) / 2
		*budget -= ends[mid]
		if sameError(data[:ends[mid]], message) {
			high = mid
		} else {
			low = mid + 1
		}
	}
	if low < high {
		return min(max(low, hint), high)
	}
	return high
}

func lineEnds(data []byte) (ends []int) {
	for i, c := range data {
		if c == '\n' {
			ends = append(ends, i+1)
		}
	}
	if len(ends) == 0 || ends[len(ends)-1] < len(data) {
		ends = append(ends, len(data))
	}
	return ends
}

// runeEnds lists where the runes from a byte on end.
func runeEnds(data []byte, from int) (ends []int) {
	for i := range string(data[from:]) {
		if i > 0 {
			ends = append(ends, from+i)
		}
	}
	return append(ends, len(data))
}

func sameError(part []byte, message string) bool {
	dec := yaml.NewDecoder(bytes.NewReader(part))
	for {
		_, err := next(dec)
		if err != nil {
			_, same := lineOf(err)
			return err != io.EOF && same == message
		}
	}
}

func (f *file) line(n int) guide.Pos { return f.place(n, 1) }

func (f *file) place(line, col int) guide.Pos {
	return guide.Pos{File: f.path, Line: line, Col: col}
}
