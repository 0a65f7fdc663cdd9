package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// complaint is a sentence of one who is worried, over and over.
const complaint = "先週頼んだ炊飯器が追跡では輸送中のまま四日も動かず、孫の誕生日に間に合うのか心配です。"

// burstRunes is what a terminal without bracketed paste may send at once.
const burstRunes = 1500

// frames is how often TestBurstOfText draws while a burst comes.
const frames = 5

// TestBurstOfText: a long text that comes key by key finds what it finds when
// it is pasted, is searched and drawn for the frames alone and not for each of
// its keys, and cannot hide what a key after it does.
func TestBurstOfText(t *testing.T) {
	text := string([]rune(strings.Repeat(complaint, 40))[:burstRunes])
	d := driveOn(t, shipped(t), 100, 30, "")
	drawn := 0
	counted := counter{d.app.stack[0].(*home), &drawn}
	d.app.stack[0] = counted
	d.app.View()
	for i, r := range []rune(text) {
		d.app.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		if i%(burstRunes/frames) == 0 {
			d.app.View()
		}
	}
	if drawn > frames+2 {
		t.Errorf("%d keys are drawn %d times", burstRunes, drawn)
	}
	d.app.stack[0] = counted.home
	pasted := driveOn(t, shipped(t), 100, 30, "")
	pasted.send(tea.PasteMsg{Content: text})
	if got, want := d.screen(), pasted.screen(); got != want {
		t.Errorf("typed it shows\n%s\npasted\n%s", got, want)
	}
	d.press("down", "enter")
	pasted.press("down", "enter")
	if got, want := d.screen(), pasted.screen(); got != want || d.app.walk == nil {
		t.Errorf("typed it opens\n%s\npasted\n%s", got, want)
	}
}

// counter counts how often home is drawn.
type counter struct {
	*home
	times *int
}

// Body implements screen.
func (c counter) Body(w, h int) []string {
	*c.times++
	return c.home.Body(w, h)
}

// TestPace: of many messages between two frames one is drawn, and the last one
// always is; slow frames come the more seldom.
func TestPace(t *testing.T) {
	for _, tt := range []struct {
		name        string
		every, took time.Duration
		frames      int // in a second of a message each millisecond
	}{
		{"each", 0, 0, 1000},
		{"a hundred a second", 10 * time.Millisecond, time.Millisecond, 101},
		{"slow ones", 10 * time.Millisecond, 25 * time.Millisecond, 11},
	} {
		now, drawn, last := time.Unix(0, 0), 0, 0
		p := pace{every: tt.every}
		clock := func() time.Time { return now }
		var due time.Time
		message := func(i int) {
			if cmd := p.next(now); cmd != nil {
				due = p.last.Add(p.between())
			}
			p.view(clock, func() tea.View {
				drawn, last = drawn+1, i
				return tea.View{}
			})
			p.took = tt.took // the clock of the test stands while it draws
		}
		for i := range 1000 {
			if p.timed && !now.Before(due) {
				p.timed = false
			}
			message(i)
			now = now.Add(time.Millisecond)
		}
		if p.timed {
			now, p.timed = due, false
			message(999)
		}
		if drawn > tt.frames || drawn < tt.frames-2 || last != 999 {
			t.Errorf("%s: %d frames, the last after message %d", tt.name, drawn, last)
		}
	}
}
