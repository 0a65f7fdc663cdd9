package lint

import (
	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/search"
	"toiawase/guide/search/romaji"
)

func (c *checker) index() *search.Index {
	if c.finder == nil {
		c.finder = search.Packs([]*guide.Pack{c.pack})
	}
	return c.finder
}

// query is a way to look for a topic.
type query struct {
	topic *guide.Topic
	text  string
	lang  guide.Lang
	how   guide.Text
}

// findable: L23, every topic is first for what it is called by.
func findable(c *checker) {
	index := c.index()
	each(len(c.pack.Topics), func(i, _ int) {
		t := &c.pack.Topics[i]
		for _, lang := range guide.Langs {
			for _, text := range append([]string{t.Title.In(lang)}, t.Keywords.In(lang)...) {
				for _, q := range queries(index, t, text, lang) {
					c.judge(1)
					find(index, c.book, q)
				}
			}
		}
	})
}

// queries are the ways in which a title or keyword is typed.
func queries(index *search.Index, t *guide.Topic, text string, lang guide.Lang) []query {
	list := []query{{t, text, lang, phrase.Of("as written")}}
	if lang == guide.EN {
		return list
	}
	kana := index.Kana(text)
	if kana != text {
		list = append(list, query{t, kana, lang, phrase.Of("in kana")})
	}
	if letters := romaji.Hepburn(kana); index.Key(letters) != index.Key(kana) {
		list = append(list, query{t, letters, lang, phrase.Of("in romaji")})
	} // else it is the same query as the kana
	return list
}

// find reports a query that does not put its topic first.
func find(index *search.Index, b *book, q query) {
	switch first, ok := index.First(q.text); {
	case !ok:
		unfound(b, q, phrase.Of("finds nothing"))
	case first.Kind != "topic" || first.ID != q.topic.ID:
		unfound(b, q, phrase.Of("finds %s %s first", phrase.Part(first.Kind), first.ID))
	}
}

func unfound(b *book, q query, what guide.Text) {
	b.at(q.topic.Pos, phrase.Of("topic %s: 「%s」 (%s) %s", q.topic.ID, q.text, q.how, what), phrase.Of("change the word, or its rival's"))
}
