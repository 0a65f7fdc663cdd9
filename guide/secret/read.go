package secret

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"toiawase/guide/regexp"
)

// A Reading is a text as rules see it: folded, with digits that were written
// as words made ASCII digits. Every byte knows where it came from.
type Reading struct {
	Text     string
	from, to []int // for each byte of Text: the runes of the original it stands for
}

// Span returns the runes of the original for the bytes Text[start:end], which
// must not be empty.
func (r Reading) Span(start, end int) (from, to int) { return r.from[start], r.to[end-1] }

// Read reads a text.
func Read(original string) Reading {
	r := foldRead(original)
	if longest(r.Text, plainLetters) > 4 {
		r = r.spell(plainWord, plainWord)
	}
	if strings.ContainsAny(r.Text, "〇零一二三四五六七八九") {
		r = r.spell(kanjiRun, kanjiWord)
	}
	if longest(r.Text, kanaLetters) > 3 {
		r = r.spell(kanaRun, kanaWord)
	}
	if longest(r.Text, letterLetters) > 5 {
		r = r.spell(letterRun, letterWord)
	}
	if strings.Count(r.Text, "e")+strings.Count(r.Text, "o") > 1 && strings.ContainsAny(r.Text, " -,") {
		r = r.spell(englishRun, englishWord)
	}
	return r
}

// kanaLetters are all letters of the number words in kana, kanaBetween what may
// stand between two of them.
const (
	kanaLetters = "ゼロレイチニーサンヨゴクナシハキュウぜろれいちにさんよごくなしはきゅう"
	kanaBetween = " ・、"

	// plainLetters are those of the words in hiragana that have names of their own.
	plainLetters = "ぁあいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをんぃー"

	// letterLetters are those of the names of A to Z in katakana, and digits.
	letterLetters = "エービシディイフジチアイケルムヌオピキュルスティユブダリッワヤゼト0123456789"
)

// plainWords are names of secrets that some write in hiragana alone, with the
// way in which the rules know them.
var plainWords = map[string]string{
	"せきゅりてぃこーど": "セキュリティコード", "せきゅりてぃ": "セキュリティ", "ぱすわーど": "パスワード", "ぱすわあど": "パスワード",
	"くれじっとかーど": "クレジットカード", "きゃっしゅかーど": "キャッシュカード", "かーどばんごう": "カード番号", "かーどの": "カードの",
	"ゆうこうきげん": "有効期限", "あんしょうばんごう": "暗証番号", "にんしょうこーど": "認証コード", "にんしょうばんごう": "認証番号", "かくにんこーど": "確認コード",
	"わんたいむ": "ワンタイム", "ぎふとけん": "ギフト券", "ぎふとかーど": "ギフトカード", "こうざばんごう": "口座番号", "まいなんばー": "マイナンバー",
	"うんてんめんきょ": "運転免許", "めんきょしょう": "免許証", "ぱすぽーと": "パスポート", "ざいりゅうかーど": "在留カード", "ざいりゅう": "在留", "ほけんしょう": "保険証",
	"ひみつのしつもん": "秘密の質問", "あいことば": "合言葉", "きゅうせい": "旧姓", "えにーですく": "エニーデスク", "ちーむびゅーあ": "チームビューア", "りもーと": "リモート", "えんかくそうさ": "遠隔操作",
}

// plainWord is one of plainWords, the longest first.
var plainWord = regexp.MustCompile(`せきゅりてぃこーど|あんしょうばんごう|にんしょうばんごう|くれじっとかーど|きゃっしゅかーど|にんしょうこーど|` +
	`うんてんめんきょ|ざいりゅうかーど|ひみつのしつもん|かーどばんごう|ゆうこうきげん|かくにんこーど|こうざばんごう|` +
	`めんきょしょう|ちーむびゅーあ|えんかくそうさ|せきゅりてぃ|ぎふとかーど|まいなんばー|ほけんしょう|えにーですく|` +
	`ぱすわーど|ぱすわあど|わんたいむ|ぎふとけん|ぱすぽーと|ざいりゅう|あいことば|きゅうせい|かーどの|りもーと`)

// longest counts the letters of the longest stretch of a text that has no
// others: the expressions are slow, and most texts cannot hold a run.
func longest(text, letters string) (most int) {
	n := 0
	for _, r := range text {
		switch {
		case strings.ContainsRune(letters, r):
			n++
			most = max(most, n)
		case !strings.ContainsRune(kanaBetween, r):
			n = 0
		}
	}
	return most
}

// foldRead folds a text and keeps the origin of every byte.
func foldRead(original string) Reading {
	var out []rune
	var r Reading
	var s strings.Builder
	i := 0
	var from []int
	for _, c := range original {
		out = appendFolded(out, c)
		for len(from) < len(out) {
			from = append(from, i)
		}
		i++
	}
	for k, c := range out {
		end := i
		if k+1 < len(out) {
			end = from[k+1]
		}
		s.WriteRune(c)
		for range utf8.RuneLen(c) {
			r.from, r.to = append(r.from, from[k]), append(r.to, end)
		}
	}
	r.Text = s.String()
	return r
}

