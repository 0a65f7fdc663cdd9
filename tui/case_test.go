package tui

import (
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/guide/store"
)

// shelve puts cases of the small pack into a folder: one whose clock has run
// out, one promised for in two days, one in the middle of its questions, a
// closed one, one of a topic that is gone.
func shelve(t *testing.T, dir string) {
	t.Helper()
	st, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	walk := func(at time.Time, rental string) guide.Session {
		s, err := guide.Start(smallPack(t), "ride.cannot_return", guide.JA, at)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range [][2]string{{"look", "none"}, {"what", "unknown"}, {"since", "unknown"}, {"app", "yes"}, {"earlier", "none"}} {
			s = must(s.Answer(a[0], a[1]))
		}
		return must(s.Give("rental_number", rental))
	}
	add := func(id string, s guide.Session, events ...guide.Event) {
		c := guide.NewCase(id, s, s.At())
		for _, e := range events {
			c = c.With(e, e.At)
		}
		if err := st.Add(c); err != nil {
			t.Fatal(err)
		}
	}
	day := 24 * time.Hour
	sent := walk(morning.Add(-3*day), "RC-1029")
	add("20261120-aa", must(sent.Contacted("chat", morning.Add(-2*day), "Q-77")))
	sent = walk(morning.Add(-2*day), "RC-2000")
	add("20261121-bb", must(sent.Contacted("chat", morning.Add(-26*time.Hour), "")),
		guide.Event{Kind: guide.EventReply, At: morning.Add(-2 * time.Hour), Channel: "chat", Text: "調べます。"},
		guide.Event{Kind: guide.EventPromise, At: morning.Add(-time.Hour), Channel: "chat", Text: "2日で返金します。", Due: morning.Add(2 * day)})
	begun, _ := guide.Start(smallPack(t), "bill.strange_charge", guide.JA, morning.Add(-day))
	add("20261122-cc", must(begun.Answer("card", "no")))
	add("20261119-dd", walk(morning.Add(-4*day), "RC-3"), guide.Event{Kind: guide.EventClosed, At: morning.Add(-3 * day)})
	gone := guide.NewCase("20261118-ee", begun, morning.Add(-5*day))
	gone.Topic, gone.Inputs = "bill.vanished", []guide.Input{{Kind: guide.InputAnswer, Key: "bill.vanished/how", Value: "twice"}}
	if err := st.Add(gone); err != nil {
		t.Fatal(err)
	}
}

// pick chooses the row with an id.
func (d *driver) pick(id string) *driver {
	d.t.Helper()
	found := false
	switch top := d.app.top().(type) {
	case *home:
		found = top.menu.Select(id)
	case *caseScreen:
		found = top.menu.Select(id)
		top.onward = !found && top.file().Onward().ID == id
		found = found || top.onward
	case *erasing:
		d.app.View()
		found = top.menu.Select(id)
	}
	if !found {
		d.t.Fatalf("no row %q on\n%s", id, d.screen())
	}
	return d.press("enter")
}

// TestKilled: a program that is dropped in the middle of a topic leaves a case;
// the next one lists it, and it goes on at the same question.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	before := driveIn(t, dir, 80, 24, "ride.cannot_return").press("2", "1", "2", "11/23 9:30", "enter").screen()
	d := driveAt(t, smallPack(t), dir, 80, 24, "", morning.AddDate(0, 0, 3))
	d.shows("続きから", "> 自転車を返せない").press("enter").shows("質問の続きに答える").press("enter")
	if d.screen() != before {
		t.Errorf("it goes on at\n%s, want\n%s", d.screen(), before)
	}
	d.press("esc").shows("2026年11月23日(月) 09:30").press("enter")
	d.press("1", "1").shows("貸出番号")
	if len(theCase(t, dir).Inputs) != 6 {
		t.Errorf("%v is on disk", theCase(t, dir).Inputs)
	}
}

