package secret

import (
	"strings"

	"toiawase/guide/regexp"
)

// The answers to security questions: a word about such a question, and a value
// that is told with it. The value is the group named v.
var (
	answerWord = regexp.MustCompile(`(?i)秘密の(?:質問|答え)|セキュリティの?質問|合言葉|合い言葉|旧姓|最初のペット|ペットの名前|初めてのペット|(?:security|secret) (?:question|answer|word|phrase)|memorable (?:word|name|place|date)|maiden name|first pet|pet's name`)
	// askedWord are what such questions ask; they count where somebody asked or
	// registered it.
	askedWord = regexp.MustCompile(`(?i)(?:初めて|はじめて|最初|一番|いちばん)(?:に|の)?(?:飼|ペット|車|先生|学校|行)|(?:好き|すき)な(?:食べ物|たべもの|映画|本|歌手|先生|色|場所|言葉|人)|(?:出身|卒業)(?:した)?(?:の)?(?:小学校|中学校?|高校|地|校)|小学校の(?:名前|先生)|担任|飼って(?:い)?た|生まれた(?:町|街|市|場所|所)|(?:父|母|祖母|祖父)の(?:名前|出身|誕生)|` +
		`\bfirst (?:pet|car|school|teacher|dog|cat|job)|favou?rite (?:food|film|movie|book|teacher|colou?r|place|singer)|childhood (?:friend|pet|nickname)|\bborn in\b|\b(?:primary|elementary|high) school|mother's (?:name|birthday)|father's (?:name|birthday)`)
	asked    = regexp.MustCompile(`(?i)質問|聞かれ|きかれ|訊かれ|尋ねられ|登録|本人確認|\bask(?:s|ed)?\b|question|\banswer`)
	answerJA = []*regexp.Regexp{
		regexp.MustCompile(`(?:答え|回答|合い?言葉|旧姓|名前)(?: ?\(|の「)(?P<v>[^\s「」()、。,:\n]{1,14})[)」]`),
		regexp.MustCompile(`[「『"“](?P<v>[^」』"”\n]{1,20})[」』"”]\s?(?:です|でした|と|が(?:秘密|答え)|に(?:し|設定)|、?という|で(?:登録|設定|答)|を(?:教|伝|答|言|入|登録|書|設定))`),
		regexp.MustCompile(`(?:名前の|(?:答え|回答|合い?言葉|旧姓|名前|ペット|食べ物|たべもの|犬|猫|車|学校|小学校|中学校?|高校|先生|担任|町|街|場所|出身地?|色|映画|歌手)(?:は|が|を|:|=|,|、| )+)[「『"]?(?P<v>[^\s「」『』、。,:\n]{1,14}?)[」』"]?\s?(?:です|でした|や[。でけ]|だと|だ[。と]|、?(?:と|って)(?:答|入|書|言|伝|登録|設定|打|し)|に(?:し|設定)|\s?を?\s?(?:入れ|入力|登録|伝え|教え)|[。\n]|$)`),
		regexp.MustCompile(`(?:合い?言葉|答え|質問)には? ?(?P<v>[^\s「」『』、。,:\n]{1,14}?) ?を ?(?:使|設定|登録|入れ|答え|書)`),
		regexp.MustCompile(`(?:^|[。、\n])(?P<v>[^\s「」『』、。,:\n]{1,14}?)、?(?:というのが|っていうのが|ってのが|が)(?:私の|母の|その)?(?:秘密の(?:質問の)?答え|質問の答え|合い?言葉|旧姓)`),
		regexp.MustCompile(`(?:聞かれ(?:て|たので)?|には|に|で|:)[、 ]?[「『"]?(?P<v>[^\s「」『』、。,:\n]{1,12}?)[」』"]?(?:だ|です)?\s?(?:と|って)(?:答|入れ|いれ|入力|書|言|いっ|伝え|登録|設定|打|返)`),
	}
	answerEN = []*regexp.Regexp{
		regexp.MustCompile(`(?i:\b(?:answer|maiden name|pet|pet's name|question|(?:first|favou?rite) \w+|(?:memorable|security|secret) (?:word|name|place|phrase)))\b[^.:\n]{0,40}?(?: is| was|:| =| -|, answer|, answered)\s+"?(?P<v>[A-Za-z0-9][\w'-]*(?: [A-Z][\w'-]*){0,3})"?`),
		regexp.MustCompile(`(?i:wrote|answered|put|typed|entered|said|gave|told (?:them|him|her)|with|replied|used) "?(?P<v>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3})"?`),
		regexp.MustCompile(`"(?P<v>[^"\n]{2,24})"`),
		regexp.MustCompile(`(?:^|[.,;] )(?P<v>[A-Z][\w'-]*(?: [A-Z][\w'-]*)?) (?:is|was) (?:the|my) (?:answer|secret|security|mother|first pet|maiden)`),
		regexp.MustCompile(`(?:^|[.,;] )(?P<v>[A-Z][\w'-]*(?: [A-Z][\w'-]*)?),? (?:is|was) what (?i:i|they|we) `),
		regexp.MustCompile(`(?i:answer|maiden name|first pet|pet's name),? \(?"?(?P<v>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3})`),
	}
	// noAnswer are values that say something about an answer instead.
	noAnswer = regexp.MustCompile(`(?i)これ|それ|あれ|忘|不明|わから|分から|覚え|変更|変え|同じ|違|言って|言わ|教え|答え|聞か|秘密|質問|設定|ない|なし|ません|しました|正しい|必要|入力|どれ|何|登録|^(?:欄|こと|もの|とおり|通り|方|どう|なぜ|画面)|` +
		`^(?:to|is|was|the|my|of|for|and|not|a|an|i|it|they|he|she|we|question|security|secret|unknown|wrong|right|correct|lost|no|none|about|asked|still|not|shown|also|too|so|safe|easy|wanted|refused|rejected|accepted|on|in|at|with|always|that|this|what|they|please|nothing|forgotten|forgot|never)\b`)
)

// answerReach is how far a value may stand from the word, in bytes.
const answerReach = 90

// answers finds the answers to security questions.
func answers(s string) (list []hit) {
	for _, w := range answerWord.FindAllStringIndex(s, -1) {
		from, to := around(s, w)
		list = append(list, answersIn(s[from:to], from)...)
		list = append(list, lettersAndDigits(s[from:to], from)...)
	}
	for _, w := range askedWord.FindAllStringIndex(s, -1) {
		if from, to := around(s, w); asked.MatchString(s[from:to]) {
			list = append(list, answersIn(s[from:to], from)...)
		}
	}
	return list
}

// around is what stands near a word.
func around(s string, word []int) (from, to int) {
	from, to = max(0, word[0]-answerReach), min(len(s), word[1]+answerReach)
	return from + boundary(s, from), to + boundary(s, to)
}

// lettersAndDigits finds a value that is no word of any language.
func lettersAndDigits(s string, offset int) (list []hit) {
	for _, m := range passwordToken.FindAllStringIndex(s, -1) {
		start, end := trimToken(s, m[0], m[1])
		if end-start >= 6 && !isOpenToken(s, start, end) && looksLikePassword(s[start:end]) {
			list = append(list, hit{offset + start, offset + end, Answer})
		}
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
