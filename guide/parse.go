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
	maxRaw  = 32 << 10
)

// MaxText is the length of the longest free text of several lines, in runes.
const MaxText = 2000

// asOf says how days are read: around now, in the order of a language.
type asOf struct {
	now  time.Time // in Japan
	lang Lang      // 3/4 is a day of March in Japanese; in English it may be one of April
	lean lean
}

// parser reads what was typed for one fact.
type parser struct {
	*Fact
	asOf
}

// lean says on which side of now a day is likely to lie.
type lean int

const (
	leanPast   lean = iota // it has been
	leanEither             // it may be to come, as [Fact.Ahead] says
	leanComing             // it is to come: a promise
)

// Parse reads what a person typed or pasted for this fact: the forms people
// write, and always the canonical form, which gives the same Value again. It
// is ParseIn for Japanese.
func (f *Fact) Parse(raw string, now time.Time) (Value, error) { return f.ParseIn(JA, raw, now) }

// ParseIn reads what a person who writes a language typed or pasted for this
// fact. Dates without a year are read around now. Words that say that there is
// nothing to tell, such as なし or 不明, give [UnknownValue]. The error is an
// [*InputError]; for a secret it does not carry the input, but what is left of
// free text.
func (f *Fact) ParseIn(l Lang, raw string, now time.Time) (Value, error) {
	if len(raw) > maxRaw {
		return Value{}, &InputError{Fact: f.ID, Problem: ProblemTooLong}
	}
	at := asOf{now: now.In(Japan), lang: l}
	if f.Ahead == "yes" {
		at.lean = leanEither
	}
	p := parser{f, at}
	if f.Several() && !f.nothing(raw) {
		return p.several(raw)
	}
	v, bad := p.read(raw)
	if bad == "" {
		return v, nil
	}
	return Value{}, p.refuse(raw, 0, bad)
}

// refuse is the error about a text, or about one line of several.
func (p parser) refuse(raw string, line int, problem Problem) *InputError {
	bad := &InputError{Fact: p.ID, Raw: raw, Problem: problem, Line: line}
	if problem == ProblemTwoDays {
		bad.Days = twoDays(plainWhen(secret.Fold(raw)), p.asOf)
	}
	if found := Secret(raw); found != "" {
		bad.Problem, bad.Left = found, p.left(raw)
	}
	if bad.Problem.Secret() || p.Kind == KindLast4 {
		bad.Raw = "" // a mistyped card number is still nearly a card number
	}
	return bad
}

// left is free text without its secrets; empty if nothing is left, or if it
// cannot be told apart from them.
func (p parser) left(raw string) string {
	if p.Kind != KindLine && p.Kind != KindText && p.Kind != KindRows {
		return ""
	}
	rest, _ := secret.Mask(raw)
	if Secret(rest) != "" || strings.TrimSpace(strings.ReplaceAll(rest, secret.Gap, "")) == "" {
		return ""
	}
	return rest
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
	secret.Expiry:   ProblemSecretExpiry,
	secret.Answer:   ProblemSecretAnswer,
	secret.Remote:   ProblemSecretRemote,
}

// Secret reports whether the problem is that a secret was given.
func (p Problem) Secret() bool { return strings.HasPrefix(string(p), "secret_") }

func (p parser) read(raw string) (Value, Problem) {
	s := strings.TrimSpace(secret.Fold(raw))
	row := p.Kind.row()
	switch nothing := p.nothing(s); {
	case nothing && p.MayBeUnknown():
		return UnknownValue, ""
	case nothing, s == "", row.read == nil:
		return Value{}, ProblemEmpty
	}
	v, problem := row.read(p.Fact, s, raw, p.asOf)
	v.Kind = p.Kind
	return v, problem
}

// nothing reports whether a text says that there is nothing to tell. A choice
// may be so called, and where 0 is a number it is none of these words.
func (f *Fact) nothing(text string) bool {
	zero := f.Kind.row().zero && secret.Fold(strings.TrimSpace(text)) == "0"
	return f.Kind != KindChoice && !zero && SaysNothing(text)
}

// readChoice accepts the id of a choice or its label in either language.
func readChoice(f *Fact, s, _ string, _ asOf) (Value, Problem) {
	key := choiceKey(s)
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

func readLine(_ *Fact, _, raw string, _ asOf) (Value, Problem) {
	return readFree(oneLine(raw), maxLine)
}

func readText(_ *Fact, _, raw string, _ asOf) (Value, Problem) {
	return readFree(trimLines(raw), MaxText)
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
