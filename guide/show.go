package guide

import (
	"strings"
	"time"
)

// Show returns the value as a person reads it in language l: a choice by what
// a message says of it, a time as 2026年11月20日(金) 14:32頃. f is the value's
// fact and may be nil if the kind is not choice. The empty string stands for a
// value that is unknown: what to write then is not known here.
func (v Value) Show(l Lang, f *Fact) string {
	if v.Unknown {
		return ""
	}
	if f != nil && f.Several() {
		return v.showSeveral(l, f)
	}
	if show := v.Kind.row().show; show != nil {
		return show(v, l, f)
	}
	return v.Text
}

// Spoken returns the value as it is read out on the phone: long numbers in
// groups; everything else as shown.
func (v Value) Spoken(l Lang, f *Fact) string {
	if v.Unknown {
		return ""
	}
	if spoken := v.Kind.row().spoken; spoken != nil {
		return spoken(v.Text)
	}
	return v.Show(l, f)
}

func showYen(v Value, l Lang, _ *Fact) string {
	if l == EN {
		return "¥" + thousands(v.Text)
	}
	return thousands(v.Text) + "円"
}

func showCount(v Value, l Lang, _ *Fact) string {
	if l == EN {
		return v.Text
	}
	return v.Text + "個"
}

func showPhone(v Value, _ Lang, _ *Fact) string { return strings.Join(phoneGroups(v.Text), "-") }

// apart reads the groups of an order number one by one.
func apart(order string) string { return strings.ReplaceAll(order, "-", " - ") }

func showChoice(v Value, l Lang, f *Fact) string {
	if f == nil {
		return v.Text
	}
	for _, c := range f.Choices {
		switch {
		case c.ID != v.Text:
		case c.Say.IsZero():
			return c.Label.In(l)
		default:
			return c.Say.In(l)
		}
	}
	return v.Text
}

var weekdaysJA = []rune("日月火水木金土")

func showWhen(v Value, l Lang, _ *Fact) string {
	if !v.End.IsZero() {
		return v.showRange(l)
	}
	return showMoment(v, l)
}

func showMoment(v Value, l Lang) string {
	if l == EN {
		return showWhenEN(v.Time, v.Clock, v.About)
	}
	s := v.Time.Format("2006年1月2日") + "(" + string(weekdaysJA[v.Time.Weekday()]) + ")"
	if v.Clock {
		s += v.Time.Format(" 15:04")
	}
	if v.About {
		s += "頃"
	}
	return s
}

// showRange leaves out of the second time what it shares with the first.
func (v Value) showRange(l Lang) string {
	from, to := v, v
	to.Time = v.End
	gap, dash := "〜", "–"
	switch {
	case l == EN && v.Clock && sameDay(from, to):
		return v.Time.Format("2 Jan 2006, 15:04") + dash + v.End.Format("15:04 JST")
	case l == EN:
		return showMoment(from, l) + " " + dash + " " + showMoment(to, l)
	case v.Clock && sameDay(from, to):
		return showMoment(from, l) + gap + v.End.Format("15:04")
	case v.Time.Year() == v.End.Year():
		_, rest, _ := strings.Cut(showMoment(to, l), "年")
		return showMoment(from, l) + gap + rest
	}
	return showMoment(from, l) + gap + showMoment(to, l)
}

func showWhenEN(t time.Time, clock, about bool) string {
	s := t.Format("2 Jan 2006")
	if about {
		s += ", about"
	} else if clock {
		s += ","
	}
	if clock {
		s += t.Format(" 15:04 JST")
	}
	return s
}

// thousands puts commas into a row of digits.
func thousands(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// phoneGroups splits a phone number where its prefix says so for sure; the
// length of other area codes would have to be looked up.
func phoneGroups(s string) []string {
	cut := func(a, b int) []string { return []string{s[:a], s[a : a+b], s[a+b:]} }
	switch {
	case len(s) == 11 && strings.HasPrefix(s, "0800"):
		return cut(4, 3)
	case len(s) == 11:
		return cut(3, 4)
	case len(s) == 10 && (strings.HasPrefix(s, "0120") || strings.HasPrefix(s, "0570")):
		return cut(4, 3)
	case len(s) == 10 && (strings.HasPrefix(s, "03") || strings.HasPrefix(s, "06")):
		return cut(2, 4)
	}
	return []string{s}
}

// fours reads a long number in groups of four. It is ASCII.
func fours(s string) string {
	var groups []string
	for len(s) > 4 {
		groups, s = append(groups, s[:4]), s[4:]
	}
	return strings.Join(append(groups, s), " ")
}
