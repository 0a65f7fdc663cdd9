package paste_test

import (
	"testing"
	"time"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/paste"
)

const bill = "ご利用日 ご利用店名 金額\n2026/11/10 AMAZON CO JP 1,980円\n2026/11/10 AMAZON CO JP 1,980円\n2026/11/12 コンビニ見本 540円"

// TestStatementRows: the rows of a statement are proposed as charges, each whole
// and as often as it stands there, and become rows of the form; where a topic
// asks for one charge, the first row tells its day, amount and name.
func TestStatementRows(t *testing.T) {
	pack, err := load.FS(content.AmazonJP())
	if err != nil {
		t.Fatal(err)
	}
	day := time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)
	list := paste.Read(bill, day, own).For(guide.Packs{pack}, day)
	if len(list) != 3 {
		t.Fatalf("proposed: %+v", list)
	}
	for _, p := range list {
		if p.Fact != "charges" || !p.Tells("charge_amount") || p.Tells("order_number") {
			t.Errorf("proposed: %+v", p)
		}
	}
	const rows = "2026-11-10 | 1980 | AMAZON CO JP\n2026-11-10 | 1980 | AMAZON CO JP\n2026-11-12 | 540 | コンビニ見本"
	for topic, want := range map[string]map[string]string{
		"payment.double_charge": {"charges": rows, "charge_amount": "1980"},
		"membership.leave":      {"charged_at": "2026-11-10", "charge_amount": "1980", "charges": ""},
		"delivery.not_arrived":  {},
	} {
		s, err := guide.Start(pack, topic, guide.JA, day)
		if err != nil {
			t.Fatal(err)
		}
		told := map[string]string{}
		for _, in := range paste.Take(s, list...).Inputs() {
			told[in.Key] = in.Value
		}
		for fact, value := range want {
			if told[fact] != value {
				t.Errorf("%s: %s is %q, want %q", topic, fact, told[fact], value)
			}
		}
		if len(want) == 0 && len(told) > 0 {
			t.Errorf("%s: told %v, which it does not ask for", topic, told)
		}
	}
}
