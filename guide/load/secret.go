package load

import (
	"strings"
	"unicode"

	"toiawase/guide"
	"toiawase/guide/regexp"
)

// A label or question that ends in the name of a secret asks for the secret; one
// that goes on (the day on which the password was changed) asks for another
// thing. What a reader types is looked at all the same.
var secretEnds = []*regexp.Regexp{
	regexp.MustCompile(`(パスワード|パスコード|暗証番号|暗証コード|認証コード|認証番号|確認コード|ワンタイムコード|セキュリティコード|セキュリティ番号|カード番号|クレジットカードの番号|口座番号|マイナンバー|ギフト券番号|ギフトコード|秘密の質問の答え|PIN|CVV|CVC)(です|は|は何です|は何でしょう|はいくつです|を(ここに|次に|半角で)?(教えて|入力して|書いて|入れて|打って|打ち込んで|記入して)ください)?か?$`),
	regexp.MustCompile(`(?i)^[^,;(]*\b(passwords?|passcode|passphrase|PIN|PIN code|CVV|CVC|(security|verification|one-time|confirmation|authentication|gift card|claim) code|OTP|card number|bank account number|my number)$`),
}

// elsewhere are the words behind which the name of a secret belongs to
// something else: the site that asked for the password.
var elsewhere = regexp.MustCompile(`(?i)\b(after|before|for|of|with|without|that|where|when|who|whom|by|from|to)\b`)

// secretAsked returns the words in which a fact that is typed asks for a
// secret; none of them if it does not.
func secretAsked(f *guide.Fact) string {
	switch f.Kind {
	case guide.KindChoice, guide.KindLast4, guide.KindWhen, guide.KindYen:
		return ""
	}
	for _, t := range []guide.Text{f.Label, f.Ask} {
		ja, en := strings.TrimRightFunc(t.JA, stopped), strings.TrimRightFunc(t.EN, stopped)
		if secretEnds[0].MatchString(ja) {
			return clip(t.JA)
		}
		if secretEnds[1].MatchString(en) && !elsewhere.MatchString(t.EN) {
			return clip(t.EN)
		}
	}
	return ""
}

// stopped reports whether a rune only ends a question.
func stopped(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) }
