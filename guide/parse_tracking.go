package guide

import (
	"strconv"
	"strings"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

var (
	trackingLabel = regexp.MustCompile(`^(?:TRACKING(?: (?:NUMBER|NO\.?|ID))?|NO\.?|[^A-Z0-9]*)[\s:#]*`)
	trackingWhole = regexp.MustCompile(`^[A-Z0-9]{8,34}$`)
)

// parseTracking reads a tracking number without guessing its carrier: the
// forms of the carriers overlap. A secret of the same shape is refused first.
func parseTracking(s string) (Value, Problem) {
	if p := Secret(s); p != "" {
		return Value{}, p
	}
	s = upper(s)
	s = s[len(trackingLabel.FindString(s)):]
	s = strings.TrimRight(unspaced.Replace(s), "()。、")
	if !trackingWhole.MatchString(s) || len(secret.Digits(s)) < 4 {
		return Value{}, ProblemTracking
	}
	return Value{Text: s, Warn: warnIf(!sevenFits(s), ProblemCheckDigit)}, ""
}

// sevenFits tests the check digit that the Japanese carriers share: of twelve
// digits, the last is the first eleven modulo seven. Others always fit.
func sevenFits(s string) bool {
	if len(s) != 12 || !allDigits(s) {
		return true
	}
	n, err := strconv.ParseInt(s[:11], 10, 64)
	return err == nil && n%7 == int64(s[11]-'0')
}
