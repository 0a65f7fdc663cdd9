package content_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"toiawase/guide"
	"toiawase/guide/search"
	"toiawase/guide/search/romaji"
)

// index returns the pack's index and what is in it.
func index(t testing.TB) (*search.Index, []search.Entry) {
	t.Helper()
	p := shipped(t)
	entries := search.Entries(p)
	return search.New(entries, search.SpeechOf(p)), entries
}

// TestOwnWords: every topic is first for its titles and each of its keywords,
// in kanji, kana, Hepburn and kunrei. Topics that share a keyword share the
// first place.
func TestOwnWords(t *testing.T) {
	x, entries := index(t)
	for i := range entries {
		e := &entries[i]
		if e.Kind != "topic" {
			continue
		}
		for _, lang := range guide.Langs {
			for _, text := range append([]string{e.Title.In(lang)}, e.Keywords.In(lang)...) {
				for _, typed := range spellings(x.Kana(text), text) {
					if at, before := place(x, typed, e.ID); at != 0 {
						t.Errorf("%s: %q typed %q finds %s first", e.ID, text, typed, before)
					}
				}
			}
		}
	}
}

// spellings returns the ways in which a text may be typed.
func spellings(kana, text string) []string {
	if !romaji.Kana(kana) {
		return []string{text}
	}
	return []string{text, kana, romaji.Hepburn(kana), romaji.Kunrei(kana)}
}

// place returns how many hits are better than the topic's, and the best; -1
// if it is not found.
func place(x *search.Index, query, topic string) (at int, before string) {
	hits := x.Search(query, guide.JA)
	i := slices.IndexFunc(hits, func(h search.Hit) bool { return h.Entry.ID == topic })
	if i < 0 {
		return -1, first(hits)
	}
	for i > 0 && hits[i-1].Exact == hits[i].Exact && hits[i-1].Score <= hits[i].Score+1e-6 {
		i--
	}
	return i, first(hits)
}

func first(hits []search.Hit) string {
	if len(hits) == 0 {
		return "nothing"
	}
	return hits[0].Entry.ID
}

// TestReadings: every kanji of titles and keywords has a reading, and titles
// keep their length when they are folded, so that they can be lit.
func TestReadings(t *testing.T) {
	x, entries := index(t)
	for i := range entries {
		e := &entries[i]
		for _, lang := range guide.Langs {
			for _, text := range append([]string{e.Title.In(lang)}, e.Keywords.In(lang)...) {
				if kana := x.Kana(text); strings.ContainsFunc(kana, isKanji) {
					t.Errorf("%s: %s is read %s", e.ID, text, kana)
				}
			}
		}
	}
}

func isKanji(r rune) bool { return unicode.Is(unicode.Han, r) && r != '々' }

// TestKanaIsStable: a text read once reads the same again, and so does every
// reading.
func TestKanaIsStable(t *testing.T) {
	x, entries := index(t)
	for i := range entries {
		for _, text := range slices.Concat(entries[i].Keywords.JA, entries[i].Keywords.EN, []string{entries[i].Title.JA, entries[i].Title.EN}) {
			if once := x.Kana(text); x.Kana(once) != once {
				t.Errorf("%s is read %s, and read again %s", text, once, x.Kana(once))
			}
		}
	}
	for _, r := range shipped(t).Readings {
		if strings.ContainsFunc(strings.Replace(r.Kana, "・", "", 1), func(c rune) bool { return !unicode.Is(unicode.Hiragana, c) && c != 'ー' }) {
			t.Errorf("%s is read %q, which is not all hiragana", r.Word, r.Kana)
		}
	}
}

// elsewhere are problems whose help has another name than they do.
var elsewhere = map[string]string{
	"account.2fa":          "account.two_step",
	"contact.phone_number": "phone_guide",
	"contact.wait_time":    "phone_guide",
	"contact.ivr":          "phone_guide",
	"contact.app":          "ways_to_contact",
	"contact.sns":          "sns_check",
	"evidence.period":      "keep_evidence",
	"prep.what_to_tell":    "before_inquiry",
}

