package secret

import (
	"regexp"
	"strings"
)

var (
	passwordWord = regexp.MustCompile(`(?i)パスワード|パスフレーズ|password|(?:^|[^/])passwd|passphrase|\bpass\b|\bpwd\b|\bpw\b`)
	// passwordValue is what may follow the word: a link (1), a quote (2), a value
	// (3). A value is at least four visible ASCII runes.
	passwordValue = regexp.MustCompile(`(?i)^(?:\s?\([^)\n]{0,20}\))?["'」』]?(\s*(?:は|が|を|:|=|→|->|=>|\bis\b|\bwas\b)\s*|[ ]+|)(["'「『(` + "`" + `]*)([!-~]{4,64})`)
)

// passwords finds the passwords that are told, not just spoken of.
func passwords(s string) (list []hit) {
	for _, m := range passwordWord.FindAllStringIndex(s, -1) {
		rest := s[m[1]:]
		v := passwordValue.FindStringSubmatch(rest[:min(len(rest), 200)])
		if v == nil {
			continue
		}
		link := strings.ToLower(strings.TrimSpace(v[1]))
		if short := m[1]-m[0] == len("pass"); short && !strings.ContainsAny(link, ":=") {
			continue // a boarding pass
		}
		if isPassword(link, v[2], v[3], rest[len(v[0]):]) {
			end := m[1] + len(v[0])
			list = append(list, hit{end - len(v[3]), end, Password})
		}
	}
	return list
}

var (
	addressForm = regexp.MustCompile(`(?i)^(?:https?:|www\.|[\w.+-]+@[\w-]+\.|[\w-]+(?:\.[\w-]+)*\.(?:com|jp|net|org|xyz|top|cn|info|shop|site)\b)`)
	dateForm    = regexp.MustCompile(`^\d{1,4}[/.:-]\d{1,2}(?:[/.:-]\d{1,4})?$|^\d{1,2}(?:st|nd|rd|th)$`)
	productForm = regexp.MustCompile(`(?i)^(?:amazon|gmail|google|apple|iphone|ipad|icloud|chrome|yahoo|windows|android|wi-?fi|email|line|face|touch|sms)(?:\.\w{2,3})*[a-z]*\d{0,2}$`)
	odd         = regexp.MustCompile(`[!@#$%^&*_+=~?<>|]`)
	// ofPassword are words that say something about a password: "is wrong".
	ofPassword = regexp.MustCompile(`(?i)^(?:\w+(?:ed|ing|less|ful|ble|ous|ive|ent|ant|en|ly|ect|id|n't)|wrong|right|fine|okay|reset|known|unknown|lost|weak|` +
		`strong|same|safe|secure|empty|blank|none|short|long|gone|there|mine|secret|public|simple|easy|hard|back|your|that|this|they|them|what|which|` +
		`forgot|forget|enter|type|show|hide|here|also|only|just|then|with|from|when|and|but|the|null|true|false|yes|n/a|please|help|change|screen|page|prompt|manager|field|link|mail|email|\*+)$`)
)

// isPassword decides whether value is a password, from the link before it, an
// opening quote and the text after it.
func isPassword(link, quote, value, after string) bool {
	value = strings.TrimRight(value, `.,;!?)"'`+"`")
	sure := quote != "" || strings.ContainsAny(link, ":=→>")
	digit, word := Digits(value) != "", hasLetter(value)
	switch {
	case len(value) < 4 || addressForm.MatchString(value) || dateForm.MatchString(value) || value[0] == '#':
		return false
	case !word && measureAfter.MatchString(after):
		return false
	case sure:
		return !ofPassword.MatchString(value)
	case productForm.MatchString(value):
		return false
	case digit && word || odd.MatchString(value):
		return true // "password hunter2"
	case digit:
		return link != ""
	}
	return saidPassword(link, after) && !ofPassword.MatchString(value)
}

var (
	endOfEnglish  = regexp.MustCompile(`^\s*(?:[.,;!?)]|$|\n)`)
	endOfJapanese = regexp.MustCompile(`^\s*(?:で[すし]|だ|に設定|[。、」』]|$|\n)`)
)

// saidPassword reports whether a value of letters only is the whole statement:
// "my password is sunshine." but not "my password is something else".
func saidPassword(link, after string) bool {
	switch link {
	case "is", "was":
		return endOfEnglish.MatchString(after)
	case "は", "が":
		return endOfJapanese.MatchString(after)
	}
	return false
}
