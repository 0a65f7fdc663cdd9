package tui

import (
	"os"
	"path/filepath"
	"testing"

	"toiawase/guide"
)

// practise opens the program on a folder with cases and begins the tour.
func practise(t *testing.T) (d *driver, dir string) {
	t.Helper()
	dir = t.TempDir()
	t.Setenv("TMPDIR", t.TempDir())
	shelve(t, dir)
	return driveIn(t, dir, 100, 30, "").press("f3"), dir
}

// files are the names of all files below a folder.
func files(t *testing.T, dir string) (list []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			list = append(list, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// TestTour goes through the practice: each stage says what to do, and nothing of
// it stays, neither among the cases nor in its own folder.
func TestTour(t *testing.T) {
	d, dir := practise(t)
	before := files(t, dir)
	d.shows("練習 1 / 5").press("2", "1", "2", "0", "enter", "1", "1").shows("練習 2 / 5")
	d.press("tab", "enter").shows("練習 3 / 5").press("enter").shows("練習 4 / 5").press("1", "8").shows("練習 5 / 5")
	own := d.app.tour.dir
	if len(files(t, own)) == 0 {
		t.Error("the practice keeps nothing, not even for itself")
	}
	d.press("esc", "f3").shows("練習を終えますか", "前のまま残っています").press("1")
	d.shows("練習の答えは残していません", "何に困っていますか")
	if now := files(t, dir); len(now) != len(before) {
		t.Errorf("files %v, before %v", now, before)
	}
	if _, err := os.Stat(own); err == nil {
		t.Errorf("%s is left", own)
	}
	if d.app.tour != nil || d.app.walk != nil || d.app.kept != nil || len(d.app.keeper.files) != 5 {
		t.Errorf("after the practice: walk %v, %d cases", d.app.walk, len(d.app.keeper.files))
	}
}

// TestTourGoesHome: the way back to the first screen ends the practice, Esc goes
// on with it, and its answers become a case when that is wished.
func TestTourGoesHome(t *testing.T) {
	d, dir := practise(t)
	before := files(t, dir)
	d.press("2").press("esc", "esc").shows("練習を終えますか").press("esc").shows("練習 1 / 5")
	d.press("f3", "3")
	if d.app.tour != nil || d.app.walk == nil || !d.app.walk.Has(guide.InputAnswer, "ride.cannot_return/look") {
		t.Fatalf("the answers are gone:\n%s", d.screen())
	}
	if now := files(t, dir); len(now) != len(before)+1 {
		t.Errorf("%d files, before %d", len(now), len(before))
	}
}

// TestTourWithinWalk: the walk that the practice interrupts is as it was, and
// Ctrl+Z does not reach into it.
func TestTourWithinWalk(t *testing.T) {
	dir := t.TempDir()
	d := driveIn(t, dir, 100, 30, "ride.cannot_return").press("2", "1")
	was := d.screen()
	d.press("f3", "ctrl+z").shows("取り消せることは、もうありません").press("2", "1", "f3", "1")
	if d.press("ctrl+l", "ctrl+l").screen() != was {
		t.Errorf("before:\n%s\nafter:\n%s", was, d.screen())
	}
	d.press("ctrl+z")
	if n := len(d.app.walk.Inputs()); n != 1 {
		t.Errorf("%d inputs after Ctrl+Z", n)
	}
}
