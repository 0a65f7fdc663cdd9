package lint_test

import (
	"fmt"
	"maps"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/lint"
)

// dice makes small random packs: any facts, conditions, steps and rules, but
// no loop, and every arm ends in else.
type dice struct {
	*rand.Rand
	p *guide.Pack
}

// Facts of the random packs: what topics ask and set, and what the situation asks.
var (
	pathFacts = []string{"f0", "f1", "f2", "f3"}
	allFacts  = append([]string{"s0", "via"}, pathFacts...)
)

func (d dice) pick(list ...string) string { return list[d.Intn(len(list))] }

func (d dice) cond(depth int) *guide.Cond {
	if depth > 0 && d.Intn(3) == 0 {
		a, b := d.cond(depth-1), d.cond(depth-1)
		switch d.Intn(3) {
		case 0:
			return &guide.Cond{All: []guide.Cond{*a, *b}}
		case 1:
			return &guide.Cond{Any: []guide.Cond{*a, *b}}
		}
		return &guide.Cond{Not: a}
	}
	switch d.Intn(8) {
	case 0:
		return &guide.Cond{Known: d.pick(allFacts...)}
	case 1:
		from := float64(24 * (1 + d.Intn(2)))
		return &guide.Cond{Fact: d.pick("hours_since.any", "hours_since.d0", "hours_since.c1"), Band: &guide.Band{From: &from}}
	case 2:
		return &guide.Cond{Fact: "via", In: []string{d.pick("none", "c0", "c2")}}
	case 3:
		return &guide.Cond{Fact: "derived", In: []string{"a"}}
	}
	return &guide.Cond{Fact: d.pick("f0", "f1", "f2", "f3", "s0"), In: []string{d.pick("a", "b", guide.Unknown)}}
}

func (d dice) settings() []guide.Setting {
	if d.Intn(3) > 0 {
		return nil
	}
	return []guide.Setting{{Fact: d.pick(pathFacts...), Value: d.pick("a", "b")}}
}

// arms lead to some of the targets.
func (d dice) arms(targets []string) (list []guide.Arm) {
	for range d.Intn(3) {
		list = append(list, guide.Arm{When: d.cond(1), Set: d.settings(), Go: d.pick(targets...)})
	}
	return append(list, guide.Arm{Set: d.settings(), Go: d.pick(targets...)})
}

// tree makes a topic or flow of n steps that may end in the given targets.
func (d dice) tree(id string, n int, ends, calls []string) guide.Topic {
	t := guide.Topic{ID: id}
	for i := range n {
		later := slices.Clone(ends)
		for j := i + 1; j < n; j++ {
			later = append(later, fmt.Sprint("t", j))
		}
		st := guide.Step{ID: fmt.Sprint("t", i), Go: d.arms(later)}
		switch k := d.Intn(6); {
		case k < 3:
			st.Ask = d.pick(pathFacts...)
		case k == 3:
			st.Check = guide.Text{JA: "見る", EN: "Look"}
			for _, a := range []string{"x", "y"}[:1+d.Intn(2)] {
				st.Answers = append(st.Answers, guide.Answer{ID: a, Set: d.settings(), Go: d.pick(later...)})
			}
		case k == 4 && len(calls) > 0:
			st.Call = d.pick(calls...)
		default:
			st.Branch, st.Go = st.Go, nil
		}
		t.Steps = append(t.Steps, st)
	}
	return t
}

func (d dice) outcome(id string) guide.Outcome {
	o := guide.Outcome{ID: id, Actions: []string{"act"}, Message: "m", Desks: []string{d.pick("d0", "d1")}, Then: []string{d.pick("c2", "c3")}}
	if d.Intn(3) == 0 {
		o.Channels = []string{d.pick("c0", "c1", "c2")}
	}
	if d.Intn(4) == 0 {
		o.Situation = "skip"
	}
	if d.Intn(3) == 0 {
		o.Needs.Good = []string{d.pick(pathFacts...)}
	}
	return o
}

func (d dice) rules(n int, weight bool) (list []guide.Rule) {
	for i := range n {
		r := guide.Rule{ID: fmt.Sprint("r", i), When: d.cond(1), Channels: []string{d.pick("c0", "c1", "c2", "c3")}}
		if weight {
			r.Weight = 1 + d.Intn(3)
		}
		list = append(list, r)
	}
	return list
}

