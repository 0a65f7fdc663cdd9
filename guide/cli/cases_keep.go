package cli

import (
	"strings"

	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/store"
)

// plainCases keeps the walk as a case, and takes cases up again.
type plainCases struct{ *plainWalk }

// shelf is where the plain walk keeps itself as a case: on disk after every
// answer, before the next question. The zero value keeps nothing.
type shelf struct {
	keep.Kept
	on      bool // somebody sits there, or has named a folder
	folder  *keep.Shelf
	failing bool // it was told why saving fails
	guessed bool // the input has ended: what follows nobody said
	told    map[string]bool

	last string // the id of the case kept last
	part bool   // not all of it is on disk
	done bool   // it is closed
}

// newShelf keeps nothing for a mere pipe: no script fills a user's folder
// without being told to.
func newShelf(a *app) shelf {
	return shelf{
		on: a.env.IsTerminal || a.opt.data != "", told: map[string]bool{}, folder: &keep.Shelf{Dir: a.dataFolder()},
	}
}

// save keeps the walk, if it says something that is not on disk. Why that
// fails is told once, until it works again; the walk goes on.
func (w plainCases) save() {
	if !w.shelf.on || w.shelf.guessed || !w.shelf.Unsaved(w.s) {
		return
	}
	err := w.write()
	if err != nil && !w.shelf.failing {
		w.line(keep.Reason(err, w.lang))
	}
	w.wrote(err)
}

// note keeps what happened besides the walk; a failure is always told. It
// reports whether all is on disk.
func (w plainCases) note(events ...guide.Event) bool {
	err := w.write(events...)
	if err != nil {
		w.line(keep.Reason(err, w.lang))
	}
	w.wrote(err)
	return err == nil
}

// write saves the walk and events. What another window was told comes into the
// walk, also where it goes back to.
func (w plainCases) write(events ...guide.Event) error {
	sh := &w.shelf
	c, err := sh.Save(sh.folder, w.s, events, w.app.env.Now())
	if st, bad := sh.folder.Store(); bad == nil {
		w.tellProblems(st.Problems())
	}
	if err != nil {
		sh.Base = c // it may have got an id
		return err
	}
	sent := w.s
	if merged, gained := sh.Merge(c, sent, w.s); gained {
		w.s = merged
		for i := range w.back {
			w.back[i].s, _ = sh.Merge(c, sent, w.back[i].s)
		}
	}
	sh.Base = c
	return nil
}

// wrote takes the outcome of a save over.
func (w plainCases) wrote(err error) {
	sh := &w.shelf
	sh.failing, sh.part = err != nil, err != nil
	if sh.Base.ID != "" {
		sh.last, sh.done = sh.Base.ID, !sh.Base.Open()
	}
	w.index = nil
}

// tellProblems speaks of files that are not as they should be, once of each.
func (w plainCases) tellProblems(list []store.Problem) {
	for _, p := range list {
		if key := p.Error(); !w.shelf.told[key] {
			w.shelf.told[key] = true
			caseFiles{w.app}.caseProblems([]store.Problem{p})
		}
	}
}

// part says on leaving where the case is kept, if one is.
func (w plainCases) part() {
	sh, form := &w.shelf, w.say.KeptOpen
	switch {
	case sh.last == "":
		return
	case sh.part:
		form = w.say.KeptPart
	case sh.done:
		form = w.say.KeptClosed
	}
	w.gap()
	w.linef(form, w.showCommand(sh.last))
}

// showCommand is the command that shows a case, with the folders that were
// named.
func (w plainCases) showCommand(id string) string {
	words := []string{program, "cases", "show", id}
	if data := w.app.opt.data; data != "" {
		words = append(words, "--data", quoted(data))
	}
	for _, dir := range w.app.opt.packs {
		words = append(words, "--pack", quoted(dir))
	}
	return strings.Join(words, " ")
}

// quoted makes a file's name one word for a shell.
func quoted(name string) string {
	name = printable(name)
	if strings.ContainsAny(name, " \t'\"\\$&;()<>|*?[]#~!`{}　") {
		return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	return name
}
