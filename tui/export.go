package tui

import (
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/keep"
	"toiawase/guide/sheet"
	"toiawase/guide/store"
)

// exportedMsg tells where a case was written as a page, or why not.
type exportedMsg struct {
	path     string
	err      error
	calendar bool // when to come back to it was written
}

// output is what leads out of the program.
type output struct {
	*keeping
	clip    clipboards
	outside outside
	page    func(guide.Case, guide.Lang) string // of a case, for a browser; nil: cases are not exported
}

// exportable reports whether the case in progress has an ID, or is about to
// have one.
func (s *output) exportable() bool {
	return s.kept.Base.ID != "" || s.keeper.job != nil && s.keeper.job.kept == s.kept
}

// export writes the case in progress as a page for a browser, readable by its
// owner only.
func (s *output) export(to screen) move {
	page, lang := s.page, s.lang
	return s.writeCase(to, false, func(dir string, c guide.Case) (string, error) {
		return store.WritePage(dir, c.ID, page(c, lang))
	})
}

// toCalendar writes when to come back to the case in progress as a calendar.
func (s *output) toCalendar(to screen) move {
	lang, now, packs := s.lang, s.now(), s.packs
	return s.writeCase(to, true, func(dir string, c guide.Case) (string, error) {
		return store.WriteCalendar(dir, c.ID, sheet.Calendar(sheet.NewFile(keep.Open(c, packs, now), lang, now)))
	})
}

// keepTime shows the case in progress, which keeps until when to wait, and writes
// that into a calendar.
func keepTime(a *app) tea.Cmd {
	a.toCase("")
	shown, ok := a.top().(*caseScreen)
	if !ok || len(shown.file().Dues) == 0 {
		return nil
	}
	return a.toCalendar(shown)(a)
}

// writeCase writes the case in progress by write, once it has an ID.
func (s *output) writeCase(to screen, calendar bool, write func(dir string, c guide.Case) (string, error)) move {
	kept, job := s.kept.now(), s.keeper.job
	if job != nil && (job.kept != s.kept || s.kept.Base.ID != "") {
		job = nil
	}
	dir := s.clip.dir
	return errand(to, nil, func() tea.Msg {
		if job != nil { // the case gets its ID by being saved
			out := job.run()
			if kept.ID = out.c.ID; out.err != nil {
				return exportedMsg{err: out.err, calendar: calendar}
			}
		}
		path, err := write(dir, kept)
		return exportedMsg{path, err, calendar}
	})
}

// exported says what became of a page.
func (s *output) exported(msg exportedMsg) string {
	switch {
	case msg.err != nil:
		return s.words().Case.NotExported
	case msg.calendar:
		return s.words().Call.CalendarMade + "\n" + msg.path
	}
	return s.words().Case.Exported + "\n" + msg.path
}
