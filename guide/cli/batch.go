package cli

import (
	"bufio"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"toiawase/guide/text"
)

// textReader has the commands that read a text from the standard input.
type textReader struct{ *app }

// query is one text that a batch asks about.
type query struct {
	ID    string `json:"id"`
	Kind  string `json:"kind"`
	Text  string `json:"text"`
	Today string `json:"today"`
}

// maxPasted is how much of one text is read, in bytes.
const maxPasted = 256 << 10

// pasted reads the whole standard input as one text.
func (a textReader) pasted() (string, error) {
	data, err := io.ReadAll(io.LimitReader(a.env.Stdin, maxPasted+1))
	if err != nil {
		return "", newFault(a.words.NoInput, one(err.Error()), nil)
	}
	if len(data) > maxPasted {
		return "", newFault(a.pasteWords().TooLong, nil, nil)
	}
	clean, _ := text.Clean(string(data))
	if strings.TrimSpace(clean) == "" {
		return "", newFault(a.pasteWords().Empty, nil, nil)
	}
	return strings.TrimRight(clean, "\n"), nil
}

// batch answers one object a line of the input with one object a line.
func (a textReader) batch(answer func(q query) (any, error)) error {
	lines := bufio.NewScanner(a.env.Stdin)
	lines.Buffer(nil, maxPasted)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var q query
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			return newFault(a.pasteWords().BadLine, one(strconv.Itoa(n)), nil)
		}
		q.Text, _ = text.Clean(q.Text)
		v, err := answer(q)
		if err == nil {
			err = writeJSON(a.out, v, false)
		}
		if err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return newFault(a.words.NoInput, one(err.Error()), nil)
	}
	return nil
}

// textCommand builds a command that reads a text from the standard input, or
// with "-" one text a line.
func (a textReader) textCommand(name, about string, one func(text string, asJSON bool) error, answer func(q query) (any, error)) *command {
	var asJSON bool
	c := &command{
		use:   name + " [-]",
		about: about,
		check: atMost(a.app, 1),
		run: func(args []string) error {
			if err := a.load(); err != nil {
				return err
			}
			switch {
			case len(args) == 1 && args[0] == "-":
				return a.batch(answer)
			case len(args) == 1:
				return newFault(a.words.TooMany, []any{args[0]}, nil)
			}
			text, err := a.pasted()
			if err != nil {
				return err
			}
			return one(text, asJSON)
		},
	}
	c.flags.BoolVar(&asJSON, "json", false, a.words.FlagJSON)
	return c
}
