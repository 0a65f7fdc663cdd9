package search

import (
	"sort"
	"strings"
)

// A form is a way of speaking and the plain form it becomes, both in canonical
// romaji, so that kanji, kana and romaji are served alike.
type form struct {
	say, plain string
	before     string   // one of these letters stands before it; empty: anything
	next       []string // one of these follows; empty: anything. "" is the end of a word
}

// kansaiEnd is what may follow へん (not), which is also the sound of 変 and 返.
var kansaiEnd = []string{"", "no", "de", "wa", "ya", "kedo", "ke"}

// forms are the endings of verbs. Stems go the way most verbs of the matter
// go; an exception is wrong the same way in the content and in the query.
var forms = byStart([]form{
	// Kansai: 届かへん, できひん, けえへん
	{"hen", "nai", "ae", kansaiEnd}, {"hennen", "nai", "ae", nil}, {"henen", "nai", "ae", nil}, {"henkata", "nai", "ae", nil},
	{"dekehen", "dekinai", "", kansaiEnd}, {"dekihin", "dekinai", "", kansaiEnd}, {"kehen", "konai", "", kansaiEnd},
	{"kihin", "konai", "ao", kansaiEnd}, {"koehen", "konai", "", kansaiEnd}, {"kohen", "konai", "a", kansaiEnd},
	{"totyau", "totigau", "", nil},

	// from Nagoya to Kyushu: 届いとらん, 来ちょらん, 合わんかった; やめたいねん
	{"itoran", "itenai", "", nil}, {"tyoran", "tenai", "", nil}, {"itoru", "iteru", "", nil}, {"tyoru", "teru", "", nil},
	{"nkata", "nai", "ae", nil}, {"tainen", "tai", "", []string{""}}, {"nainen", "nai", "", []string{""}},

	// done, and a pity: ちゃった, てもた, てしまいました
	{"tyata", "ta", "", nil}, {"tesimata", "ta", "", nil}, {"tesimaimasita", "ta", "", nil},
	{"temota", "ta", "", nil}, {"tesimota", "ta", "", nil},
	{"tyaimasita", "ta", "", nil}, {"timata", "ta", "aei", nil},
	{"tyate", "te", "", nil}, {"tesimate", "te", "", nil}, {"temote", "te", "", nil},
	{"zyata", "da", "ni", nil}, {"desimata", "da", "ni", nil}, {"desimaimasita", "da", "ni", nil}, {"demota", "da", "n", nil},

	// going on: ている, ていません
	{"teiru", "teru", "", nil}, {"teimasu", "teru", "", nil}, {"temasu", "teru", "", nil},
	{"teinai", "tenai", "", nil}, {"teimasen", "tenai", "", nil}, {"temasen", "tenai", "", nil},
	{"teita", "teta", "", nil}, {"teimasita", "teta", "", nil}, {"temasita", "teta", "", nil}, {"teinakata", "tenai", "", nil},

	// the same, humbly: ております, ておりません; 参りません
	{"teorimasu", "teru", "", nil}, {"teorimasita", "teta", "", nil}, {"teorimasen", "tenai", "", nil}, {"teorimasite", "te", "", nil},
	{"deorimasu", "deru", "n", nil}, {"deorimasita", "deta", "n", nil}, {"deorimasen", "denai", "n", nil},
	{"mairimasu", "kuru", "", nil}, {"mairimasita", "kita", "", nil}, {"mairimasen", "konai", "", nil},

	// was not: なかった; for a search the same as is not
	{"nakata", "nai", "", nil},

	// not, politely: ません
	{"tunagarimasen", "tunagaranai", "", nil}, {"garimasen", "ganai", "", nil}, {"moarimasen", "monai", "", nil},
	{"dekimasen", "dekinai", "", nil}, {"gakimasen", "gakonai", "", nil}, {"dakimasen", "dakonai", "", nil},
	{" kimasen", " konai", "", nil}, {"tarimasen", "tarinai", "", nil}, {"gaimasen", "gainai", "", nil},
	{"aimasen", "awanai", "", nil}, {"oimasen", "owanai", "", nil}, {"simasen", "sinai", "", nil}, {"zimasen", "zinai", "", nil},
	{"kimasen", "kanai", "", nil}, {"gimasen", "ganai", "", nil}, {"timasen", "tanai", "", nil}, {"nimasen", "nanai", "", nil},
	{"bimasen", "banai", "", nil}, {"mimasen", "manai", "", nil}, {"rimasen", "ranai", "", nil}, {"emasen", "enai", "", nil},

	// done, politely: ました
	{"dekimasita", "dekita", "", nil}, {"gakimasita", "gakita", "", nil}, {" kimasita", " kita", "", nil},
	{"emasita", "eta", "", nil}, {"simasita", "sita", "", nil}, {"zimasita", "zita", "", nil}, {"gimasita", "gita", "", nil},
	{"kimasita", "ita", "", nil}, {"rimasita", "ta", "", nil}, {"timasita", "ta", "", nil},
	{"aimasita", "ata", "", nil}, {"oimasita", "ota", "", nil}, {"mimasita", "nda", "", nil}, {"bimasita", "nda", "", nil},
})

