package cli

import (
	"bytes"
	"slices"
	"strings"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/guide/store"
)

// caseExporter writes cases to keep or to print.
type caseExporter struct{ caseFiles }

// caseFormats are what a case can be exported as, the default first.
var caseFormats = []string{"md", "html", "json", "ics"}

// caseExportCommand is "toiawase cases export ID".
func caseExportCommand(a *app) *command {
	format, desk := caseFormats[0], ""
	c := &command{
		use:    "export ID",
		about:  a.caseWords().Export,
		check:  exactly(a, "ID"),
		words:  first(caseFiles{a}.completeCase),
		values: map[string]completer{"format": fixed(caseFormats...)},
		run:    func(args []string) error { return caseExporter{caseFiles{a}}.caseExport(args[0], format, desk) },
	}
	c.flags.StringVar(&format, "format", format, a.caseWords().FlagFormat)
	c.flags.StringVar(&desk, "for", "", a.caseWords().FlagFor)
	return c
}

func (a caseExporter) caseExport(ref, format, desk string) error {
	if !slices.Contains(caseFormats, format) {
		return newFault(a.words.BadValue, []any{"--format", format}, one("--format "+strings.Join(caseFormats, "|")))
	}
	_, k, err := a.oneCase(ref)
	if err != nil {
		return err
	}
	paper := a.file(k).Paper()
	if desk != "" {
		var ok bool
		if paper, ok = a.file(k).Consult(desk); !ok {
			return newFault(a.words.BadValue, []any{"--for", desk}, one("--for consumer"))
		}
	}
	var data []byte
	switch format {
	case "json":
		data, err = store.Encode(k.Case)
	case "ics":
		data, err = a.calendar(k)
	case "html":
		var b bytes.Buffer
		paper.HTML(&b)
		data = b.Bytes()
	default:
		var b bytes.Buffer
		paper.Markdown(&b)
		data = b.Bytes()
	}
	if err != nil {
		return a.caseFault(err, k.ID)
	}
	if format != "json" && format != "ics" {
		a.goneNote(k)
	}
	a.complain(newFault(a.caseWords().Personal, nil, nil))
	_, err = a.out.Write(data)
	return err
}

// casePage is a case as a page for a browser.
func (a caseExporter) casePage(c guide.Case, lang guide.Lang) string {
	var b strings.Builder
	sheet.NewFile(a.replayed(c), lang, a.env.Now()).Paper().HTML(&b)
	return b.String()
}
