package cli

import (
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"toiawase/guide"
	"toiawase/guide/store"
)

// caseFormats are what a case can be exported as, the default first.
var caseFormats = []string{"md", "html", "json", "ics"}

// caseExportCommand is "toiawase cases export ID".
func (a *app) caseExportCommand() *command {
	format := caseFormats[0]
	c := &command{
		use:    "export ID",
		about:  a.caseWords().Export,
		check:  a.exactly("ID"),
		words:  first(a.completeCase),
		values: map[string]completer{"format": fixed(caseFormats...)},
		run:    func(args []string) error { return a.caseExport(args[0], format) },
	}
	c.flags.StringVar(&format, "format", format, a.caseWords().FlagFormat)
	return c
}

func (a *app) caseExport(ref, format string) error {
	if !slices.Contains(caseFormats, format) {
		return newFault(a.words.BadValue, []any{"--format", format}, one("--format "+strings.Join(caseFormats, "|")))
	}
	_, k, err := a.oneCase(ref)
	if err != nil {
		return err
	}
	var data []byte
	switch format {
	case "json":
		data, err = store.Encode(k.Case)
	case "ics":
		data, err = a.calendar(k)
	case "html":
		data = []byte(a.paper(k).html())
	default:
		data = []byte(a.paper(k).markdown())
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
func (a *app) casePage(c guide.Case, lang guide.Lang) string {
	own := *a // the language is that of the page
	own.speak(lang)
	return own.paper(kept{c, own.walkOf(c)}).html()
}

// paper is the sheet of a case with the message to send: in Japanese, because
// the desks are in Japan, and in the reader's language.
func (a *app) paper(k kept) sheet {
	sh := a.sheet(k)
	if k.walk.IsZero() {
		return sh
	}
	ch := k.walk.Channel()
	langs := []guide.Lang{guide.JA, a.lang}
	for _, lang := range slices.Compact(langs) {
		m := k.walk.Compose(ch, lang)
		if m.Channel == nil {
			continue
		}
		body := m.Body
		if m.Subject != "" {
			body = m.Subject + "\n\n" + body
		}
		head := fmt.Sprintf(a.caseWords().Message, ch.Name.In(lang))
		sh.parts = append(sh.parts, part{head: head, text: cleanText(body)})
	}
	return sh
}

// markdown writes the sheet in Markdown.
func (sh sheet) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", plainMarkdown(sh.title))
	writeRows(&b, sh.rows)
	for _, p := range sh.parts {
		fmt.Fprintf(&b, "\n## %s\n\n", plainMarkdown(p.head))
		writeRows(&b, p.rows)
		if p.text != "" {
			fence := fenceFor(p.text)
			fmt.Fprintf(&b, "%s\n%s\n%s\n", fence, p.text, fence)
		}
	}
	return b.String()
}

func writeRows(w io.Writer, rows []row) {
	for _, r := range rows {
		text := strings.ReplaceAll(plainMarkdown(r.text), "\n", "\\\n  ")
		fmt.Fprintf(w, "- %s: %s\n", plainMarkdown(r.label), text)
	}
}

// plainMarkdown escapes what Markdown would act on.
func plainMarkdown(s string) string {
	var b strings.Builder
	for i, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>#|~!&$", r) || strings.ContainsRune("-+=", r) && (i == 0 || s[i-1] == '\n') {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// fenceFor is a fence that the text does not hold.
func fenceFor(text string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence
}

// pageStyle makes the page plain, and fit for paper.
const pageStyle = `body{font-family:system-ui,sans-serif;line-height:1.6;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;border-bottom:1px solid #999;break-after:avoid}
dt{font-weight:bold}dd{margin:0 0 .5rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #999;padding:.8rem;font-family:inherit}
@media print{body{margin:0;max-width:none}dt,pre{break-inside:avoid}}`

// html writes the sheet as a page that needs nothing else and runs nothing.
func (sh sheet) html() string {
	var b strings.Builder
	title := html.EscapeString(sh.title)
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", sh.lang)
	fmt.Fprint(&b, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
	fmt.Fprint(&b, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
	fmt.Fprintf(&b, "<title>%s</title>\n<style>\n%s\n</style>\n</head>\n<body>\n<h1>%s</h1>\n", title, pageStyle, title)
	htmlRows(&b, sh.rows)
	for _, p := range sh.parts {
		fmt.Fprintf(&b, "<h2>%s</h2>\n", html.EscapeString(p.head))
		htmlRows(&b, p.rows)
		if p.text != "" {
			fmt.Fprintf(&b, "<pre>%s</pre>\n", html.EscapeString(p.text))
		}
	}
	b.WriteString("</body>\n</html>\n")
	return b.String()
}

func htmlRows(w io.Writer, rows []row) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintln(w, "<dl>")
	for _, r := range rows {
		fmt.Fprintf(w, "<dt>%s</dt><dd>%s</dd>\n", html.EscapeString(r.label), html.EscapeString(r.text))
	}
	fmt.Fprintln(w, "</dl>")
}
