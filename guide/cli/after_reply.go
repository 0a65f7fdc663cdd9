package cli

import (
	"errors"
	"fmt"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/sheet"
)

// plainReply notes what came of a contact, and how a case ended.
type plainReply struct{ *plainWalk }

// reply notes an answer, and says what it means for the next step.
func (w plainReply) reply() error {
	row, err := w.choose(words.SheetsIn(w.lang).Case.AskReply, sheet.Replies)
	if err != nil {
		return err
	}
	e := sheet.Replied(row.ID)
	e.Channel = w.current().Sender(w.s)
	if sheet.Tells(e) {
		ask := w.say.AskAnswer
		if e.Reply == guide.ReplyRefused {
			ask = w.say.AskReason
		}
		if e.Text, err = w.text(ask); err != nil {
			return err
		}
	}
	if e.Kind == guide.EventPromise {
		if err := w.due(&e); err != nil {
			return err
		}
	}
	return w.noted(e)
}

// close closes the case, after asking how it ended.
func (w plainReply) close() error {
	row, err := w.choose(words.SheetsIn(w.lang).Case.AskEnding, sheet.Endings)
	if err != nil {
		return err
	}
	return w.noted(guide.Event{Kind: guide.EventClosed, Ending: guide.Ending(row.ID)})
}

// noted keeps an event, and says what was noted and what comes next.
func (w plainReply) noted(e guide.Event) error {
	if !plainCases(w).note(e) {
		return errBack
	}
	k := w.current()
	w.linef(w.say.Noted, caseFiles{w.app}.file(k).Event(e))
	w.show(caseFiles{w.app}.file(k).Sheet().Only("then"))
	if k.Open() {
		plainEnd(w).comeBack(k)
	}
	w.now.brief, w.now.chosen = true, false
	return nil
}

// choose asks for one of some rows; an empty line takes nothing back.
func (w plainReply) choose(ask string, of func(guide.Lang) []sheet.Row) (sheet.Row, error) {
	for {
		w.line(ask)
		for i, row := range of(w.lang) {
			fmt.Fprintf(w.app.out, "  %d  %s\n", i+1, row.Label)
		}
		switch said, text := w.askOne(len(of(w.lang))); said {
		case sayLang:
			w.other()
		case sayText:
			if row, ok := pick(of(w.lang), text); ok {
				return row, nil
			}
			w.linef(w.say.NoNumber, fmt.Sprint(len(of(w.lang))))
		case sayHelp:
			w.help()
		case sayNothing:
		default:
			return sheet.Row{}, errBack
		}
	}
}

// text asks for what was said, which may be left out.
func (w plainReply) text(ask string) (string, error) {
	for {
		w.line(ask)
		switch said, text := w.ask(); said {
		case sayLang:
			w.other()
		case sayText:
			text = w.app.withoutSecrets(text)
			if guide.Secret(text) == "" {
				return text, nil
			}
			w.line(words.CasesIn(w.lang).Secret.What)
		case sayBack, sayQuit, sayEnd:
			return "", errBack
		case sayHelp:
			w.help()
		default:
			return "", nil
		}
	}
}

// due asks by when something was promised, which may be left out.
func (w plainReply) due(e *guide.Event) error {
	for {
		text, err := w.text(w.say.AskDue)
		if err != nil || text == "" {
			return err
		}
		v, err := guide.ParseComing(w.lang, text, w.app.env.Now())
		if err == nil {
			e.Due = v.Time
			return nil
		}
		var bad *fault
		if errors.As(caseLogger{caseFiles{w.app}}.badTime(text, err), &bad) {
			w.line(bad.Error())
		}
	}
}