// endings carry no meaning of their own at the end of a word: ですが, やけど,
// どうすればいいですか.
var endings = []string{
	"dosurebaidesuka", "dosurebaidesyoka", "dositaraidesuka", "dositaraidesyoka", "dosurebai", "dositarai", "dositarae", "dosurya",
	"osietekudasai", "sitekudasai", "kudasai", "onegaisimasu", "onegaisitai", "osiete",
	"sitetadakemasuka", "tadakemasuka", "tadakemasudesyoka", "tadakemasu", "tadakitai", "moraemasuka", "moraemasu", "moraeruka",
	"kotohadekimasuka", "dekimasuka", "dekimasudesyoka", "ndayone", "ndayo", "ndaga", "ndaro", "daroka", "noka", "nodesyo",
	"nodeha", "nozyanai", "kasira", "teomoimasu", "toomoimasu", "sitainodesu", "tosyatai",
	"noyodesu", "yodesu", "mitaidesu", "nanodesuga", "nodesuga", "nodesukedo", "ndesuga", "ndesukedo", "ndesu",
	"nohoho", "hoho",
	"desukedo", "desuga", "desuka", "desyoka", "desu", "noyakedo", "nyakedo", "nenkedo", "yakedo", "ndakedo", "kedo",
}

// letterCount is the number of letters and the space.
const letterCount = 27

// place returns the place of a letter or space among them.
func place(r rune) (int, bool) {
	if r == ' ' {
		return 0, true
	}
	return int(r-'a') + 1, latin(r)
}

// byStart sorts forms by their first two letters, longest first. Each ません
// brings its ませんでした, each ました its まして.
func byStart(list []form) (m [letterCount * letterCount][]form) {
	for _, f := range list {
		first, _ := place(rune(f.say[0]))
		second, _ := place(rune(f.say[1]))
		start := first*letterCount + second
		m[start] = append(m[start], f)
		if strings.HasSuffix(f.say, "masen") {
			f.say += "desita"
			m[start] = append(m[start], f)
		}
		say, polite := strings.CutSuffix(f.say, "masita")
		plain, done := strings.CutSuffix(f.plain, "a")
		if polite && done {
			f.say, f.plain = say+"masite", plain+"e"
			m[start] = append(m[start], f)
		}
	}
	for _, same := range m {
		sort.SliceStable(same, func(i, j int) bool { return len(same[i].say) > len(same[j].say) })
	}
	return m
}

// plain brings romanized text into plain forms, so that 届きません,
// 届かへん and 届かない are one key. It appends to out; every word has a space
// before it, the first one too. Text that would vanish stays.
func plain(out, text []glyph) []glyph {
	for i := 0; i < len(text); {
		f := formAt(text, i)
		if f == nil {
			out = append(out, text[i])
			i++
			continue
		}
		from, to := text[i].from, text[i+len(f.say)-1].to
		for _, r := range f.plain {
			out = append(out, glyph{r, from, to})
		}
		i += len(f.say)
	}
	if short := trimWords(single(out)); len(short) > 0 {
		return short
	}
	return text
}

// formAt returns the longest form at text[i:], or nil.
func formAt(text []glyph, i int) *form {
	if i+1 == len(text) {
		return nil
	}
	first, ok := place(text[i].r)
	second, both := place(text[i+1].r)
	if !ok || !both {
		return nil
	}
	start := forms[first*letterCount+second]
	for n := range start {
		f := &start[n]
		if says(text[i:], f.say) && (f.before == "" || i > 0 && strings.ContainsRune(f.before, text[i-1].r)) &&
			follows(text[i+len(f.say):], f.next) {
			return f
		}
	}
	return nil
}

// says reports whether text begins with the ASCII string say.
func says(text []glyph, say string) bool {
	if len(text) < len(say) {
		return false
	}
	for i := range len(say) {
		if text[i].r != rune(say[i]) {
			return false
		}
	}
	return true
}

func follows(text []glyph, next []string) bool {
	for _, n := range next {
		if n == "" && (len(text) == 0 || text[0].r == ' ') || n != "" && says(text, n) {
			return true
		}
	}
	return len(next) == 0
}

// trimWords drops the endings of every word, and words that are nothing else.
func trimWords(text []glyph) []glyph {
	out := text[:0]
	for len(text) > 0 { // text[0] is a space
		n := 1
		for n < len(text) && text[n].r != ' ' {
			n++
		}
		if word := trimWord(text[:n]); len(word) > 1 {
			out = append(out, word...)
		}
		text = text[n:]
	}
	return out
}

// trimWord drops the endings of one word: んですけど after ほしい.
func trimWord(word []glyph) []glyph {
	for range 3 {
		n := len(word)
		for _, e := range endings {
			if len(word) >= len(e) && says(word[len(word)-len(e):], e) {
				word = word[:len(word)-len(e)]
				break
			}
		}
		if len(word) == n {
			break
		}
	}
	return word
}
