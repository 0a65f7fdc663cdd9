package cli

import (
	"strings"

	"toiawase/guide"
)

// completeTopic offers topics, with their titles,.
func (a *app) completeTopic([]string, string) ([]string, how) {
	return a.each(func(p *guide.Pack, add func(id, about string)) {
		for i := range p.Topics {
			add(p.Topics[i].ID, p.Topics[i].Title.In(a.lang))
		}
	})
}

// completePage offers reference pages.
func (a *app) completePage([]string, string) ([]string, how) {
	return a.each(func(p *guide.Pack, add func(id, about string)) {
		for i := range p.Pages {
			add(p.Pages[i].ID, p.Pages[i].Title.In(a.lang))
		}
	})
}

// completeFact offers facts; pair is "=" where a value follows. After the
// sign it offers the choices of the fact.
func (a *app) completeFact(pair string) completer {
	return func(_ []string, typed string) ([]string, how) {
		id, _, chosen := strings.Cut(typed, "=")
		list, h := a.each(func(p *guide.Pack, add func(id, about string)) {
			for i := range p.Facts {
				switch f := &p.Facts[i]; {
				case !chosen && len(f.Derive) == 0:
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
func (a *app) completeStep(args []string, typed string) ([]string, how) {
	id, _, chosen := strings.Cut(typed, "=")
	list, h := a.each(func(p *guide.Pack, add func(id, about string)) {
		s, err := guide.Start(p, strings.Join(args, ""), a.lang, a.env.Now())
		if err != nil {
			return
		}
		t := s.Topic()
		for i := range t.Steps {
			switch st := &t.Steps[i]; {
			case st.Ask == "" && st.Check.IsZero():
			case !chosen:
				add(st.ID+"=", st.Check.In(a.lang))
			case st.ID == id:
				for _, o := range optionsOf(s, st, a.lang) {
					add(id+"="+o.id, o.label)
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
func (a *app) completeChannel([]string, string) ([]string, how) {
	return a.each(func(p *guide.Pack, add func(id, about string)) {
		for i := range p.Channels {
			add(p.Channels[i].ID, p.Channels[i].Name.In(a.lang))
		}
	})
}

// each collects words from every pack. Nothing is said about packs that cannot
// be read: a shell waits.
func (a *app) each(f func(p *guide.Pack, add func(id, about string))) (list []string, h how) {
	if err := a.load(); err != nil {
		return nil, failed
	}
	for _, p := range a.packs {
		f(p, func(id, about string) { list = append(list, described(id, about)) })
	}
	return list, noFiles
}