// spell replaces the number words inside every run by ASCII digits, the names of
// letters by letters.
func (r Reading) spell(run, word *regexp.Regexp) Reading {
	runs := run.FindAllStringIndex(r.Text, -1)
	if runs == nil {
		return r
	}
	var out strings.Builder
	var next Reading
	last := 0
	keep := func(to int) {
		out.WriteString(r.Text[last:to])
		next.from, next.to = append(next.from, r.from[last:to]...), append(next.to, r.to[last:to]...)
		last = to
	}
	for _, m := range runs {
		for _, w := range word.FindAllStringIndex(r.Text[m[0]:m[1]], -1) {
			start, end := m[0]+w[0], m[0]+w[1]
			keep(start)
			digits := cmp.Or(numberWords[strings.ToLower(r.Text[start:end])], plainWords[r.Text[start:end]])
			out.WriteString(digits)
			for range len(digits) {
				next.from, next.to = append(next.from, r.from[start]), append(next.to, r.to[end-1])
			}
			last = end
		}
	}
	keep(len(r.Text))
	next.Text = out.String()
	return next
}

// The words for digits, and the names of letters, キュー being the digit. A run has at least three of them (four in kana, which
// common words contain, unless the three are said alone: 、いちにさんと伝えた), so
// that 二三日 and いちに stay words.
var (
	kanjiRun    = regexp.MustCompile(`[〇零一二三四五六七八九](?:[ ・、-]?[〇零一二三四五六七八九]){2,}`)
	kanjiWord   = regexp.MustCompile(`[〇零一二三四五六七八九]`)
	kanaRun     = regexp.MustCompile(`(?:` + kana + `)(?:[ ・、]?(?:` + kana + `)){3,}|(?:^|[、。,「『(\s])(?:` + kana + `)(?:[ ・、]?(?:` + kana + `)){2}[」』)]?、?\s?(?:と(?:言|伝|答|教|読|入|打)|です|でした|や[。わっ])`)
	kanaWord    = regexp.MustCompile(kana)
	letterRun   = regexp.MustCompile(`(?:\d|` + letterName + `)(?:[ ・、]?(?:\d|` + letterName + `)){5,}`)
	letterWord  = regexp.MustCompile(letterName)
	englishRun  = regexp.MustCompile(`(?i)\b(?:` + english + `)(?:[ ,-]{1,2}(?:` + english + `)){2,}\b`)
	englishWord = regexp.MustCompile(`(?i)` + english)
)

// Of kana, 二一 has a word of its own: in にいち the first two are no 二.
const (
	kana = `ゼロ|レイ|イチ|ニイチ|ニイ|ニー|ニ|サン|ヨン|ゴー|ゴ|ロク|ナナ|シチ|ハチ|キュウ|キュー|ク|` +
		`ぜろ|れい|いち|にいち|にい|にー|に|さん|よん|ごー|ご|ろく|なな|しち|はち|きゅう|きゅー`
	spoken     = kana + `|[〇零一二三四五六七八九]|\d`
	letterName = `ダブリュー|ダブルユー|エックス|エイチ|ジェー|ジェイ|アール|ゼット|ティー|ディー|キュー|エー|ビー|シー|イー|エフ|ジー|アイ|ケー|ケイ|エル|エム|エヌ|オー|ピー|エス|ユー|ブイ|ワイ`
	english    = `zero|one|two|three|four|five|six|seven|eight|nine|oh`
)

var numberWords = map[string]string{
	"〇": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9",
	"ニイチ": "21", "にいち": "21",
	"ゼロ": "0", "レイ": "0", "イチ": "1", "ニイ": "2", "ニー": "2", "ゴー": "5", "ニ": "2", "サン": "3", "ヨン": "4", "ゴ": "5", "ロク": "6", "ナナ": "7",
	"シチ": "7", "ハチ": "8", "キュウ": "9", "キュー": "9", "ク": "9",
	"ぜろ": "0", "れい": "0", "いち": "1", "にい": "2", "にー": "2", "に": "2", "さん": "3", "よん": "4", "ごー": "5", "ご": "5", "ろく": "6", "なな": "7",
	"しち": "7", "はち": "8", "きゅう": "9", "きゅー": "9",
	"エー": "A", "ビー": "B", "シー": "C", "ディー": "D", "イー": "E", "エフ": "F", "ジー": "G", "エイチ": "H", "アイ": "I", "ジェー": "J", "ジェイ": "J",
	"ケー": "K", "ケイ": "K", "エル": "L", "エム": "M", "エヌ": "N", "オー": "O", "ピー": "P", "アール": "R", "エス": "S", "ティー": "T",
	"ユー": "U", "ブイ": "V", "ダブリュー": "W", "ダブルユー": "W", "エックス": "X", "ワイ": "Y", "ゼット": "Z",
	"zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}
