package cli

import "toiawase/guide"

// starter opens the walk, on screens or plain.
type starter struct{ *app }

// startCommand is "toiawase start TOPIC".
func startCommand(a *app) *command {
	return &command{
		use:   "start TOPIC",
		about: a.words.Start,
		check: exactly(a, "TOPIC"),
		words: first(offers{a}.completeTopic),
		run:   func(args []string) error { return starter{a}.start(args[0]) },
	}
}

// start opens the screen program, or the plain walk where there is no screen;
// an empty topic means home. The screen itself tells of packs that cannot be
// used.
func (a starter) start(topic string) error {
	return a.enter(topic, func(_ *guide.Pack, ref string) error { return a.plain(ref) }, a.env.Screen)
}

// enter opens a topic, or home for an empty one, by the front door that there is.
func (a starter) enter(topic string, plain func(*guide.Pack, string) error, screen func(Screen) error) error {
	pack, ref, err := a.opening(topic)
	screenless := a.screenless()
	if err != nil || screenless {
		a.tell()
	}
	switch {
	case err != nil:
		return err
	case screenless:
		return plain(pack, ref)
	}
	return screen(a.screen(pack, ref))
}

// screen is what the screen program starts with; an empty ref means home.
func (a starter) screen(pack *guide.Pack, ref string) Screen {
	notes := settingNotes(a.app)
	return Screen{
		Settings: a.settings, Notes: notes,
		Pack: pack, Packs: a.packs, Broken: a.broken, Topic: ref, Lang: a.lang, Now: a.env.Now, Data: namedFolder(a.app), Getenv: a.env.Getenv,
		Page:    caseExporter{caseFiles(a)}.casePage,
		NoColor: a.opt.noColor || a.env.Getenv("NO_COLOR") != "",
	}
}

// opening is the pack to begin in, and the ref of the topic if one is named.
func (a starter) opening(topic string) (*guide.Pack, string, error) {
	if err := a.gather(); err != nil {
		return nil, "", err
	}
	if topic == "" {
		return a.packs[0], "", nil
	}
	p, t, err := a.packs.Topic(topic)
	if err != nil {
		return nil, "", a.refFault(a.words.NoTopic, err)
	}
	return p, a.packs.Ref(p, t.ID), nil
}
