package guide

import (
	"errors"
	"testing"
	"time"
)

// TestParseComing: times of promises, said on a Monday at ten.
func TestParseComing(t *testing.T) {
	for text, want := range map[string]string{
		"３日以内": "2026-11-26", "3日後": "2026-11-26", "1週間以内に": "2026-11-30", "金曜": "2026-11-27", "金曜まで": "2026-11-27", "金曜日までに": "2026-11-27",
		"今週中": "2026-11-29", "来週中に": "2026-12-06", "来週の金曜": "2026-12-04", "3営業日以内": "2026-11-26", "5営業日": "2026-11-30", "三営業日以内に": "2026-11-26",
		"翌営業日": "2026-11-24", "2〜3営業日": "2026-11-26", "2、3日以内": "2026-11-26", "月末まで": "2026-11-30", "来月末": "2026-12-31", "今月中": "2026-11-30", "来週": "2026-12-06",
		"within 3 days": "2026-11-26", "within 3 business days": "2026-11-26", "within three business days": "2026-11-26", "by Friday": "2026-11-27",
		"friday": "2026-11-27", "3 business days": "2026-11-26", "2-3 business days": "2026-11-26", "the next business day": "2026-11-24",
		"next Friday": "2026-12-04", "by the end of this week": "2026-11-29", "by the end of the month": "2026-11-30",
		"in a week": "2026-11-30", "１１／３０": "2026-11-30", "月曜": "2026-11-23", "明日": "2026-11-24", "今日中": "2026-11-23",
		"14日": "2026-12-14", "24日": "2026-11-24", "the 14th": "2026-12-14", "2026-12-01": "2026-12-01", "11/20": "2026-11-20",
		"明日の18時": "2026-11-24T18:00", "11月30日 18:00": "2026-11-30T18:00", "11月30日18時までに": "2026-11-30T18:00", "18時まで": "2026-11-23T18:00",
		"by 6pm Friday": "2026-11-27T18:00", "金曜の午後5時": "2026-11-27T17:00", "tomorrow 9am": "2026-11-24T09:00", "2026-11-30T18:00": "2026-11-30T18:00",
		"24時間以内": "2026-11-24T10:00", "48時間": "2026-11-25T10:00", "within 48 hours": "2026-11-25T10:00", "30分以内": "2026-11-23T10:30", "in an hour": "2026-11-23T11:00",
		"1時間半後": "2026-11-23T11:30",
		"":      "!empty", "いつか": "!when", "soon": "!when", "11/31": "!no_such_day",
	} {
		v, err := ParseComing(JA, text, monday)
		got := v.Text
		var bad *InputError
		if errors.As(err, &bad) {
			got = "!" + string(bad.Problem)
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
		if err == nil && (v.Kind != KindWhen || v.Time.Location() != Japan || v.Warn != "") {
			t.Errorf("%q: %+v", text, v)
		}
	}
}

// TestComingEitherWay: of two days in English, the one that lies ahead is
// meant; with both ahead it is asked back.
func TestComingEitherWay(t *testing.T) {
	now := time.Date(2026, 9, 5, 21, 40, 0, 0, Japan)
	if v, err := ParseComing(EN, "09/06", now); err != nil || v.Text != "2026-09-06" {
		t.Error(v.Text, err)
	}
	var bad *InputError
	if _, err := ParseComing(EN, "10/11", now); !errors.As(err, &bad) || bad.Problem != ProblemTwoDays || len(bad.Days) != 2 {
		t.Error(err)
	}
}

// TestTwoDays: day and month in either order are asked back where people write
// both, with the days that may be meant.
func TestTwoDays(t *testing.T) {
	now := time.Date(2026, 9, 5, 21, 40, 0, 0, Japan)
	f := factOf(KindWhen)
	for _, c := range []struct {
		lang       Lang
		text, want string
		days       []string
	}{
		{EN, "09/03", "!two_days", []string{"2026-09-03", "2026-03-09"}},
		{EN, "3/4 14:30", "!two_days", []string{"2026-03-04", "2026-04-03"}},
		{EN, "11/12/2026", "!two_days", []string{"2026-11-12", "2026-12-11"}},
		{JA, "11/12/2026", "!two_days", []string{"2026-11-12", "2026-12-11"}},
		{JA, "3/4", "2026-03-04", nil},
		{EN, "8/8", "2026-08-08", nil},         // both are one
		{EN, "09/03 (Thu)", "2026-09-03", nil}, // 9 March was a Monday
		{EN, "8/31", "2026-08-31", nil},        // there is no 31st month
		{EN, "31/8", "2026-08-31", nil},        //
		{EN, "Sep 3", "2026-09-03", nil},       //
		{EN, "2026-09-03", "2026-09-03", nil},  // canonical
		{EN, "2026/09/03", "2026-09-03", nil},  //
		{EN, "3 Sep, about 14:00", "2026-09-03T14:00~", nil},
	} {
		v, err := f.ParseIn(c.lang, c.text, now)
		got := v.Text
		var bad *InputError
		if errors.As(err, &bad) {
			got = "!" + string(bad.Problem)
			if len(bad.Days) != len(c.days) {
				t.Errorf("%s %q: days %v", c.lang, c.text, bad.Days)
				continue
			}
			for i, day := range bad.Days {
				if day.Text != c.days[i] {
					t.Errorf("%s %q: day %d is %q, want %q", c.lang, c.text, i, day.Text, c.days[i])
				}
			}
		}
		if got != c.want {
			t.Errorf("%s %q is %q, want %q", c.lang, c.text, got, c.want)
		}
	}
}
