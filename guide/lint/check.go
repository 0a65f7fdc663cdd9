package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"toiawase/guide"
)

// Options tune a check. The zero value checks as of the zero time, at which no
// source is too old, with the default limit of states.
type Options struct {
	AsOf      time.Time // the day to judge the age of sources by
	MaxStates int       // ends looked at for each topic and time of day; 0 means 100,000
}

// Stats says how much was looked at.
type Stats struct {
	Topics int
	States int // outcomes of all topics, in each situation
}

// noon is the time of the walks: a Monday, within all opening hours.
var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, guide.Japan)

// night is outside the hours of whatever closes at night.
var night = time.Date(2026, 11, 23, 23, 10, 0, 0, guide.Japan)

// Check runs every rule and returns the findings in the order of the files.
func Check(p *guide.Pack, o Options) ([]Finding, Stats) {
	c := &checker{pack: p, limit: cmp.Or(o.MaxStates, 100_000), asOf: o.AsOf, seen: map[string]bool{}, judged: map[string]bool{}}
	c.reads = c.rulesRead()
	for _, rule := range packRules {
		rule(c)
	}
	for i := range p.Topics {
		c.topic(&p.Topics[i])
	}
	slices.SortStableFunc(c.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), a.Pos.Line-b.Pos.Line, cmp.Compare(a.Rule, b.Rule))
	})
	c.stats.Topics = len(p.Topics)
	return c.found, c.stats
}

// checker collects findings.
type checker struct {
	pack   *guide.Pack
	limit  int
	asOf   time.Time
	found  []Finding
	seen   map[string]bool // rule, place and problem of what was found already
	reads  []string        // the facts that a recommendation rule reads
	judged map[string]bool // situations that were judged already
	stats  Stats
}

// report adds a finding, once for a place.
func (c *checker) report(f Finding) {
	key := f.Rule + f.Pos.String() + f.Problem
	if !c.seen[key] {
		c.seen[key] = true
		f.Severity = cmp.Or(f.Severity, SeverityError)
		c.found = append(c.found, f)
	}
}

// topic walks to every outcome of a topic, by day and by night, and looks at
// each in every situation.
func (c *checker) topic(t *guide.Topic) {
	for _, at := range []time.Time{noon, night} {
		s, err := guide.Start(c.pack, t.ID, guide.JA, at)
		if err != nil {
			continue
		}
		n := 0
		s.Ends(nil, func(end guide.Session) bool {
			n += c.end(end)
			return n < c.limit
		})
		c.stats.States += n
		if n >= c.limit {
			c.report(Finding{Rule: "L00", Pos: t.Pos, Problem: "the topic has more ends than the limit", Do: "split it, or raise --max-states"})
		}
	}
}

// end checks an outcome: its messages once, its advice in every situation. It
// returns how many situations there were.
func (c *checker) end(end guide.Session) int {
	for _, rule := range endRules {
		rule(c, end)
	}
	n := 0
	for s := range situations(end) {
		key := c.situation(s)
		if c.judged[key] {
			continue
		}
		c.judged[key] = true
		n++
		for _, rule := range adviceRules {
			rule(c, s)
		}
	}
	return n
}

// situation names what the advice depends on: the outcome, the hour, the
// facts that the rules read, and the last contact.
func (c *checker) situation(s guide.Session) string {
	pos := s.Position()
	var b strings.Builder
	fmt.Fprint(&b, pos.Flow.ID, "/", pos.Outcome.ID, s.At().Hour())
	for _, id := range c.reads {
		if v, ok := s.Lookup(id); ok {
			b.WriteString(id + "=" + v.ID() + ";")
		}
	}
	for _, contact := range s.Contacts() {
		b.WriteString(contact.Channel + contact.At.String())
	}
	return b.String()
}

// rulesRead lists the facts that the recommendation's rules read.
func (c *checker) rulesRead() (ids []string) {
	note := func(id string) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	r := c.pack.Rules
	for _, rules := range [][]guide.Rule{r.Never, r.First, r.Prefer} {
		for i := range rules {
			rules[i].When.Reads(note)
		}
	}
	for i := range c.pack.Actions {
		c.pack.Actions[i].When.Reads(note)
	}
	return ids
}
