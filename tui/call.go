package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"toiawase/guide"
	"toiawase/tui/widget"
)

// callCard is what somebody on the phone looks at: what to say, what they may
// ask, and fields for what to ask them before the call ends.
type callCard struct {
	*state
	channel *guide.Channel
	version guide.Lang
	fields  [callFields]*widget.Field
	at      int       // the field at hand; callFields: the actions
	since   time.Time // when somebody took the call; zero: nobody has yet
	wrong   string    // what is wrong with the field at hand
	doubt   string    // the day to come that is taken when it is entered again
	chips   *widget.Chips
	cursor  *tea.Cursor
}

// The fields of the card.
const (
	callNumber = iota
	callName
	callNext
	callFields
)

func newCallCard(s *state, ch *guide.Channel) *callCard {
	c := &callCard{state: s, channel: ch, version: letterLang(s.voice), at: callFields, chips: widget.NewChips(s.theme)}
	for i := range c.fields {
		c.fields[i] = widget.NewField(s.theme)
		c.fields[i].SetValue(c.halves().rows[callDraft(c.channel, i)].text)
	}
	c.chips.Focused = true
	return c
}

// callDraft names what is written in a field of a card and not noted.
func callDraft(ch *guide.Channel, i int) stop { return stop{"call " + ch.ID, i} }

// The ids of the actions.
const (
	callConnected = "connected"
	callNobody    = "nobody"
	callEnded     = "ended"
	callText      = "text"
)

// callActions are what can be done from the card.
func callActions(s *state) []widget.Chip {
	w := s.words()
	chips := []widget.Chip{
		{ID: callConnected, Key: "1", Label: w.Call.Connected}, {ID: callNobody, Key: "2", Label: w.Call.Nobody},
		{ID: callEnded, Key: "3", Label: w.Call.Ended}, {ID: callText, Key: "4", Label: w.Call.Text},
	}
	if s.keeper == nil {
		chips[1].Disabled, chips[2].Disabled = w.Send.NotKept, w.Send.NotKept
	}
	return chips
}

// Title implements screen.
func (c *callCard) Title() string { return c.words().Call.Title }

// Stage implements staged.
func (c *callCard) Stage() stage { return atMessage }

// Place implements placed.
func (c *callCard) Place() string { return c.in(c.channel.Name) }

// Keys implements screen.
func (c *callCard) Keys() []key.Binding {
	w := c.words()
	keys := []key.Binding{bind("tab", "Tab", w.Keys.Tab), bind("enter", "Enter", w.Keys.Enter)}
	if c.at == callFields {
		keys = append([]key.Binding{bind("1", "1-4", w.Send.Deeds)}, keys...)
		if len(c.walk.Offered()) > 1 {
			keys = append(keys, bind("right", c.theme.Across, w.Keys.Channel))
		}
	}
	return append(keys, bind("esc", "Esc", w.Keys.Back))
}

// Update implements screen.
func (c *callCard) Update(msg tea.Msg) move {
	press, isKey := msg.(tea.KeyPressMsg)
	switch k := press.String(); {
	case isKey && k == "esc":
		c.Stash()
		return pop
	case isKey && (k == "tab" || k == "down"):
		c.focus((c.at + 1) % (callFields + 1))
	case isKey && (k == "shift+tab" || k == "up"):
		c.focus((c.at + callFields) % (callFields + 1))
	case c.at == callFields && isKey:
		return c.choose(press)
	case isKey && k == "enter":
		c.next()
	case c.at < callFields:
		c.wrong = ""
		c.fields[c.at].Update(msg)
	}
	return nil
}

// next goes down the fields, and from the last to the end of the call.
func (c *callCard) next() {
	if c.at == callNext && !c.readable() {
		return
	}
	if c.focus(c.at + 1); c.at == callFields {
		c.chips.SetItems(callActions(c.state)...)
		c.chips.Select(callEnded)
	}
}

// focus moves the cursor to a field, or to the actions.
func (c *callCard) focus(at int) {
	c.at = at
	for i, f := range c.fields {
		if f.Blur(); i == at {
			f.Focus()
		}
	}
	c.chips.Focused = at == callFields
}

