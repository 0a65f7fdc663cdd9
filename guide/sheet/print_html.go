package sheet

import (
	"fmt"
	"html"
	"io"
	"strings"

	"toiawase/guide/text"
)

// pageStyle makes a page plain, and fit for paper: a browser prints it, or keeps
// it as a PDF, on A4 with no heading, label or item apart from what it is for.
const pageStyle = `body{font-family:system-ui,"Hiragino Sans","Yu Gothic","Noto Sans CJK JP",sans-serif;line-height:1.6;max-width:46rem;margin:2rem auto;padding:0 1rem;line-break:strict}
h1{font-size:1.4rem}h2{font-size:1.1rem;border-bottom:1px solid #999}
dt{font-weight:bold}dd{margin:0 0 .5rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #999;padding:.8rem;font-family:inherit}
h1,h2,dt{break-after:avoid}dd,li,pre{break-inside:avoid}p,dd,li{orphans:3;widows:3}
@page{size:A4;margin:18mm}@media print{body{margin:0;padding:0;max-width:none;font-size:11pt;color:#000;background:#fff}}`

// HTML writes a sheet as a page that needs nothing else and runs nothing.
func (s Sheet) HTML(w io.Writer) {
	title := escapeHTML(s.Title)
	fmt.Fprintf(w, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", s.Lang)
	fmt.Fprint(w, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
	fmt.Fprint(w, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
	fmt.Fprintf(w, "<title>%s</title>\n<style>\n%s\n</style>\n</head>\n<body>\n<h1>%s</h1>\n", title, pageStyle, title)
	for _, p := range s.Parts {
		if p.Head != "" {
			fmt.Fprintf(w, "<h2>%s</h2>\n", escapeHTML(p.Head))
		}
		htmlRows(w, p.Rows)
	}
	io.WriteString(w, "</body>\n</html>\n")
}

// htmlRows writes rows of one kind as one list.
func htmlRows(w io.Writer, rows []Row) {
	open := ""
	for _, r := range rows {
		tag := r.tag()
		if tag != open {
			closeTag(w, open)
			if open = tag; tag == "dl" || tag == "ol" || tag == "ul" {
				fmt.Fprintf(w, "<%s>\n", tag)
			}
		}
		switch tag {
		case "dl":
			fmt.Fprintf(w, "<dt>%s</dt><dd>%s%s</dd>\n", escapeHTML(r.Named()), escapeHTML(r.Text), belowHTML(r))
		case "ol", "ul":
			fmt.Fprintf(w, "<li>%s%s</li>\n", escapeHTML(r.line()), belowHTML(r))
		default:
			fmt.Fprintf(w, "<%s>%s%s</%s>\n", tag, escapeHTML(r.line()), belowHTML(r), tag)
		}
	}
	closeTag(w, open)
}

func closeTag(w io.Writer, tag string) {
	if tag == "dl" || tag == "ol" || tag == "ul" {
		fmt.Fprintf(w, "</%s>\n", tag)
	}
}

// tag is the element that a row becomes, or the list that it is in.
func (r Row) tag() string {
	switch r.Role {
	case Body:
		return "pre"
	case Step, Danger:
		return "ol"
	case Item, Choice, Unsure:
		return "ul"
	}
	if r.Label != "" && r.Text != "" {
		return "dl"
	}
	return "p"
}

func belowHTML(r Row) string {
	var b strings.Builder
	for _, below := range r.Below {
		b.WriteString("<br>" + escapeHTML(below.line()))
	}
	return b.String()
}

// escapeHTML makes a text safe to be shown, and to stand in a page.
func escapeHTML(s string) string {
	s, _ = text.Clean(s)
	return html.EscapeString(s)
}
