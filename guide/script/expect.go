package script

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// none is what is expected, or got, where there is nothing.
const none = "none"

// expectation checks one kind of expectation. known lists the names that may
// be expected, nil if any text may; got says what came instead, and ok whether
// the expectation is met.
type expectation struct {
	known func(*guide.Pack) []string
	check func(guide.Session, Line) (got guide.Text, ok bool)
}

var expectations = map[string]*expectation{
	"outcome":     {outcomeNames, expectOutcome},
	"first":       {channelNames, expectFirst},
	"fallback":    {channelNames, expectFallback},
	"last":        {channelNames, expectLast},
	"open":        {channelNames, expectOpen},
	"no-channel":  {channelNames, expectNoChannel},
	"avoid":       {channelNames, expectAvoid},
	"emergency":   {emergencyNames, expectEmergency},
	"evidence":    {evidenceNames, expectEvidence},
	"no-evidence": {evidenceNames, expectNoEvidence},
	"wait":        {nil, expectWait},
	"message":     {nil, expectMessage},
	"no-message":  {nil, expectNoMessage},
	"copy":        {nil, expectCopy},
	"no-copy":     {nil, expectNoCopy},
	"begins":      {nil, expectBegins},
	"at-most":     {nil, expectAtMost},
	"clock":       {clockNames, expectClock},
	"no-clock":    {clockNames, expectNoClock},
	"due":         {nil, expectDue},
	"panel":       {nil, expectPanel},
	"headline":    {nil, expectHeadline},
	"no-headline": {nil, expectNoHeadline},
	"asks":        {factNames, expectAsks},
	"no-asks":     {factNames, expectNoAsks},
}

// check tries every expectation of the script at the end of its moment; steps
// are the walk before the first input and after each. A name that the pack does
// not have is an error: it could never be met, or never fail.
func (sc *Script) check(steps []guide.Session) (failures []Failure, err error) {
	for _, l := range sc.Expects {
		e, s := expectations[l.Verb], steps[sc.until(l)]
		if e.known != nil && l.Text != none {
			if err := l.named(e.known(s.Pack())); err != nil {
				return failures, err
			}
		}
		if got, ok := e.check(s, l); !ok {
			failures = append(failures, Failure{Pos: l.Pos, Want: l.Verb + " " + oneLine(l.Text), Got: got})
		}
	}
	return failures, nil
}

// until counts the inputs up to the end of the moment of a line.
func (sc *Script) until(l Line) (n int) {
	for _, in := range sc.Inputs {
		if in.part <= l.part {
			n++
		}
	}
	return n
}

func (l Line) named(known []string) error {
	for _, k := range known {
		if k == l.Text {
			return nil
		}
	}
	return l.fail(1, phrase.Of("no %s %q", phrase.Part(l.Verb), clip(l.Text)), didYouMean(l.Text, known))
}

// OutcomeName names the outcome where a session stands: its id, or flow/id
// when it belongs to a called flow; empty before an outcome.
func OutcomeName(s guide.Session) string {
	p := s.Position()
	switch {
	case p.Outcome == nil:
		return ""
	case p.Flow == s.Topic():
		return p.Outcome.ID
	}
	return p.Flow.ID + "/" + p.Outcome.ID
}

func expectOutcome(s guide.Session, l Line) (guide.Text, bool) {
	if s.Position().Outcome == nil {
		return standing(s), l.Text == none
	}
	name := OutcomeName(s)
	return phrase.Same("outcome " + name), name == l.Text
}

// standing says at which question a walk stands.
func standing(s guide.Session) guide.Text {
	p := s.Position()
	if p.Step == nil {
		return phrase.Of("no way on")
	}
	if p.Fact != nil {
		return phrase.Of("the question %s (fact %s)", p.Step.ID, p.Fact.ID)
	}
	return phrase.Of("the question %s", p.Step.ID)
}

func expectFirst(s guide.Session, l Line) (guide.Text, bool) {
	first := s.Recommend().First
	if first == nil {
		return phrase.Same(none), l.Text == none
	}
	return phrase.Same(first.Channel.ID), first.Channel.ID == l.Text
}

