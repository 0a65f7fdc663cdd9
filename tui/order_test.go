package tui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
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
	pack, err := load.FS(content.AmazonJP())
	if err != nil {
		t.Fatal(err)
	}
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
