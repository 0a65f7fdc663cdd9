package cli

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"toiawase/guide"
	"toiawase/guide/keep"
)

// calendar writes the follow-ups of a case as a calendar (RFC 5545). The id
// stands in the titles rather than the order number: calendars are shared.
func (a caseExporter) calendar(k keep.File) ([]byte, error) {
	dues := k.Dues
	if len(dues) == 0 {
		a.complain(newFault(a.caseWords().NoDates, one(k.ID), nil))
		return nil, errNo
	}
	title, _ := k.Title(k.Walk)
	c := &calendar{}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//toiawase//cases//"+strings.ToUpper(string(a.lang)))
	for _, f := range dues {
		c.line("BEGIN", "VEVENT")
		c.line("UID", k.ID+"-"+dueName(f)+"@toiawase.invalid")
		c.line("DTSTAMP", utc(a.env.Now()))
		c.when(f)
		c.line("SUMMARY", escapeText(printable(title)+" ("+k.ID+")"))
		c.line("DESCRIPTION", escapeText(cleanText(a.file(k).Then(f))))
		c.line("END", "VEVENT")
	}
	c.line("END", "VCALENDAR")
	return []byte(c.String()), nil
}

// dueName names a follow-up within its case, and stays when it is exported
// again.
func dueName(f guide.FollowUp) string {
	if f.Clock != nil {
		return f.Clock.ID
	}
	return "promise-" + f.Promise.At.UTC().Format("20060102150405")
}

// calendar is the text of a calendar.
type calendar struct{ strings.Builder }

// when writes the time: a day for what is a day, else a moment.
func (c *calendar) when(f guide.FollowUp) {
	if f.Day {
		c.line("DTSTART;VALUE=DATE", f.At.Format("20060102"))
		c.line("DTEND;VALUE=DATE", f.At.AddDate(0, 0, 1).Format("20060102"))
		return
	}
	c.line("DTSTART", utc(f.At))
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
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(cleanText(s))
}
