package cli

import (
	"strings"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/script"
	"toiawase/guide/sheet"
)

// result is what walk and compose print as JSON. Its keys are a contract; a
// key that has no value yet is null, a list that is empty is [].
type result struct {
	Topic          string          `json:"topic"`
	Outcome        *string         `json:"outcome"`
	Say            string          `json:"say"`
	Solved         bool            `json:"solved"`
	Lang           guide.Lang      `json:"lang"`
	At             string          `json:"at"`
	Emergency      []stepResult    `json:"emergency"`
	TakenOff       []offResult     `json:"taken_off"`
	Actions        []lineResult    `json:"actions"`
	Checklist      []itemResult    `json:"checklist"`
	Evidence       []keepResult    `json:"evidence"`
	Recommendation adviceResult    `json:"recommendation"`
	Message        *messageResult  `json:"message"`
	Messages       []messageResult `json:"messages"`
	Clocks         []clockResult   `json:"clocks"`
	Remaining      rangeResult     `json:"remaining"`
	Next           *nextResult     `json:"next"`
	Sources        []sourceResult  `json:"sources"`
}

// sourceResult is a source of what the result says.
type sourceResult struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Grade     string   `json:"grade"`
	CheckedOn string   `json:"checked_on"`
	URL       string   `json:"url"`
	For       []string `json:"for"` // what it stands for, such as "channel chat"
}

type lineResult struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

type itemResult struct {
	ID    string          `json:"id"`
	Label string          `json:"label"`
	State guide.ItemState `json:"state"`
	Value *string         `json:"value"` // canonical
	Shown *string         `json:"shown"` // as people read it
	Where string          `json:"where"`
	Must  bool            `json:"must"`
}

type keepResult struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	How   string `json:"how"`
	Why   string `json:"why"`
	Fades string `json:"fades"`
	Have  bool   `json:"have"`
}

type adviceResult struct {
	WaitUntil   *string       `json:"wait_until"`
	WaitBecause *string       `json:"wait_because"`
	First       *firstResult  `json:"first"`
	Fallbacks   []nextChannel `json:"fallbacks"`
	Last        []nextChannel `json:"last"`
	Avoid       []avoidResult `json:"avoid"`
	Rules       []string      `json:"rules"`
	Decided     []decided     `json:"decided"` // what made the first channel the first
}

// decided is a rule that decided, or what is no rule and did. File and line are
// those of --explain; a pack in a folder has them anyway.
type decided struct {
	Rule    string           `json:"rule"`
	Kind    guide.RulingKind `json:"kind"`
	Because string           `json:"because"`
	Took    []string         `json:"took"`
	File    string           `json:"file"`
	Line    int              `json:"line"`
}

type firstResult struct {
	Channel string   `json:"channel"`
	Name    string   `json:"name"`
	Because []string `json:"because"`
	Open    bool     `json:"open"`
	OpensAt *string  `json:"opens_at"`
	URL     *string  `json:"url"`
}

type nextChannel struct {
	Channel string `json:"channel"`
	Name    string `json:"name"`
	When    string `json:"when"`
	Because string `json:"because"`
}

type avoidResult struct {
	Channel string `json:"channel"`
	Name    string `json:"name"`
	Because string `json:"because"`
}

type messageResult struct {
	Channel  string          `json:"channel"`
	Lang     guide.Lang      `json:"lang"`
	Subject  string          `json:"subject"`
	Body     string          `json:"body"`
	Pieces   []string        `json:"pieces"`
	Missing  []string        `json:"missing"`
	Warnings []warningResult `json:"warnings"`
	Length   int             `json:"length"`
	Limit    int             `json:"limit"`
}

type warningResult struct {
	Fact    *string       `json:"fact"`
	Problem guide.Problem `json:"problem"`
	Text    string        `json:"text"`
}

type clockResult struct {
	ID   string `json:"id"`
	Due  string `json:"due"`
	Then string `json:"then"`
}

type rangeResult struct {
	Min int `json:"min"`
	Max int `json:"max"`
}