// roll makes a pack.
func roll(seed int64) *guide.Pack {
	d := dice{rand.New(rand.NewSource(seed)), new(guide.Pack)}
	p := d.p
	choices := []guide.Choice{{ID: "a"}, {ID: "b"}}
	for _, id := range append([]string{"s0"}, pathFacts...) {
		p.Facts = append(p.Facts, guide.Fact{ID: id, Kind: guide.KindChoice, Choices: choices, Unknown: d.pick("", "no")})
	}
	p.Facts = append(p.Facts,
		guide.Fact{ID: "via", Kind: guide.KindChoice, Unknown: "no", Choices: []guide.Choice{{ID: "none"}, {ID: "c0"}, {ID: "c1"}, {ID: "c2"}}},
		guide.Fact{ID: "at", Kind: guide.KindWhen},
		guide.Fact{ID: "derived", Kind: guide.KindChoice, Choices: choices, Derive: []guide.Derivation{{When: &guide.Cond{Fact: "f0", In: []string{"a"}}, Is: "a"}, {Is: "b"}}})
	p.Header.Contact = guide.EarlierContact{Channel: "via", At: "at"}
	p.Desks = []guide.Desk{{ID: "d0"}, {ID: "d1"}}
	p.Channels = []guide.Channel{{ID: "c0", Desk: "d0", Shape: "s"}, {ID: "c1", Desk: "d0", Shape: "s"}, {ID: "c2", Desk: "d1", Shape: "s"}, {ID: "c3", Desk: "d1"}}
	p.Shapes = []guide.Shape{{ID: "s", Reads: guide.PrivacyPersonal, Parts: []guide.Part{{Block: "gist"}}}}
	p.Messages = []guide.MessageSpec{{ID: "m", Gist: guide.Text{JA: "文", EN: "Text"}}}
	p.Actions = []guide.Action{{ID: "act"}}
	p.Rules = guide.Rules{Never: d.rules(2+d.Intn(3), false), First: d.rules(d.Intn(2), false), Prefer: d.rules(d.Intn(3), true)}
	p.Header.Before = "before.ask"
	before := guide.Topic{ID: "before.ask", Steps: []guide.Step{
		{ID: "own", Ask: "s0", Go: []guide.Arm{{Go: "via"}}},
		{ID: "via", Ask: "via", Go: []guide.Arm{{When: &guide.Cond{Fact: "via", In: []string{"none"}}, Go: guide.Return}, {Go: "at"}}},
		{ID: "at", Ask: "at", Go: []guide.Arm{{Go: guide.Return}}},
	}}
	p.Flows = []guide.Topic{before, d.tree("flow.one", 1+d.Intn(2), []string{guide.Return, "fo"}, nil)}
	p.Flows[1].Outcomes = []guide.Outcome{d.outcome("fo")}
	p.Topics = []guide.Topic{d.tree("topic.one", 2+d.Intn(4), []string{"o0", "o1"}, []string{"flow.one"})}
	p.Topics[0].Outcomes = []guide.Outcome{d.outcome("o0"), d.outcome("o1")}
	p.Seal()
	return p
}

// midday is the time of all walks.
var midday = time.Date(2026, 11, 23, 12, 0, 0, 0, guide.Japan)

// ages are the ages of an earlier contact that the brute force tries.
var ages = []int{1, 23, 24, 30, 47, 48, 60}

// eachEnd walks every path by answering every question in every way, without
// any shortcut, and calls f at the end of each.
func eachEnd(t *testing.T, s guide.Session, f func(guide.Session)) {
	t.Helper()
	pos := s.Position()
	if pos.Step == nil {
		f(s)
		return
	}
	try := func(next guide.Session, err error) {
		if err != nil {
			t.Fatal(err)
		}
		eachEnd(t, next, f)
	}
	switch {
	case pos.Fact == nil:
		for _, a := range pos.Step.Answers {
			try(s.Answer(pos.Flow.ID+"/"+pos.Step.ID, a.ID))
		}
		return
	case pos.Fact.Kind == guide.KindWhen:
		for _, hours := range ages {
			try(s.Give(pos.Fact.ID, midday.Add(-time.Duration(hours)*time.Hour).Format("2006-01-02T15:04")))
		}
	default:
		for _, c := range s.Choices(pos.Fact) {
			try(s.Give(pos.Fact.ID, c.ID))
		}
	}
	if pos.Fact.MayBeUnknown() {
		try(s.GiveUnknown(pos.Fact.ID))
	}
}

// told writes down an outcome with what is told of the facts there.
func told(flow, outcome string, v guide.Valuation) string {
	line := flow + "/" + outcome
	for _, id := range allFacts {
		val, ok := v.Lookup(id)
		line += fmt.Sprint(" ", ok, val.ID())
	}
	return line
}

