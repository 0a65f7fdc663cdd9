package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	pasteMin  = 25   // runes of the shortest text that may be a pasted message
	doneScore = 0.4  // how near a topic for what has been done has to be
	openScore = 0.9  // the score of the first topic that a message opens
	openStep  = 0.01 // and how much less each further one has
)

// pasted tells what kind of message a text is, and which of its clauses the
// person has typed beside it.
func (x lexicon) pasted(text []rune, parts []string) (kind sense, own []string) {
	if len(text) < pasteMin {
		return ours, nil
	}
	h, folded := x.hear(text), string(text)
	switch {
	case h[bait] >= 2 && (framed(folded) || h[bait] >= 3), h[bait] >= 1 && linked(folded) && h[mail] < 3:
		kind = bait
	case h[mail] >= 3 && strings.ContainsFunc(folded, unicode.IsDigit):
		kind = mail
	default:
		return ours, nil
	}
	first, last := -1, -1
	for i, p := range parts {
		if x.hear([]rune(p))[kind] > 0 || linked(p) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return kind, nil
	}
	own = append(slices.Clone(parts[:first]), parts[last+1:]...)
	return kind, slices.DeleteFunc(own, func(p string) bool { return !strings.ContainsFunc(p, unicode.IsLetter) })
}

// linked reports whether a text has a web address.
func linked(folded string) bool {
	return strings.Contains(folded, "http") || strings.Contains(folded, "www.") || strings.Contains(folded, "://")
}

// framed reports whether a text looks like a message: an address, a subject, a
// heading in brackets, a long quotation.
func framed(folded string) bool {
	return linked(folded) || quoted(folded) || strings.Contains(folded, "【") || strings.Contains(folded, "件名") || strings.Contains(folded, "subject:")
}

// quoted reports whether a text quotes a sentence.
func quoted(folded string) bool {
	_, quote, ok := strings.Cut(folded, "「")
	quote, _, closed := strings.Cut(quote, "」")
	return ok && closed && utf8.RuneCountInString(quote) >= pasteMin
}

// open puts the topics for a message that wants a click or fright before all
// else, and leaves the rest out: the trouble that it names is not there. Who
// did what it wants is told what to do now.
func (s *scan) open(topics, done []string) {
	best := float32(openScore)
	score := make([]float32, len(s.score))
	place := func(ids []string, least float32) {
		for _, id := range ids {
			if e := s.topic(id); e >= 0 && s.score[e] >= least && score[e] == 0 {
				score[e] = best
				best -= openStep
			}
		}
	}
	place(done, doneScore)
	place(topics, 0)
	s.score, s.fixed = score, true
}

// topic returns the topic with an id; -1 for none.
func (s *scan) topic(id string) int32 {
	return int32(slices.IndexFunc(s.x.entries, func(e Entry) bool { return e.Kind == "topic" && e.ID == id }))
}
