package tui

import (
	"bytes"
	"encoding/binary"
	"io"
	"os/exec"
	"strings"
	"unicode/utf16"

	tea "charm.land/bubbletea/v2"
	"github.com/atotto/clipboard"
	"github.com/charmbracelet/x/ansi"

	"toiawase/guide/store"
)

// clipboards are the ways out for a text. The terminal is always asked (OSC
// 52); it never answers, so the native clipboard and a file stand beside it.
type clipboards struct {
	native func(string) error  // nil over a remote shell, or where there is none
	dir    string              // where the file goes; empty: nowhere
	tmux   bool                // inside tmux, which may drop OSC 52
	wrap   func(string) string // how a sequence gets through what is between here and the terminal
}

// newClipboards chooses the ways out for an environment.
func newClipboards(getenv func(string) string) clipboards {
	c := clipboards{tmux: getenv("TMUX") != "", wrap: unwrapped}
	if !c.tmux && getenv("STY") != "" {
		c.wrap = throughScreen
	}
	switch {
	case getenv("WSL_DISTRO_NAME") != "":
		c.native = clipExe()
	case hasDisplay(getenv) && !clipboard.Unsupported:
		c.native = clipboard.WriteAll
	}
	return c
}

func unwrapped(seq string) string { return seq }

// throughScreen wraps a sequence for GNU screen, which drops the sequences that
// it does not know, and holds 768 bytes (MAXSTR in its source) of one that is
// handed on. The terminal puts the pieces together: they end with BEL.
func throughScreen(seq string) string { return ansi.ScreenPassthrough(seq, 700) }

// clipExe writes to the clipboard of the Windows around a Linux under it; nil
// where Windows cannot be reached.
func clipExe() func(string) error {
	path, err := exec.LookPath("clip.exe")
	if err != nil {
		return nil
	}
	return func(text string) error {
		cmd := exec.Command(path)
		cmd.Stdin = bytes.NewReader(windowsText(text))
		return cmd.Run()
	}
}

// windowsText is a text as clip.exe takes it in every code page: UTF-16, little
// endian, with the lines of Windows.
func windowsText(text string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(strings.ReplaceAll(text, "\n", "\r\n"))) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return out
}

// Copier returns what hands a text to the clipboard from outside the screens,
// over a terminal, and reports whether it is there for sure; nil where nothing
// can take it.
func Copier(getenv func(string) string, terminal io.Writer) func(text string) bool {
	c := newClipboards(getenv)
	if c.native == nil && getenv("TERM") == "dumb" {
		return nil
	}
	return func(text string) bool {
		if c.native != nil && c.native(text) == nil {
			return true
		}
		io.WriteString(terminal, c.wrap(ansi.SetSystemClipboard(text)))
		return false
	}
}

// dataFolder is where this program keeps files of the user; empty if neither
// the options nor the environment name one.
func dataFolder(o Options) string {
	if o.Data != "" {
		return o.Data
	}
	dir, err := store.Dir(o.Getenv)
	if err != nil {
		return ""
	}
	return dir
}

// copiedMsg tells what became of a copied text.
type copiedMsg struct {
	piece  int    // which piece it was, from 1 on; 0: the whole text
	native bool   // the native clipboard took it
	path   string // the file that holds it; empty if none could be written
}

// copy hands a text, or a piece of one, to the terminal's clipboard, the native
// one and a file.
func (c clipboards) copy(to screen, text string, piece int) move {
	return errand(to, tea.Raw(c.wrap(ansi.SetSystemClipboard(text))), func() tea.Msg {
		done := copiedMsg{piece: piece}
		if c.native != nil && c.native(text) == nil {
			done.native = true
		}
		if path, err := c.write(text); err == nil {
			done.path = path
		}
		return done
	})
}

// savedMsg tells where a text was saved, or why not.
type savedMsg struct {
	path string
	err  error
}

// save writes a text to a file.
func (c clipboards) save(to screen, text string) move {
	return errand(to, nil, func() tea.Msg {
		path, err := c.write(text)
		return savedMsg{path, err}
	})
}

func (c clipboards) write(text string) (string, error) {
	if c.dir == "" {
		return "", store.ErrNoHome
	}
	return store.WriteMessage(c.dir, text)
}