// TestBruteForce holds the memoised proof to the walk of every single path, on
// random packs: the same arrivals with the same facts, and the same verdict on
// every recommendation.
func TestBruteForce(t *testing.T) {
	packs := 400
	if testing.Short() {
		packs = 40
	}
	faults, turns := 0, 0
	for seed := range int64(packs) {
		p := roll(seed)
		start, err := guide.Start(p, "topic.one", guide.JA, midday)
		if err != nil {
			t.Fatal(err)
		}
		want, bad := map[string]bool{}, map[string]bool{}
		if found, _ := lint.Check(p, lint.Options{Only: []string{"L07", "L08"}}); turned(found) {
			turns++
			continue // such walks have no one path; authors must mend them first
		}
		if turnsBack(t, start) {
			t.Fatalf("pack %d: an answer turns a walk back, and the proof does not say so", seed)
		}
		eachEnd(t, start, func(s guide.Session) {
			pos := s.Position()
			want[told(pos.Flow.ID, pos.Outcome.ID, s)] = true
			addAll(t, s, pos.Outcome.Needs.Good, func(s guide.Session) { judge(s, bad) })
		})
		if got := proved(p); !maps.Equal(got, want) {
			t.Fatalf("pack %d: arrivals differ\nproof only: %v\nbrute force only: %v", seed, without(got, want), without(want, got))
		}
		found, _ := lint.Check(p, lint.Options{Only: []string{"L17"}})
		said := map[string]bool{}
		for _, f := range found {
			said[f.Problem.EN] = true
		}
		faults += len(bad)
		if !maps.Equal(said, bad) {
			t.Fatalf("pack %d: verdicts differ\nproof only: %v\nbrute force only: %v", seed, without(said, bad), without(bad, said))
		}
	}
	t.Logf("%d packs, of which %d turn back, %d faults", packs, turns, faults)
	if !testing.Short() && (faults < packs/10 || turns > packs*3/4) {
		t.Errorf("only %d faults in %d packs: the packs are too good to tell", faults, packs)
	}
}

// addAll calls f with every case of facts that the reader may add.
func addAll(t *testing.T, s guide.Session, facts []string, f func(guide.Session)) {
	t.Helper()
	f(s)
	for _, id := range facts {
		if _, known := s.Lookup(id); known {
			continue
		}
		for _, v := range []string{"a", "b"} {
			next, err := s.Give(id, v)
			if err != nil {
				t.Fatal(err)
			}
			if next.Position().Outcome == s.Position().Outcome {
				f(next)
			}
		}
		if next, err := s.GiveUnknown(id); err == nil && next.Position().Outcome == s.Position().Outcome {
			f(next)
		}
	}
}

func judge(s guide.Session, bad map[string]bool) {
	pos, rec := s.Position(), s.Recommend()
	where := "outcome " + pos.Flow.ID + "/" + pos.Outcome.ID + " has no "
	switch {
	case rec.First == nil:
		bad[where+"channel on some path"] = true
	case len(rec.Fallbacks) == 0:
		bad[where+"fallback on some path"] = true
	case len(s.Offered()) == 0:
		bad[where+"message on some path"] = true
	}
}

// proved lists the arrivals of the proof, in every situation.
func proved(p *guide.Pack) map[string]bool {
	list := map[string]bool{}
	sits := guide.NewSituations(p, midday, 0)
	r := guide.Prove(p, &p.Topics[0], guide.ProofOptions{At: midday, Apart: func(*guide.Outcome) []string { return allFacts }})
	for _, e := range r.Ends {
		for _, sit := range sits.Of(e, allFacts, nil, "") {
			list[told(e.Flow().ID, e.Outcome().ID, e.Standing(sit.Told, guide.JA))] = true
		}
	}
	return list
}

func without(a, b map[string]bool) string {
	var list []string
	for k := range a {
		if !b[k] {
			list = append(list, k)
		}
	}
	slices.Sort(list)
	return strings.Join(list[:min(5, len(list))], "; ")
}

// turned reports whether lint says that an answer turns a walk back, or that a
// check comes twice, whose first answer would count for both.
func turned(found []lint.Finding) bool {
	return slices.ContainsFunc(found, func(f lint.Finding) bool {
		return strings.Contains(f.Problem.EN, "turn it back") || strings.Contains(f.Problem.EN, "put twice")
	})
}

// turnsBack reports whether on some path an answer changes the way to the
// question that it answers.
func turnsBack(t *testing.T, s guide.Session) (turns bool) {
	t.Helper()
	pos := s.Position()
	if pos.Step == nil {
		return false
	}
	before := way(s)
	next := func(n guide.Session, err error) {
		if err != nil {
			t.Fatal(err)
		}
		turns = turns || !strings.HasPrefix(way(n), before) || turnsBack(t, n)
	}
	if pos.Fact == nil {
		for _, a := range pos.Step.Answers {
			next(s.Answer(pos.Flow.ID+"/"+pos.Step.ID, a.ID))
		}
		return turns
	}
	for _, c := range s.Choices(pos.Fact) {
		next(s.Give(pos.Fact.ID, c.ID))
	}
	if pos.Fact.Kind == guide.KindWhen {
		for _, hours := range ages {
			next(s.Give(pos.Fact.ID, midday.Add(-time.Duration(hours)*time.Hour).Format("2006-01-02T15:04")))
		}
	}
	if pos.Fact.MayBeUnknown() {
		next(s.GiveUnknown(pos.Fact.ID))
	}
	return turns
}

// way writes the answered questions of a walk.
func way(s guide.Session) string {
	line := ""
	for _, v := range s.Path() {
		line += v.Key() + "=" + v.Choice() + ";"
	}
	return line
}