// nextResult is the question at which a walk stands that has not ended.
type nextResult struct {
	Step    string   `json:"step"`
	Fact    *string  `json:"fact"`
	Text    string   `json:"text"`
	Choices []string `json:"choices"`
}

// stepResult is a step of the emergency panel.
type stepResult struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Stop bool   `json:"stop"` // it stops the harm
	Done bool   `json:"done"`
}

// offResult is a step that has left the panel, and why.
type offResult struct {
	ID      string `json:"id"`
	Because string `json:"because"`
}

// newResult collects the result of a session.
func newResult(s guide.Session) result {
	lang, left := s.Lang(), s.Remaining()
	r := result{
		Topic: s.Topic().ID, Outcome: some(script.OutcomeName(s)), Lang: lang, At: rfc3339(s.At()),
		Emergency: []stepResult{}, TakenOff: []offResult{}, Actions: []lineResult{},
		Checklist: checklistResult(s), Evidence: evidenceResult(s),
		Recommendation: newAdvice(s), Messages: messageResults(s),
		Clocks: []clockResult{}, Remaining: rangeResult{left.Min, left.Max}, Next: newNext(s),
		Sources: sourceResults(s),
	}
	if out := s.Position().Outcome; out != nil {
		r.Say, r.Solved = s.Headline().In(lang), out.Solved
	}
	for _, e := range s.Emergency() {
		r.Emergency = append(r.Emergency, stepResult{e.ID, e.Text.In(lang), e.Stop, e.Done})
	}
	for _, e := range s.TakenOff() {
		r.TakenOff = append(r.TakenOff, offResult{e.ID, words.TakenOff(s, e)})
	}
	for _, x := range s.Actions() {
		r.Actions = append(r.Actions, lineResult{x.ID, x.Text.In(lang)})
	}
	for _, d := range s.Dues() {
		r.Clocks = append(r.Clocks, clockResult{d.Clock.ID, rfc3339(d.At), d.Clock.Then.In(lang)})
	}
	if m := s.Compose(s.Channel(), lang); m.Channel != nil {
		one := newMessage(s, m)
		r.Message = &one
	}
	return r
}

func checklistResult(s guide.Session) []itemResult {
	list := []itemResult{}
	for _, item := range s.Checklist() {
		f := item.Fact
		r := itemResult{ID: f.ID, Label: f.Label.In(s.Lang()), State: item.State, Where: f.Where.In(s.Lang()), Must: item.Must}
		if item.State == guide.ItemKnown {
			r.Value, r.Shown = some(item.Value.Text), some(item.Value.Show(s.Lang(), f))
		}
		list = append(list, r)
	}
	return list
}

func evidenceResult(s guide.Session) []keepResult {
	list, lang := []keepResult{}, s.Lang()
	for _, k := range s.Evidence() {
		e := k.Evidence
		list = append(list, keepResult{e.ID, e.Label.In(lang), e.How.In(lang), e.Why.In(lang), e.Fades.In(lang), k.Have})
	}
	return list
}

func newAdvice(s guide.Session) adviceResult {
	rec, lang := s.Recommend(), s.Lang()
	a := adviceResult{Fallbacks: nextChannels(rec.Fallbacks, lang), Last: nextChannels(rec.Last, lang), Avoid: []avoidResult{}, Rules: full(rec.Rules), Decided: []decided{}}
	for _, r := range s.Rulings() {
		a.Decided = append(a.Decided, decided{r.ID, r.Kind, r.Because.In(lang), full(r.Took), r.Pos.File, r.Pos.Line})
	}
	if rec.Wait != nil {
		a.WaitUntil, a.WaitBecause = some(rfc3339(rec.Wait.Until)), some(rec.Wait.Because.In(lang))
	}
	if o := rec.First; o != nil {
		a.First = &firstResult{Channel: o.Channel.ID, Name: o.Channel.Name.In(lang), Because: texts(o.Because, lang), Open: o.Open, URL: some(o.Channel.URL)}
		if !o.Open && !o.OpensAt.IsZero() {
			a.First.OpensAt = some(rfc3339(o.OpensAt))
		}
	}
	for _, x := range rec.Avoid {
		a.Avoid = append(a.Avoid, avoidResult{x.Channel.ID, x.Channel.Name.In(lang), x.Because.In(lang)})
	}
	return a
}

