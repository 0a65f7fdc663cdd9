package guide

import "testing"

func TestShow(t *testing.T) {
	tests := []struct {
		kind             Kind
		raw, ja, en, say string // say: as spoken in English
	}{
		{KindChoice, "seller", "出品者", "the seller", "the seller"},
		{KindChoice, "amazon", "Amazonが発送", "Shipped by Amazon", "Shipped by Amazon"},
		{KindWhen, "2026-11-20", "2026年11月20日(金)", "20 Nov 2026", "20 Nov 2026"},
		{KindWhen, "2026-11-05T09:05", "2026年11月5日(木) 09:05", "5 Nov 2026, 09:05 JST", "5 Nov 2026, 09:05 JST"},
		{KindWhen, "2026-11-20T14:32~", "2026年11月20日(金) 14:32頃", "20 Nov 2026, about 14:32 JST", "20 Nov 2026, about 14:32 JST"},
		{KindYen, "0", "0円", "¥0", "¥0"},
		{KindYen, "1980", "1,980円", "¥1,980", "¥1,980"},
		{KindYen, "123456789", "123,456,789円", "¥123,456,789", "¥123,456,789"},
		{KindCount, "2", "2個", "2", "2"},
		{KindPhone, "09012345678", "090-1234-5678", "090-1234-5678", "090-1234-5678"},
		{KindPhone, "0312345678", "03-1234-5678", "03-1234-5678", "03-1234-5678"},
		{KindPhone, "0120999373", "0120-999-373", "0120-999-373", "0120-999-373"},
		{KindPhone, "08001234567", "0800-123-4567", "0800-123-4567", "0800-123-4567"},
		{KindPhone, "0451234567", "0451234567", "0451234567", "0451234567"},
		{KindOrderNumber, "250-1234567-1234567", "250-1234567-1234567", "250-1234567-1234567", "250 - 1234567 - 1234567"},
		{KindTracking, "123456789013", "123456789013", "123456789013", "1234 5678 9013"},
		{KindTracking, "RR123456789JP", "RR123456789JP", "RR123456789JP", "RR12 3456 789J P"},
		{KindLine, "玄関前", "玄関前", "玄関前", "玄関前"},
	}
	for _, tt := range tests {
		f := factOf(tt.kind)
		v, err := f.Parse(tt.raw, monday)
		if err != nil {
			t.Errorf("%s %q: %v", tt.kind, tt.raw, err)
		}
		if got := v.Show(JA, f); got != tt.ja {
			t.Errorf("%s %q in Japanese: %q, want %q", tt.kind, tt.raw, got, tt.ja)
		}
		if got := v.Show(EN, f); got != tt.en {
			t.Errorf("%s %q in English: %q, want %q", tt.kind, tt.raw, got, tt.en)
		}
		if got := v.Spoken(EN, f); got != tt.say {
			t.Errorf("%s %q spoken: %q, want %q", tt.kind, tt.raw, got, tt.say)
		}
	}
	if got := UnknownValue.Show(JA, nil) + UnknownValue.Spoken(EN, nil); got != "" {
		t.Errorf("the unknown value shows as %q", got)
	}
}
