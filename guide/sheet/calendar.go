package sheet

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"toiawase/guide"
	"toiawase/guide/text"
)

// Calendar are the follow-ups of a case as a calendar (RFC 5545), each with an
// alarm; empty if there are none. A title says what to do; what was promised in
// which words, and the order number, stand nowhere: calendars are shared.
func Calendar(f File) string {
	if len(f.Dues) == 0 {
		return ""
	}
	c := &calendar{}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//toiawase//cases//"+strings.ToUpper(string(f.Lang)))
	for _, d := range f.Dues {
		c.event(f, d)
	}
	c.line("END", "VCALENDAR")
	return c.String()
}

// dueName names a follow-up within its case, and stays when it is exported
// again.
func dueName(d guide.FollowUp) string {
	if d.Clock != nil {
		return d.Clock.ID
	}
	return "promise-" + d.Promise.At.UTC().Format("20060102150405")
}

// calendar is the text of a calendar.
type calendar struct{ strings.Builder }

// event writes a follow-up.
func (c *calendar) event(f File, d guide.FollowUp) {
	todo := f.Words().Promise
	if d.Clock != nil {
		todo = d.Clock.Then.In(f.Lang)
	}
	title, _ := f.Title(f.Walk)
	c.line("BEGIN", "VEVENT")
	c.line("UID", f.ID+"-"+dueName(d)+"@toiawase.invalid")
	c.line("DTSTAMP", utc(f.Now))
	c.when(d)
	c.line("SUMMARY", escapeText(todo))
	c.line("DESCRIPTION", escapeText(title+" ("+f.ID+")\n"+"toiawase cases show "+f.ID))
	c.line("BEGIN", "VALARM")
	c.line("ACTION", "DISPLAY")
	c.line("DESCRIPTION", escapeText(todo))
	c.line("TRIGGER", alarm(d))
	c.line("END", "VALARM")
	c.line("END", "VEVENT")
}

// when writes the time: a day for what is a day, else a moment.
func (c *calendar) when(d guide.FollowUp) {
	if d.Day {
		c.line("DTSTART;VALUE=DATE", d.At.Format("20060102"))
		c.line("DTEND;VALUE=DATE", d.At.AddDate(0, 0, 1).Format("20060102"))
		return
	}
	c.line("DTSTART", utc(d.At))
}

// alarm is when the alarm goes, from the beginning on: at nine of a day, else at
// that moment.
func alarm(d guide.FollowUp) string {
	if d.Day {
		return "PT9H"
	}
	return "PT0S"
}

// maxContent is the length of the longest line in octets, without its end.
const maxContent = 75

// line writes a property, folded before it becomes too long; no character is
// torn.
func (c *calendar) line(name, value string) {
	text, room := name+":"+value, maxContent
	for len(text) > room {
		cut := room
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		fmt.Fprintf(c, "%s\r\n ", text[:cut])
		text, room = text[cut:], maxContent-1
	}
	fmt.Fprintf(c, "%s\r\n", text)
}

func utc(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

// escapeText escapes a value of type TEXT.
func escapeText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(cleaned(s))
}

// cleaned is a text that may be shown.
func cleaned(s string) string {
	s, _ = text.Clean(s)
	return s
}
