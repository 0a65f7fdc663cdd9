package lint

import (
	"cmp"
	"maps"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"toiawase/guide"
	"toiawase/guide/search"
)

// Options tune a check. The zero value checks as of the zero time, at which no
// source is too old, with the default limit of states.
type Options struct {
	AsOf      time.Time // the day to judge the age of sources by
	MaxStates int       // places looked at for each topic; 0 means 100,000
	// Skip leaves a topic out: its paths are not walked, and rules that need
	// all paths (L02, L06) say nothing. Nil: every topic is walked.
	Skip func(topic string) bool
	// Only limits the check to these rules; nil: all.
	Only []string
}

// Stats says how much was looked at.
type Stats struct {
	Topics int
	States int // places of all paths, and situations in which advice was worked out
}

// noon is the time of the walks: a Monday, within all opening hours. No rule
// depends on it: what is closed comes later, and is offered all the same.
var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, guide.Japan)

// maxStates is the default limit of places for each topic.
const maxStates = 100_000

// Check runs every rule and returns the findings in the order of the files.
func Check(p *guide.Pack, o Options) ([]Finding, Stats) {
	c := newChecker(p, o)
	c.walk()
	for _, r := range Rules {
		if r.check != nil && (o.Only == nil || slices.Contains(o.Only, r.ID)) {
			c.rule = r.ID
			r.check(c)
		}
	}
	c.rule = "L00"
	c.whole()
	list := c.suppress(slices.Collect(maps.Values(c.found)))
	slices.SortFunc(list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), a.Pos.Line-b.Pos.Line, a.Pos.Col-b.Pos.Col,
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Problem, b.Problem))
	})
	return list, Stats{Topics: len(p.Topics), States: int(c.states.Load())}
}

// checker is a pack under its proof.
type checker struct {
	pack    *guide.Pack
	o       Options
	rule    string            // the rule that is checked
	cases   map[string][]told // of every fact: not told, every value, unknown
	texts   texts
	walks   []*guide.Proof                     // of the topics, in their order; those that are whole
	cut     []*guide.Topic                     // topics with more places than the limit
	vain    map[*guide.Cond]bool               // conditions that never hold, whatever the facts
	ends    map[*guide.Outcome][]*guide.End    // arrivals at an outcome
	order   []*guide.Outcome                   // outcomes that are come to, in the order of the topics
	flow    map[*guide.Outcome]*guide.Topic    // the topic or flow that holds an outcome
	given   map[*guide.Topic]map[string][]told // by topic: what its paths can give a fact; nothing told comes first
	asks    map[*guide.Topic]map[string]bool   // by topic: the facts that it asks, flows included
	from    map[*guide.Outcome][]*guide.Topic  // the topics that come to an outcome
	before  map[string]bool                    // facts that the situation asks
	sits    []*guide.Situations                // one a worker
	finder  *search.Index                      // built when first asked for
	sight   *sights                            // the same
	reach   map[*guide.Topic][]*guide.Topic
	paired  map[pairing][]*line // see linesOf
	loud    map[pairing]bool    // see quiet
	lines   map[*guide.Outcome][]*line
	offered map[*guide.Outcome][]offer
	states  atomic.Int64
	mu      sync.Mutex
	found   map[string]Finding
}

func newChecker(p *guide.Pack, o Options) *checker {
	o.MaxStates = cmp.Or(o.MaxStates, maxStates)
	c := &checker{
		pack: p, o: o, ends: map[*guide.Outcome][]*guide.End{}, flow: map[*guide.Outcome]*guide.Topic{},
		from: map[*guide.Outcome][]*guide.Topic{}, before: map[string]bool{}, found: map[string]Finding{},
		paired: map[pairing][]*line{}, loud: map[pairing]bool{}, lines: map[*guide.Outcome][]*line{}, offered: map[*guide.Outcome][]offer{},
		reach: map[*guide.Topic][]*guide.Topic{}, vain: map[*guide.Cond]bool{},
	}
	c.texts = newTexts(p)
	c.allCases()
	for _, o := range c.outcomes() {
		c.offered[o] = c.findOffers(o)
		c.lines[o] = c.spoken(o)
		c.hear(o)
	}
	if flow := p.Topic(p.Header.Before); flow != nil {
		for _, f := range p.Reachable(flow) {
			for i := range f.Steps {
				c.before[f.Steps[i].Ask] = true
			}
		}
		delete(c.before, "")
	}
	for range workers {
		c.sits = append(c.sits, guide.NewSituations(p, noon, o.MaxStates))
	}
	return c
}

// allCases lists the cases of every fact of the pack and of the engine.
func (c *checker) allCases() {
	c.cases = map[string][]told{}
	of := c.pack.Cases(noon)
	add := func(id string) {
		if c.cases[id] != nil {
			return
		}
		list := []told{{}}
		if id == guide.FactFollowUp { // which is always told
			list = nil
		}
		for _, v := range of(id) {
			list = append(list, told{v, true})
		}
		if f := c.pack.Fact(id); f != nil && f.MayBeUnknown() {
			list = append(list, told{guide.UnknownValue, true})
		}
		c.cases[id] = list
	}
	for i := range c.pack.Facts {
		add(c.pack.Facts[i].ID)
	}
	for _, o := range c.outcomes() {
		for _, t := range o.Traits {
			id := "trait." + t.Fact
			one := told{guide.Value{Kind: guide.KindChoice, Text: t.Value}, true}
			if c.cases[id] == nil {
				c.cases[id] = []told{{}}
			}
			if !slices.Contains(c.cases[id], one) {
				c.cases[id] = append(c.cases[id], one)
			}
		}
	}
	for _, cond := range c.texts.conds {
		cond.cond.Reads(add)
	}
}

// outcomes lists every outcome of topics and flows.
func (c *checker) outcomes() (list []*guide.Outcome) {
	for t := range c.trees {
		for i := range t.Outcomes {
			list = append(list, &t.Outcomes[i])
		}
	}
	return list
}

// trees yields every topic and flow.
func (c *checker) trees(yield func(*guide.Topic) bool) {
	for _, list := range [][]guide.Topic{c.pack.Topics, c.pack.Flows} {
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	}
}

// workers is how many goroutines a check uses.
var workers = runtime.GOMAXPROCS(0)

// each calls do for every number below n, on all workers.
func (c *checker) each(n int, do func(i, worker int)) {
	var next atomic.Int64
	var group sync.WaitGroup
	for w := range min(workers, n) {
		group.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				do(int(i), w)
			}
		})
	}
	group.Wait()
}

// report adds a finding, once for a place and problem, with the better script.
func (c *checker) report(f Finding) {
	f.Rule = cmp.Or(f.Rule, c.rule)
	f.Severity = cmp.Or(f.Severity, SeverityError)
	c.mu.Lock()
	defer c.mu.Unlock()
	if old, ok := c.found[f.key()]; !ok || f.shorter(old) {
		c.found[f.key()] = f
	}
}

// at reports a finding without a path.
func (c *checker) at(pos guide.Pos, problem, do string) {
	c.report(Finding{Pos: pos, Problem: problem, Do: do})
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