// choose handles a key on the actions.
func (c *callCard) choose(press tea.KeyPressMsg) move {
	switch press.String() {
	case "left", "right":
		if to := c.turn(1 - 2*b2i(press.String() == "left")); to != nil {
			return to
		}
	}
	c.chips.SetItems(callActions(c.state)...)
	chip, ok := c.chips.Update(press)
	switch {
	case !ok:
	case chip.Disabled != "":
		c.notice = chip.Disabled
	case chip.ID == callConnected:
		c.since = c.now()
		c.focus(callNumber)
	case chip.ID == callNobody:
		return c.missed()
	case chip.ID == callEnded:
		return c.ended()
	case chip.ID == callText:
		return push(newWholeText(c.state))
	}
	return nil
}

// turn goes to the next channel on offer.
func (c *callCard) turn(step int) move {
	offered := c.walk.Offered()
	at := slices.Index(offered, c.channel)
	if len(offered) < 2 || at < 0 {
		return nil
	}
	return c.change(offered[(at+step+len(offered))%len(offered)])
}

// change puts the message to another channel in the place of the card.
func (c *callCard) change(ch *guide.Channel) move {
	next, err := c.walk.Choose(ch.ID)
	if err != nil {
		return nil
	}
	c.set(next)
	return instead(newMessage(c.state))
}

// missed notes that nobody took the call, and goes on to the next desk.
func (c *callCard) missed() move {
	c.log(guide.Event{Kind: guide.EventMissed, Channel: c.channel.ID})
	w, offered := c.words().Call, c.walk.Offered()
	at := slices.Index(offered, c.channel)
	if at < 0 || at+1 >= len(offered) {
		c.notice = w.NoNext
		return nil
	}
	c.notice = w.Missed(c.in(offered[at+1].Name))
	return c.change(offered[at+1])
}

// ended notes the call, its number, who it was and what was promised.
func (c *callCard) ended() move {
	if !c.readable() {
		return nil
	}
	at := c.since
	if at.IsZero() {
		at = c.now()
	}
	if err := c.contacted(c.channel.ID, at, c.text(callNumber)); err != nil {
		c.refuse(callNumber, err)
		return nil
	}
	e := guide.Event{Kind: guide.EventNote, Channel: c.channel.ID}
	if name := c.text(callName); name != "" {
		e.Text = c.words().Call.Person(name)
	}
	if next := c.text(callNext); next != "" {
		if e.Text == "" {
			e.Text = next
		}
		c.answered(e, next)
	} else if e.Text != "" {
		c.log(e)
	}
	for i := range c.fields {
		delete(c.halves().rows, callDraft(c.channel, i))
	}
	return instead(newSent(c.state, c.channel, at))
}

func (c *callCard) text(i int) string { return strings.TrimSpace(c.fields[i].Value()) }

// readable reports whether what is written can be noted: no secret, and a day
// that can be read and is to come, unless it is entered again. If not, the
// cursor is where something is to be changed.
func (c *callCard) readable() bool {
	for i := range c.fields {
		var bad *guide.InputError
		if _, err := written.ParseIn(c.lang, c.text(i), c.now()); c.text(i) != "" && errors.As(err, &bad) && bad.Problem.Secret() {
			c.refuse(i, bad)
			return false
		}
	}
	text := c.text(callNext)
	if text == "" {
		return true
	}
	wrong, once := c.checkComing(text)
	if wrong == "" || once && c.doubt == text {
		return true
	}
	c.focus(callNext)
	c.wrong, c.doubt = wrong, text
	return false
}

// refuse says why a field cannot be noted, and takes a secret out of it.
func (c *callCard) refuse(i int, err error) {
	var bad *guide.InputError
	if errors.As(err, &bad) && bad.Problem.Secret() {
		c.fields[i].SetValue(bad.Left)
	}
	c.focus(i)
	c.wrong = c.inWords(err)
}

// Stash implements stasher: what is written stays for the next time.
func (c *callCard) Stash() {
	for i := range c.fields {
		if text := c.text(i); text != "" && guide.Secret(text) == "" {
			c.halves().rows[callDraft(c.channel, i)] = half{text: text}
		}
	}
}

// Cursor implements cursored.
func (c *callCard) Cursor() *tea.Cursor { return c.cursor }

// Draft implements drafting.
func (c *callCard) Draft() (field, text string, kept bool) {
	at := callDraft(c.channel, min(c.at, callNext)) // the actions follow the last one
	return fmt.Sprintf("%s%s/%d", aForm, at.id, at.nth), c.fields[at.nth].Value(), false
}

// Redraft implements drafting.
func (c *callCard) Redraft(text string) { c.fields[min(c.at, callNext)].SetValue(text) }
