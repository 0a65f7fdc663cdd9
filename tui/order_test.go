package tui

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
)

// A bench runs the program as its event loop does: each message in one Update,
// and what that asks for whenever its turn comes.
type bench struct {
	*driver
	waiting []tea.Cmd
}

// do runs the i-th of the commands that wait, and hands on what it brings.
func (b *bench) do(i int) {
	cmd := b.waiting[i]
	b.waiting = slices.Delete(b.waiting, i, i+1)
	if cmd == nil {
		return
	}
	msg := cmd()
	if line := inOrder(msg); line != nil {
		for _, c := range line {
			b.waiting = append(b.waiting, c)
			b.do(len(b.waiting) - 1)
		}
		return
	}
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		b.waiting = append(b.waiting, msg...)
	case tea.QuitMsg:
		b.quit = true
	default:
		if _, ok := clipboardText(msg); !ok {
			b.update(msg)
		}
	}
}

func (b *bench) update(msg tea.Msg) {
	if b.quit {
		return
	}
	_, cmd := b.app.Update(msg)
	b.waiting = append(b.waiting, cmd)
	b.app.View()
}

// settle runs all that waits.
func (b *bench) settle() {
	for len(b.waiting) > 0 {
		b.do(0)
	}
}

// burst sends keys in one read: nothing that one of them asks for is done
// before the last.
func (d *driver) burst(names ...string) *driver {
	b := &bench{driver: d}
	for _, name := range names {
		if key, ok := keys[name]; ok {
			b.update(key)
			continue
		}
		for _, r := range name {
			b.update(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
	b.settle()
	return d
}

// TestBursts: keys in one read do what they do one by one.
func TestBursts(t *testing.T) {
	pack := shipped(t)
	enters := []string{"enter", "enter", "enter", "enter", "enter", "enter"}
	for name, tt := range map[string]struct {
		topic       string
		before, now []string
	}{
		"enters":       {"delivery.marked_delivered", []string{"2", "1", "2", "1", "1", "1"}, enters},
		"questions":    {"delivery.marked_delivered", nil, []string{"2121"}},
		"typed":        {"delivery.marked_delivered", []string{"2", "1", "2", "1", "1", "1", "1"}, []string{"2abc"}},
		"rows":         {"delivery.marked_delivered", []string{"2", "1", "2", "1", "1", "1", "1"}, []string{"12"}},
		"from home":    {"", nil, []string{"届いていない", "enter", "2121"}},
		"back":         {"delivery.marked_delivered", []string{"2", "1"}, []string{"esc", "esc", "1", "2"}},
		"to the shell": {"delivery.marked_delivered", []string{"2"}, []string{"1", "2", "ctrl+c", "1"}},
	} {
		slow := driveOn(t, pack, 80, 24, tt.topic).press(tt.before...)
		for _, keys := range tt.now {
			if slow.press(keys); slow.quit {
				break
			}
		}
		fast := driveOn(t, pack, 80, 24, tt.topic).press(tt.before...).burst(tt.now...)
		if !slices.Equal(inputsOf(slow), inputsOf(fast)) || slow.quit != fast.quit || slow.screen() != fast.screen() {
			t.Errorf("%s: in one read %v\n%s\nkey by key %v\n%s", name, inputsOf(fast), fast.screen(), inputsOf(slow), slow.screen())
		}
	}
}

func inputsOf(d *driver) []guide.Input {
	if d.app.walk == nil {
		return nil
	}
	return d.app.walk.Inputs()
}

// orderKeys are what the scripts of TestKeysInOrder are made of.
var orderKeys = []string{"1", "1", "2", "2", "3", "0", "5", "8", "9", "enter", "enter", "enter", "esc", "esc", "up", "down", "down", "tab",
	"shift+tab", "space", "pgdown", "left", "right", "ctrl+f", "ctrl+l", "f1", "f2", "ctrl+t", "ctrl+s", "ctrl+z", "backspace",
	"9", "11/23 9:30", "RC-1", "返せない", "きのう", "?", "paste", "ctrl+c"}

// scriptOf makes up a script of keys and pastes.
func scriptOf(random *rand.Rand) (script []tea.Msg) {
	for range 4 + random.IntN(36) {
		name := orderKeys[random.IntN(len(orderKeys))]
		key, special := keys[name]
		switch {
		case special && (name != "ctrl+c" || random.IntN(6) == 0):
			script = append(script, key)
		case special:
		case name == "paste":
			script = append(script, tea.PasteMsg{Content: "貼り付け\r\n2行目"})
		default:
			for _, r := range name {
				script = append(script, tea.KeyPressMsg{Code: r, Text: string(r)})
			}
		}
	}
	return script
}

// outcome runs a script; after each message, some tells how many of n waiting
// commands to run, and which is next.
func outcome(t *testing.T, dir string, seed uint64, pack *guide.Pack, topic string, script []tea.Msg, some func(n int) (count int, pick func(int) int)) string {
	os.RemoveAll(dir) // the same folder each time: screens name it
	if seed%8 > 3 {
		dir = "" // nothing can be saved
	}
	if seed%8 == 3 {
		shelve(t, dir)
	}
	now := morning
	a, err := build(Options{Pack: pack, Topic: topic, Lang: guide.JA, Data: dir, Page: testPage, Now: func() time.Time { return now }, Getenv: func(string) string { return "" }})
	if err != nil {
		t.Fatal(err)
	}
	a.behind = 0
	b := &bench{driver: &driver{t: t, app: a}}
	b.update(tea.WindowSizeMsg{Width: 30 + int(seed*7%90), Height: 8 + int(seed*5%30)})
	if seed%5 == 0 { // keys that come before home has its rows
		script = script[:min(4, len(script))]
	} else {
		b.settle()
	}
	held := seed%5 == 0
	for _, msg := range script {
		if !held { // a key that waits has the time of its turn
			now = now.Add(time.Minute)
		}
		held = held || isQuit(msg) // the rest waits until all is saved
		b.update(msg)
		for count, pick := some(len(b.waiting)); count > 0 && len(b.waiting) > 0; count-- {
			b.do(pick(len(b.waiting)))
		}
	}
	b.settle()
	end := strings.Fields(b.screen())[0] // which screen it is; a notice may come sooner or later
	a.stash()
	a.flush()
	var cases []string
	if a.walk != nil {
		cases = append(cases, fmt.Sprintf("%v\n", a.walk.Inputs()))
	}
	if dir == "" {
		return strings.Join(cases, "") // that it cannot is told sooner or later
	}
	for _, c := range onDisk(t, dir) {
		cases = append(cases, fmt.Sprintf("%s open=%v\n%v\n%v\n", c.Topic, c.Open(), c.Inputs, c.Log))
	}
	slices.Sort(cases)
	if b.quit {
		end = "left\n" // as it was drawn last, before or after a save
	}
	return strings.Join(cases, "") + end
}

// orders are ways in which the outcomes of commands come among keys.
func orders(random *rand.Rand) map[string]func(n int) (int, func(int) int) {
	first := func(int) int { return 0 }
	return map[string]func(n int) (int, func(int) int){
		"in one read": func(int) (int, func(int) int) { return 0, first },
		"at random":   func(n int) (int, func(int) int) { return random.IntN(n + 1), random.IntN },
	}
}

// TestKeysInOrder: the same keys give the same cases, the same walk and the same
// screen, however they are split into reads. ORDER_SCRIPTS says how many random
// scripts it tries, of 2,000.
func TestKeysInOrder(t *testing.T) {
	n := 60
	if testing.Short() {
		n = 16
	}
	if s, err := strconv.Atoi(os.Getenv("ORDER_SCRIPTS")); err == nil {
		n = s
	}
	pack, dir := smallPack(t), filepath.Join(t.TempDir(), "data")
	slowly := func(int) (int, func(int) int) { return 1 << 20, func(int) int { return 0 } }
	from, _ := strconv.ParseUint(os.Getenv("ORDER_FROM"), 10, 64)
	for seed := from; seed < from+uint64(n); seed++ {
		random := rand.New(rand.NewPCG(seed, 9))
		script := scriptOf(random)
		topic := []string{"", "ride.cannot_return", "bill.strange_charge"}[seed%3]
		want := outcome(t, dir, seed, pack, topic, script, slowly)
		for name, some := range orders(random) {
			if got := outcome(t, dir, seed, pack, topic, script, some); got != want {
				t.Fatalf("script %d, %s: %v\ngives\n%s\nwant\n%s", seed, name, script, got, want)
			}
		}
	}
}