// TestSent: S, also as a Japanese keyboard gives it, or the row below the text
// notes the contact; the case says when to come back, and three days later it
// is due on the first screen.
func TestSent(t *testing.T) {
	for name, keys := range map[string][]string{"digit": {"8"}, "full digit": {"８"}} {
		dir := t.TempDir()
		d := toMessage(driveIn(t, dir, 100, 40, "ride.cannot_return"))
		d.press("enter").press(keys...).shows("送ったことを記録しました", "2026年11月24日(火) 10:00  あと1日").press("esc").shows("あと1日  2026年11月24日(火) 10:00", "返事がなければ、", "お問い合わせ番号を書き足す")
		c := theCase(t, dir)
		contacts := c.Events(guide.Session{})
		if len(contacts) != 1 || contacts[0].Channel != "chat" || !contacts[0].At.Equal(morning) {
			t.Fatalf("%s: %v is on disk", name, contacts)
		}
		d.pick(sheet.DeedNumber).press("Q-1", "enter").shows("Q-1")
		later := driveAt(t, smallPack(t), dir, 100, 40, "", morning.AddDate(0, 0, 3))
		later.shows("> 自転車を返せない", "過ぎています").press("enter").shows("過ぎています").press("enter").shows("1 コピー", "連絡した件の続")
	}
}

// TestNoting goes through every form; each note is on disk and on the screen.
func TestNoting(t *testing.T) {
	dir := t.TempDir()
	d := toMessage(driveIn(t, dir, 160, 30, "ride.cannot_return")).press("8", "esc")
	d.pick(sheet.DeedReply).shows("どんな返事でしたか").press("2").press("調べます", "tab", "enter").shows("いつまでにと言われましたか").press("enter").shows("いつ届きましたか").press("enter").shows("調べます", "聞いたことの答えが、まだありません")
	d.pick(sheet.DeedPromise).press("返金", "tab", "enter").press("１１／３０", "enter").shows("2026年11月30日(月)", "あと7日", "返金")
	d.pick(sheet.DeedNote).press("担当は田中さん", "tab", "enter").shows("担当は田中さん")
	d.pick(sheet.DeedContact).press("2").press("昨日", "enter").press("enter").shows("折り返し電話", "2026年11月22日(日) 12:00")
	d.pick(sheet.DeedPromise).shows("どこからですか").press("1", "esc", "esc").shows("用意するものと連絡先を見る")
	page := filepath.Join(dir, "exports", "toiawase-"+theCase(t, dir).ID+".html")
	d.pick(sheet.DeedExport).shows("ファイルに書き出しました", filepath.Base(page))
	if text, err := os.ReadFile(page); err != nil || string(text) != "ja page of ride.cannot_return" {
		t.Errorf("%q, %v", text, err)
	}
	if info, err := os.Stat(page); err == nil && info.Mode().Perm() != 0o600 {
		t.Errorf("the page is %v", info.Mode())
	}
	d.pick(sheet.DeedClose).shows("どう終わりましたか").press("1").shows("解決済み", "Enter   もう一度開く", "Ctrl+Z で取り消せます")
	if c := theCase(t, dir); c.Open() || len(c.Log) != 4 || c.Log[1].Due.Format(time.DateOnly) != "2026-11-30" {
		t.Errorf("%v is on disk", c.Log)
	}
	d.press("esc").shows("終えた相談 (1)").pick("closed").shows("自転車を返せない").press("enter")
	d.pick(sheet.DeedReopen).shows("進行中")
	if !theCase(t, dir).Open() {
		t.Error("still closed on disk")
	}
}

// TestWrongNotes: what cannot be read is refused in a sentence, what is odd is
// asked back once, a secret is never kept.
func TestWrongNotes(t *testing.T) {
	dir := t.TempDir()
	d := toMessage(driveIn(t, dir, 100, 30, "ride.cannot_return")).press("8", "esc")
	d.pick(sheet.DeedPromise).press("tab", "enter").shows("! ").press("返金", "tab", "enter").press("いつか", "enter").shows("! ")
	d.app.top().(*form).field.Reset()
	d.press("11/20", "enter").shows("過ぎた日です").press("enter").shows("20日(金) までに")
	d.pick(sheet.DeedContact).press("1").press("明日", "enter").shows("これから来る日時").press("esc", "esc")
	d.pick(sheet.DeedNote).press("カード番号は 4111 1111 1111 1111", "tab", "enter").shows("! カード番号のよう")
	if strings.Contains(d.screen(), "4111") || len(theCase(t, dir).Log) != 1 {
		t.Errorf("a secret is kept:\n%s", d.screen())
	}
}

