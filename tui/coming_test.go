package tui

import (
	"testing"
	"time"

	"toiawase/guide"
)

// TestComing: days of promises, said on a Monday.
func TestComing(t *testing.T) {
	s := &state{lang: guide.JA, now: func() time.Time { return morning }}
	for text, want := range map[string]string{
		"３日以内": "2026-11-26", "3日後": "2026-11-26", "1週間以内に": "2026-11-30", "金曜まで": "2026-11-27", "金曜日までに": "2026-11-27",
		"今週中": "2026-11-29", "来週中に": "2026-12-06", "来週の金曜": "2026-12-04", "3営業日以内": "2026-11-26", "5営業日": "2026-11-30",
		"within 3 days": "2026-11-26", "by Friday": "2026-11-27", "3 business days": "2026-11-26", "next Friday": "2026-12-04",
		"in a week": "2026-11-30", "１１／３０": "2026-11-30", "月曜": "2026-11-23", "明日": "2026-11-24", "24時間以内": "2026-11-24", "within 48 hours": "2026-11-25",
		"": "", "いつか": "", "soon": "", "11/20": "2026-11-20",
	} {
		got := ""
		if v, err := s.coming(text); err == nil {
			got = v.Time.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
