package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/settings"
	"toiawase/tui/theme"
)

// driveSet opens the program with settings, which are kept below a folder.
func driveSet(t *testing.T, home string, w, h int, notes ...string) *driver {
	t.Helper()
	pack, err := load.FS(os.DirFS(filepath.Join("..", "guide", "testdata", "pack")))
	if err != nil {
		t.Fatal(err)
	}
	getenv := func(k string) string { return map[string]string{"HOME": home}[k] }
	prefs := settings.Read(getenv)
	a, err := build(Options{
		Pack: pack, Lang: prefs.Language(), Now: func() time.Time { return morning }, Getenv: getenv,
		Settings: prefs, Notes: notes,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, app: a}
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

// TestSettings: what is chosen is in force at once, is there at the next start,
// and Ctrl+Z takes it back.
func TestSettings(t *testing.T) {
	home := t.TempDir()
	d := driveSet(t, home, 100, 30)
	d.press("f4", "down", "4").shows("「明るさ」を「色なし」にしました")
	if d.app.theme.Ground != theme.None {
		t.Errorf("ground %v", d.app.theme.Ground)
	}
	d.press("down", "right").press("down", "3").press("up", "up", "up", "3").shows("Settings", "Language is now: English")
	if !d.app.theme.Line() || d.app.lang != guide.EN || letterLang(d.app.voice) != guide.EN {
		t.Errorf("line %v, %s, %s", d.app.theme.Line(), d.app.lang, letterLang(d.app.voice))
	}
	again := driveSet(t, home, 100, 30)
	if a := again.app; a.theme.Ground != theme.None || !a.theme.Line() || a.lang != guide.EN || letterLang(a.voice) != guide.EN {
		t.Errorf("at the next start: ground %v, line %v, %s", a.theme.Ground, a.theme.Line(), a.lang)
	}
	d.press("ctrl+z").shows("「ことば」を「自動」に戻しました").press("ctrl+z", "ctrl+z", "ctrl+z")
	if d.app.theme.Ground == theme.None || d.app.theme.Line() || letterLang(d.app.voice) != guide.JA {
		t.Error("Ctrl+Z takes nothing back")
	}
	d.press("ctrl+z").shows("取り消せることは、もうありません").press("f4")
	if _, open := d.app.top().(*settingsScreen); open {
		t.Error("F4 does not close the settings")
	}
}

// TestSettingsFolder: digits and letters in the folder are text; a path that is
// none says so and stays in the field.
func TestSettingsFolder(t *testing.T) {
	home := t.TempDir()
	d := driveSet(t, home, 140, 30).press("f4", "up", "down", "down", "down", "down", "down")
	d.press("j2q", "enter").shows("j2q", "フォルダーを / から")
	d.press("ctrl+u", "~/c 1", "enter").shows("次に始めたときから")
	if got := driveSet(t, home, 60, 20).app.prefs.Value(settings.Data); got != filepath.Join(home, "c 1") {
		t.Errorf("the folder is %q", got)
	}
	d.press("ctrl+u", "日本語")
	if c := d.app.View().Cursor; c == nil || c.X != 3+nameColumn+1+6 {
		t.Errorf("cursor %v", c)
	}
}

// TestSettingsWrong: what could not be used is said on the first screen and with
// the settings, and a file that cannot be written does not keep a choice from
// holding.
func TestSettingsWrong(t *testing.T) {
	home := t.TempDir()
	if err := os.WriteFile(filepath.Join(home, ".config"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := driveSet(t, home, 100, 30, "settings.txt:3: これは使えません。").shows("settings.txt:3: これは使えません。")
	d.press("f4").shows("settings.txt:3: これは使えません。").press("down", "4").shows("設定を "+home, "終わるまで効きます")
	if d.app.theme.Ground != theme.None {
		t.Error("the choice does not hold")
	}
	if strings.Contains(driveSet(t, home, 100, 30).screen(), "settings.txt") {
		t.Error("a note that nobody gave")
	}
}
