package secret

import (
	"strings"

	"toiawase/guide/regexp"
)

// tokenForm is the value in an address that lets whoever opens it in: a code
// that was sent, or the key of one sign-in.
var tokenForm = regexp.MustCompile(`(?i)(?:https?://|www\.|\b[a-z0-9-]+\.[a-z]{2,6}/)[!-~]*?[?&#;/](?:c|code|otp|otc|token|key|auth|pin|pass(?:word|code)?|pwd?|arb|ticket|sig(?:nature)?|secret)=([\w%~.+/-]{4,}=*)`)

// addressTokens finds the values that stand in addresses.
func addressTokens(s string) (list []hit) {
	if !strings.Contains(s, "=") {
		return nil
	}
	for _, m := range tokenForm.FindAllStringSubmatchIndex(s, -1) {
		if value := s[m[2]:m[3]]; Digits(value) != "" {
			list = append(list, hit{m[2], m[3], Code})
		}
	}
	return list
}
