// Package words has the sentences that the engine and the command line speak,
// in both languages. The guidance itself is in the packs; the labels of the
// screens are in tui/words.
//
//	words.go ja.go en.go                     why an input was not accepted
//	sheet.go sheet_ja.go sheet_en.go         what both front doors show
//	said.go when.go panel.go                 an input, a day and a time, a step taken off, in words
//	keep.go                                  why something is not saved
//	command.go command_ja.go command_en.go   the command line
//	cases.go cases_ja.go cases_en.go         the command cases
//	plain.go plain_ja.go plain_en.go         the screenless walk; plain_case.go what it keeps
//	paste.go paste_ja.go paste_en.go         texts that were pasted, checked, guarded
//	settings.go man.go                       the settings, the manual page
//	tour.go                                  practice on an invented case
//	author.go                                words for authors of packs
package words

import (
	"fmt"

	"toiawase/guide"
)

// Words are the sentences of one language. No field is empty; a test sees to it.
type Words struct {
	// Problems says for every problem of an input what was wrong and what to
	// do. A soft problem, see [guide.Value], asks to look again.
	Problems map[guide.Problem]string
	TwoDays  string // two days may be meant: both
}

// In returns the words of language l. The caller must not change them.
func In(l guide.Lang) *Words {
	if l == guide.EN {
		return &en
	}
	return &ja
}

// Refused says why an input was not accepted, naming the line where several
// were given.
func Refused(e *guide.InputError, l guide.Lang) string {
	text := In(l).Problems[e.Problem]
	if len(e.Days) == 2 {
		text = fmt.Sprintf(In(l).TwoDays, e.Days[0].Show(l, nil), e.Days[1].Show(l, nil))
	}
	switch {
	case e.Line == 0:
		return text
	case l == guide.EN:
		return fmt.Sprintf("Line %d: %s", e.Line, text)
	}
	return fmt.Sprintf("%d行目: %s", e.Line, text)
}
