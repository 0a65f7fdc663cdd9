package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func env(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

// TestThroughScreen: GNU screen gets pieces that it can hold, which together are
// the sequence; tmux and the terminal itself get it as it is.
func TestThroughScreen(t *testing.T) {
	seq := ansi.SetSystemClipboard(strings.Repeat("荷物が届きません。", 200))
	for name, getenv := range map[string]func(string) string{
		"terminal":       env(),
		"tmux":           env("TMUX", "/tmp/tmux-0/default,1,0"),
		"tmux in screen": env("TMUX", "/tmp/tmux-0/default,1,0", "STY", "1.pts"),
	} {
		if got := newClipboards(getenv).wrap(seq); got != seq {
			t.Errorf("%s: %.40q", name, got)
		}
	}
	joined := ""
	for _, piece := range strings.SplitAfter(newClipboards(env("STY", "1.pts")).wrap(seq), "\x1b\\") {
		if len(piece) > 768 {
			t.Errorf("a piece of %d bytes", len(piece))
		}
		joined += strings.TrimSuffix(strings.TrimPrefix(piece, "\x1bP"), "\x1b\\")
	}
	if joined != seq {
		t.Errorf("together the pieces are %.60q", joined)
	}
}

// TestWindowsClipboard: under Windows' Linux the text goes to clip.exe, in the
// encoding that it takes everywhere; without it there is no native clipboard.
func TestWindowsClipboard(t *testing.T) {
	dir := t.TempDir()
	taken := filepath.Join(dir, "taken")
	t.Setenv("PATH", dir)
	wsl := env("WSL_DISTRO_NAME", "Debian", "DISPLAY", ":0")
	if newClipboards(wsl).native != nil {
		t.Error("a clipboard without clip.exe")
	}
	script := "#!/bin/sh\n/bin/cat >" + taken + "\n"
	if err := os.WriteFile(filepath.Join(dir, "clip.exe"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := newClipboards(wsl).native("返金\n𠮷"); err != nil {
		t.Skip("no shell: ", err)
	}
	got, err := os.ReadFile(taken)
	if want := "\xd4\x8f\xd1\x91\r\x00\n\x00\x42\xd8\xb7\xdf"; err != nil || string(got) != want {
		t.Errorf("clip.exe got %q, want %q (%v)", got, want, err)
	}
}
