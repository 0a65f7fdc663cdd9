package tui

import (
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"
)

// exportedMsg tells where a case was written as a page, or why not.
type exportedMsg struct {
	path string
	err  error
}

// exports is the folder of the data folder in which pages are written.
const exports = "exports"

// export writes the case in progress as a page for a browser, readable by its
// owner only.
func (s *state) export(to screen) move {
	page, kept, lang := s.page, s.kept.now(), s.lang
	dir := filepath.Join(s.clip.dir, exports)
	path := filepath.Join(dir, "toiawase-"+kept.ID+".html")
	return errand(to, nil, func() tea.Msg {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return exportedMsg{err: err}
		}
		return exportedMsg{path, os.WriteFile(path, []byte(page(kept, lang)), 0o600)}
	})
}

// exported says what became of a page.
func (s *state) exported(msg exportedMsg) string {
	if msg.err != nil {
		return s.words().Case.NotExported
	}
	return s.words().Case.Exported + "\n" + msg.path
}