// TestQueries scores what people type. The file, named by TOIAWASE_QUERIES or
// else the one of the search, has a query, its kind and the problems that are
// right; of kind negative, nothing should be found. A problem that has no
// topic or page yet does not count.
func TestQueries(t *testing.T) {
	x, entries := index(t)
	known := map[string]bool{}
	for _, e := range entries {
		known[e.ID] = true
	}
	file, goal := os.Getenv("TOIAWASE_QUERIES"), score{third: 95, first: 88, refused: 100}
	if file == "" {
		file, goal.refused = "../guide/search/testdata/queries.tsv", 60
	}
	var s score
	for _, row := range rows(t, file) {
		if row.kind != "negative" {
			if row.right = slices.DeleteFunc(row.right, func(id string) bool { return !known[id] }); len(row.right) == 0 {
				continue
			}
		}
		if hits := x.Search(row.query, guide.JA); !s.add(row, hits) {
			t.Logf("%s (%s): %s", row.query, strings.Join(row.right, " "), describe(hits))
		}
	}
	t.Logf("%s: first %d, in the first three %d of %d; refused %d of %d", file, s.first, s.third, s.queries, s.refused, s.negatives)
	if s.third*100 < goal.third*s.queries || s.first*100 < goal.first*s.queries || s.refused*100 < goal.refused*s.negatives {
		t.Errorf("want %d %% in the first three, %d %% first, %d %% refused", goal.third, goal.first, goal.refused)
	}
}

// score counts queries, or says in percent what they should reach.
type score struct{ queries, first, third, negatives, refused int }

// add counts one query and reports whether its best answer came first.
func (s *score) add(row query, hits []search.Hit) bool {
	if row.kind == "negative" {
		s.negatives++
		if len(hits) == 0 {
			s.refused++
		}
		return len(hits) == 0
	}
	s.queries++
	at := slices.IndexFunc(hits, func(h search.Hit) bool { return slices.Contains(row.right, h.Entry.ID) })
	if at == 0 {
		s.first++
	}
	if at >= 0 && at < 3 {
		s.third++
	}
	return at == 0
}

// describe lists the first hits.
func describe(hits []search.Hit) string {
	var list []string
	for _, h := range hits[:min(3, len(hits))] {
		name := h.Entry.ID
		if h.Exact {
			name += "!"
		}
		list = append(list, name)
	}
	return strings.Join(list, " ")
}

type query struct {
	query, kind string
	right       []string
}

// rows reads a file of queries; # begins a comment.
func rows(t testing.TB, path string) (list []query) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		cells := strings.Split(s.Text(), "\t")
		if len(cells) < 2 || strings.HasPrefix(cells[0], "#") || cells[0] == "query" {
			continue
		}
		row := query{query: cells[0], kind: cells[1]}
		if len(cells) > 2 {
			for _, id := range strings.Split(cells[2], ",") {
				if other := elsewhere[id]; other != "" {
					id = other
				}
				row.right = append(row.right, id)
			}
		}
		list = append(list, row)
	}
	return list
}

// TestGoodsAreNoKeywords: a thing that a title or keyword names is not read as
// goods in general.
func TestGoodsAreNoKeywords(t *testing.T) {
	p := shipped(t)
	for _, lang := range guide.Langs {
		var all strings.Builder
		for i := range p.Topics {
			b := &p.Topics[i]
			for _, text := range append(b.Keywords.In(lang), b.Title.In(lang)) {
				all.WriteString(" " + strings.ToLower(text) + " ")
			}
		}
		for _, thing := range p.Search.Goods.In(lang)[1:] {
			if lang == guide.EN {
				thing = " " + thing + " "
			}
			if strings.Contains(all.String(), thing) {
				t.Errorf("%q is a thing, and in a keyword", thing)
			}
		}
	}
}
