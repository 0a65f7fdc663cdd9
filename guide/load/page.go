package load

import (
	"path"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// pages puts the Markdown files together, pages/ID.LANG.md, two to a page.
func pages(files []*file) []guide.Page {
	var list []guide.Page
	at := map[string]int{}
	for _, f := range files {
		if path.Ext(f.path) != ".md" {
			continue
		}
		id, lang, ok := pageName(f.path)
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
		there[f.path] = true
	}
	for _, f := range files {
		if id, lang, ok := pageName(f.path); ok {
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
	title, body = strings.TrimSpace(title), strings.TrimSpace(body)
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
