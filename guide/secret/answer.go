package secret

import (
	"strings"

	"toiawase/guide/regexp"
)

// The answers to security questions: a word about such a question, and a value
// that is told with it. The value is the group named v.
var (
	answerWord = regexp.MustCompile(`(?i)秘密の(?:質問|答え)|セキュリティの?質問|合言葉|合い言葉|旧姓|最初のペット|ペットの名前|初めてのペット|(?:security|secret) (?:question|answer)|maiden name|first pet|pet's name`)
	answerJA   = []*regexp.Regexp{
		regexp.MustCompile(`[「『"“](?P<v>[^」』"”\n]{1,20})[」』"”]\s?(?:です|でした|と|が(?:秘密|答え)|に(?:し|設定)|、?という|を(?:教|伝|答|言|入|登録|書|設定))`),
		regexp.MustCompile(`(?:答え|回答|合い?言葉|旧姓|名前|ペット)(?:は|が|を|:|=|,|、| )+[「『"]?(?P<v>[^\s「」『』、。,:\n]{1,14}?)[」』"]?\s?(?:です|でした|だと|だ[。と]|、?と(?:答|入|書|言|伝|登録|設定|打|し)|に(?:し|設定)|\s?を?\s?(?:入れ|入力|登録|伝え|教え)|[。\n]|$)`),
		regexp.MustCompile(`(?:合い?言葉|答え|質問)には? ?(?P<v>[^\s「」『』、。,:\n]{1,14}?) ?を ?(?:使|設定|登録|入れ|答え|書)`),
		regexp.MustCompile(`(?:^|[。、\n])(?P<v>[^\s「」『』、。,:\n]{1,14}?)、?(?:というのが|っていうのが|ってのが|が)(?:私の|母の|その)?(?:秘密の(?:質問の)?答え|質問の答え|合い?言葉|旧姓)`),
		regexp.MustCompile(`(?:聞かれ(?:て|たので)?|には|に|で|:)[、 ]?[「『"]?(?P<v>[^\s「」『』、。,:\n]{1,12}?)[」』"]?(?:だ|です)?\s?と(?:答|入れ|入力|書|言|伝え|登録|設定|打)`),
	}
	answerEN = []*regexp.Regexp{
		regexp.MustCompile(`(?i:\b(?:answer|maiden name|pet|pet's name|question))\b[^.:\n]{0,40}?(?: is| was|:| =|, answer|, answered)\s+"?(?P<v>[A-Za-z0-9][\w'-]*(?: [A-Z][\w'-]*){0,3})"?`),
		regexp.MustCompile(`(?i:wrote|answered|put|typed|entered|said|gave|with) "?(?P<v>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3})"?`),
		regexp.MustCompile(`"(?P<v>[^"\n]{2,24})"`),
		regexp.MustCompile(`(?:^|[.,;] )(?P<v>[A-Z][\w'-]*(?: [A-Z][\w'-]*)?) (?:is|was) (?:the|my) (?:answer|secret|security|mother|first pet|maiden)`),
		regexp.MustCompile(`(?i:answer|maiden name|first pet|pet's name),? \(?"?(?P<v>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3})`),
	}
	// noAnswer are values that say something about an answer instead.
	noAnswer = regexp.MustCompile(`(?i)これ|それ|あれ|忘|不明|わから|分から|覚え|変更|変え|同じ|違|言って|言わ|教え|答え|聞か|秘密|質問|設定|ない|なし|ません|しました|正しい|必要|入力|どれ|何|登録|` +
		`^(?:to|is|was|the|my|of|for|and|not|a|an|i|it|they|he|she|we|question|security|secret|unknown|wrong|right|correct|lost|no|none|about|asked|still|not|shown|also|too|so|safe|easy|wanted|refused|rejected|accepted|on|in|at|with|always|that|this|what|they|please|nothing|forgotten|forgot|never)\b`)
)

// answerReach is how far a value may stand from the word, in bytes.
const answerReach = 90

// answers finds the answers to security questions.
func answers(s string) (list []hit) {
	for _, w := range answerWord.FindAllStringIndex(s, -1) {
		from, to := max(0, w[0]-answerReach), min(len(s), w[1]+answerReach)
		from, to = from+boundary(s, from), to+boundary(s, to)
		list = append(list, answersIn(s[from:to], from)...)
	}
	return list
}

// answersIn finds the values told in one stretch of text.
func answersIn(s string, offset int) (list []hit) {
	japanese := strings.ContainsFunc(s, isJapanese)
	forms := answerEN
	if japanese {
		forms = answerJA
	}
	for _, form := range forms {
		v := form.SubexpIndex("v")
		for _, m := range form.FindAllStringSubmatchIndex(s, -1) {
			value := s[m[2*v]:m[2*v+1]]
			if !noAnswer.MatchString(value) && (japanese || startsUpper(value) || quoted(s, m[2*v]) || endOfStatement.MatchString(s[m[2*v+1]:])) {
				list = append(list, hit{offset + m[2*v], offset + m[2*v+1], Answer})
			}
		}
		if list != nil {
			break
		}
	}
	return list
}

func startsUpper(s string) bool { return s[0] >= 'A' && s[0] <= 'Z' }

func quoted(s string, at int) bool { return at > 0 && s[at-1] == '"' }
