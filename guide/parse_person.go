package guide

import (
	"strings"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

// emailForm is what can be an address at all; only the mail server knows more.
// Japanese carriers once gave out addresses with two dots or a dot before @.
var emailForm = regexp.MustCompile("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$")

func parseEmail(s string) (Value, Problem) {
	if _, after, ok := strings.Cut(s, "<"); ok {
		s = strings.TrimSuffix(after, ">")
	}
	s = strings.TrimPrefix(strings.TrimSpace(s), "mailto:")
	if len(s) > 254 || !emailForm.MatchString(s) {
		return Value{}, ProblemEmail
	}
	local, domain, _ := strings.Cut(s, "@")
	return Value{Text: local + "@" + strings.ToLower(domain)}, ""
}

var (
	phoneForm   = regexp.MustCompile(`(?i)^(?:tel|電話(?:番号)?|携帯(?:電話|番号)?|phone)?[\s:.]*([-+()0-9. ]+)$`)
	phoneAbroad = regexp.MustCompile(`^(?:\+|00|010)810?`)
	phoneUsual  = regexp.MustCompile(`^(?:0[5-9]0[1-9]\d{7}|0800\d{7}|0120\d{6}|0[1-9]\d{8})$`)
)

// parsePhone reads a Japanese phone number of 10 or 11 digits. A number whose
// first digits do not fit its length is a soft doubt only.
func parsePhone(s string) (Value, Problem) {
	m := phoneForm.FindStringSubmatch(s)
	if m == nil {
		return Value{}, ProblemPhone
	}
	s = strings.NewReplacer(" ", "", "-", "", ".", "", "(", "", ")", "").Replace(m[1])
	if abroad := phoneAbroad.FindString(s); abroad != "" {
		s = "0" + s[len(abroad):]
	}
	if !allDigits(s) || s[0] != '0' || len(s) < 10 || len(s) > 11 {
		return Value{}, ProblemPhone
	}
	return Value{Text: s, Warn: warnIf(!phoneUsual.MatchString(s), ProblemPhone)}, ""
}

// last4Mask is what may stand before the four digits.
var last4Mask = regexp.MustCompile(`(?i)^(?:[*x•●・…. -]|末尾|下\s?[4四]\s?[桁けた]+|(?:card )?end(?:ing|s) (?:in|with)|last (?:4|four)(?: digits)?|visa|mastercard|jcb|amex|[はが:])*(\d+)(?:です)?$`)

func parseLast4(s string) (Value, Problem) {
	if secret.First(s) == secret.Card {
		return Value{}, ProblemSecretCard
	}
	m := last4Mask.FindStringSubmatch(s)
	if m == nil || len(m[1]) != 4 {
		return Value{}, ProblemLast4
	}
	return Value{Text: m[1]}, ""
}
