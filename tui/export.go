package tui

import (
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/store"
)

// exportedMsg tells where a case was written as a page, or why not.
type exportedMsg struct {
	path string
	err  error
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
	page, kept, lang, job := s.page, s.kept.now(), s.lang, s.keeper.job
	if job != nil && (job.kept != s.kept || s.kept.Base.ID != "") {
		job = nil
	}
	dir := s.clip.dir
	return errand(to, nil, func() tea.Msg {
		if job != nil { // the case gets its ID by being saved
			out := job.run()
			if kept.ID = out.c.ID; out.err != nil {
				return exportedMsg{err: out.err}
			}
		}
		path, err := store.WritePage(dir, kept.ID, page(kept, lang))
		return exportedMsg{path, err}
	})
}

// exported says what became of a page.
func (s *output) exported(msg exportedMsg) string {
	if msg.err != nil {
		return s.words().Case.NotExported
	}
	return s.words().Case.Exported + "\n" + msg.path
}
