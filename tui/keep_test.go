package tui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/guide/store"
)

// driveIn opens the program on a data folder.
func driveIn(t *testing.T, dir string, w, h int, topic string) *driver {
	t.Helper()
	return driveAt(t, smallPack(t), dir, w, h, topic, morning)
}

// driveHome opens the program on a data folder that is shown as "~".
func driveHome(t *testing.T, w, h int, topic string) *driver {
	t.Helper()
	home := t.TempDir()
	return driveWith(t, Options{Pack: smallPack(t), Topic: topic, Data: filepath.Join(home, "toiawase"),
		Getenv: func(k string) string { return map[string]string{"HOME": home}[k] }}, w, h)
}

func driveAt(t *testing.T, pack *guide.Pack, dir string, w, h int, topic string, now time.Time) *driver {
	t.Helper()
	return driveWith(t, Options{Pack: pack, Topic: topic, Data: dir, Now: func() time.Time { return now }, Getenv: func(string) string { return "" }}, w, h)
}

// driveWith opens the program; what the options leave out is that of the tests.
func driveWith(t *testing.T, o Options, w, h int) *driver {
	t.Helper()
	o.Lang, o.Page = guide.JA, testPage
	if o.Now == nil {
		o.Now = func() time.Time { return morning }
	}
	a, err := build(o)
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, app: a}
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

// onDisk are the cases of a data folder, as another program reads them.
func onDisk(t *testing.T, dir string) []guide.Case {
	t.Helper()
	st, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	list, problems := st.List()
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return list
}

// theCase is the only one there.
func theCase(t *testing.T, dir string) guide.Case {
	t.Helper()
	list := onDisk(t, dir)
	if len(list) != 1 {
		t.Fatalf("%d cases, want one", len(list))
	}
	return list[0]
}

// TestAnswersAreKept: nothing is written before the first answer; from then on
// every answer is on disk as soon as its command has run, changes too.
func TestAnswersAreKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	d := driveIn(t, dir, 80, 24, "ride.cannot_return").press("f1", "esc", "ctrl+l", "ctrl+l", "down", "up")
	if _, err := os.Stat(dir); err == nil {
		t.Fatal("something is written before the first answer")
	}
	keys := []string{"2", "1", "2", "11/23 9:30", "enter", "1", "1", "RC-1029", "enter", "esc", "esc", "esc", "1", "tab", "enter", "5", "1"}
	for i, key := range keys {
		d.press(key)
		if c := theCase(t, dir); !guide.SameInputs(c.Inputs, d.app.walk.Inputs()) {
			t.Fatalf("after key %d (%s) %v is on disk, want %v", i, key, c.Inputs, d.app.walk.Inputs())
		}
	}
	d.press("ctrl+c")
	if !d.quit {
		t.Error("it asks before leaving, with everything saved")
	}
}

// pending runs messages by hand: commands wait until they are let go.
type pending struct {
	*driver
	cmds []tea.Cmd
}

func (p *pending) send(msg tea.Msg) {
	_, cmd := p.app.Update(msg)
	p.take(cmd)
}

// take keeps saves for later and runs all else.
func (p *pending) take(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if p.app.keeper.job != nil && len(p.cmds) == 0 {
		p.cmds = append(p.cmds, cmd)
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			p.take(c)
		}
	case tea.QuitMsg:
		p.quit = true
	case nil:
	default:
		p.send(msg)
	}
}

func (p *pending) release() {
	cmds := p.cmds
	p.cmds = nil
	for _, c := range cmds {
		p.run(c)
	}
}

// answer changes the walk as a screen would, and lets Update see it.
func (p *pending) answer(step, choice string) {
	p.t.Helper()
	next, err := p.app.walk.Answer(step, choice)
	if err != nil {
		p.t.Fatal(err)
	}
	p.app.set(next)
	p.send(nil)
}

