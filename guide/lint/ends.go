package lint

import (
	"fmt"
	"slices"
	"strings"

	"toiawase/guide"
)

// endRules are checked at every outcome of every topic.
var endRules = []func(*checker, guide.Session){holes, readable}

// adviceRules are checked at every outcome in every situation.
var adviceRules = []func(*checker, guide.Session){equipped, reachableHelp}

// holes: L04, no dead end.
func holes(c *checker, end guide.Session) {
	pos := end.Position()
	if pos.Outcome == nil {
		c.report(Finding{
			Rule: "L04", Pos: pos.Flow.Pos, Witness: witness(end),
			Problem: fmt.Sprintf("a path of %s ends without an outcome", pos.Flow.ID),
			Do:      "lead every answer to a step or an outcome",
		})
	}
}

// equipped: L17, every end but a solved one has something to do and to send.
func equipped(c *checker, end guide.Session) {
	out := end.Position().Outcome
	if out == nil || out.Solved {
		return
	}
	if len(end.Actions()) == 0 {
		c.atOutcome(end, "L17", "has nothing to do on some path", "add an action that always applies")
	}
	if len(end.Offered()) == 0 {
		c.atOutcome(end, "L17", "has no message on some path", "add a channel that takes a message")
	}
}

// reachableHelp: L17, a first channel, a fallback and a last resort.
func reachableHelp(c *checker, end guide.Session) {
	out := end.Position().Outcome
	if out == nil || out.Solved {
		return
	}
	rec := end.Recommend()
	if rec.First == nil {
		c.atOutcome(end, "L17", "has no channel on some path", "add a desk or a last resort that needs nothing")
	} else if len(rec.Fallbacks) == 0 {
		c.atOutcome(end, "L17", "has no fallback on some path", "add another desk, channel or last resort")
	}
}

// readable: L12, L14, L16, L22, on every channel and language on offer.
func readable(c *checker, end guide.Session) {
	out := end.Position().Outcome
	if out == nil || out.Solved {
		return
	}
	for _, ch := range end.Offered() {
		for _, lang := range guide.Langs {
			c.message(end, end.Compose(ch, lang))
		}
	}
}

// message checks one composed message.
func (c *checker) message(end guide.Session, m guide.Message) {
	what := fmt.Sprintf("the message for %s in %s ", m.Channel.ID, m.Lang)
	if strings.TrimSpace(m.Body) == "" {
		c.atOutcome(end, "L12", what+"is empty", "give the shape a part that is always there")
	}
	if strings.ContainsAny(m.Subject+m.Body, "{}[]") || strings.Contains(m.Body, "〇〇") {
		c.atOutcome(end, "L16", what+"has a leftover placeholder", "use {fact} and [optional blocks] only")
	}
	if strings.Contains(m.Body, "\n\n\n") || slices.Contains(strings.Split(m.Body, "\n"), " ") {
		c.atOutcome(end, "L12", what+"has a gap", "put the text in an optional block")
	}
	if m.Limit > 0 && m.Length > m.Limit {
		c.atOutcome(end, "L14", fmt.Sprintf("%sis %d long, the limit is %d", what, m.Length, m.Limit), "shorten the texts or list fewer facts")
	}
}

func (c *checker) atOutcome(end guide.Session, rule, problem, do string) {
	pos := end.Position()
	c.report(Finding{
		Rule: rule, Pos: pos.Outcome.Pos, Witness: witness(end), Do: do,
		Problem: fmt.Sprintf("outcome %s/%s %s", pos.Flow.ID, pos.Outcome.ID, problem),
	})
}
