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
	switch v.Kind {
	case KindChoice:
		return v.showChoice(l, f)
	case KindWhen:
		return v.showWhen(l)
	case KindYen:
		if l == EN {
			return "¥" + thousands(v.Text)
		}
		return thousands(v.Text) + "円"
	case KindCount:
		if l == EN {
			return v.Text
		}
		return v.Text + "個"
	case KindPhone:
		return strings.Join(phoneGroups(v.Text), "-")
	}
	return v.Text
}

// Spoken returns the value as it is read out on the phone: long numbers in
// groups; everything else as shown.
func (v Value) Spoken(l Lang, f *Fact) string {
	switch {
	case v.Unknown:
		return ""
	case v.Kind == KindOrderNumber:
		return strings.ReplaceAll(v.Text, "-", " - ")
	case v.Kind == KindTracking:
		return strings.Join(fours(v.Text), " ")
	}
	return v.Show(l, f)
}

func (v Value) showChoice(l Lang, f *Fact) string {
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

func (v Value) showWhen(l Lang) string {
	if !v.End.IsZero() {
		return v.showRange(l)
	}
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
	from.End, to.End, to.Time = time.Time{}, time.Time{}, v.End
	gap, dash := "〜", "–"
	switch {
	case l == EN && v.Clock && sameDay(from, to):
		return v.Time.Format("2 Jan 2006, 15:04") + dash + v.End.Format("15:04 JST")
	case l == EN:
		return from.Show(l, nil) + " " + dash + " " + to.Show(l, nil)
	case v.Clock && sameDay(from, to):
		return from.Show(l, nil) + gap + v.End.Format("15:04")
	case v.Time.Year() == v.End.Year():
		_, rest, _ := strings.Cut(to.Show(l, nil), "年")
		return from.Show(l, nil) + gap + rest
	}
	return from.Show(l, nil) + gap + to.Show(l, nil)
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

// fours splits a string of ASCII into groups of four.
func fours(s string) (groups []string) {
	for len(s) > 4 {
		groups, s = append(groups, s[:4]), s[4:]
	}
	return append(groups, s)
}
