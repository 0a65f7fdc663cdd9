package guide

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"toiawase/guide/secret"
)

// The lengths of free text, in runes; and of anything that is read at all, in
// bytes, so that a pasted book cannot freeze the screen.
const (
	maxLine = 200
	maxText = 2000
	maxRaw  = 32 << 10
)

// parsers read the kinds with a form of their own. Their input is folded,
// trimmed and not empty; choices and free text are read by [Fact.Parse].
var parsers = map[Kind]func(s string, now time.Time) (Value, Problem){
	KindOrderNumber: parseOrder,
	KindASIN:        parseASIN,
	KindTracking:    parseTracking,
	KindYen:         parseYen,
	KindWhen:        parseWhen,
	KindEmail:       parseEmail,
	KindPhone:       parsePhone,
	KindCount:       parseCount,
	KindLast4:       parseLast4,
	KindHours:       parseHours,
}

// Parse reads what a person typed or pasted for this fact: the forms people
// write, and always the canonical form, which gives the same Value again.
// Dates without a year are read around now. The error is an [*InputError];
// for a secret it does not carry the input.
func (f *Fact) Parse(raw string, now time.Time) (Value, error) {
	if len(raw) > maxRaw {
		return Value{}, &InputError{Fact: f.ID, Problem: ProblemTooLong}
	}
	if f.Several() {
		return f.parseSeveral(raw, now.In(Japan))
	}
	v, p := f.read(raw, now.In(Japan))
	if p == "" {
		v.Kind = f.Kind
		if v.Warn == ProblemFuture && f.Ahead == "yes" {
			v.Warn = ""
		}
		return v, nil
	}
	if found := Secret(raw); found != "" {
		p = found
	}
	if p.Secret() || f.Kind == KindLast4 {
		raw = "" // a mistyped card number is still nearly a card number
	}
	return Value{}, &InputError{Fact: f.ID, Raw: raw, Problem: p}
}

// Secret looks for a secret in free text and returns the problem to tell, or
// empty. Package secret says what counts as one.
func Secret(s string) Problem { return secretProblems[secret.First(s)] }

// secretProblems are the problems told for each kind of secret.
var secretProblems = map[secret.Kind]Problem{
	secret.Card:     ProblemSecretCard,
	secret.Gift:     ProblemSecretGift,
	secret.Bank:     ProblemSecretAccount,
	secret.ID:       ProblemSecretID,
	secret.CVV:      ProblemSecretCode,
	secret.Code:     ProblemSecretCode,
	secret.PIN:      ProblemSecretCode,
	secret.Password: ProblemSecretPassword,
}

// Secret reports whether the problem is that a secret was given.
func (p Problem) Secret() bool { return strings.HasPrefix(string(p), "secret_") }

func (f *Fact) read(raw string, now time.Time) (Value, Problem) {
	if strings.TrimSpace(raw) == "" {
		return Value{}, ProblemEmpty
	}
	switch f.Kind {
	case KindChoice:
		return f.readChoice(raw)
	case KindLine:
		return readFree(oneLine(raw), maxLine)
	case KindText:
		return readFree(trimLines(raw), maxText)
	}
	s := strings.TrimSpace(secret.Fold(raw))
	parse := parsers[f.Kind]
	if parse == nil || s == "" {
		return Value{}, ProblemEmpty
	}
	return parse(s, now)
}

// readChoice accepts the id of a choice or its label in either language.
func (f *Fact) readChoice(raw string) (Value, Problem) {
	key := choiceKey(raw)
	for _, c := range f.Choices {
		if choiceKey(c.ID) == key {
			return Value{Text: c.ID}, ""
		}
	}
	for _, c := range f.Choices {
		if choiceKey(c.Label.JA) == key || choiceKey(c.Label.EN) == key {
			return Value{Text: c.ID}, ""
		}
	}
	return Value{}, ProblemNotAChoice
}

func choiceKey(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(secret.Fold(s)), " "))
}

// readFree accepts free text that holds no secret. Secrets are looked for
// before the length, so that a long text is not echoed with one inside.
func readFree(s string, limit int) (Value, Problem) {
	if p := Secret(s); p != "" {
		return Value{}, p
	}
	if utf8.RuneCountInString(s) > limit {
		return Value{}, ProblemTooLong
	}
	return Value{Text: s}, ""
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")

func oneLine(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(lineEnds.Replace(s), "\n", " "))
}

func trimLines(s string) string {
	lines := strings.Split(lineEnds.Replace(s), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRightFunc(l, unicode.IsSpace)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// only returns the single distinct string of a list.
func only(list []string) (string, bool) {
	for _, s := range list {
		if s != list[0] {
			return "", false
		}
	}
	if len(list) == 0 {
		return "", false
	}
	return list[0], true
}

// unspaced drops what people put between groups of digits.
var unspaced = strings.NewReplacer(" ", "", "\n", "", "-", "", ".", "", "_", "", "・", "")

func allDigits(s string) bool { return s != "" && secret.Digits(s) == s }

// warnIf returns p if doubt holds, else no problem.
func warnIf(doubt bool, p Problem) Problem {
	if doubt {
		return p
	}
	return ""
}
