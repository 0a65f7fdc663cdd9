package words

import (
	"strings"

	"toiawase/guide"
)

// Said puts an input of a walk into words: what it speaks of, such as a
// question or the label of a fact, and what it says. What the pack no longer
// has is named by its id; with the zero Session that is everything.
func Said(s guide.Session, in guide.Input, l guide.Lang) (what, value string) {
	w, p := SheetsIn(l), s.Pack()
	if p == nil {
		p = &guide.Pack{}
	}
	what, value = w.Case.Said[in.Kind], in.Key
	switch in.Kind {
	case guide.InputAnswer:
		return saidAnswer(p, in, l)
	case guide.InputFact, guide.InputUnknown:
		return w.fact(s, p, in, l)
	case guide.InputHave:
		if e := p.EvidenceOf(in.Key); e != nil {
			value = e.Label.In(l)
		}
	case guide.InputDone:
		if e := p.Step(in.Key); e != nil {
			value = e.Text.In(l)
		} else if a := p.Action(in.Key); a != nil {
			value = a.Text.In(l)
		}
	case guide.InputEdited:
		in.Key, _, _ = strings.Cut(in.Key, "/")
		value = w.channel(p, in, l)
	default:
		value = w.channel(p, in, l)
	}
	return what, value
}

func saidAnswer(p *guide.Pack, in guide.Input, l guide.Lang) (what, value string) {
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

func (w *Sheets) fact(s guide.Session, p *guide.Pack, in guide.Input, l guide.Lang) (what, value string) {
	if in.Key == guide.FactWish || in.Key == guide.FactSecondWish {
		what, value = w.Checklist.Wish, in.Value
		if in.Key == guide.FactSecondWish {
			what = w.Checklist.Second
		}
		if x := p.Wish(in.Value); x != nil {
			value = x.Label.In(l)
		}
		return what, value
	}
	f := p.Fact(in.Key)
	if f == nil && in.Kind == guide.InputUnknown {
		return in.Key, w.Question.Unknown
	} else if f == nil {
		return in.Key, in.Value
	}
	return f.Label.In(l), w.value(s, f, in, l)
}

// value shows a fact's value; a choice as it is offered.
func (w *Sheets) value(s guide.Session, f *guide.Fact, in guide.Input, l guide.Lang) string {
	if in.Kind == guide.InputUnknown {
		return w.Question.Unknown
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
func (w *Sheets) channel(p *guide.Pack, in guide.Input, l guide.Lang) string {
	parts := []string{in.Key}
	if ch := p.Channel(in.Key); ch != nil {
		parts[0] = ch.Name.In(l)
	}
	if in.Kind == guide.InputContacted {
		parts = append(parts, Moment(in.Time, l))
		if in.Value != "" {
			parts = append(parts, in.Value)
		}
	}
	return strings.Join(parts, ", ")
}
