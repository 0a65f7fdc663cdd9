// Package script reads, replays and writes walks as text: .walk files.
//
// A walk is a scripted user, one directive a line:
//
//	lang en
//	at 2026-11-23T10:00:00+09:00
//	topic delivery.marked_delivered
//	answer look_around nowhere
//	fact shipped_by amazon
//	unknown tracking_number
//	blocked chat
//	contacted form 2026-11-22T10:00:00+09:00 C-1234
//	channel callback
//	have status_screen
//	edited chat/ja オペレーターに代わってください。
//	done stop_card
//	next 2026-11-24T10:30:00+09:00
//	reply refused The days for it have passed.
//	promise 2026-11-26T18:00:00+09:00 A mail.
//	expect outcome contact_amazon
//	expect first callback
//	expect clock callback_retry 2026-11-23T10:10:00+09:00
//	expect no-message お支払い
//
// A next line begins a later moment: what is said after it is said then, and
// every expectation holds at the end of the moment in which it stands.
//
// A line that begins with # is a comment; so is the rest of a line after " #",
// except in free text (a fact's value, the text of a message). Free text that
// holds a line break, or spaces at an end, is written in Go's double quotes. A
// "> " before a line is passed over: lint prints its witnesses so.
//
//	script.go  what a script is
//	parse.go   text to Script
//	run.go     Script to Session
//	steps.go   Script to the Session after each line
//	expect.go  what a script expects of it
//	write.go   Session to text
//	record.go  Session to text, with what came of it
//
// Everything a script says must count: a fact or an answer that changes
// nothing is an error, so that a script cannot go stale unnoticed.
package script

import (
	"cmp"
	"fmt"
	"time"

	"toiawase/guide"
)

// Script is one scripted walk.
type Script struct {
	Name    string     // of the file, for messages
	Lang    guide.Lang // empty: as the runner chooses
	At      time.Time  // zero: as the runner chooses
	Topic   Line
	Inputs  []Line // what the user says, in order
	Expects []Line // what must come of it
}

// Line is one directive.
type Line struct {
	Pos  guide.Pos
	Verb string    // answer, fact, unknown, blocked, contacted, channel, have, edited, done, next, reply, promise; of an expectation its kind
	Key  string    // the first argument
	Text string    // the second; free text is unquoted
	Time time.Time // of contacted, done, next and promise; zero: not told
	cols [2]int    // the columns of Key and Text
	part int       // how many next lines stand before it, itself included
}

// Error is a line that cannot be used: where, what is wrong, what to do.
type Error struct {
	Pos  guide.Pos
	What guide.Text
	Do   guide.Text
}

// Error returns file:line:col: what: what to do, in English.
func (e *Error) Error() string { return e.In(guide.EN) }

// In returns the error in one line of a language.
func (e *Error) In(lang guide.Lang) string {
	return fmt.Sprintf("%s: %s: %s", e.Pos, e.What.In(lang), e.Do.In(lang))
}

// at returns the position of the line's first (0) or second (1) argument.
func (l Line) at(arg int) guide.Pos {
	pos := l.Pos
	pos.Col = cmp.Or(l.cols[arg], l.cols[0], pos.Col)
	return pos
}

func (l Line) fail(arg int, what, do guide.Text) *Error { return &Error{l.at(arg), what, do} }
