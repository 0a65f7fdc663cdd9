package secret

import (
	"slices"
	"strings"

	"toiawase/guide/regexp"
)

var (
	passwordWord = regexp.MustCompile(`(?i)パスワード|ぱすわーど|パスフレーズ|ログイン情報|(?:ログイン|サインイン)(?:に使う|用の|の)(?:文字|言葉|暗号|キー)|(?:^|[^コンリトー])パス[は:がをに→]|(?:^|の)パス、|英数字|アルファベットと数字|pass ?(?:word|code|phrase|key)|(?:^|[^/])passwd|\bpass ?[:=]|\b(?:my|old|new|same|the|this) pass\b|\bpwd?\b`)
	// passwordToken is a run of visible ASCII that may be a password.
	passwordToken = regexp.MustCompile(`[!-~]{4,64}`)
	// openBefore names, right before a token, an open kind of number or code.
	openBefore = regexp.MustCompile(`(?i)(?:追跡|伝票|注文|問い?合わ?せ|受付|会員|型番|品番|商品|エラー|クーポン|電話|シリアル|機種|端末|tracking|order|inquiry|reference|ref|case|model|serial|error|coupon|promo|member|device)[^、。.\n]{0,12}$`)
)

// usualPassword is what many set that says itself what it is.
var usualPassword = regexp.MustCompile(`(?i)^(?:password|passwd|pass|qwerty|letmein|iloveyou|welcome)[!-~]{0,4}\d{1,8}[!-~]{0,2}$`)

// passwordReach is how far the word may stand from the value, in bytes.
const passwordReach = 100

// passwords finds the passwords that are told, not just spoken of.
func passwords(s string) (list []hit) {
	words := passwordWord.FindAllStringIndex(s, -1)
	list = loginWords(s)
	if words == nil {
		return list
	}
	for _, m := range passwordToken.FindAllStringIndex(s, -1) {
		start, end := trimToken(s, m[0], m[1])
		if usualPassword.MatchString(s[start:end]) || end-start >= 4 && isPasswordAt(s, words, start, end) {
			list = append(list, hit{start, end, Password})
		}
	}
	return slices.Concat(list, quotedPasswords(s, words), kanaPasswords(s, words), phrasePasswords(s, words))
}

// loginWith are the words by which a person logs in with what stands beside
// them: no password is named.
var loginWith = regexp.MustCompile(`(?i)([!-~]{6,64})["'」』]?\s?(?:で|を使って|を入れて)(?:ログイン|サインイン)|(?:log(?:ged|ging)? ?in|sign(?:ed|ing)? ?in) (?:with|using) ["']?([!-~]{6,64})|` +
	`(?:ログイン|サインイン)(?:の?(?:とき|時|際|画面|欄)|するとき|するのに)[^。\n!-~]{0,12}["「『]?([!-~]{6,64})["」』]?\s?(?:を|と|って)(?:入|打|書|使)|` +
	`\bchanged (?:it|mine|that) from ["']?([!-~]{6,64})["']? to ["']?[!-~]{6,64}`)

// loginWord is in every text that loginWith fits; it is cheap to look for.
var loginWord = regexp.MustCompile(`ログイン|サインイン|changed|[Ww][Ii][Tt][Hh] |[Uu][Ss][Ii][Nn][Gg] `)

// loginWords finds passwords that are told by logging in with them; a name or
// a mail address is none.
func loginWords(s string) (list []hit) {
	if loginPlace.MatchString(s) {
		list = strongTokens(s)
	}
	if !loginWord.MatchString(s) {
		return list
	}
	for _, m := range loginWith.FindAllStringSubmatchIndex(s, -1) {
		group := 1
		for m[2*group] < 0 {
			group++
		}
		start, end := trimToken(s, m[2*group], m[2*group+1])
		if isLoginValue(s, start, end, group) {
			list = append(list, hit{start, end, Password})
		}
	}
	return list
}

// loginPlace are words about signing in; what stands in their sentence and has
// letters, digits and signs is a password, and so is what is quoted.
var (
	loginPlace  = regexp.MustCompile(`(?i)ログイン|サインイン|アカウント|\blog(?:ged|ging)?[ -]?in\b|\bsign(?:ed|ing)?[ -]?in\b`)
	strongForm  = regexp.MustCompile(`[!-~]{6,64}`)
	quotedLogin = regexp.MustCompile(`["「『]([A-Za-z]+(?:[ _-][A-Za-z]+){0,3}[ _-]?\d{1,8}[!#$%&*+~]?)["」』]`)
	userName    = regexp.MustCompile(`(?i)ユーザー|\bID\b|アカウント名|ニックネーム|登録名|user ?name|nickname`)
)

