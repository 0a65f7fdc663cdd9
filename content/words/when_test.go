package words_test

import (
	"testing"
	"time"

	"toiawase/content/words"
	"toiawase/guide"
)

// TestMomentAt: a time in Japan has the user's own beside it where the two
// differ.
func TestMomentAt(t *testing.T) {
	at := time.Date(2026, 7, 10, 10, 0, 0, 0, guide.Japan)
	vancouver := time.FixedZone("", -7*3600)
	for _, c := range []struct {
		zone *time.Location
		lang guide.Lang
		want string
	}{
		{guide.Japan, guide.JA, "2026年7月10日(金) 10:00"},
		{time.FixedZone("", 9*3600), guide.EN, "Fri 10 Jul 2026, 10:00 JST"},
		{vancouver, guide.JA, "2026年7月10日(金) 10:00(日本時間。現地では2026年7月9日(木) 18:00)"},
		{vancouver, guide.EN, "Fri 10 Jul 2026, 10:00 JST (your time: Thu 9 Jul 2026, 18:00)"},
	} {
		if got := words.MomentAt(at, c.zone, c.lang); got != c.want {
			t.Errorf("in %s: %s; want %s", c.zone, got, c.want)
		}
	}
}
