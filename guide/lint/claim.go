package lint

import (
	"cmp"
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/regexp"
)

// saying is what a message makes the user say, with what gives it.
type saying struct {
	pos   guide.Pos
	what  guide.Text // as findings name it
	when  *guide.Cond
	given []source
	loose bool // its condition may hold without anything that was said
}

// source is one thing that lets a message claim something.
type source struct {
	fact   string // known
	step   string // or a check that was answered: flow/step
	answer string // … with this, or the fact's value; empty: any but unknown
	topic  string // or a topic that was chosen
}

// request is a line that asks for something, and so claims nothing.
var request = regexp.MustCompile(`(お願いします|教えてください|ください|いただけますか|ますか)。?$`)

// deeds are words by which a gist says more than the matter: what the user, or
// someone of the family, did.
var deeds = regexp.MustCompile(`(確かめ|探し|試し|調べ|聞き|問い合わせ|頼み|申請し|届け出|読み)ました|連絡しました(が|。.)|連絡しても|家族(も|に確かめ)`)

func newClaims(p *guide.Pack) map[*guide.MessageSpec][]saying {
	all := map[*guide.MessageSpec][]saying{}
	for i := range p.Messages {
		m := &p.Messages[i]
		var list []saying
		add := func(pos guide.Pos, what guide.Text, when *guide.Cond, given []string, text guide.Text) {
			if len(given) > 0 || !granted(text) {
				list = append(list, saying{pos, what, when, sources(given), !firm(p, when)})
			}
		}
		if len(m.Given) > 0 || more(m.Gist) {
			add(m.Pos, phrase.Of("the gist of message %s", m.ID), nil, m.Given, m.Gist)
		}
		for j := range m.Checked {
			x := &m.Checked[j]
			if honest(p, x) {
				continue
			}
			add(x.Pos, phrase.Of("this line of message %s", m.ID), x.When, x.Given, x.Text)
		}
		for j := range m.Points {
			x := &m.Points[j]
			add(x.Pos, phrase.Of("this point of message %s", m.ID), x.When, x.Given, x.Text)
		}
		all[m] = list
	}
	return all
}

// granted reports whether a text claims nothing but its own facts: it asks for
// something, or it is all in one optional block.
func granted(t guide.Text) bool {
	literal, facts := outside(t.JA)
	return request.MatchString(strings.TrimSpace(t.JA)) || len(facts) == 0 && strings.TrimSpace(literal) == ""
}

// more reports whether a gist says more than the matter: what was done, or a
// second sentence without a fact.
func more(t guide.Text) bool {
	plain := gap.ReplaceAllString(t.JA, "")
	if deeds.MatchString(plain) {
		return true
	}
	literal, _ := outside(t.JA)
	said := 0
	for one := range strings.SplitSeq(literal, "。") {
		if strings.TrimSpace(one) != "" && !strings.Contains(one, "{") {
			said++
		}
	}
	return said > 1
}

// sources reads what given: names.
func sources(given []string) (list []source) {
	for _, one := range given {
		name, answer, _ := strings.Cut(one, "=")
		switch {
		case strings.Contains(name, "/"):
			list = append(list, source{step: name, answer: answer})
		case strings.Contains(name, "."):
			list = append(list, source{topic: name})
		default:
			list = append(list, source{fact: name, answer: answer})
		}
	}
	return list
}

// admits is how a line says that something could not be found out: no claim.
var admits = regexp.MustCompile(`(確認できていません|わかりません|覚えていません)。?$`)

// honest reports whether a line admits what was answered with "I do not know":
// it is not said where nothing was asked.
func honest(p *guide.Pack, x *guide.Check) bool {
	if x.When == nil || !admits.MatchString(strings.TrimSpace(x.Text.JA)) {
		return false
	}
	untold := func(id string) []told {
		if id == guide.FactLanguage || id == guide.FactReader {
			return nil
		}
		return []told{{}}
	}
	_, loose := (&puzzle{pack: p, open: untold}).solve(holds(x.When))
	return !loose
}

