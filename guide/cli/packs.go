package cli

import (
	"errors"
	"fmt"
	"slices"

	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/search"
)

// load reads the packs in use: those of --pack, else the embedded one. A pack
// that cannot be read is one line on standard error; the others work. With
// none left it fails.
func (a *app) load() error {
	if len(a.packs) > 0 {
		return nil
	}
	if len(a.opt.packs) == 0 {
		p, err := load.FS(a.env.Content)
		if err != nil {
			return a.badPack("", err)
		}
		a.packs = []*guide.Pack{p}
		return nil
	}
	for i, dir := range a.opt.packs {
		if slices.Contains(a.opt.packs[:i], dir) {
			continue // completion reads the flags twice
		}
		p, err := load.Dir(dir)
		if err != nil {
			a.complain(a.badPack(dir, err))
			continue
		}
		a.packs = append(a.packs, p)
	}
	if len(a.packs) == 0 {
		return newFault(a.words.NoPack, nil, nil)
	}
	return nil
}

// badPack words why a pack cannot be read: its first finding.
func (a *app) badPack(dir string, err error) error {
	why := err.Error()
	var found *load.Errors
	if errors.As(err, &found) && len(found.List) > 0 {
		why = found.List[0].Error()
		if n := len(found.List) - 1; n > 0 {
			why += fmt.Sprintf(" +%d", n)
		}
	}
	return newFault(a.words.BadPack, []any{dir, why}, one(dir))
}

// topic finds a topic in the packs.
func (a *app) topic(id string) (*guide.Pack, *guide.Topic, error) {
	if err := a.load(); err != nil {
		return nil, nil, err
	}
	var known []string
	for _, p := range a.packs {
		for i := range p.Topics {
			if t := &p.Topics[i]; t.ID == id {
				return p, t, nil
			}
			known = append(known, p.Topics[i].ID)
		}
	}
	fault := a.unknownName(a.words.NoTopic, id, known)
	return nil, nil, fault
}

// index makes all packs searchable.
func (a *app) index() *search.Index {
	var (
		entries  []search.Entry
		readings []guide.Reading
	)
	for _, p := range a.packs {
		entries = append(entries, search.Entries(p)...)
		readings = append(readings, p.Readings...)
	}
	return search.New(entries, readings)
}
