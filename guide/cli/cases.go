package cli

import (
	"errors"
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/store"
)

// caseFiles reads the folder of cases, and speaks of what is wrong there.
type caseFiles struct{ *app }

// casesCommand is "toiawase cases": the cases on disk. Without a part it lists
// them.
func casesCommand(a *app) *command {
	c := &command{
		use:   "cases",
		about: a.words.Cases,
		check: caseFiles{a}.noPart,
		run:   func([]string) error { return caseLister{caseFiles{a}}.caseList(false, false) },
	}
	c.commands = []*command{
		caseListCommand(a), caseShowCommand(a), caseLogCommand(a), caseDueCommand(a),
		caseExportCommand(a), caseImportCommand(a), caseStatsCommand(a), caseRemoveCommand(a), casePurgeCommand(a),
	}
	for _, part := range c.commands {
		part.within = c.name()
	}
	return c
}

// noPart refuses the name of a part that is not there.
func (a caseFiles) noPart(args []string) error {
	if len(args) == 0 {
		return nil
	}
	var known []string
	for _, c := range a.root.find("cases").commands {
		known = append(known, c.name())
	}
	return unknownName(a.app, a.caseWords().NoPart, args[0], known)
}

// cases opens the folder of cases.
func (a caseFiles) cases() (*store.Store, error) {
	data := namedFolder(a.app)
	if data == "" {
		dir, err := store.Dir(a.env.Getenv)
		if err != nil {
			return nil, a.caseFault(err, "")
		}
		data = dir
	}
	s, err := store.Open(data)
	if errors.Is(err, store.ErrOpen) {
		return nil, newFault(a.caseWords().Open, one(data), nil)
	}
	if err != nil {
		return nil, newFault(a.caseWords().NoStore, one(reason(err)), nil)
	}
	return s, nil
}

// keptCases reads all cases, and speaks of the files that are not as they
// should be.
func (a caseFiles) keptCases() (*store.Store, []keep.File, error) {
	s, err := a.cases()
	if err != nil {
		return nil, nil, err
	}
	if err := a.load(); err != nil {
		a.complain(err) // cases can be read without any pack
	}
	list, problems := s.List()
	a.caseProblems(problems)
	var all []keep.File
	for _, c := range list {
		all = append(all, a.replayed(c))
	}
	return s, all, nil
}

// storedCases lists the cases that can be read, none where nothing says in
// which folder they are: for commands that are about something else.
func (a caseFiles) storedCases() []guide.Case {
	if a.dataFolder() == "" {
		return nil
	}
	s, err := a.cases()
	if err != nil {
		a.complain(err)
		return nil
	}
	list, problems := s.List()
	a.caseProblems(problems)
	return list
}

// replayed replays a case now, in the language of the command.
func (a caseFiles) replayed(c guide.Case) keep.File {
	f := keep.Open(c, a.packs, a.env.Now())
	if !f.Walk.IsZero() {
		f.Walk = f.Walk.WithLang(a.lang)
	}
	return f
}

// oneCase finds the case that is meant by an id, or by a beginning of it that
// no other has, or by its letters.
func (a caseFiles) oneCase(ref string) (*store.Store, keep.File, error) {
	s, all, err := a.keptCases()
	if err != nil {
		return nil, keep.File{}, err
	}
	var ids []string
	for _, k := range all {
		_, letters, _ := strings.Cut(k.ID, "-")
		if k.ID == ref || letters == ref || ref != "" && strings.HasPrefix(k.ID, ref) {
			ids = append(ids, k.ID)
		}
	}
	if slices.Contains(ids, ref) {
		ids = []string{ref}
	}
	switch len(ids) {
	case 0:
		return s, keep.File{}, newFault(a.caseWords().NoCase, one(ref), nil)
	case 1:
		i := slices.IndexFunc(all, func(k keep.File) bool { return k.ID == ids[0] })
		return s, all[i], nil
	}
	return s, keep.File{}, newFault(a.caseWords().Several, one(ref), one(joined(ids)))
}

// goneNote says of a case that its topic is gone.
func (a caseFiles) goneNote(k keep.File) {
	if k.Walk.IsZero() {
		a.complain(newFault(a.caseWords().TopicGone, one(k.ID), one(k.ID)))
	}
}

// caseProblems speaks of files that are not as they should be.
func (a caseFiles) caseProblems(list []store.Problem) {
	w := a.caseWords()
	for _, p := range list {
		why := ""
		if p.Err != nil {
			why = reason(p.Err)
		}
		switch p.Kind {
		case store.Restored:
			a.complain(newFault(w.Restored, one(p.ID), nil))
		case store.Moved:
			a.complain(newFault(w.MovedFile, one(p.ID), one(p.Moved)))
		case store.Newer:
			a.complain(newFault(w.Newer, one(p.ID), nil))
		case store.Exposed:
			a.complain(newFault(w.Exposed, one(p.ID), nil))
		default:
			a.complain(newFault(w.Unread, []any{p.ID, why}, nil))
		}
	}
}

// caseFault words an error of the store; name is the case or file meant.
func (a caseFiles) caseFault(err error, name string) error {
	w := a.caseWords()
	var secret *store.SecretError
	var known *fault
	switch {
	case err == nil, errors.As(err, &known), errors.Is(err, errNo):
		return err
	case errors.As(err, &secret):
		return newFault(w.Secret, nil, one(problem(secret.Problem, a.lang)))
	}
	for _, f := range []struct {
		err  error
		form words.Fault
	}{
		{store.ErrNoHome, w.NoHome}, {store.ErrNotFound, w.NoCase}, {store.ErrExists, w.Exists}, {store.ErrBusy, w.Busy},
		{store.ErrDamaged, w.NotACase}, {store.ErrNewer, w.Newer}, {store.ErrTooLarge, w.TooLarge},
	} {
		if errors.Is(err, f.err) {
			return newFault(f.form, one(name), one(name))
		}
	}
	return newFault(w.NotSaved, one(reason(err)), nil)
}

// completeCase offers the ids of cases.
func (a caseFiles) completeCase([]string, string) (list []string, h how) {
	s, err := a.cases()
	if err != nil || a.gather() != nil {
		return nil, noFiles
	}
	cases, _ := s.List()
	for _, c := range cases {
		list = append(list, described(c.ID, a.file(a.replayed(c)).Name()))
	}
	return list, noFiles
}