// goOnHead is the heading of the cases on the first screen; its lead has the
// same word.
var goOnHead = regexp.MustCompile(`(?m)^ *続きから( |$)`)

// TestDelete: after one question nothing of the case is left in the folder.
func TestDelete(t *testing.T) {
	dir := t.TempDir()
	d := toMessage(driveIn(t, dir, 100, 30, "ride.cannot_return")).press("enter", "8", "esc")
	d.pick(sheet.DeedNote).press("カナリア", "tab", "enter")
	d.pick(sheet.DeedDelete).press("enter").shows("用意するものと連絡先を見る")
	d.pick(sheet.DeedDelete).pick(eraseYes).shows("よくあるお困りごと")
	filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if data, bad := os.ReadFile(path); bad == nil && (strings.Contains(string(data), "カナリア") || strings.Contains(string(data), "RC-1029")) {
			t.Errorf("%s still has it", path)
		}
		return nil
	})
	if len(onDisk(t, dir)) != 0 || d.app.walk != nil || goOnHead.MatchString(d.screen()) {
		t.Errorf("it is still there:\n%s", d.screen())
	}
	d.press("ctrl+c")
	if !d.quit {
		t.Error("it asks before leaving")
	}
}

// TestGone: a case of a topic that is gone shows its raw answers, can be noted
// in, and loses nothing.
func TestGone(t *testing.T) {
	dir := t.TempDir()
	shelve(t, dir)
	d := driveIn(t, dir, 100, 30, "").pick("case " + "20261118-ee").shows("いまの案内にありません")
	d.pick(sheet.DeedNote).press("まだ困っている", "tab", "enter").press("f2").shows("bill.vanished/how: twice", "まだ困っている")
	st, _ := store.Open(dir)
	c, err := st.Load("20261118-ee")
	if err != nil || len(c.Inputs) != 1 || len(c.Log) != 1 || c.Topic != "bill.vanished" {
		t.Errorf("%+v is on disk (%v)", c, err)
	}
}

// TestDrift: the first answer for which a newer pack has no place is named,
// and stays.
func TestDrift(t *testing.T) {
	dir := t.TempDir()
	driveIn(t, dir, 100, 30, "ride.cannot_return").press("2", "1", "2")
	pack := smallPack(t)
	step := topicOf(pack, "ride.cannot_return").Step("look")
	step.Answers = slices.Delete(step.Answers, 1, 2)
	pack.Seal()
	d := driveAt(t, pack, dir, 100, 30, "", morning).press("enter").shows("案内が新しくなり、「まず、空きがないか見てください。」")
	d.press("enter").shows("まず、空きがないか").press("1")
	if c := theCase(t, dir); len(c.Inputs) != 3 {
		t.Errorf("%v is on disk", c.Inputs)
	}
}

// TestSolvedAtOnce: a walk that ends well closes its case on the way home.
func TestSolvedAtOnce(t *testing.T) {
	dir := t.TempDir()
	d := driveIn(t, dir, 80, 24, "ride.cannot_return").press("1").shows("解決した").press("enter").shows("終えた相談 (1)")
	if theCase(t, dir).Open() || goOnHead.MatchString(d.screen()) {
		t.Errorf("still open:\n%s", d.screen())
	}
}