// strongTokens finds the values of such a text.
func strongTokens(s string) (list []hit) {
	for _, m := range strongForm.FindAllStringIndex(s, -1) {
		start, end := trimToken(s, m[0], m[1])
		if value := strings.TrimRight(s[start:end], "!?"); len(value) >= 4 && !isOpenToken(s, start, end) && hasLetter(value) && Digits(value) != "" && strings.ContainsAny(s[start:end], "!#$%^*+~") {
			list = append(list, hit{start, end, Password})
		}
	}
	for _, m := range quotedLogin.FindAllStringSubmatchIndex(s, -1) {
		if !isOpenToken(s, m[2], m[3]) && !modelForm.MatchString(s[m[2]:m[3]]) && !userName.MatchString(s) {
			list = append(list, hit{m[2], m[3], Password})
		}
	}
	return list
}

// isLoginValue reports whether a login's value is a password. A name could
// stand there too, unless it has signs, is quoted or was changed.
func isLoginValue(s string, start, end, group int) bool {
	value := s[start:end]
	if len(value) < 6 || isOpenToken(s, start, end) || !hasLetter(value) || Digits(value) == "" || modelForm.MatchString(value) {
		return false
	}
	return strings.ContainsAny(value, "!#$%^&*+=~?<>|") || group == 4 || group == 2 && quoted(s, start)
}

// kanaValue is a value in kana or kanji with digits, behind the word.
var kanaValue = regexp.MustCompile(`^(?:の?欄)? ?(?:を(?:聞|訊|き)かれ(?:て|たので)?|には|は|に|を|が|:)[、 ]{0,2}([\p{Hiragana}\p{Katakana}ー\p{Han}]{1,12}\d{1,6})[」』]?\s?(?:です|でした|だった|を(?:使|入|設定|登録)|と(?:入|打|書|設定|登録|答|伝|教|言)|に(?:設定|して))`)

// phraseValue is a value of several words, behind the word and a colon.
var phraseValue = regexp.MustCompile(`^[^:。\n]{0,14}: ?((?:[A-Za-z]+[ -]){1,3}\d{1,6})\s?(?:$|[.,;!)\n])`)

// phrasePasswords finds values such as "sunny day 12".
func phrasePasswords(s string, words [][]int) (list []hit) {
	for _, w := range words {
		if m := phraseValue.FindStringSubmatchIndex(s[w[1]:]); m != nil && !openBefore.MatchString(s[w[1]:w[1]+m[2]]) {
			list = append(list, hit{w[1] + m[2], w[1] + m[3], Password})
		}
	}
	return list
}

// kanaPasswords finds values in kana or kanji with digits, such as "はな12".
func kanaPasswords(s string, words [][]int) (list []hit) {
	for _, w := range words {
		if m := kanaValue.FindStringSubmatchIndex(s[w[1]:]); m != nil && !kanaCount.MatchString(s[w[1]+m[2]:w[1]+m[3]]) {
			list = append(list, hit{w[1] + m[2], w[1] + m[3], Password})
		}
	}
	return list
}

// kanaCount are words before a digit that only count or date.
var kanaCount = regexp.MustCompile(`(?:[第約計全各月年日時分回桁文字下上最後と前はがをにも]|以上|以内|コード|番号|エラー|合計|およそ)\d+$`)

// trimToken takes the word, its link and quotes off a token: "PW:abc12345."
func trimToken(s string, start, end int) (int, int) {
	if m := tokenLabel.FindString(s[start:end]); m != "" {
		start += len(m)
	}
	token := s[start:end]
	token = strings.TrimRight(token, `.,;:?)]}>*"'`+"`")
	end = start + len(token)
	return end - len(strings.TrimLeft(token, `([{<*"'=:/->`+"`")), end
}

var tokenLabel = regexp.MustCompile(`(?i)^["'(]*(?:password|passwd|pass|pwd?|passphrase)["')]*(?:->|[:=>])+`)

// isPasswordAt reports whether s[start:end] is told as a password: by its
// looks near the word, or by the words that join the two.
func isPasswordAt(s string, words [][]int, start, end int) bool {
	value := s[start:end]
	if isOpenToken(s, start, end) {
		return false
	}
	for _, w := range words {
		if w[0] < end && w[1] > start { // the token is the word itself
			continue
		}
		gap, before := "", w[1] <= start
		if before {
			gap = s[w[1]:start]
		} else {
			gap = s[end:w[0]]
		}
		if len(gap) > passwordReach || strings.Count(gap, "。") > 1 {
			continue
		}
		if looksLikePassword(value) && !hasStop(gap) {
			return true
		}
		if joinsPassword(s, gap, value, end, before) {
			return true
		}
	}
	return false
}