func expectAvoid(s guide.Session, l Line) (guide.Text, bool) {
	var ids []string
	for _, a := range s.Recommend().Avoid {
		ids = append(ids, a.Channel.ID)
	}
	return among(ids, l.Text)
}

func expectEmergency(s guide.Session, l Line) (guide.Text, bool) {
	var ids []string
	for _, e := range s.Emergency() {
		ids = append(ids, e.ID)
	}
	return among(ids, l.Text)
}

// expectClock checks that a clock runs and, where a time is given, when it is
// due.
func expectClock(s guide.Session, l Line) (guide.Text, bool) {
	var ids []string
	for _, d := range s.Dues() {
		at := d.At.In(guide.Japan).Format(time.RFC3339)
		if d.Clock.ID == l.Text && !l.Time.IsZero() {
			return phrase.Same(l.Text + " " + at), d.At.Equal(l.Time)
		}
		ids = append(ids, d.Clock.ID)
	}
	return among(ids, l.Text)
}

func expectNoClock(s guide.Session, l Line) (guide.Text, bool) {
	got, there := expectClock(s, l)
	return got, !there
}

// expectDue checks when to come back first, the walk being kept as a case.
func expectDue(s guide.Session, l Line) (guide.Text, bool) {
	c := guide.NewCase("", s, s.At())
	c.Log = s.Log()
	dues := c.Dues(s)
	if len(dues) == 0 {
		return phrase.Same(none), l.Text == none
	}
	return phrase.Same(dues[0].At.Format(time.RFC3339)), dues[0].At.Equal(l.Time) && l.Text != none
}

// expectPanel checks all steps of the panel, in their order.
func expectPanel(s guide.Session, l Line) (guide.Text, bool) {
	var ids []string
	for _, e := range s.Emergency() {
		ids = append(ids, e.ID)
	}
	got := cmp.Or(strings.Join(ids, ", "), none)
	return phrase.Same(got), got == strings.Join(strings.FieldsFunc(l.Text, func(r rune) bool { return strings.ContainsRune(", ", r) }), ", ")
}

func expectHeadline(s guide.Session, l Line) (guide.Text, bool) {
	say := s.Headline().In(s.Lang())
	return phrase.Same(say), strings.Contains(say, l.Text)
}

func expectNoHeadline(s guide.Session, l Line) (guide.Text, bool) {
	got, there := expectHeadline(s, l)
	return got, !there
}

// expectAsks checks that a fact has a line in the checklist, known or not.
func expectAsks(s guide.Session, l Line) (guide.Text, bool) {
	var ids []string
	for _, item := range s.Checklist() {
		ids = append(ids, item.Fact.ID)
	}
	return among(ids, l.Text)
}

func expectNoAsks(s guide.Session, l Line) (guide.Text, bool) {
	got, there := expectAsks(s, l)
	return got, !there
}

func factNames(p *guide.Pack) (list []string) {
	for i := range p.Facts {
		list = append(list, p.Facts[i].ID)
	}
	return list
}

func expectFallback(s guide.Session, l Line) (guide.Text, bool) {
	return among(optionNames(s.Recommend().Fallbacks), l.Text)
}

func expectLast(s guide.Session, l Line) (guide.Text, bool) {
	return among(optionNames(s.Recommend().Last), l.Text)
}

func optionNames(list []guide.Option) (ids []string) {
	for _, o := range list {
		ids = append(ids, o.Channel.ID)
	}
	return ids
}

// options are all channels that the advice names to be used, in order.
func options(s guide.Session) (list []guide.Option) {
	rec := s.Recommend()
	if rec.First != nil {
		list = append(list, *rec.First)
	}
	return append(append(list, rec.Fallbacks...), rec.Last...)
}

// expectOpen checks that a channel is offered as open now; none: that no
// channel is.
func expectOpen(s guide.Session, l Line) (guide.Text, bool) {
	var ids []string
	for _, o := range options(s) {
		if o.Open {
			ids = append(ids, o.Channel.ID)
		}
	}
	return among(ids, l.Text)
}

// expectNoChannel checks that a channel is offered nowhere.
func expectNoChannel(s guide.Session, l Line) (guide.Text, bool) {
	got, offered := among(optionNames(options(s)), l.Text)
	return got, !offered
}

