package cli

// startCommand is "toiawase start TOPIC".
func (a *app) startCommand() *command {
	return &command{
		use:   "start TOPIC",
		about: a.words.Start,
		check: a.exactly("TOPIC"),
		words: first(a.completeTopic),
		run:   func(args []string) error { return a.start(args[0]) },
	}
}

// start opens the screen program, or the plain walk where there is no screen;
// an empty topic means home.
func (a *app) start(topic string) error {
	if err := a.load(); err != nil {
		return err
	}
	pack := a.packs[0]
	if topic != "" {
		p, _, err := a.topic(topic)
		if err != nil {
			return err
		}
		pack = p
	}
	if a.opt.plain || !a.env.IsTerminal || a.env.Getenv("TERM") == "dumb" || a.env.Screen == nil {
		return a.plain(pack, topic)
	}
	return a.env.Screen(Screen{
		Pack: pack, Packs: a.packs, Topic: topic, Lang: a.lang, Now: a.env.Now, Data: a.opt.data, Getenv: a.env.Getenv,
		NoColor: a.opt.noColor || a.env.Getenv("NO_COLOR") != "",
	})
}