// firm reports whether a condition holds only where something was said: not
// where each of its facts is unknown or was not told.
func firm(p *guide.Pack, when *guide.Cond) bool {
	if when == nil {
		return false
	}
	nothing := []told{{}, {guide.UnknownValue, true}}
	open := func(id string) []told {
		if id == guide.FactLanguage || id == guide.FactReader {
			return nil
		}
		return nothing
	}
	_, loose := (&puzzle{pack: p, open: open}).solve(holds(when))
	return !loose
}

// claimed: L27, on every path to a message what it claims was said.
func (p *panelProof) claimed() {
	tried := map[*guide.MessageSpec]bool{}
	for i := range p.stands {
		o := p.stands[i].end.Outcome()
		if o == nil || o.Solved {
			continue
		}
		m := p.pack.Message(o.Message)
		if m == nil || tried[m] {
			continue
		}
		tried[m] = true
		for j := range p.claims[m] {
			if c := &p.claims[m][j]; c.loose && len(c.given) > 0 && !p.chosen(c) {
				p.backed(m, c)
			}
		}
	}
}

// chosen reports whether a claim is given by the topic.
func (p *panelProof) chosen(c *saying) bool {
	return slices.ContainsFunc(c.given, func(s source) bool { return s.topic == p.topic.ID })
}

// backed looks for the shortest way to a message on which nothing gives a claim.
func (p *panelProof) backed(m *guide.MessageSpec, c *saying) {
	type leap struct {
		from int
		by   guide.Input
	}
	came := map[int]leap{0: {-1, guide.Input{}}}
	queue := []int{0}
	for len(queue) > 0 {
		i := queue[0]
		queue = queue[1:]
		s := &p.stands[i]
		if o := s.end.Outcome(); o != nil && p.pack.Message(o.Message) == m && c.when.Holds(s.end) && !known(c, s.end) {
			var inputs []guide.Input
			for at := i; came[at].from >= 0; at = came[at].from {
				if by := came[at].by; by.Kind != "" {
					inputs = append(inputs, by)
				}
			}
			slices.Reverse(inputs)
			p.found = append(p.found, Finding{Rule: "L27", Pos: c.pos, Witness: p.script(inputs),
				Problem: phrase.Of("%s is printed on a path of %s on which nothing gave it", c.what, p.topic.ID), Do: phrase.Of("add a condition, or name under given: what says it on that path")})
			return
		}
		for k, j := range s.next {
			if _, been := came[j]; !been && !c.says(s.by[k]) {
				came[j] = leap{i, s.by[k]}
				queue = append(queue, j)
			}
		}
	}
}

// script is the walk that some inputs make.
func (p *panelProof) script(inputs []guide.Input) []string {
	s, err := guide.Start(p.pack, p.topic.ID, guide.JA, noon)
	for _, in := range inputs {
		if err != nil {
			return nil
		}
		s, err = put(s, in)
	}
	if end, ok := s.Foresee(); ok && s.Position().Outcome == nil {
		s = end
	}
	return witness(s)
}

// known reports whether one of the facts that give a claim is known.
func known(c *saying, facts guide.Valuation) bool {
	return slices.ContainsFunc(c.given, func(s source) bool {
		v, ok := facts.Lookup(s.fact)
		return s.fact != "" && ok && !v.Unknown && (s.answer == "" || v.ID() == s.answer)
	})
}

// says reports whether an answer gives a claim.
func (c *saying) says(in guide.Input) bool {
	if in.Kind != guide.InputAnswer {
		return false
	}
	answers := strings.Split(in.Value, "+")
	return !slices.Contains(answers, guide.Unknown) && slices.ContainsFunc(c.given, func(s source) bool {
		return s.step == in.Key && (s.answer == "" || slices.Contains(answers, s.answer))
	})
}

