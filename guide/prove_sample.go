package guide

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// sampler gives values to try for a fact.
type sampler struct {
	now   Session              // its pack and time
	edges map[string][]float64 // where a number changes its band
	plain map[*Fact]Value      // typical values, made when first asked for
}

func newSampler(s Session) sampler {
	return sampler{s, s.pack.index.edges(), map[*Fact]Value{}}
}

// samples returns one value for each case that the content tells apart. For a
// choice these are its choices; for a number, one on each side of every edge
// of a band; for the time of an earlier contact, one on each side of every
// edge of hours_since; of any other fact one plain value. "I do not know" is
// one more.
func (s sampler) samples(at Session, fact string) (list []Value) {
	f := s.now.pack.Fact(fact)
	if f == nil {
		return []Value{UnknownValue}
	}
	switch {
	case f.Kind == KindChoice:
		for _, c := range offered(f, at.valuation(nil)) {
			list = append(list, oneOf(f, c.ID))
		}
		list = append(list, allOf(f, list)...)
	case f.Several():
		list = s.numbersOf(f, s.edges[fact])
	case len(s.edges[fact]) > 0:
		for _, n := range steps(s.edges[fact]) {
			list = append(list, number(f, n))
		}
	case fact != "" && fact == s.now.pack.Header.Contact.Promise:
		list = s.promiseTimes()
	case fact == s.now.pack.Header.Contact.At:
		list = append([]Value{s.sample(f)}, s.contactTimes()...)
	default:
		list = append(list, s.sample(f))
	}
	if f.MayBeUnknown() {
		list = append(list, UnknownValue)
	}
	return list
}

// Cases returns a function that gives, for a fact of the pack or of the engine,
// one value for each case that the content tells apart, as a proof tries them;
// "I do not know" is left out. It may be called by one goroutine at a time.
func (p *Pack) Cases(at time.Time) func(fact string) []Value {
	s := newSampler(Session{pack: p, topic: new(Topic), lang: JA, at: at.In(Japan)})
	known := map[string][]Value{}
	return func(fact string) []Value {
		list, ok := known[fact]
		if !ok {
			list = s.cases(fact)
			known[fact] = list
		}
		return list
	}
}

func (s sampler) cases(fact string) (list []Value) {
	f := s.now.pack.Fact(fact)
	switch {
	case f != nil && f.Kind == KindChoice:
		for i := range f.Choices {
			list = append(list, oneOf(f, f.Choices[i].ID))
		}
		list = append(list, allOf(f, list)...)
	case f != nil:
		blank := s.now
		blank.state = new(state)
		for _, v := range s.samples(blank, fact) {
			if !v.Unknown {
				list = append(list, v)
			}
		}
	case fact == FactLanguage || fact == FactReader:
		list = []Value{choice(string(JA)), choice(string(EN))}
	case fact == FactFollowUp || strings.HasPrefix(fact, doneOf):
		list = []Value{choice("yes"), choice("no")}
	case fact == FactPromise:
		list = []Value{choice("ahead"), choice("passed")}
	case fact == FactWish || fact == FactSecondWish:
		for i := range s.now.pack.Wishes {
			list = append(list, choice(s.now.pack.Wishes[i].ID))
		}
	case len(s.edges[fact]) > 0:
		for _, n := range steps(s.edges[fact]) {
			list = append(list, number(&Fact{Kind: KindHours}, n))
		}
	}
	return list
}

// oneOf is a choice of a fact as reading it gives it.
func oneOf(f *Fact, id string) Value {
	v := choice(id)
	if f.Several() {
		v.Number = 1
	}
	return v
}

// steps returns one number of every band between some edges, in order: the
// edges themselves, and one below the least.
func steps(edges []float64) []float64 {
	least := edges[0]
	if least <= 0 {
		return edges
	}
	return append([]float64{min(least-1, least/2)}, edges...)
}

// sample is a typical value of a typed fact: its example, or a plain one.
func (s sampler) sample(f *Fact) Value {
	if v, ok := s.plain[f]; ok {
		return v
	}
	v, err := f.Parse(cmp.Or(f.Example, plain(f)), s.now.at)
	if err != nil {
		v, err = f.Parse(plain(f), s.now.at)
	}
	if err != nil {
		v = UnknownValue
	}
	s.plain[f] = v
	return v
}

// plain is a plausible value of the fact.
func plain(f *Fact) string {
	if f.Kind != KindRows {
		return f.Kind.row().sample
	}
	var cells []string
	for _, c := range f.columns {
		cell := c.Kind.row().sample
		if c.Kind == KindChoice {
			cell = c.Choices[0].ID
		}
		cells = append(cells, cell)
	}
	return strings.Join(cells, cellGap)
}

func number(f *Fact, n float64) Value {
	return Value{Kind: f.Kind, Number: n, Text: strconv.FormatFloat(n, 'f', -1, 64)}
}

// contactTimes are times of an earlier contact on each side of every edge of
// hours_since, and one in the future.
func (s sampler) contactTimes() (list []Value) {
	var edges []float64
	for fact, of := range s.edges {
		if strings.HasPrefix(fact, hoursSince) {
			edges = append(edges, of...)
		}
	}
	slices.Sort(edges)
	for _, h := range steps(append([]float64{0}, slices.Compact(edges)...)) {
		t := s.now.at.Add(-time.Duration(h * float64(time.Hour)))
		list = append(list, Value{Kind: KindWhen, Time: t, Clock: true, Text: t.Format("2006-01-02T15:04")})
	}
	return list
}

// promiseTimes are a time promised that has passed, and one that is to come.
func (s sampler) promiseTimes() (list []Value) {
	for _, by := range []time.Duration{-time.Hour, 50 * time.Hour} {
		t := s.now.at.Add(by)
		list = append(list, Value{Kind: KindWhen, Time: t, Clock: true, Text: t.Format(clockForm)})
	}
	return list
}

// bandEdges lists the edges at which each number of the pack changes its band.
func (p *Pack) bandEdges() map[string][]float64 {
	all := map[string][]float64{}
	p.eachBand(func(fact string, edge float64) { all[fact] = append(all[fact], edge) })
	for fact, edges := range all {
		slices.Sort(edges)
		all[fact] = slices.Compact(edges)
	}
	return all
}

// eachBand calls f for every edge at which a number of the pack changes its
// band, wherever a condition reads it.
func (p *Pack) eachBand(f func(fact string, edge float64)) {
	EachWhen(Whole(p), func(c *Cond) { c.edges(f) })
	for i := range p.Rules.Wait {
		w := &p.Rules.Wait[i]
		f(hoursSince+w.Desk, float64(w.Hours))
	}
}

// edges calls f for both ends of every band in the condition.
func (c *Cond) edges(f func(fact string, edge float64)) {
	if c == nil {
		return
	}
	if c.Band != nil {
		for _, edge := range []*float64{c.Band.From, c.Band.To} {
			if edge != nil {
				f(c.Fact, *edge)
			}
		}
	}
	c.Not.edges(f)
	for _, list := range [][]Cond{c.All, c.Any} {
		for i := range list {
			list[i].edges(f)
		}
	}
}