// hasStop reports whether a sentence ends in s; the signs of another password
// end none.
func hasStop(s string) bool {
	return stops.MatchString(passwordToken.ReplaceAllStringFunc(s, func(token string) string {
		if looksLikePassword(token) {
			return ""
		}
		return token
	}))
}

var (
	addressForm = regexp.MustCompile(`(?i)^(?:h..ps?:|www\.|[\w.+-]+@[\w-]+\.|[\w-]+(?:\[?\.\]?[\w-]+)*\[?\.\]?(?:com|jp|net|org|xyz|top|cn|info|shop|site|test|example)\b)`)
	dateForm    = regexp.MustCompile(`^\d{1,4}[/.:-]\d{1,2}(?:[/.:-]\d{1,4})?$|^\d{1,2}(?:st|nd|rd|th)$|^\d{1,3}(?:,\d{3})+$|^\d{1,2}:\d\d`)
	productForm = regexp.MustCompile(`(?i)^(?:amazon|gmail|google|apple|iphone|ipad|ipados|icloud|ios|mac(?:os)?|chrome|edge|safari|firefox|yahoo|windows|android|galaxy|xperia|pixel|kindle|fire|echo|switch|` +
		`playstation|ps[45]|office|microsoft|outlook|docomo|softbank|wi-?fi|e?-?mail|line|face|touch|sms|paypay|prime)(?:\.\w{2,3})*[a-z]*[ -]?\d{0,2}$`)
	openForm = regexp.MustCompile(`(?i)^(?:B0[A-Z0-9]{8}|(?:\d{3}|D\d\d)-\d{7}-\d{7}|[CD]\d{7,10}|DA\d{10}|TBA\d{12}|\d+(?:cm|mm|kg|g|ml|gb|mb|v|w|am|pm|st|nd|rd|th|min|days?|hours?|times|digits?|characters?|letters?|yen|x))$`)
	oddMark  = regexp.MustCompile(`[!@#$%^&*_+=~?<>|]`)
)

// isOpenToken reports whether a token is plainly something else.
func isOpenToken(s string, start, end int) bool {
	value := s[start:end]
	return addressForm.MatchString(value) || dateForm.MatchString(value) || productForm.MatchString(value) || openForm.MatchString(value) ||
		value[0] == '#' || openBefore.MatchString(s[max(0, start-48):start]) || strings.Trim(value, "*.-_") == ""
}

// looksLikePassword reports whether a token is no word of any language: it has
// letters with digits or signs.
func looksLikePassword(value string) bool {
	if modelForm.MatchString(value) {
		return false
	}
	return hasLetter(value) && (Digits(value) != "" && !ordinal.MatchString(value) || oddMark.MatchString(strings.TrimRight(value, "!?")) || strings.HasSuffix(value, "!") && strings.ToLower(value) != value)
}

// modelForm are the names of models and rules, such as KX-2090.
var modelForm = regexp.MustCompile(`^[A-Z]{1,4}-?\d{1,5}[A-Z]?$`)

var ordinal = regexp.MustCompile(`(?i)^\d+-?[a-z]{1,8}$|^[a-z]+-\d$`)

