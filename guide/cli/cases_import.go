package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"toiawase/guide"
	"toiawase/guide/store"
)

// caseImporter takes cases in and removes them.
type caseImporter struct{ caseFiles }

// maxCase is more than the largest case has, in bytes.
const maxCase = 2 << 20

// caseImportCommand is "toiawase cases import FILE".
func caseImportCommand(a *app) *command {
	return &command{
		use:   "import FILE|-",
		about: a.caseWords().Import,
		check: exactly(a, "FILE"),
		words: first(func([]string, string) ([]string, how) { return []string{"json"}, filesEnding }),
		run:   func(args []string) error { return caseImporter{caseFiles{a}}.caseImport(args[0]) },
	}
}

func (a caseImporter) caseImport(name string) error {
	data, err := a.readCase(name)
	if err != nil {
		return err
	}
	c, err := store.Decode(data)
	if err != nil {
		return a.caseFault(err, name)
	}
	c = a.freed(c)
	s, err := a.cases()
	if err != nil {
		return err
	}
	err = s.Add(c)
	a.caseProblems(s.Problems())
	if err != nil {
		return a.caseFault(err, c.ID)
	}
	fmt.Fprintln(a.out, c.ID)
	a.complain(newFault(a.caseWords().Imported, nil, one(c.ID)))
	return nil
}

func (a caseImporter) readCase(name string) ([]byte, error) {
	in := a.env.Stdin
	if name != "-" {
		f, err := openFile(name)
		if err != nil {
			return nil, newFault(a.words.BadFile, []any{name, reason(err)}, nil)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, maxCase))
	if err != nil {
		return nil, newFault(a.words.BadFile, []any{name, reason(err)}, nil)
	}
	return data, nil
}

// freed replaces the secrets in what was written for a foreign case; names are
// left to the store, which refuses them.
func (a caseImporter) freed(c guide.Case) guide.Case {
	for i := range c.Inputs {
		if in := &c.Inputs[i]; in.Kind == guide.InputFact || in.Kind == guide.InputEdited {
			in.Value = a.withoutSecrets(in.Value)
		}
	}
	for i := range c.Log {
		c.Log[i].Text = a.withoutSecrets(c.Log[i].Text)
	}
	return c
}

// caseRemoveCommand is "toiawase cases rm ID".
func caseRemoveCommand(a *app) *command {
	var yes bool
	c := &command{
		use:   "rm ID",
		about: a.caseWords().Remove,
		check: exactly(a, "ID"),
		words: first(caseFiles{a}.completeCase),
		run:   func(args []string) error { return caseImporter{caseFiles{a}}.caseRemove(args[0], yes) },
	}
	c.flags.BoolVar(&yes, "yes", false, a.caseWords().FlagYes)
	return c
}

func (a caseImporter) caseRemove(ref string, yes bool) error {
	s, k, err := a.oneCase(ref)
	name := k.ID + " " + a.file(k).Name()
	if s != nil && err != nil && store.ValidID(ref) { // one that cannot be read can be removed
		k.ID, name, err = ref, ref, nil
	}
	if err != nil {
		return err
	}
	if err := a.sure(fmt.Sprintf(a.caseWords().AskRemove, name), yes); err != nil {
		return err
	}
	if err := s.Remove(k.ID); err != nil {
		return a.caseFault(err, k.ID)
	}
	a.complain(newFault(a.caseWords().Removed, one(k.ID), nil))
	return nil
}

// casePurgeCommand is "toiawase cases purge".
func casePurgeCommand(a *app) *command {
	var yes, all bool
	c := &command{
		use:   "purge",
		about: a.caseWords().Purge,
		check: atMost(a, 0),
		run:   func([]string) error { return caseImporter{caseFiles{a}}.casePurge(all, yes) },
	}
	c.flags.BoolVar(&all, "all", false, a.caseWords().FlagAllFiles)
	c.flags.BoolVar(&yes, "yes", false, a.caseWords().FlagYes)
	return c
}

func (a caseImporter) casePurge(all, yes bool) error {
	s, list, err := a.keptCases()
	if err != nil {
		return err
	}
	var ids []string
	for _, k := range list {
		if all || !k.Open() {
			ids = append(ids, k.ID)
		}
	}
	w, count := a.caseWords(), fmt.Sprint(len(ids))
	question := w.AskAll
	if !all {
		question = fmt.Sprintf(w.AskPurge, count)
	}
	if len(ids) > 0 || all {
		if err := a.sure(question, yes); err != nil {
			return err
		}
	}
	if err := removeCases(s, ids, all); err != nil {
		return a.caseFault(err, strings.Join(ids, ", "))
	}
	a.complain(newFault(w.Purged, one(count), nil))
	if left := store.Left(a.dataFolder()); all && len(left) > 0 {
		a.complain(newFault(w.Left, one(a.dataFolder()), one(joined(left))))
	}
	return nil
}

// removeCases removes cases, or all there is. One that somebody else has
// removed is gone as well.
func removeCases(s *store.Store, ids []string, all bool) error {
	if all {
		return s.Purge()
	}
	for _, id := range ids {
		if err := s.Remove(id); err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
	}
	return nil
}

// sure asks before something is removed. Where nobody can be asked, only a
// flag can say yes.
func (a caseImporter) sure(question string, yes bool) error {
	w := a.caseWords()
	switch {
	case yes:
		return nil
	case !a.env.IsTerminal:
		return newFault(w.NeedYes, nil, nil)
	}
	fmt.Fprintf(a.env.Stderr, "%s [%s/N] ", printable(question), w.Yes[0])
	_, said := newInput(a.env.Stdin).read()
	for _, word := range w.Yes {
		if strings.EqualFold(said, word) {
			return nil
		}
	}
	a.complain(newFault(w.Kept, nil, nil))
	return errNo
}
