// Toiawase helps when an order, a payment or an account has gone wrong: whom
// to contact, how, and what to write.
package main

import (
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"golang.org/x/term"

	"toiawase/content"
	"toiawase/guide/cli"
	"toiawase/tui"
	"toiawase/tui/typeset"
)

func main() {
	startLight()
	os.Exit(cli.Run(environment()))
}

// startGoal is how much the heap may grow before the first collection, in per
// cent of the 4 MB from which Go collects: a start, and most commands, need
// less than 16 MB and collect nothing.
const startGoal = 400

// startLight puts off the first collection of garbage. From the second on the
// usual goal holds, so that what goes on for longer takes no more memory.
func startLight() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(startGoal)
	runtime.AddCleanup(new([64]byte), func(percent int) { debug.SetGCPercent(percent) }, usual)
}

// environment is the world as this process finds it.
func environment() cli.Env {
	out := int(os.Stdout.Fd())
	width, _, err := term.GetSize(out)
	if err != nil {
		width = 0 // no terminal: the default
	}
	return cli.Env{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Now: time.Now, Content: content.AmazonJP(), Built: content.AmazonJPBuilt,
		Page: page, Screen: screen, Copy: tui.Copier(os.Getenv, os.Stdout), Key: readKey,
		IsTerminal: term.IsTerminal(int(os.Stdin.Fd())) && term.IsTerminal(out), Width: width,
	}
}

// readKey waits for a key on the terminal, and returns what it types.
func readKey() (string, error) {
	in := int(os.Stdin.Fd())
	old, err := term.MakeRaw(in)
	if err != nil {
		return "", err
	}
	defer term.Restore(in, old)
	var typed [64]byte
	n, err := os.Stdin.Read(typed[:])
	if err == nil && n > 0 && (typed[0] == 3 || typed[0] == 4) { // Ctrl+C, Ctrl+D
		err = io.EOF
	}
	return string(typed[:n]), err
}

// screen starts the screen program.
func screen(s cli.Screen) error {
	return tui.Run(tui.Options{
		Packs: s.Packs, Broken: s.Broken, Topic: s.Topic, Lang: s.Lang, Now: s.Now,
		NoColor: s.NoColor, Data: s.Data, Getenv: s.Getenv, Page: s.Page,
		Replay: s.Replay, Reload: s.Reload, Wrong: s.Wrong, Record: s.Record, Settings: s.Settings, Notes: s.Notes, Tour: s.Tour,
	})
}

// page sets a Markdown page as plain text.
func page(markdown string, width int) string {
	return typeset.Plain(strings.Join(typeset.Page(markdown, width, true), "\n"))
}
