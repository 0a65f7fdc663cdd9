package cli

import (
	"fmt"

	"toiawase/guide"
)

// result shows what the walk comes to, and then, as long as somebody is there,
// what else they want to see. The emergency comes first, unless it was shown
// just now.
func (w *plainWalk) result(alarmed bool) error {
	r := newReport(w.app.out, w.s)
	switch {
	case w.now.chosen:
		r.chosen(w.s.Channel())
	case !alarmed:
		r.emergency()
		fallthrough
	default:
		r.rest()
	}
	if w.ended {
		return errQuit
	}
	others := w.others()
	w.offer(others)
	for {
		said, text := w.ask()
		switch said {
		case sayBack:
			return w.leave()
		case sayLang:
			w.other()
			return nil
		case sayHelp:
			w.offer(others)
			continue
		case sayText:
			if n, ok := number(text); ok && 1 <= n && n <= len(others) {
				return w.choose(others[n-1])
			}
			w.offer(others)
			continue
		}
		return errQuit
	}
}

// others are the channels with a message of their own, besides that shown.
func (w *plainWalk) others() (list []*guide.Channel) {
	for _, ch := range w.s.Offered() {
		if ch != w.s.Channel() {
			list = append(list, ch)
		}
	}
	return list
}

func (w *plainWalk) offer(others []*guide.Channel) {
	w.gap()
	if len(others) == 0 {
		w.line(w.say.AfterAlone)
		return
	}
	for i, ch := range others {
		fmt.Fprintf(w.app.out, "  %d  %s\n", i+1, ch.Name.In(w.lang))
	}
	w.line(w.say.After)
}

// choose writes the message for another channel; the rest of the result stays
// as it was shown.
func (w *plainWalk) choose(ch *guide.Channel) error {
	next, err := w.s.Choose(ch.ID)
	if err != nil {
		return err
	}
	w.advance(next)
	w.now.chosen = true
	return nil
}