// claimsGiven: L27, what a message claims was said.
func claimsGiven(c *checker) {
	foundBy(c, "L27")
	for i := range c.pack.Messages {
		m := &c.pack.Messages[i]
		for j := range c.claims[m] {
			x := &c.claims[m][j]
			c.judge(1)
			if x.loose && len(x.given) == 0 {
				c.at(x.pos, phrase.Of("%s claims something, and nothing says that it was told", x.what), phrase.Of("add a condition that does not hold by “I do not know”, or name under given: the fact, the check (flow/step) or the topic that says it"))
			}
			for _, s := range x.given {
				checkSource(c, x, s)
			}
		}
	}
	for t := range c.trees {
		for i := range t.Steps {
			guesses(c, t, &t.Steps[i])
		}
	}
	swapped(c)
}

// grounds lists the facts that decide whether a message may claim what it does.
func grounds(g *ground, o *guide.Outcome) (facts []string) {
	for _, x := range g.claims[g.pack.Message(o.Message)] {
		for _, s := range x.given {
			if s.fact != "" {
				facts = append(facts, s.fact)
				x.when.Reads(func(id string) { facts = append(facts, id) })
			}
		}
	}
	return facts
}

// checkSource refuses a source of a claim that is not there.
func checkSource(c *checker, x *saying, s source) {
	flow, step, _ := strings.Cut(s.step, "/")
	switch {
	case s.fact != "" && c.pack.Fact(s.fact) != nil && (s.answer == "" || c.pack.Fact(s.fact).Choice(s.answer) != nil), s.topic != "" && c.pack.Topic(s.topic) != nil:
		return
	case s.step != "":
		if t := c.pack.Topic(flow); t != nil && t.Step(step) != nil && (s.answer == "" || t.Step(step).Answer(s.answer) != nil) {
			return
		}
	}
	c.at(x.pos, phrase.Of("%s is given by %q, and there is no such fact, check or topic", x.what, cmp.Or(s.fact, s.step, s.topic)), phrase.Of("write a fact, flow/step, flow/step=answer or a topic"))
}

// guesses refuses a turn for those who do not know that sets a fact which lets a
// message claim something.
func guesses(c *checker, t *guide.Topic, st *guide.Step) {
	set := func(list []guide.Setting) {
		for _, s := range list {
			if m := claimedBy(c, s); m != "" && s.Value != guide.Unknown {
				c.at(s.Pos, phrase.Of("whoever does not know at %s/%s is taken for %s: %s, and message %s claims it", t.ID, st.ID, s.Fact, s.Value, m), phrase.Of("set %s: unknown", s.Fact))
			}
		}
	}
	if a := st.Answer(guide.Unknown); a != nil && !telling(a.Label.JA) {
		set(a.Set)
	}
}

// telling reports whether the label of an answer "unknown" says more than that:
// 見られない、わからない.
func telling(label string) bool {
	return strings.ContainsAny(strings.TrimSuffix(label, "。"), "、が")
}

// claimedBy names a message that claims something because a fact has a value,
// and would not if it were unknown.
func claimedBy(c *checker, s guide.Setting) string {
	for i := range c.pack.Messages {
		m := &c.pack.Messages[i]
		for _, x := range c.claims[m] {
			if !x.loose && reads(x.when, s.Fact) && tells(c, x.when, s.Fact, s.Value) && !tells(c, x.when, s.Fact, guide.Unknown) {
				return m.ID
			}
		}
	}
	return ""
}

func reads(when *guide.Cond, fact string) (hit bool) {
	when.Reads(func(id string) { hit = hit || id == fact })
	return hit
}

// tells reports whether a condition can hold with a value of one of its facts.
func tells(c *checker, when *guide.Cond, fact, value string) bool {
	v := told{guide.Value{Kind: guide.KindChoice, Text: value, Unknown: value == guide.Unknown}, true}
	open := func(id string) []told {
		if id == fact {
			return []told{v}
		}
		return c.anyCase(id)
	}
	_, ok := (&puzzle{pack: c.pack, open: open}).solve(holds(when))
	return ok
}
