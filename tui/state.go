package tui

import "toiawase/guide"

// state is what the screens share: the nouns of the program, each of which has
// those that it needs. It has no methods of its own; a screen that needs one
// noun only holds that one.
type state struct {
	*voice   // the language, the clock, the theme
	*walker  // the packs, the walk
	*keeping // the case of the walk
	*cabinet // all cases
	*output  // pages for a browser, texts to send
	*author  // what those who write packs look at

	wide   int    // the width of the screen
	notice string // what became of the last key; until the next one

	tour    *tour    // practice; nil: there is none
	notes   []string // what could not be used of the settings
	noColor bool     // the environment or an option takes all colours away
}

// newState is the state of a program that keeps nothing, before its first walk.
func newState(v voice, packs guide.Packs, broken []guide.Broken) *state {
	v.theme.Speak(v.lang == guide.EN)
	w := &walker{voice: &v, packs: packs, broken: broken, pack: packs[0]}
	k := &keeping{walker: w}
	return &state{
		voice: &v, walker: w, keeping: k, cabinet: &cabinet{k}, output: &output{keeping: k}, author: &author{walker: w},
	}
}