// TestSavesInOrder: while a save is under way answers go on; the next save has
// them all, and leaving waits for it.
func TestSavesInOrder(t *testing.T) {
	dir := t.TempDir()
	p := &pending{driver: driveIn(t, dir, 80, 24, "ride.cannot_return")}
	p.answer("look", "none")
	p.answer("what", "lock")
	next, _ := p.app.walk.Have("port_photo")
	p.app.set(next)
	p.send(nil)
	if len(p.cmds) != 1 || len(onDisk(t, dir)) != 0 {
		t.Fatalf("%d saves wait, want one", len(p.cmds))
	}
	p.send(keys["ctrl+c"])
	if p.quit {
		t.Fatal("it does not wait for the save")
	}
	p.release()
	if c := theCase(t, dir); !p.quit || !guide.SameInputs(c.Inputs, p.app.walk.Inputs()) {
		t.Errorf("left: %v, with %v on disk", p.quit, c.Inputs)
	}
}

// TestTakenBackWhileSaving: what is taken back during a save stays so.
func TestTakenBackWhileSaving(t *testing.T) {
	dir := t.TempDir()
	p := &pending{driver: driveIn(t, dir, 80, 24, "ride.cannot_return")}
	for _, save := range []bool{false, true} {
		p.answer("look", "none")
		next, _ := p.app.walk.Have("port_photo")
		p.app.set(next)
		if save {
			p.release()
		}
		p.send(nil)
		p.app.set(p.app.walk.Without(guide.InputHave, "port_photo"))
		p.send(nil)
		p.release()
		if c := theCase(t, dir); len(c.Inputs) != 1 || len(p.app.walk.Inputs()) != 1 {
			t.Errorf("%v is on disk, %v in the walk", c.Inputs, p.app.walk.Inputs())
		}
	}
}

// TestFlush: when the screens are gone the last answer is still saved, once,
// whether its save had begun or not.
func TestFlush(t *testing.T) {
	for _, begun := range []bool{false, true} {
		dir := t.TempDir()
		p := &pending{driver: driveIn(t, dir, 80, 24, "ride.cannot_return")}
		p.answer("look", "none")
		if begun {
			p.app.keeper.job.run()
		}
		next, _ := p.app.walk.Answer("what", "lock")
		p.app.set(next)
		p.app.flush()
		p.app.flush()
		if c := theCase(t, dir); len(c.Inputs) != 2 {
			t.Errorf("begun %v: %v is on disk", begun, c.Inputs)
		}
	}
}

// TestSavingFails: a sentence that stays, nothing lost, a question before
// leaving, and the next answer saves it all.
func TestSavingFails(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	if err := os.WriteFile(dir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := driveIn(t, dir, 80, 24, "ride.cannot_return").press("2").shows("! 保存用のフォルダーに書き込めない")
	d.press("1").shows("! 保存用のフォルダーに書き込めない").press("ctrl+l").shows("cannot be written to").press("ctrl+l")
	d.press("ctrl+c").shows("終了しますか")
	if d.quit {
		t.Fatal("left without asking")
	}
	d.press("enter")
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	d.press("2")
	if strings.Contains(d.screen(), "! 保存用") {
		t.Errorf("the sentence stays:\n%s", d.screen())
	}
	if c := theCase(t, dir); len(c.Inputs) != 3 {
		t.Errorf("%v is on disk, want three answers", c.Inputs)
	}
	d.press("ctrl+c")
	if !d.quit {
		t.Error("it asks although all is saved")
	}
}

// TestLeaveUnsaved: a second Ctrl+C leaves all the same.
func TestLeaveUnsaved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	os.WriteFile(dir, nil, 0o600)
	d := driveIn(t, dir, 80, 24, "ride.cannot_return").press("2", "ctrl+c", "ctrl+c")
	if !d.quit {
		t.Error("not left")
	}
}

