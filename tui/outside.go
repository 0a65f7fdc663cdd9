package tui

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/cli/browser"
	"golang.org/x/term"

	"toiawase/guide/text"
)

// openedMsg tells whether an address was opened, or why not.
type openedMsg struct {
	url string
	err error
}

// editedMsg is what an editor has left of a text, or why none could be used.
type editedMsg struct {
	text string
	err  error
}

// outside is what the program starts beside itself; nil for what there is not.
type outside struct {
	open   func(url string) error
	editor []string // the command, and its arguments before the file
}

// openingTime is how long a browser may take to say that it cannot open an
// address. One that runs on has opened it.
const openingTime = 2 * time.Second

// newOutside finds what can be started in an environment. Over a remote shell a
// browser would open on the other machine.
func newOutside(getenv func(string) string) outside {
	var o outside
	if hasDisplay(getenv) {
		browser.Stdout, browser.Stderr = io.Discard, io.Discard
		o.open = browser.OpenURL
	}
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if o.editor = strings.Fields(getenv(name)); len(o.editor) > 0 {
			break
		}
	}
	return o
}

// hasDisplay reports whether windows open where the user sits.
func hasDisplay(getenv func(string) string) bool {
	remote := getenv("SSH_CONNECTION") != "" || getenv("SSH_TTY") != ""
	display := getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != "" || getenv("TERM_PROGRAM") != ""
	return !remote && (display || !needsDisplay)
}

var errNoBrowser = errors.New("no browser")

// visit opens an address in a browser, and has a screen told whether that
// worked.
func (s *output) visit(to screen, url string) move {
	open := s.outside.open
	return errand(to, nil, func() tea.Msg {
		if open == nil {
			return openedMsg{url, errNoBrowser}
		}
		done := make(chan error, 1)
		go func() { done <- open(url) }()
		select {
		case err := <-done:
			return openedMsg{url, err}
		case <-time.After(openingTime):
			return openedMsg{url: url}
		}
	})
}

var errNoEditor = errors.New("VISUAL, EDITOR")

// editOutside has a text edited in the editor of the environment, and a screen
// told what it has left. The file is readable by its owner only, and gone after.
func (s *output) editOutside(to screen, body string) move {
	failed := func(err error) move {
		return errand(to, nil, func() tea.Msg { return editedMsg{text: body, err: err} })
	}
	if len(s.outside.editor) == 0 {
		return failed(errNoEditor)
	}
	dir, err := os.MkdirTemp("", "toiawase")
	if err != nil {
		return failed(err)
	}
	path := filepath.Join(dir, "message.txt")
	if err := os.WriteFile(path, []byte(body+"\n"), 0o600); err != nil {
		os.RemoveAll(dir)
		return failed(err)
	}
	args := append(s.outside.editor[1:len(s.outside.editor):len(s.outside.editor)], path)
	run := tea.ExecProcess(onTerminal(s.outside.editor[0], args...), func(err error) tea.Msg {
		defer os.RemoveAll(dir)
		return reply{to, readEdited(path, body, err)}
	})
	return func(a *app) tea.Cmd { return a.errands.add(run) }
}

// onTerminal is a command on the terminal itself. What the screens read and write
// by would be pipes to it: an editor would see no terminal, and its end would wait
// for one more key.
func onTerminal(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if term.IsTerminal(int(os.Stdin.Fd())) {
		cmd.Stdin = os.Stdin
	}
	return cmd
}

// cleaned is a text without what a terminal would act on.
func cleaned(s string) string {
	clean, _ := text.Clean(s)
	return clean
}

// readEdited is what an editor has left in a file; body is what it began with.
func readEdited(path, body string, err error) editedMsg {
	if err != nil {
		return editedMsg{text: body, err: err}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return editedMsg{text: body, err: err}
	}
	return editedMsg{text: strings.TrimRight(cleaned(string(data)), "\n")}
}
