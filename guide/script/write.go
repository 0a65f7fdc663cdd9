package script

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"

	"toiawase/guide"
)

// Write writes a session as a script. Parsed and run again it gives the same
// session, as long as every input counts. The error is the writer's.
func Write(w io.Writer, s guide.Session) error {
	var b strings.Builder
	fmt.Fprintf(&b, "lang %s\n", language(s.Lang()))
	fmt.Fprintf(&b, "at %s\n", s.At().In(guide.Japan).Format(time.RFC3339))
	fmt.Fprintf(&b, "topic %s\n", s.Topic().ID)
	for _, in := range s.Inputs() {
		b.WriteString(directive(s, in) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func language(l guide.Lang) guide.Lang {
	if l == "" {
		return guide.JA
	}
	return l
}

// directive writes one input. An answer in the topic itself is named by its
// step alone.
func directive(s guide.Session, in guide.Input) string {
	line := string(in.Kind) + " " + in.Key
	switch in.Kind {
	case guide.InputAnswer:
		return "answer " + strings.TrimPrefix(in.Key, s.Topic().ID+"/") + " " + in.Value
	case guide.InputFact:
		if f := s.Pack().Fact(in.Key); f != nil && f.Several() {
			return line + " " + strings.Join(quoted(in.Value), "\n"+line+" ")
		}
		return line + " " + quote(in.Value)
	case guide.InputEdited:
		return line + " " + quote(in.Value)
	case guide.InputDone:
		if !in.Time.IsZero() {
			line += " " + in.Time.In(guide.Japan).Format(time.RFC3339)
		}
	case guide.InputContacted:
		line += " " + in.Time.In(guide.Japan).Format(time.RFC3339)
		if in.Value != "" {
			line += " " + quote(in.Value)
		}
	}
	return line
}

// quoted are the values of a fact that holds several, one a line.
func quoted(value string) (list []string) {
	for item := range strings.SplitSeq(value, "\n") {
		list = append(list, quote(item))
	}
	return list
}

// quote puts a text in double quotes if it could not be read back without.
func quote(text string) string {
	odd := strings.ContainsFunc(text, unicode.IsControl) ||
		strings.TrimSpace(text) != text || text == "" || strings.Contains(text, " #") || strings.ContainsAny(text[:1], `"#`)
	if odd {
		return strconv.Quote(text)
	}
	return text
}
