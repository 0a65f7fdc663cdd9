package cli

import (
	"fmt"

	"toiawase/guide/check"
)

// checkCommand is "toiawase check [-]".
func (a textReader) checkCommand() *command {
	return a.textCommand("check", a.words.Check, a.check, func(q query) (any, error) {
		r := a.checked(check.Kind(q.Kind), q.Text)
		r.ID = q.ID
		return r, nil
	})
}

// checked is the JSON result of a check.
type checked struct {
	ID      string         `json:"id,omitempty"`
	Verdict string         `json:"verdict"`
	Reasons []check.Reason `json:"reasons"`
	Next    []check.Step   `json:"next"`
	Domain  string         `json:"domain"`
}

func (a textReader) checked(kind check.Kind, text string) checked {
	l := check.ListOf(check.Official(a.packs))
	r := l.Check(kind, text)
	return checked{Verdict: verdictName(l.Brand, r.Verdict), Reasons: full(r.Reasons), Next: full(r.Next), Domain: r.Domain}
}

// verdictName names the company in a verdict: "example-owned".
func verdictName(brand string, v check.Verdict) string {
	switch v {
	case check.Owned:
		return brand + "-owned"
	case check.Foreign:
		return "not-" + brand
	}
	return string(v)
}

// check writes the verdict, what was seen and what to do next.
func (a textReader) check(text string, asJSON bool) error {
	if asJSON {
		return writeJSON(a.out, a.checked("", text), true)
	}
	p, w := check.Official(a.packs), a.pasteWords()
	r := check.ListOf(p).Check("", text)
	fmt.Fprintln(a.out, fill(w.Verdicts[r.Verdict], one(check.Brand(p))))
	for _, address := range r.Addresses {
		fmt.Fprintln(a.out, "  "+address)
	}
	fmt.Fprintln(a.out, w.Seen)
	for _, reason := range r.Reasons {
		fmt.Fprintln(a.out, "  - "+w.Reasons[reason])
	}
	fmt.Fprintln(a.out, w.Next)
	for i, step := range r.Next {
		said := w.Steps[step]
		if step == check.Emergency && p.Official.Entered != "" {
			said = fill(w.EnterTopic, one(program+" start "+a.packs.Ref(p, p.Official.Entered)))
		}
		fmt.Fprintf(a.out, "  %d. %s\n", i+1, said)
	}
	return nil
}
