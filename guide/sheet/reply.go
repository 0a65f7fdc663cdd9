package sheet

import (
	"slices"

	"toiawase/content/words"
	"toiawase/guide"
)

// Replies are the kinds of answers to choose from; the last one is a promise.
func Replies(l guide.Lang) (rows []Row) {
	w := words.SheetsIn(l).Case
	for _, kind := range guide.ReplyKinds {
		rows = append(rows, Row{ID: string(kind), Role: Choice, Label: w.Replies[kind]})
	}
	return append(rows, Row{ID: string(guide.EventPromise), Role: Choice, Label: w.WillCome})
}

// Replied is an answer of a kind chosen from Replies.
func Replied(id string) guide.Event {
	if id == string(guide.EventPromise) {
		return guide.Event{Kind: guide.EventPromise}
	}
	return guide.Event{Kind: guide.EventReply, Reply: guide.ReplyKind(id)}
}

// Tells reports whether there is something to write down of an answer besides
// its kind.
func Tells(e guide.Event) bool {
	return e.Kind != guide.EventReply || !slices.Contains([]guide.ReplyKind{guide.ReplySolved, guide.ReplyAutomatic}, e.Reply)
}

// Endings are the ways to close a case.
func Endings(l guide.Lang) (rows []Row) {
	for _, end := range guide.Endings {
		rows = append(rows, Row{ID: string(end), Role: Choice, Label: words.SheetsIn(l).Case.Endings[end]})
	}
	return rows
}