// TestNoFolder: without HOME all works, and it is said once.
func TestNoFolder(t *testing.T) {
	d := driveIn(t, "", 80, 24, "ride.cannot_return").press("2").shows("! 保存する場所がわからない")
	d.press("1")
	if strings.Contains(d.screen(), "保存する場所") {
		t.Errorf("said twice:\n%s", d.screen())
	}
	d.press("2", "11/23 9:30", "enter", "1", "1", "tab", "enter", "enter", "enter").shows("コピーを頼みました")
	d.press("ctrl+c").shows("ここまでの答えは保存されません。")
}

// TestTwoWindows: two programs on one case keep what either was told, and show
// it after their next save.
func TestTwoWindows(t *testing.T) {
	dir := t.TempDir()
	a := driveIn(t, dir, 80, 24, "ride.cannot_return").press("2")
	b := driveIn(t, dir, 80, 24, "")
	b.app.openCase(theCase(t, dir).ID)
	b.follow(goWalk)
	a.press("1", "2", "11/23 9:30", "enter")
	b.app.set(must(b.app.walk.Have("port_photo")))
	b.send(nil)
	a.press("1")
	c := theCase(t, dir)
	if !slices.ContainsFunc(c.Inputs, func(in guide.Input) bool { return in.Key == "port_photo" }) || len(c.Inputs) != 6 {
		t.Errorf("%v is on disk", c.Inputs)
	}
	if !a.app.walk.Has(guide.InputHave, "port_photo") || !b.app.walk.Has(guide.InputFact, "tried_at") {
		t.Error("a window does not show what the other was told")
	}
	a.press("1").shows("[x] ポートの写真")
}

func must(s guide.Session, err error) guide.Session {
	if err != nil {
		panic(err)
	}
	return s
}

// TestDeletedElsewhere: a case that another window deleted is not written
// again; that is said.
func TestDeletedElsewhere(t *testing.T) {
	dir := t.TempDir()
	d := driveIn(t, dir, 80, 24, "ride.cannot_return").press("2")
	st, _ := store.Open(dir)
	if err := st.Remove(theCase(t, dir).ID); err != nil {
		t.Fatal(err)
	}
	d.press("1").shows("別の画面で削除された")
	if len(onDisk(t, dir)) != 0 {
		t.Error("it is there again")
	}
}

// TestLesserPack: what a pack of now has no use for stays on disk.
func TestLesserPack(t *testing.T) {
	dir := t.TempDir()
	d := driveIn(t, dir, 80, 24, "ride.cannot_return").press("2")
	d.app.set(must(d.app.walk.Block("post")))
	d.send(nil)
	pack := smallPack(t)
	pack.Channels = slices.DeleteFunc(pack.Channels, func(c guide.Channel) bool { return c.ID == "post" })
	pack.Seal()
	b := driveAt(t, pack, dir, 80, 24, "", morning)
	b.app.openCase(theCase(t, dir).ID)
	b.follow(goWalk)
	if b.app.unsaved() {
		t.Error("opening changes the case")
	}
	b.press("1")
	want := []guide.InputKind{guide.InputAnswer, guide.InputFact, guide.InputBlocked}
	for _, kind := range want {
		if !slices.ContainsFunc(theCase(t, dir).Inputs, func(in guide.Input) bool { return in.Kind == kind }) {
			t.Errorf("%v is on disk, without %s", theCase(t, dir).Inputs, kind)
		}
	}
	if b.app.walk.Has(guide.InputBlocked, "post") {
		t.Error("the walk has a channel that the pack lacks")
	}
}

// TestNothingIsKeptOfAReplay: the tools of authors write nothing.
func TestNothingIsKeptOfAReplay(t *testing.T) {
	d := replayOn(t, smallPack(t), 80, 24, "full.walk", fullPort).press("right", "right", "ctrl+c")
	if entries, _ := os.ReadDir(filepath.Dir(d.app.clip.dir)); len(entries) > 0 {
		t.Errorf("%v was written", entries)
	}
	d.shows("終了しますか")
}

// testPage stands for the page of a case.
func testPage(c guide.Case, lang guide.Lang) string { return string(lang) + " page of " + c.Topic }
