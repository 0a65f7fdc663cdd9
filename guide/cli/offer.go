package cli

import (
	"strings"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// offers are the words that a shell is offered.
type offers struct{ *app }

// completeTopic offers topics, with their titles,.
func (a offers) completeTopic([]string, string) ([]string, how) {
	return a.each(func(p *guide.Pack, add func(id, about string)) {
		for i := range p.Topics {
			add(a.packs.Ref(p, p.Topics[i].ID), p.Topics[i].Title.In(a.lang))
		}
	})
}

// completePage offers reference pages.
func (a offers) completePage([]string, string) ([]string, how) {
	return a.each(func(p *guide.Pack, add func(id, about string)) {
		for i := range p.Pages {
			add(a.packs.Ref(p, p.Pages[i].ID), p.Pages[i].Title.In(a.lang))
		}
	})
}

// completeFact offers facts; pair is "=" where a value follows. After the
// sign it offers the choices of the fact.
func (a offers) completeFact(pair string) completer {
	return func(args []string, typed string) ([]string, how) {
		id, _, chosen := strings.Cut(typed, "=")
		list, h := a.ofTopic(args, func(p *guide.Pack, add func(id, about string)) {
			for i := range p.Facts {
				switch f := &p.Facts[i]; {
				case !chosen && !f.Computed():
					add(f.ID+pair, f.Label.In(a.lang))
				case chosen && f.ID == id:
					for _, c := range f.Choices {
						add(id+"="+c.ID, c.Label.In(a.lang))
					}
				}
			}
		})
		if pair != "" && !chosen {
			h |= noSpace
		}
		return list, h
	}
}

// completeStep offers the steps of the command's topic that are answered, and
// after the sign their answers.
func (a offers) completeStep(args []string, typed string) ([]string, how) {
	id, _, chosen := strings.Cut(typed, "=")
	list, h := a.ofTopic(args, func(p *guide.Pack, add func(id, about string)) {
		_, t, err := a.packs.Topic(strings.Join(args, ""))
		if err != nil {
			return
		}
		s, err := guide.Start(p, t.ID, a.lang, a.env.Now())
		if err != nil {
			return
		}
		for i := range t.Steps {
			switch st := &t.Steps[i]; {
			case st.Ask == "" && st.Check.IsZero():
			case !chosen:
				add(st.ID+"=", st.Check.In(a.lang))
			case st.ID == id:
				for _, o := range sheet.Answers(s, st) {
					add(id+"="+o.ID, o.Label)
				}
			}
		}
	})
	if !chosen {
		h |= noSpace
	}
	return list, h
}

// completeChannel offers channels.
func (a offers) completeChannel(args []string, _ string) ([]string, how) {
	return a.ofTopic(args, func(p *guide.Pack, add func(id, about string)) {
		for i := range p.Channels {
			add(p.Channels[i].ID, p.Channels[i].Name.In(a.lang))
		}
	})
}

// each collects words from every pack. Nothing is said about packs that cannot
// be read: a shell waits.
func (a offers) each(f func(p *guide.Pack, add func(id, about string))) (list []string, h how) {
	if err := a.gather(); err != nil {
		return nil, failed
	}
	for _, p := range a.packs {
		f(p, func(id, about string) { list = append(list, described(id, about)) })
	}
	return list, noFiles
}

// ofTopic is each for the pack of the topic that the command names, if it
// names one.
func (a offers) ofTopic(args []string, f func(p *guide.Pack, add func(id, about string))) ([]string, how) {
	return a.each(func(p *guide.Pack, add func(id, about string)) {
		if in, _, err := a.packs.Topic(strings.Join(args, "")); err != nil || in == p {
			f(p, add)
		}
	})
}
