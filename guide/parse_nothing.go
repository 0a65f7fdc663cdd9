package guide

import (
	"strings"

	"toiawase/guide/secret"
)

// The words, folded and in small letters, with which people fill a field that
// they have nothing for: those that say "I do not know", and those that say
// that there is none.
var (
	unknownWords = wordSet(`0 ? ?? ??? 不明 未確認 わからない わかりません わからん わからず わかんない 分からない 分かりません 分からん 分かんない
		判らない 判りません 知らない 知りません 覚えていない 覚えてない 覚えていません 忘れた 忘れました unknown unsure unclear idk dunno`,
		"not sure", "not known", "no idea", "don't know", "dont know", "do not know", "i don't know", "i dont know", "i do not know",
		"can't remember", "cannot remember", "don't remember", "i don't remember", "i forgot")
	noneWords = wordSet(`なし 無し 無 ない 無い ありません ございません 特になし 特に無し とくになし 該当なし 該当無し 該当しない 空欄 - -- --- none nil null nothing n/a na n.a.`,
		"not applicable", "no number")
)

func wordSet(words string, phrases ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range append(strings.Fields(words), phrases...) {
		set[w] = true
	}
	return set
}

// SaysUnknown reports whether a line as a whole says "I do not know": 0 as in
// every list, ?, 不明, don't know.
func SaysUnknown(line string) bool { return unknownWords[bareWord(line)] }

// SaysNothing reports whether what was typed into a field as a whole says that
// there is nothing to tell: it is not known, or there is none (なし, n/a).
func SaysNothing(line string) bool {
	word := bareWord(line)
	return unknownWords[word] || noneWords[word]
}

// bareWord is a line in the form of the tables, without what ends a sentence.
func bareWord(line string) string {
	word := strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(secret.Fold(line), "’", "'")), " "))
	if bare := strings.TrimSuffix(strings.TrimRight(word, "。.!、,"), "です"); bare != "" {
		return bare
	}
	return word
}
