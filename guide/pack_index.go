package guide

import "sync"

// index finds the parts of a pack by id.
type index struct {
	facts    map[string]*Fact
	channels map[string]*Channel
	desks    map[string]*Desk
	actions  map[string]*Action
	evidence map[string]*Evidence
	lists    map[string]*List
	wishes   map[string]*Wish
	clocks   map[string]*Clock
	sources  map[string]*Source
	messages map[string]*MessageSpec
	shapes   map[string]*Shape
	topics   map[string]*Topic // topics and flows
	pages    map[string]*Page
	families map[string]*Family
	dangers  map[string]int // places in Dangers and in Emergency
	steps    map[string]int
	rows     [][]int                     // of every emergency step: its dangers
	stakes   [][]int                     // of every danger: those that it puts at stake
	edges    func() map[string][]float64 // where a number changes its band, in order
}

// Seal builds the pack's index. The loader calls it once, after which the pack
// is read only. With an id declared twice the later one wins; the loader has
// refused that already.
func (p *Pack) Seal() {
	p.index = index{
		facts:    by(p.Facts, func(x *Fact) string { return x.ID }),
		channels: by(p.Channels, func(x *Channel) string { return x.ID }),
		desks:    by(p.Desks, func(x *Desk) string { return x.ID }),
		actions:  by(p.Actions, func(x *Action) string { return x.ID }),
		evidence: by(p.Evidence, func(x *Evidence) string { return x.ID }),
		lists:    by(p.Lists, func(x *List) string { return x.ID }),
		wishes:   by(p.Wishes, func(x *Wish) string { return x.ID }),
		clocks:   by(p.Clocks, func(x *Clock) string { return x.ID }),
		sources:  by(p.Sources, func(x *Source) string { return x.ID }),
		messages: by(p.Messages, func(x *MessageSpec) string { return x.ID }),
		shapes:   by(p.Shapes, func(x *Shape) string { return x.ID }),
		topics:   by(p.Topics, func(x *Topic) string { return x.ID }),
		pages:    by(p.Pages, func(x *Page) string { return x.ID }),
		families: by(p.Families, func(x *Family) string { return x.ID }),
	}
	for id, flow := range by(p.Flows, func(x *Topic) string { return x.ID }) {
		p.index.topics[id] = flow
	}
	for i := range p.Facts {
		f := &p.Facts[i]
		f.columns = nil
		f.plain = !f.Computed() && !p.Header.Contact.has(f.ID) && !EngineFact(f.ID)
		for _, id := range f.Columns {
			if c := p.Fact(id); c != nil { // else the loader has refused it
				f.columns = append(f.columns, c)
			}
		}
	}
	for i := range p.Channels {
		if h := p.Channels[i].Hours; h != nil {
			h.holidays = p.Header.Holidays
		}
	}
	sealPanel(p)
	p.index.edges = sync.OnceValue(p.bandEdges)
}

// sealPanel resolves the matrix of dangers and emergency steps.
func sealPanel(p *Pack) {
	x := &p.index
	x.dangers, x.steps = map[string]int{}, map[string]int{}
	for i := range p.Dangers {
		x.dangers[p.Dangers[i].ID] = i
	}
	places := func(ids []string) (list []int) {
		for _, id := range ids {
			if i, ok := x.dangers[id]; ok {
				list = append(list, i)
			}
		}
		return list
	}
	x.stakes, x.rows = make([][]int, len(p.Dangers)), make([][]int, len(p.Emergency))
	for i := range p.Dangers {
		x.stakes[i] = places(p.Dangers[i].Stakes)
	}
	for i := range p.Emergency {
		x.steps[p.Emergency[i].ID] = i
		x.rows[i] = places(p.Emergency[i].For)
	}
}

func by[T any](list []T, id func(*T) string) map[string]*T {
	m := make(map[string]*T, len(list))
	for i := range list {
		m[id(&list[i])] = &list[i]
	}
	return m
}

// Fact returns the fact with an id, or nil.
func (p *Pack) Fact(id string) *Fact { return p.index.facts[id] }

// plain reports whether a fact is only ever told or implied: it is not derived,
// not of an earlier contact and not the engine's.
func (p *Pack) plain(id string) bool {
	f := p.index.facts[id]
	return f != nil && f.plain
}

// Channel returns the channel with an id, or nil.
func (p *Pack) Channel(id string) *Channel { return p.index.channels[id] }

// Desk returns the desk with an id, or nil.
func (p *Pack) Desk(id string) *Desk { return p.index.desks[id] }

// Action returns the action with an id, or nil.
func (p *Pack) Action(id string) *Action { return p.index.actions[id] }

// EvidenceOf returns the piece of evidence with an id, or nil.
func (p *Pack) EvidenceOf(id string) *Evidence { return p.index.evidence[id] }

// List returns the list with an id, or nil.
func (p *Pack) List(id string) *List { return p.index.lists[id] }

// Wish returns the wish with an id, or nil.
func (p *Pack) Wish(id string) *Wish { return p.index.wishes[id] }

// Clock returns the clock with an id, or nil.
func (p *Pack) Clock(id string) *Clock { return p.index.clocks[id] }

// Source returns the source with an id, or nil.
func (p *Pack) Source(id string) *Source { return p.index.sources[id] }

// Message returns the message with an id, or nil.
func (p *Pack) Message(id string) *MessageSpec { return p.index.messages[id] }

// Shape returns the shape with an id, or nil.
func (p *Pack) Shape(id string) *Shape { return p.index.shapes[id] }

// Topic returns the topic or flow with an id, or nil.
func (p *Pack) Topic(id string) *Topic { return p.index.topics[id].whole() }

// Page returns the page with an id, or nil.
func (p *Pack) Page(id string) *Page { return p.index.pages[id] }

// Family returns the family with an id, or nil.
func (p *Pack) Family(id string) *Family { return p.index.families[id] }

// Step returns the step with this id, or nil.
func (t *Topic) Step(id string) *Step {
	for i := range t.Steps {
		if t.Steps[i].ID == id {
			return &t.Steps[i]
		}
	}
	return nil
}

// Outcome returns the outcome with this id, or nil.
func (t *Topic) Outcome(id string) *Outcome {
	for i := range t.Outcomes {
		if t.Outcomes[i].ID == id {
			return &t.Outcomes[i]
		}
	}
	return nil
}

// Step returns the emergency step with this id, or nil.
func (p *Pack) Step(id string) *EmergencyStep {
	if i, ok := p.index.steps[id]; ok {
		return &p.Emergency[i]
	}
	return nil
}

// Danger returns the danger with this id, or nil.
func (p *Pack) Danger(id string) *Danger {
	if i, ok := p.index.dangers[id]; ok {
		return &p.Dangers[i]
	}
	return nil
}
