package keep

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/store"
)

var monday = time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)

func walk(t testing.TB) guide.Session {
	t.Helper()
	p, err := load.Dir("../testdata/pack")
	if err != nil {
		t.Fatal(err)
	}
	s, err := guide.Start(p, "ride.cannot_return", guide.JA, monday)
	if err != nil {
		t.Fatal(err)
	}
	return must(s.Answer("look", "none"))
}

func must(s guide.Session, err error) guide.Session {
	if err != nil {
		panic(err)
	}
	return s
}

// TestTwoWindows: a window keeps what the other one was told, and its own walk
// gains it; what the pack has no use for stays parked on disk.
func TestTwoWindows(t *testing.T) {
	shelf, s := &Shelf{Dir: t.TempDir()}, walk(t)
	var zero Kept
	if !zero.Unsaved(s) || !shelf.New() {
		t.Error("nothing is on disk")
	}
	c, err := zero.Save(shelf, s, []guide.Event{{Kind: guide.EventNote, Text: "a"}}, monday)
	if err != nil || c.ID == "" || len(c.Log) != 1 {
		t.Fatalf("%+v %v", c, err)
	}
	if shelf.New() {
		t.Error("something is on disk")
	}
	st, _ := shelf.Store()
	old := guide.Input{Kind: guide.InputBlocked, Key: "pigeon"}
	c, err = st.Update(c.ID, func(c guide.Case) (guide.Case, error) { c.Inputs = append(c.Inputs, old); return c, nil })
	if err != nil {
		t.Fatal(err)
	}
	a, b := Park(c, s), Park(c, s)
	if walk, gained := a.Merge(c, s, s); !gained || len(walk.Log()) != 1 {
		t.Errorf("the walk does not know what was noted: %v", walk.Log())
	} else if again, gained := a.Merge(c, s, walk); gained || len(again.Log()) != 1 {
		t.Errorf("it gains it twice: %v", again.Log())
	}
	if len(a.Parked) != 1 || a.Unsaved(s) {
		t.Errorf("parked %v", a.Parked)
	}
	other := must(s.Have("port_photo"))
	if c, err = b.Save(shelf, other, nil, monday.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	mine := must(s.Answer("what", "full"))
	c, err = a.Save(shelf, mine, nil, monday.Add(2*time.Hour))
	if err != nil || !slices.ContainsFunc(c.Inputs, old.Equal) || len(c.Inputs) != 4 {
		t.Fatalf("%v %v", c.Inputs, err)
	}
	merged, gained := a.Merge(c, mine, mine)
	if !gained || !merged.Has(guide.InputHave, "port_photo") || !merged.Has(guide.InputFact, "trouble") {
		t.Errorf("gained %v: %v", gained, merged.Inputs())
	}
	a = Park(c, merged)
	if _, gained = a.Merge(c, merged, merged); gained || a.Unsaved(merged) {
		t.Error("all is said")
	}
	if c, err = a.Save(shelf, guide.Session{}, []guide.Event{{Kind: guide.EventClosed}}, monday); err != nil || c.Open() || len(c.Inputs) != 4 {
		t.Errorf("%+v %v", c, err)
	}
	for range 2 { // the second time it is gone already
		if err := a.Erase(shelf); err != nil {
			t.Error(err)
		}
	}
	if c, err = a.Save(shelf, merged, nil, monday); !errors.Is(err, store.ErrNotFound) || c.ID != a.Base.ID {
		t.Errorf("%+v %v", c, err)
	}
	if err := zero.Erase(shelf); err != nil {
		t.Error(err)
	}
}

// TestShelf: a folder that cannot be opened is tried again.
func TestShelf(t *testing.T) {
	if _, err := (&Shelf{}).Store(); !errors.Is(err, store.ErrNoHome) {
		t.Error(err)
	}
	home := t.TempDir()
	dir := filepath.Join(home, "data")
	s := &Shelf{Dir: filepath.Join(dir, "toiawase"), Home: home}
	if err := os.WriteFile(dir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := (Kept{}).Save(s, walk(t), nil, monday); err == nil {
		t.Error("a file is no folder")
	} else if why := Reason(err, guide.EN); why != Reason(fs.ErrPermission, guide.EN) {
		t.Errorf("%v: %s", err, why)
	}
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := (Kept{}).Save(s, walk(t), nil, monday); err != nil {
		t.Error(err)
	}
	if got, want := s.Shown(), filepath.Join("~", "data", "toiawase", "cases"); got != want {
		t.Errorf("shown as %s, want %s", got, want)
	}
	s.Home = ""
	if got, want := s.Shown(), filepath.Join(dir, "toiawase", "cases"); got != want {
		t.Errorf("shown as %s, want %s", got, want)
	}
}

// TestOrder: open before closed, the next date first, then the last change.
func TestOrder(t *testing.T) {
	at := func(hours int) time.Time { return monday.Add(time.Duration(hours) * time.Hour) }
	file := func(id string, changed int, closed bool, due ...int) File {
		f := File{Case: guide.Case{ID: id, Changed: at(changed)}}
		if closed {
			f.Log = []guide.Event{{Kind: guide.EventClosed}}
		}
		for _, h := range due {
			f.Dues = append(f.Dues, guide.FollowUp{At: at(h)})
		}
		return f
	}
	want := []File{
		file("late", 1, false, -30), file("now", 2, false, 0, 100), file("soon", 0, false, 50),
		file("new", 9, false), file("b", 3, false), file("a", 3, false), file("closed", 10, true), file("old", 4, true, -90),
	}
	want[7].Dues = nil
	got := slices.Clone(want)
	slices.Reverse(got)
	Order(got)
	for i := range want {
		if got[i].ID != want[i].ID {
			t.Errorf("%d is %s, want %s", i, got[i].ID, want[i].ID)
		}
	}
	for id, due := range map[int]bool{0: true, 1: true, 2: false, 3: false} {
		if want[id].DueBy(monday) != due {
			t.Errorf("%s: due is %v", want[id].ID, !due)
		}
	}
}

// TestOpen: a case is replayed at a time; its topic may be gone.
func TestOpen(t *testing.T) {
	s := walk(t)
	c := guide.NewCase("20261123-a7", s, monday)
	if f := Open(c, guide.Packs{s.Pack()}, monday); !guide.SameInputs(f.Walk.Inputs(), s.Inputs()) {
		t.Errorf("%+v", f)
	}
	c.Topic = "ride.gone"
	for _, packs := range []guide.Packs{nil, {s.Pack()}} {
		if f := Open(c, packs, monday); !f.Walk.IsZero() || f.ID != c.ID {
			t.Errorf("%+v", f)
		}
	}
}

// TestReasons: every error has its own sentence, in both languages.
func TestReasons(t *testing.T) {
	seen := map[string]bool{}
	for _, err := range []error{
		store.ErrNoHome, store.ErrBusy, store.ErrNotFound, store.ErrTooLarge, store.ErrNewer, store.ErrDamaged,
		&os.PathError{Err: full[0]}, &os.PathError{Err: fs.ErrPermission}, errors.New("other"),
		&store.SecretError{Where: "log", Problem: guide.ProblemSecretCard},
	} {
		for _, lang := range guide.Langs {
			if why := Reason(err, lang); why == "" || seen[why] {
				t.Errorf("%v: %q is not its own sentence", err, why)
			} else {
				seen[why] = true
			}
		}
	}
}

// TestForget: an event that was taken back is gone from disk, once; what is not
// there, and a case that is not, are no errors.
func TestForget(t *testing.T) {
	shelf, s := &Shelf{Dir: t.TempDir()}, walk(t)
	note := guide.Event{Kind: guide.EventNote, Text: "a", At: monday}
	other := guide.Event{Kind: guide.EventNote, Text: "b", At: monday}
	c, err := (Kept{}).Save(shelf, s, []guide.Event{note, other, note}, monday)
	if err != nil {
		t.Fatal(err)
	}
	k := Park(c, s)
	later := monday.Add(time.Hour)
	for _, events := range [][]guide.Event{{note}, {{Kind: guide.EventNote, Text: "c", At: monday}}, nil} {
		if err := k.Forget(shelf, events, later); err != nil {
			t.Fatal(err)
		}
	}
	st, _ := shelf.Store()
	if c, err = st.Load(c.ID); err != nil || len(c.Log) != 2 || !SameEvent(c.Log[0], other) || !SameEvent(c.Log[1], note) || !c.Changed.Equal(later) {
		t.Errorf("%+v %v", c, err)
	}
	if err := (Kept{}).Forget(shelf, []guide.Event{note}, monday); err != nil {
		t.Error(err)
	}
	for what, err := range map[string]error{
		"forget": k.Forget(&Shelf{}, []guide.Event{note}, monday), "erase": k.Erase(&Shelf{}),
	} {
		if !errors.Is(err, store.ErrNoHome) {
			t.Errorf("%s without a folder: %v", what, err)
		}
	}
}

// TestParkNothing: a case whose topic is gone keeps all that it has.
func TestParkNothing(t *testing.T) {
	s := walk(t)
	c := guide.NewCase("20261123-a7", s, monday)
	if k := Park(c, guide.Session{}); len(k.Parked) != 0 || len(k.known().Inputs) != len(c.Inputs) {
		t.Errorf("%+v", k)
	}
}
