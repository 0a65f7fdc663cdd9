package near_test

import (
	"testing"

	"toiawase/guide/near"
)

func TestName(t *testing.T) {
	known := []string{"chat", "callback", "delivery.marked_delivered", "delivery.late", "search", "topics", "flow/contact_amazon", "ladder.same", "return.same"}
	for _, test := range []struct{ name, want string }{
		{"chta", "chat"},
		{"Chat", "chat"},
		{"calback", "callback"},
		{"serach", "search"},
		{"topic", "topics"},
		{"delivery.marked_deliverd", "delivery.marked_delivered"},
		{"marked_delivered", "delivery.marked_delivered"},
		{"late", "delivery.late"},
		{"contact_amzon", "flow/contact_amazon"},
		{"same", ""}, // either
		{"zzz", ""},
		{"", ""},
		{"配達", ""},
	} {
		if got := near.Name(test.name, known); got != test.want {
			t.Errorf("Name(%q) = %q, want %q", test.name, got, test.want)
		}
	}
}
