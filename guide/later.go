package guide

import "sync"

// rest is what is left of a topic until it is opened: its steps and outcomes.
type rest struct {
	once sync.Once
	read func(*Topic)
}

// Later leaves the steps and outcomes of a topic, which has none yet, to a
// function that sets them. It is called once, when they are first needed; see
// [Pack.Topic].
func (t *Topic) Later(read func(*Topic)) { t.rest = &rest{read: read} }

// whole is the topic with its steps and outcomes. A nil one stays nil.
func (t *Topic) whole() *Topic {
	if t != nil && t.rest != nil {
		t.rest.once.Do(func() { t.rest.read(t) })
	}
	return t
}

// Whole is a pack with the steps and outcomes of every topic and flow, for
// what goes through all of them. Who needs one topic asks [Pack.Topic] for it.
func Whole(p *Pack) *Pack {
	for _, list := range [][]Topic{p.Topics, p.Flows} {
		for i := range list {
			list[i].whole()
		}
	}
	return p
}