func expectEvidence(s guide.Session, l Line) (guide.Text, bool) { return among(evidenceOf(s), l.Text) }

func expectNoEvidence(s guide.Session, l Line) (guide.Text, bool) {
	got, there := among(evidenceOf(s), l.Text)
	return got, !there
}

func evidenceOf(s guide.Session) (ids []string) {
	for _, k := range s.Evidence() {
		ids = append(ids, k.Evidence.ID)
	}
	return ids
}

func among(ids []string, want string) (guide.Text, bool) {
	if len(ids) == 0 {
		return phrase.Same(none), want == none
	}
	for _, id := range ids {
		if id == want {
			return phrase.Same(id), true
		}
	}
	return phrase.Same(strings.Join(ids, ", ")), false
}

func expectWait(s guide.Session, l Line) (guide.Text, bool) {
	wait := s.Recommend().Wait
	if wait == nil {
		return phrase.Of("no wait"), l.Text == none
	}
	return phrase.Same(wait.Until.In(guide.Japan).Format(time.RFC3339)), wait.Until.Equal(l.Time) && l.Text != none
}

func expectMessage(s guide.Session, l Line) (guide.Text, bool) {
	body := s.Compose(s.Channel(), s.Lang()).Body
	if body == "" {
		return phrase.Of("no message"), false
	}
	return phrase.Of("a message without it: %s", oneLine(body)), strings.Contains(body, l.Text)
}

func expectNoMessage(s guide.Session, l Line) (guide.Text, bool) {
	body := s.Compose(s.Channel(), s.Lang()).Body
	return phrase.Of("a message with it: %s", oneLine(body)), !strings.Contains(body, l.Text)
}

// expectCopy checks the message in the language that is not the walk's.
func expectCopy(s guide.Session, l Line) (guide.Text, bool) {
	body := s.Compose(s.Channel(), s.Lang().Other()).Body
	return phrase.Of("a copy without it: %s", oneLine(body)), strings.Contains(body, l.Text)
}

func expectNoCopy(s guide.Session, l Line) (guide.Text, bool) {
	_, there := expectCopy(s, l)
	return phrase.Of("a copy with it"), !there
}

// expectBegins checks the first line of the message.
func expectBegins(s guide.Session, l Line) (guide.Text, bool) {
	first, _, _ := strings.Cut(s.Compose(s.Channel(), s.Lang()).Body, "\n")
	return phrase.Of("a message that begins %s", first), strings.Contains(first, l.Text)
}

// expectAtMost checks how long the message is, as its channel counts.
func expectAtMost(s guide.Session, l Line) (guide.Text, bool) {
	m := s.Compose(s.Channel(), s.Lang())
	most, err := strconv.Atoi(l.Text)
	return phrase.Of("a message of %d characters", m.Length), err == nil && m.Length > 0 && m.Length <= most
}

// oneLine keeps a text to one line.
func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " / ") }

func channelNames(p *guide.Pack) (list []string) {
	for i := range p.Channels {
		list = append(list, p.Channels[i].ID)
	}
	return list
}

func emergencyNames(p *guide.Pack) (list []string) {
	for i := range p.Emergency {
		list = append(list, p.Emergency[i].ID)
	}
	return list
}

// doneNames lists what can be ticked.
func doneNames(p *guide.Pack) []string {
	list := emergencyNames(p)
	for i := range p.Actions {
		list = append(list, p.Actions[i].ID)
	}
	return list
}

func clockNames(p *guide.Pack) (list []string) {
	for i := range p.Clocks {
		list = append(list, p.Clocks[i].ID)
	}
	return list
}

// outcomeNames lists every outcome of the pack as a script may name it.
func outcomeNames(p *guide.Pack) (list []string) {
	guide.Whole(p)
	for i := range p.Topics {
		for j := range p.Topics[i].Outcomes {
			list = append(list, p.Topics[i].Outcomes[j].ID)
		}
	}
	for i := range p.Flows {
		for j := range p.Flows[i].Outcomes {
			list = append(list, p.Flows[i].ID+"/"+p.Flows[i].Outcomes[j].ID)
		}
	}
	return list
}
