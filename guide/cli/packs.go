package cli

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strconv"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/search"
	"toiawase/guide/settings"
	"toiawase/guide/store"
)

// load reads the packs in use. A pack that cannot be used is one line on
// standard error; the others work. With none left it fails.
func (a *app) load() error {
	err := a.gather()
	a.tell()
	return err
}

// tell speaks of the packs that cannot be used, once of each.
func (a *app) tell() {
	for _, note := range settingNotes(a) {
		a.complain(errors.New(note))
	}
	a.settings.Problems = nil
	for _, b := range a.broken[a.told:] {
		a.complain(a.brokenLine(b))
	}
	a.told = len(a.broken)
}

// gather reads the packs in use and says nothing: those of --pack, else the
// embedded one and those in the user's folder of packs.
func (a *app) gather() error {
	if len(a.packs) > 0 {
		return nil
	}
	if len(a.opt.packs) > 0 {
		a.gatherNamed()
	} else {
		p, err := embedded(a)
		if err != nil {
			return a.badPack("", err)
		}
		a.use("", p, nil)
		if data := a.dataFolder(); data != "" {
			for _, f := range load.Folder(filepath.Join(data, "packs")) {
				a.use(f.Dir, f.Pack, f.Err)
			}
		}
	}
	if len(a.packs) == 0 {
		return newFault(a.words.NoPack, nil, nil)
	}
	return nil
}

// embedded is the embedded pack; with the places of its rules where these are
// to be shown, which the built form leaves out.
func embedded(a *app) (*guide.Pack, error) {
	if a.explain {
		return load.FS(a.env.Content)
	}
	return load.Built(a.env.Content, a.env.Built)
}

// gatherNamed reads the packs of --pack.
func (a *app) gatherNamed() {
	a.broken, a.told = nil, 0
	for i, dir := range a.opt.packs {
		if slices.Contains(a.opt.packs[:i], dir) {
			continue // completion reads the flags twice
		}
		if i >= load.MaxPacks {
			a.use(dir, nil, load.ErrMany)
			return
		}
		p, err := load.Trusted(dir)
		a.use(dir, p, err)
	}
}

// use takes a pack into use, or keeps why it cannot be.
func (a *app) use(dir string, p *guide.Pack, err error) {
	switch {
	case err != nil:
		a.broken = append(a.broken, broken(dir, err))
	case len(a.packs) > 0 && p.Header.Extends == a.packs[0].ID && a.packs[0].Header.Extends == "":
		a.packs[0] = p // it is that pack, with what it changes
	case a.packs.Pack(p.ID) != nil:
		name := a.packs.Pack(p.ID).Header.Name
		a.broken = append(a.broken, worded(dir, func(w *words.Command) words.Fault { return w.SamePack },
			func(l guide.Lang) []any { return []any{p.ID, name.In(l)} }))
	default:
		a.packs = append(a.packs, p)
	}
}

// namedFolder is where somebody wants the user's files: by the option, or by a
// setting; empty for the default.
func namedFolder(a *app) string { return cmp.Or(a.opt.data, a.settings.Value(settings.Data)) }

// dataFolder is where the user's files are; empty if nothing says where.
func (a *app) dataFolder() string {
	if named := namedFolder(a); named != "" {
		return named
	}
	dir, err := store.Dir(a.env.Getenv)
	if err != nil {
		return ""
	}
	return dir
}

// fewReasons is how many reasons are kept of a pack that cannot be used.
const fewReasons = 5

// broken says in both languages why a pack cannot be used.
func broken(dir string, err error) guide.Broken {
	none := func(guide.Lang) []any { return nil }
	switch {
	case errors.Is(err, load.ErrWritable):
		return worded(dir, func(w *words.Command) words.Fault { return w.Writable }, none)
	case errors.Is(err, load.ErrLink):
		return worded(dir, func(w *words.Command) words.Fault { return w.Linked }, none)
	case errors.Is(err, load.ErrMany):
		return worded(dir, func(w *words.Command) words.Fault { return w.ManyPacks }, none)
	}
	b := worded(dir, func(w *words.Command) words.Fault { return w.BadPack }, none)
	b.Why = []guide.Text{same(reason(err))}
	var found *load.Errors
	if errors.As(err, &found) && len(found.List) > 0 {
		b.Why, b.More = nil, max(0, len(found.List)-fewReasons)
		for _, f := range found.List[:len(found.List)-b.More] {
			b.Why = append(b.Why, guide.Text{JA: printable(f.In(guide.JA)), EN: printable(f.In(guide.EN))})
		}
	}
	return b
}

// same is a text that is the same in both languages.
func same(s string) guide.Text { return guide.Text{JA: printable(s), EN: printable(s)} }

// worded takes the reason and what to do from the words.
func worded(dir string, form func(*words.Command) words.Fault, values func(guide.Lang) []any) guide.Broken {
	ja, en := form(words.CommandIn(guide.JA)), form(words.CommandIn(guide.EN))
	return guide.Broken{
		Folder: dir,
		Why:    []guide.Text{{JA: fill(ja.What, values(guide.JA)), EN: fill(en.What, values(guide.EN))}},
		Do:     guide.Text{JA: fill(ja.Do, one(dir)), EN: fill(en.Do, one(dir))},
	}
}

// badPack words why a pack cannot be read: its first finding.
func (a *app) badPack(dir string, err error) error { return a.brokenLine(broken(dir, err)) }

// brokenLine is one line about a pack that cannot be used.
func (a *app) brokenLine(b guide.Broken) error {
	why := b.Why[0].In(a.lang)
	if n := len(b.Why) - 1 + b.More; n > 0 {
		why += " +" + strconv.Itoa(n)
	}
	return &fault{fill(a.words.BadPack.What, []any{b.Folder, why}), b.Do.In(a.lang)}
}

// topic finds a topic in the packs.
func (a *app) topic(ref string) (*guide.Pack, *guide.Topic, error) {
	if err := a.load(); err != nil {
		return nil, nil, err
	}
	p, t, err := a.packs.Topic(ref)
	return p, t, a.refFault(a.words.NoTopic, err)
}

// refFault words why a ref names nothing; form is for a name that is not there.
func (a *app) refFault(form words.Fault, err error) error {
	var several *guide.AmbiguousName
	if errors.As(err, &several) {
		return newFault(a.words.Ambiguous, one(several.Name), one(joined(several.Refs)))
	}
	var unknown *guide.UnknownName
	if errors.As(err, &unknown) {
		return unknownName(a, form, unknown.Name, unknown.Near)
	}
	return err
}

// index makes all packs searchable.
func (a *app) index() *search.Index { return search.Packs(a.packs) }
