package words

import (
	"strings"

	"toiawase/guide"
)

// saying names what a user says besides answers and facts.
type saying struct {
	kinds                 map[guide.InputKind]string
	unknown, wish, second string
}

var sayingJA = saying{
	kinds: map[guide.InputKind]string{
		guide.InputBlocked: "使えない窓口", guide.InputContacted: "連絡した窓口", guide.InputChannel: "送る窓口",
		guide.InputHave: "手元にあるもの", guide.InputDone: "済んだこと",
	},
	unknown: "わからない", wish: "希望", second: "次の希望",
}

var sayingEN = saying{
	kinds: map[guide.InputKind]string{
		guide.InputBlocked: "Does not work", guide.InputContacted: "Contacted", guide.InputChannel: "To send by",
		guide.InputHave: "At hand", guide.InputDone: "Done",
	},
	unknown: "I am not sure", wish: "What you want", second: "Second choice",
}

// Said puts an input of a walk into words: what it speaks of, such as a
// question or the label of a fact, and what it says. What the pack no longer
// has is named by its id.
func Said(s guide.Session, in guide.Input, l guide.Lang) (what, value string) {
	w, p := &sayingJA, s.Pack()
	if l == guide.EN {
		w = &sayingEN
	}
	what, value = w.kinds[in.Kind], in.Key
	switch in.Kind {
	case guide.InputAnswer:
		return w.answer(p, in, l)
	case guide.InputFact, guide.InputUnknown:
		return w.fact(s, in, l)
	case guide.InputHave:
		if e := p.EvidenceOf(in.Key); e != nil {
			value = e.Label.In(l)
		}
	case guide.InputDone:
		for i := range p.Emergency {
			if e := &p.Emergency[i]; e.ID == in.Key {
				value = e.Text.In(l)
			}
		}
	default:
		value = w.channel(p, in, l)
	}
	return what, value
}

func (w *saying) answer(p *guide.Pack, in guide.Input, l guide.Lang) (what, value string) {
	cut := strings.LastIndex(in.Key, "/")
	what, value = in.Key, in.Value
	if flow := p.Topic(in.Key[:max(cut, 0)]); flow != nil {
		if st := flow.Step(in.Key[cut+1:]); st != nil {
			what = st.Check.In(l)
			if a := st.Answer(in.Value); a != nil {
				value = a.Label.In(l)
			}
		}
	}
	return what, value
}

func (w *saying) fact(s guide.Session, in guide.Input, l guide.Lang) (what, value string) {
	if in.Key == guide.FactWish || in.Key == guide.FactSecondWish {
		what, value = w.wish, in.Value
		if in.Key == guide.FactSecondWish {
			what = w.second
		}
		if x := s.Pack().Wish(in.Value); x != nil {
			value = x.Label.In(l)
		}
		return what, value
	}
	f := s.Pack().Fact(in.Key)
	if f == nil {
		return in.Key, in.Value
	}
	return f.Label.In(l), w.value(s, f, in, l)
}

// value shows a fact's value; a choice as it is offered.
func (w *saying) value(s guide.Session, f *guide.Fact, in guide.Input, l guide.Lang) string {
	if in.Kind == guide.InputUnknown {
		return w.unknown
	}
	if c := f.Choice(in.Value); c != nil {
		return c.Label.In(l)
	}
	if v, err := f.Parse(in.Value, s.At()); err == nil {
		return v.Show(l, f)
	}
	return in.Value
}

// channel names a channel, and of a contact the time and the number.
func (w *saying) channel(p *guide.Pack, in guide.Input, l guide.Lang) string {
	parts := []string{in.Key}
	if ch := p.Channel(in.Key); ch != nil {
		parts[0] = ch.Name.In(l)
	}
	if in.Kind == guide.InputContacted {
		at := guide.Value{Kind: guide.KindWhen, Time: in.Time.In(guide.Japan), Clock: true}
		parts = append(parts, at.Show(l, nil))
		if in.Value != "" {
			parts = append(parts, in.Value)
		}
	}
	return strings.Join(parts, ", ")
}