func nextChannels(options []guide.Option, lang guide.Lang) []nextChannel {
	list := []nextChannel{}
	for _, o := range options {
		list = append(list, nextChannel{o.Channel.ID, o.Channel.Name.In(lang), o.When.In(lang), sentences(o.Because, lang)})
	}
	return list
}

// messageResults are the messages of every channel on offer, in both languages.
func messageResults(s guide.Session) []messageResult {
	list := []messageResult{}
	for _, ch := range s.Offered() {
		for _, lang := range guide.Langs {
			if m := s.Compose(ch, lang); m.Channel != nil {
				list = append(list, newMessage(s, m))
			}
		}
	}
	return list
}

// newMessage describes a message; its warnings are in the reader's language.
func newMessage(s guide.Session, m guide.Message) messageResult {
	r := messageResult{
		Channel: m.Channel.ID, Lang: m.Lang, Subject: m.Subject, Body: m.Body, Pieces: full(m.Pieces),
		Missing: []string{}, Warnings: []warningResult{}, Length: m.Length, Limit: m.Limit,
	}
	for _, f := range m.Missing {
		r.Missing = append(r.Missing, f.ID)
	}
	if text := sheet.NotYet(s, m); text != "" {
		r.Warnings = append(r.Warnings, warningResult{nil, "not_yet", text})
	}
	for _, w := range m.Warnings {
		r.Warnings = append(r.Warnings, warningResult{factID(w.Fact), w.Problem, sheet.Doubt(w, s.Lang())})
	}
	for _, u := range sheet.UnfitIn(s) {
		r.Warnings = append(r.Warnings, warningResult{factID(u.Fact), guide.Problem(u.Kind), u.Fact.Label.In(s.Lang()) + ": " + u.Text(s.Lang())})
	}
	return r
}

func newNext(s guide.Session) *nextResult {
	p := s.Position()
	if p.Step == nil {
		return nil
	}
	n := &nextResult{Step: stepName(s, p), Fact: factID(p.Fact), Text: question(p, s.Lang()), Choices: []string{}}
	for _, o := range sheet.Answers(s, p.Step) {
		n.Choices = append(n.Choices, o.ID)
	}
	return n
}

// stepName names a step as --answer takes it: its id, with its flow if that is
// not the topic.
func stepName(s guide.Session, p guide.Position) string {
	if p.Flow == s.Topic() {
		return p.Step.ID
	}
	return p.Flow.ID + "/" + p.Step.ID
}

func question(p guide.Position, lang guide.Lang) string {
	if p.Fact != nil {
		return p.Fact.Question().In(lang)
	}
	return p.Step.Check.In(lang)
}

func factID(f *guide.Fact) *string {
	if f == nil {
		return nil
	}
	return &f.ID
}

func texts(list []guide.Text, lang guide.Lang) []string {
	all := []string{}
	for _, t := range list {
		all = append(all, t.In(lang))
	}
	return all
}

// sentences joins sentences as the language does.
func sentences(list []guide.Text, lang guide.Lang) string {
	gap := ""
	if lang == guide.EN {
		gap = " "
	}
	return strings.Join(texts(list, lang), gap)
}

// some is a pointer to a text, nil for none.
func some(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// rfc3339 writes a time in Japan's zone.
func rfc3339(t time.Time) string { return t.In(guide.Japan).Format(time.RFC3339) }

// sourceResults are the sources of what a result says, each once, in the order
// in which it is shown.
func sourceResults(s guide.Session) []sourceResult {
	list, at := []sourceResult{}, map[string]int{}
	for _, part := range sheet.Sources(s).Parts {
		for _, row := range part.Rows {
			i, seen := at[row.ID]
			if !seen {
				i = len(list)
				at[row.ID] = i
				x := s.Pack().Source(row.ID)
				list = append(list, sourceResult{x.ID, x.Title.In(s.Lang()), x.Grade, x.CheckedOn, x.URL, nil})
			}
			list[i].For = append(list[i].For, part.ID)
		}
	}
	return list
}