var (
	// linkJA and linkEN join the word and a value behind it.
	linkJA = regexp.MustCompile(`(?i)^(?:の?欄)?(?:\s?\([^)\n]{0,20}\))?["'」』]?\s*(?:は|が|を|に|として|:|=|→|->|=>)[\s\n]*(?:アルファベットで|英語で|ローマ字で)?\s*["'「『(` + "`" + `]*$`)
	linkEN = regexp.MustCompile(`(?i)^(?: (?:i|we) (?:had|used|have|set|typed|gave|entered))?(?:\s*(?::|=|->|=>|\?)|,| -|,? (?:is|was|it's|being)(?: (?:still|just|simply|only|now|probably|maybe|always))?| (?:field|box) (?:got|was|is)|, it's| got)\s*(?:")?$|^ $|^["']?\s*\(?["']?$`)
	// said follows a value that was typed or told.
	said = regexp.MustCompile(`^["'」』)]?\s?(?:と|を)(?:答え|入れ|入力|打|言|伝え|書|登録|設定|教え|送|使)`)
	// behind joins a value and the word behind it.
	behindJA = regexp.MustCompile(`^["'」』)]?\s?(?:\([^)]{0,10}\))?(?:という|が|を|のような)(?:いつもの|同じ|私の|前の|新しい)?$`)
	behindEN = regexp.MustCompile(`(?i)^["')]? (?:was|is|as|into|in|for)(?: (?:the|my|a|our))?(?: \w+)? $`)
	// ofPassword are words that say something about a password: "is wrong".
	ofPassword = regexp.MustCompile(`(?i)^(?:\w+(?:ed|ing|less|ful|ble|ous|ive|ent|ant|en|ly|ect|id|n't)|wrong|right|fine|okay|reset|known|unknown|lost|weak|` +
		`strong|same|safe|secure|empty|blank|none|short|long|gone|there|mine|secret|public|simple|easy|hard|back|your|that|this|they|them|what|which|about|again|because|` +
		`forgot|forget|enter|type|show|hide|here|also|only|just|then|with|from|when|and|but|the|null|true|false|yes|n/a|please|help|change|changes|screen|page|prompt|manager|field|link|links|mail|email|` +
		`was|does|doesn't|will|would|could|should|can't|cannot|never|ever|have|had|has|been|used|user|username|account|login|name|number|code|for|one-time|error|correct|old|new|typed|told|after|before|` +
		`every|some|somebody|someone|anyone|nobody|everywhere|today|yesterday|now|where|into|over|twice|once|times|works?|fails?|failed|opens?|appears?|\*+)$`)
)

// joinsPassword reports whether the words between and around tell the value as
// the password.
func joinsPassword(s, gap, value string, end int, before bool) bool {
	if ofPassword.MatchString(strings.TrimRight(value, "!?")) {
		return false
	}
	after := s[end:min(len(s), end+60)]
	if !hasLetter(value) && measureAfter.MatchString(after) {
		return false
	}
	if !before {
		return behindJA.MatchString(gap) || behindEN.MatchString(gap) && !commonWord(value)
	}
	if said.MatchString(after) && !strings.Contains(gap, "。") {
		return true
	}
	if linkJA.MatchString(gap) {
		return Digits(value) != "" || strings.ContainsAny(gap, ":=→>「『\"'") || endOfStatement.MatchString(after)
	}
	if !linkEN.MatchString(gap) {
		return false
	}
	if Digits(value) != "" && strings.TrimSpace(gap) == "" {
		return hasLetter(value)
	}
	return strings.ContainsAny(gap, `:=>"`) || endOfStatement.MatchString(after) && strings.TrimSpace(gap) != ""
}

// endOfStatement is where a sentence ends behind a value: "my password is
// sunshine." but not "my password is something else".
var endOfStatement = regexp.MustCompile(`^\s*(?:[.,;!?)"]|$|\n|で[すし]|だ|に設定|から|のまま|[。、」』])`)

// commonWord reports whether an English word before "was the password" is no value.
func commonWord(value string) bool {
	return strings.ToLower(value) == value && !looksLikePassword(value) && len(value) < 6
}

var (
	quoteAfter = regexp.MustCompile(`^(?:の?欄)?(?:は|が|に|を|:|、|=)[「『]([^」』\n]{2,24})[」』]`)
	quoteLed   = regexp.MustCompile(`[「『]([^」』\n]{2,24})[」』](?:が|を|という)(?:私の|新しい|いつもの)?$`)
	quoteEN    = regexp.MustCompile(`(?i)^(?:,? (?:i|we) [a-z]+)?(?:,? (?:is|was|it's))?:? ?"([^"\n]{3,40})"`)
	noQuote    = regexp.MustCompile(`パスワード|です|ます|ました|ません|違|エラー|ください|忘|変更|設定|再|以上|入力|無効|正しく|(?i:wrong|incorrect|error|again|forgot|reset|required|must|invalid|password|not |expired)`)
)

// quotedPasswords finds values in Japanese quotation marks, in any script.
func quotedPasswords(s string, words [][]int) (list []hit) {
	for _, w := range words {
		for _, form := range []*regexp.Regexp{quoteAfter, quoteEN} {
			if m := form.FindStringSubmatchIndex(s[w[1]:]); m != nil && !noQuote.MatchString(s[w[1]+m[2]:w[1]+m[3]]) {
				list = append(list, hit{w[1] + m[2], w[1] + m[3], Password})
			}
		}
		from := max(0, w[0]-passwordReach)
		if m := quoteLed.FindStringSubmatchIndex(s[from:w[0]]); m != nil && !noQuote.MatchString(s[from+m[2]:from+m[3]]) {
			list = append(list, hit{from + m[2], from + m[3], Password})
		}
	}
	return list
}
