package guide

import (
	"strings"
	"time"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

// The canonical forms of times. A "~" behind the second means "about".
const (
	dayForm   = "2006-01-02"
	clockForm = "2006-01-02T15:04"
)

// parseWhen reads a day, with or without a time of day, in JST. The folded
// text may be canonical, RFC 3339, or what people write: 11/20 14:32頃,
// 令和8年11月20日, 先週の金曜, 3 days ago, Nov 20 2pm. A time of day alone is one
// of today, if that can be.
func parseWhen(s string, at asOf) (Value, Problem) {
	v, ok := parseRange(s, at)
	if !ok {
		v, ok = exactWhen(s)
	}
	if !ok {
		var p Problem
		if v, p = looseWhen(s, at); p != "" {
			return Value{}, p
		}
	}
	if at.lean == leanPast && v.Time.After(at.now.Add(24*time.Hour)) {
		v.Warn = ProblemFuture
	}
	return v, ""
}

// looseWhen reads what people write.
func looseWhen(s string, at asOf) (Value, Problem) {
	plain := plainWhen(s)
	v, p := writtenWhen(plain, at)
	if p == ProblemWhen {
		if _, rest, ok := cutLabel(s); ok {
			v, p = writtenWhen(plainWhen(rest), at)
		}
	}
	if p == ProblemWhen {
		today, bad := writtenWhen("今日 "+plain, at)
		if past := !today.Time.After(at.now); bad == "" && today.Clock && (past || at.lean != leanPast) {
			return today, ""
		}
	}
	return v, p
}

// exactWhen reads the canonical forms and RFC 3339.
func exactWhen(s string) (Value, bool) {
	if t, err := time.Parse(time.RFC3339, strings.ToUpper(s)); err == nil {
		t = t.In(Japan)
		return whenValue(t, t.Hour(), t.Minute(), true, false)
	}
	text, about := strings.CutSuffix(s, "~")
	if t, err := time.Parse(clockForm, text); err == nil {
		return whenValue(t, t.Hour(), t.Minute(), true, about)
	}
	if t, err := time.Parse(dayForm, s); err == nil {
		return whenValue(t, 0, 0, false, false)
	}
	return Value{}, false
}

// whenValue makes the value of a day and a time of day, which may be past
// midnight: 25時. ok is false for years that nobody means.
func whenValue(day time.Time, hour, minute int, clock, about bool) (v Value, ok bool) {
	t := time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, Japan)
	v = Value{Text: t.Format(dayForm), Time: t, Clock: clock, About: clock && about}
	if clock {
		v.Text = t.Format(clockForm)
	}
	if v.About {
		v.Text += "~"
	}
	return v, t.Year() >= firstYear && t.Year() <= lastYear
}

// The years that are believed.
const (
	firstYear = 1900
	lastYear  = 2199
)

// cutLabel splits "配達日: 11/20" at the colon; times of day are no labels.
func cutLabel(s string) (label, rest string, ok bool) {
	label, rest, ok = strings.Cut(s, ":")
	return label, rest, ok && secret.Digits(label) == ""
}

// plainForms rewrite words until only the forms of dayForms and clock remain.
var plainForms = []struct {
	from *regexp.Regexp
	to   string
}{
	{regexp.MustCompile(`(\d)t(\d)`), "$1 $2"},
	{regexp.MustCompile(`\b([ap])\.\s?m\.`), "${1}m"},
	{regexp.MustCompile(`(\d\S{1,2}?)(?:くらい|ぐらい|ほど)(前)`), "$1$2"},
	{regexp.MustCompile(`\b(\d{4}),? ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2})\b`), "$2 $1"},
	{regexp.MustCompile(`正午`), "12:00"},
	{regexp.MustCompile(`\bnoon\b`), "12:00"},
	{regexp.MustCompile(`一昨日|おととい|おとつい|(?:the )?day before yesterday`), "2日前"},
	{regexp.MustCompile(`一昨年|おととし`), "2年前の"},
	{regexp.MustCompile(`昨夜|昨晩|ゆうべ|last night|yesterday (?:evening|night)`), "昨日 夜"},
	{regexp.MustCompile(`今夜|今晩|tonight|this evening`), "今日 夜"},
	{regexp.MustCompile(`今朝|けさ|this morning`), "今日 朝"},
	{regexp.MustCompile(`元年`), "1年"},
	{regexp.MustCompile(`㋿`), "令和"},
}

func plainWhen(s string) string {
	s = strings.ToLower(s)
	for _, f := range plainForms {
		s = f.from.ReplaceAllString(s, f.to)
	}
	return arabic(s)
}

// looseWords may stand around a date without changing it.
var looseWords = regexp.MustCompile(`^(?:[\s,.、。~()約]|の|に|は|が|を|頃|ごろ|ころ|くらい|ぐらい|ほど|過ぎ|すぎ|前後|朝|昼|夕方|夜|晩|深夜|未明|早朝|午前中?|午後|` +
	`中|日本時間|まで|以降|から|着|付け?|予定|配達|配送|発送|注文|購入|到着|お届け|届い|届き|届く|した|ました|済み?|完了|です|でした|日|` +
	`\((?:[月火水木金土日][・/]?祝?|祝)\)|[月火水木金土日]曜日?|` +
	`about|around|approx(?:imately)?|circa|on|at|by|the|of|in|jst|am|pm|morning|noon|afternoon|evening|night|delivered|arriving|arrived|ordered|shipped|` +
	`(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)*$`)

var aboutWords = regexp.MustCompile(`約|頃|ごろ|ころ|くらい|ぐらい|ほど|過ぎ|すぎ|前後|about|around|approx|circa|~`)

// writtenWhen takes the time of day out of the text, then the day; nothing but
// loose words may be left.
func writtenWhen(s string, at asOf) (Value, Problem) {
	if t, about, ok := momentAgo(s, at.now); ok {
		v, _ := whenValue(t, t.Hour(), t.Minute(), true, about)
		return v, ""
	}
	c, s, p := cutClock(s)
	if p != "" {
		return Value{}, p
	}
	day, s, p := cutDay(s, at)
	if p == "" && !looseWords.MatchString(s) {
		p = ProblemWhen
	}
	if p != "" {
		return Value{}, p
	}
	v, ok := whenValue(day, c.hour, c.minute, c.told, aboutWords.MatchString(s))
	if !ok {
		return Value{}, ProblemWhen
	}
	return v, ""
}
