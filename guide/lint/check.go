package lint

import (
	"cmp"
	"io/fs"
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
	// Files is the root of the pack, which has its walks; nil: none are run.
	Files fs.FS
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
	var stats Stats
	for _, r := range Rules {
		if r.check != nil && (o.Only == nil || slices.Contains(o.Only, r.ID)) {
			c.rule = r.ID
			c.judged.Store(0)
			r.check(c)
			stats.Judged = append(stats.Judged, Judged{r.ID, int(c.judged.Load())})
		}
	}
	c.rule = "L38"
	unjudged(c, stats.Judged)
	c.rule = "L00"
	whole(c)
	list := suppress(c, slices.Collect(maps.Values(c.found)))
	slices.SortFunc(list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), a.Pos.Line-b.Pos.Line, a.Pos.Col-b.Pos.Col,
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Problem.EN, b.Problem.EN))
	})
	stats.addUp(c)
	stats.count(list)
	return list, stats
}

// checker is a pack under its proof: what it declares, what its messages say,
// where its paths lead, and what was found.
type checker struct {
	*ground
	*messages
	*walked
	*book
	verdicts verdicts
	vain     map[*guide.Cond]bool // conditions that never hold, whatever the facts
	finder   *search.Index        // built when first asked for
}

// ground is what the rules read of the pack itself.
type ground struct {
	pack   *guide.Pack
	cases  map[string][]told // of every fact: not told, every value, unknown
	texts  texts
	before map[string]bool   // facts that the situation asks
	ticks  map[string][]told // cases of the facts done.*: a step or an action can be ticked at any time
	panelParts
	claims  map[*guide.MessageSpec][]saying
	offered map[*guide.Outcome][]offer
}

// book has the findings of the rules. It may be written to by all workers.
type book struct {
	rule   string       // the rule that is checked
	judged atomic.Int64 // places that it has looked at
	mu     sync.Mutex
	found  map[string]Finding
}

// judge counts places that the rule looks at.
func (b *book) judge(n int) { b.judged.Add(int64(n)) }

func newChecker(p *guide.Pack, o Options) *checker {
	o.MaxStates = cmp.Or(o.MaxStates, maxStates)
	g := newGround(p)
	m := newMessages(g)
	return &checker{
		ground: g, messages: m, walked: newWalked(g, m, o),
		book: &book{found: map[string]Finding{}}, vain: map[*guide.Cond]bool{},
	}
}

func newGround(p *guide.Pack) *ground {
	g := &ground{pack: p, texts: newTexts(p), before: map[string]bool{}, offered: map[*guide.Outcome][]offer{}}
	g.allCases()
	allTicks(g)
	g.panelParts = newPanelParts(p)
	g.claims = newClaims(p)
	for _, o := range g.outcomes() {
		g.offered[o] = g.findOffers(o)
	}
	if flow := p.Topic(p.Header.Before); flow != nil {
		for _, f := range p.Reachable(flow) {
			for i := range f.Steps {
				g.before[f.Steps[i].Ask] = true
			}
		}
		delete(g.before, "")
	}
	return g
}

// allCases lists the cases of every fact of the pack and of the engine.
func (g *ground) allCases() {
	g.cases = map[string][]told{}
	of := g.pack.Cases(noon)
	add := func(id string) {
		if g.cases[id] != nil {
			return
		}
		list := []told{{}}
		if id == guide.FactFollowUp { // which is always told
			list = nil
		}
		for _, v := range of(id) {
			list = append(list, told{v, true})
		}
		if f := g.pack.Fact(id); f != nil && f.MayBeUnknown() {
			list = append(list, told{guide.UnknownValue, true})
		}
		g.cases[id] = list
	}
	for i := range g.pack.Facts {
		add(g.pack.Facts[i].ID)
	}
	for _, o := range g.outcomes() {
		for _, t := range o.Traits {
			id := "trait." + t.Fact
			one := told{guide.Value{Kind: guide.KindChoice, Text: t.Value}, true}
			if g.cases[id] == nil {
				g.cases[id] = []told{{}}
			}
			if !slices.Contains(g.cases[id], one) {
				g.cases[id] = append(g.cases[id], one)
			}
		}
	}
	for _, cond := range g.texts.conds {
		cond.cond.Reads(add)
	}
}

// outcomes lists every outcome of topics and flows.
func (g *ground) outcomes() (list []*guide.Outcome) {
	for t := range g.trees {
		for i := range t.Outcomes {
			list = append(list, &t.Outcomes[i])
		}
	}
	return list
}

// trees yields every topic and flow.
func (g *ground) trees(yield func(*guide.Topic) bool) {
	for _, list := range [][]guide.Topic{g.pack.Topics, g.pack.Flows} {
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	}
}

// lists yields the choices of every fact and the answers of every check.
func (g *ground) lists(yield func([]named) bool) {
	for i := range g.pack.Facts {
		var list []named
		for _, x := range g.pack.Facts[i].Choices {
			list = append(list, named{x.ID, x.Label, x.Pos})
		}
		if !yield(list) {
			return
		}
	}
	for t := range g.trees {
		for i := range t.Steps {
			var list []named
			for _, x := range t.Steps[i].Answers {
				list = append(list, named{x.ID, x.Label, x.Pos})
			}
			if !yield(list) {
				return
			}
		}
	}
}

// workers is how many goroutines a check uses.
var workers = runtime.GOMAXPROCS(0)

// each calls do for every number below n, on all workers.
func each(n int, do func(i, worker int)) {
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
func (b *book) report(f Finding) {
	f.Rule = cmp.Or(f.Rule, b.rule)
	f.Severity = cmp.Or(f.Severity, SeverityError)
	b.mu.Lock()
	defer b.mu.Unlock()
	if old, ok := b.found[f.key()]; !ok || f.shorter(old) {
		b.found[f.key()] = f
	}
}

// at reports a finding without a path.
func (b *book) at(pos guide.Pos, problem, do guide.Text) {
	b.report(Finding{Pos: pos, Problem: problem, Do: do})
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