// TestDamagedFile: it is said, and hides no other case.
func TestDamagedFile(t *testing.T) {
	dir := t.TempDir()
	shelve(t, dir)
	if err := os.WriteFile(filepath.Join(dir, "cases", "20261120-aa.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	d := driveIn(t, dir, 80, 24, "").shows("! 相談 20261120-aa のファイルは壊れて", "覚えのない請求がある")
	d.press("ctrl+l").shows("moved aside")
}

// TestManyCases: five stand on home, the others in a list.
func TestManyCases(t *testing.T) {
	dir := t.TempDir()
	st, _ := store.Open(dir)
	for i := range 8 {
		s, _ := guide.Start(smallPack(t), "bill.strange_charge", guide.JA, morning.Add(time.Duration(i)*time.Minute))
		if _, err := st.New(must(s.Answer("card", "no")), s.At()); err != nil {
			t.Fatal(err)
		}
	}
	d := driveIn(t, dir, 100, 30, "").shows("ほかの相談 (3)").pick("cases")
	if n := strings.Count(d.screen(), "覚えのない請求がある"); n != 8 {
		t.Errorf("%d cases in the list, want 8", n)
	}
}

// TestExamples: what the forms give as examples can be typed.
func TestExamples(t *testing.T) {
	d := drive(t, 80, 24, "")
	for _, lang := range guide.Langs {
		d.app.lang = lang
		w := d.app.words().Case
		for list, read := range map[string]func(string) (guide.Value, error){
			w.Example: func(text string) (guide.Value, error) { return guide.ParseComing(lang, text, d.app.now()) }, w.ExamplePast: d.app.parse} {
			for text := range strings.SplitSeq(strings.ReplaceAll(list, "、", ", "), ", ") {
				text = strings.TrimPrefix(strings.TrimPrefix(text, "例: "), "e.g. ")
				if _, err := read(text); err != nil {
					t.Errorf("%s: %v", text, err)
				}
			}
		}
	}
}

// TestCaseMonkey presses keys at random among cases, opens the folder anew now
// and then, and finds there all that was said.
func TestCaseMonkey(t *testing.T) {
	names := []string{"enter", "enter", "enter", "up", "down", "down", "tab", "esc", "ctrl+l", "ctrl+f", "f1", "8", "1", "2", "3", "昨日", "明日", "R-1", "pgdown", "end"}
	dir := t.TempDir()
	shelve(t, dir)
	random := rand.New(rand.NewSource(5))
	d := driveIn(t, dir, 80, 24, "")
	deleted := 0
	for i := range 4000 {
		if e, asks := d.app.top().(*erasing); asks && e.menu != nil {
			deleted++
		}
		d.press(names[random.Intn(len(names))])
		if i%500 < 499 {
			continue
		}
		if d.app.unsaved() {
			t.Fatalf("after %d keys something is not saved", i)
		}
		if k := d.app.kept; k != nil && k.walk != nil {
			i := slices.IndexFunc(onDisk(t, dir), func(c guide.Case) bool { return c.ID == k.Base.ID })
			if i < 0 || !guide.SameInputs(onDisk(t, dir)[i].Inputs, d.app.walk.Inputs()) {
				t.Fatalf("the walk %v is not on disk", d.app.walk.Inputs())
			}
		}
		d = driveAt(t, smallPack(t), dir, 20+random.Intn(100), 5+random.Intn(40), "", morning.AddDate(0, 0, i%40))
		if deleted == 0 && !slices.ContainsFunc(onDisk(t, dir), func(c guide.Case) bool { return c.ID == "20261120-aa" }) {
			t.Fatal("a case is gone")
		}
	}
}

// calendarOf is the calendar that lies in the folder of a driver's program.
func calendarOf(t *testing.T, d *driver) string {
	t.Helper()
	list, _ := filepath.Glob(filepath.Join(d.app.clip.dir, "exports", "*.ics"))
	if len(list) != 1 {
		t.Fatalf("calendars %v\n%s", list, d.screen())
	}
	text, err := os.ReadFile(list[0])
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), "\r\n ", "")
}

// TestCalendar: what was sent, and the advice to wait, write when to come back:
// with what to do as the title, and an alarm.
func TestCalendar(t *testing.T) {
	d := toMessage(driveIn(t, t.TempDir(), 100, 30, "ride.cannot_return")).press("8", "tab", "1").shows("カレンダーのファイルを保存しました")
	text := calendarOf(t, d)
	for _, want := range []string{"SUMMARY:返事がなければ、電話を頼みます。", "BEGIN:VALARM", "TRIGGER:PT0S"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "RC-1029") {
		t.Errorf("the number of the rental is in a calendar:\n%s", text)
	}
	os.RemoveAll(filepath.Join(d.app.clip.dir, "exports"))
	d.follow(keepTime)
	d.shows("カレンダーのファイルを保存しました")
	calendarOf(t, d)
}
