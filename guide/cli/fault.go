package cli

import (
	"errors"
	"fmt"
	"strings"

	"toiawase/content/words"
	"toiawase/guide/near"
	"toiawase/guide/script"
	"toiawase/guide/secret"
	"toiawase/guide/text"
)

// fault is an error of usage or input: what was wrong and what to do. It ends
// the program with exit code 2.
type fault struct{ what, do string }

// Error returns both in one line.
func (f *fault) Error() string { return f.what + ": " + f.do }

// errNo ends the program with exit code 1: all was understood, and the answer
// is no. What is to be said has been said.
var errNo = errors.New("no")

// errUnreadable ends the program with exit code 2, all having been said.
var errUnreadable = errors.New("unreadable")

// errDone ends a command early and well.
var errDone = errors.New("done")

// newFault words a fault with the values for its two parts.
func newFault(f words.Fault, what, do []any) *fault {
	return &fault{fill(f.What, what), fill(f.Do, do)}
}

// fill puts as many values into a form as it has places for.
func fill(form string, values []any) string {
	n := min(strings.Count(form, "%s")+strings.Count(form, "%q"), len(values))
	for i, v := range values {
		if s, ok := v.(string); ok {
			s, _ = secret.Mask(s) // an error may quote what was typed
			values[i] = printable(s)
		}
	}
	if n == 0 {
		return form
	}
	return fmt.Sprintf(form, values[:n]...)
}

func one(v string) []any { return []any{v} }

// unknownName words a name that is not there, with the one that was probably
// meant, or else those that there are.
func unknownName(a *app, f words.Fault, name string, known []string) *fault {
	if best := near.Name(name, known); best != "" {
		return &fault{fill(f.What, one(name)), fill(a.words.DidYouMean, one(best))}
	}
	return newFault(f, one(name), one(joined(known)))
}

// joined lists names, or the first of many.
func joined(list []string) string {
	const few = 20
	if len(list) > few {
		list = append(append([]string(nil), list[:few]...), "…")
	}
	return strings.Join(list, ", ")
}

// finish reports an error and returns the exit code.
func (a *app) finish(err error) int {
	switch {
	case err == nil, errors.Is(err, errDone):
		return 0
	case errors.Is(err, errNo):
		return 1
	case !errors.Is(err, errUnreadable):
		a.complain(err)
	}
	return 2
}

// complain writes an error as one line.
func (a *app) complain(err error) {
	said, _ := secret.Mask(err.Error()) // an error may quote a line of a file
	var bad *script.Error
	if errors.As(err, &bad) { // its place is no part of what was typed
		what, _ := secret.Mask(bad.What.In(a.lang) + ": " + bad.Do.In(a.lang))
		said = bad.Pos.String() + ": " + what
	}
	fmt.Fprintln(a.env.Stderr, "toiawase: "+printable(said))
}

// printable makes foreign text safe to show in one line.
func printable(s string) string {
	s, _ = text.CleanLine(s)
	return s
}

// cleanText is text that may be shown; its lines stay.
func cleanText(s string) string {
	s, _ = text.Clean(s)
	return s
}
