// Package words has the sentences that the engine and the command line speak,
// in both languages. The guidance itself is in the packs; the labels of the
// screens are in tui/words.
package words

import "toiawase/guide"

// Words are the sentences of one language. No field is empty; a test sees to it.
type Words struct {
	// Problems says for every problem of an input what was wrong and what to
	// do. A soft problem, see [guide.Value], asks to look again.
	Problems map[guide.Problem]string
}

// In returns the words of language l. The caller must not change them.
func In(l guide.Lang) *Words {
	if l == guide.EN {
		return &en
	}
	return &ja
}
