package script

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"toiawase/guide"
)

// Record writes a session as a script that expects what came of it: where the
// walk ends, the panel, the first channel and the one after it, and what was
// told in the message. What counts for nothing on this way is left out, so that
// the script runs as it is. The error is the writer's.
func Record(w io.Writer, s guide.Session) error {
	own := s
	for _, in := range s.Unused() {
		own = own.Without(in.Kind, in.Key)
	}
	if err := Write(w, own); err != nil {
		return err
	}
	_, err := io.WriteString(w, expected(own))
	return err
}

// expected are the lines that say what came of a session.
func expected(s guide.Session) string {
	var b strings.Builder
	expect := func(verb, text string) {
		if text != "" {
			fmt.Fprintf(&b, "expect %s %s\n", verb, text)
		}
	}
	var panel []string
	for _, e := range s.Emergency() {
		panel = append(panel, e.ID)
	}
	expect("panel", strings.Join(panel, ", "))
	name := OutcomeName(s)
	expect("outcome", cmp.Or(name, none))
	if name == "" {
		return b.String()
	}
	rec := s.Recommend()
	if rec.First != nil {
		expect("first", rec.First.Channel.ID)
	}
	if len(rec.Fallbacks) > 0 {
		expect("fallback", rec.Fallbacks[0].Channel.ID)
	}
	for _, told := range toldInMessage(s) {
		expect("message", told)
	}
	return b.String()
}

// toldInMessage are the facts that were told in one word or line, and that the
// message says as they were told.
func toldInMessage(s guide.Session) (list []string) {
	body := s.Compose(s.Channel(), s.Lang()).Body
	for _, in := range s.Inputs() {
		plain := quote(in.Value) == in.Value && !strings.Contains(in.Value, "\n")
		if in.Kind == guide.InputFact && plain && strings.Contains(body, in.Value) {
			list = append(list, in.Value)
		}
	}
	return list
}
