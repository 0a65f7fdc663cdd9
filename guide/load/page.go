package load

import (
	"path"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/regexp"
)

// pages puts the Markdown files together, pages/ID.LANG.md, two to a page.
func pages(files []*file) []guide.Page {
	var list []guide.Page
	at := map[string]int{}
	for _, f := range files {
		if path.Ext(f.path) != ".md" {
			continue
		}
		id, lang, ok := pageName(local(f.path))
		if !ok {
			f.failAt(f.line(1), phrase.Of("a page's file is named pages/id.ja.md or pages/id.en.md"), phrase.Of("rename it"))
			continue
		}
		i, seen := at[id]
		if !seen {
			i = len(list)
			at[id] = i
			list = append(list, guide.Page{Pos: f.line(1), ID: id})
			f.decls = append(f.decls, ref{kind: "page", id: id, pos: f.line(1)})
		}
		f.fill(&list[i], lang)
	}
	bothLanguages(files)
	return list
}

// bothLanguages refuses a page that stands in one language only.
func bothLanguages(files []*file) {
	there := map[string]bool{}
	for _, f := range files {
		f.rule = "L22"
		there[local(f.path)] = true
	}
	for _, f := range files {
		if id, lang, ok := pageName(local(f.path)); ok {
			other := "pages/" + id + "." + string(lang.Other()) + ".md"
			if !there[other] {
				f.failAt(f.line(1), phrase.Of("the page has no file in the other language"), phrase.Of("write %s", other))
			}
		}
	}
}

func pageName(name string) (id string, lang guide.Lang, ok bool) {
	base, isPage := strings.CutSuffix(path.Base(name), ".md")
	id, language, _ := strings.Cut(base, ".")
	lang = guide.Lang(language)
	return id, lang, isPage && path.Dir(name) == "pages" && isID(id) && (lang == guide.JA || lang == guide.EN)
}

// fill sets one language of a page from its file.
func (f *file) fill(p *guide.Page, lang guide.Lang) {
	if f.broken {
		return
	}
	title, body, _ := strings.Cut(f.page, "\n")
	title, ok := strings.CutPrefix(title, "# ")
	title = strings.TrimSpace(title)
	body = f.cited(p, lang, body)
	switch {
	case !ok || title == "":
		f.failAt(f.line(1), phrase.Of("the first line is not a title"), phrase.Of("begin with # and the title"))
	case body == "":
		f.failAt(f.line(1), phrase.Of("the page holds only a title"), phrase.Of("write the page"))
	}
	switch lang {
	case guide.JA:
		p.Title.JA, p.Body.JA = title, body
	case guide.EN:
		p.Title.EN, p.Body.EN = title, body
	}
}

// citing is a mark that names a source, as Markdown writes a footnote.
var citing = regexp.MustCompile(`[ \t]*\[\^([^\]\s]*)\]`)

// marks are what begins a line of Markdown, and is not of its words.
var marks = regexp.MustCompile(`^\s*([-*>]|#+|[0-9]+\.)?\s*`)

// cited takes the marks of sources out of a page's body, and notes in the page
// which line names which.
func (f *file) cited(p *guide.Page, lang guide.Lang, body string) string {
	lead := len(body) - len(strings.TrimLeft(body, " \t\r\n"))
	first := 2 + strings.Count(body[:lead], "\n")
	lines := strings.Split(strings.TrimSpace(body), "\n")
	for i, line := range lines {
		found := citing.FindAllStringSubmatch(line, -1)
		if found == nil {
			continue
		}
		lines[i] = citing.ReplaceAllString(line, "")
		c := guide.Cite{Pos: f.line(first + i), Lang: lang, Row: i, Passage: marks.ReplaceAllString(lines[i], "")}
		for _, m := range found {
			c.Sources = append(c.Sources, m[1])
			f.refs = append(f.refs, ref{kind: "source", id: m[1], pos: c.Pos})
		}
		p.Cites = append(p.Cites, c)
	}
	return strings.Join(lines, "\n")
}
