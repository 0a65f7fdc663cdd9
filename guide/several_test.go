package guide

import (
	"errors"
	"testing"
)

// chargesFact is a fact of rows as a pack declares it.
func chargesFact() *Fact {
	return &Fact{ID: "charges", Kind: KindRows, columns: []*Fact{
		{ID: "charged_at", Kind: KindWhen}, {ID: "charge_amount", Kind: KindYen}, {ID: "charge_name", Kind: KindLine},
	}}
}

func TestRows(t *testing.T) {
	f := chargesFact()
	for _, c := range []struct{ raw, want, ja string }{
		{"7/12 3,980円 AMAZON CO JP", "2026-07-12 | 3980 | AMAZON CO JP", "2026年7月12日(日)、3,980円、AMAZON CO JP"},
		{"2026-07-12 | 3980 | AMAZON CO JP", "2026-07-12 | 3980 | AMAZON CO JP", "2026年7月12日(日)、3,980円、AMAZON CO JP"},
		{"2026/07/12\t3,980\tAMAZON CO JP", "2026-07-12 | 3980 | AMAZON CO JP", "2026年7月12日(日)、3,980円、AMAZON CO JP"},
		{"7月12日 14:30 ¥15,600", "2026-07-12T14:30 | 15600 | ", "2026年7月12日(日) 14:30、15,600円"},
		{"３９８０円　７月１２日", "2026-07-12 | 3980 | ", "2026年7月12日(日)、3,980円"},
		{"7/12、3980円、アマゾン", "2026-07-12 | 3980 | アマゾン", "2026年7月12日(日)、3,980円、アマゾン"},
		{" | 3980 | ", " | 3980 | ", "3,980円"},
		{"AMAZON DIGITAL 1,080円 9/3", "2026-09-03 | 1080 | AMAZON DIGITAL", "2026年9月3日(木)、1,080円、AMAZON DIGITAL"},
	} {
		v, err := f.Parse(c.raw, rangeNow)
		if err != nil || v.Text != c.want || v.Number != 1 {
			t.Errorf("Parse(%q) = %q, %v; want %q", c.raw, v.Text, err, c.want)
			continue
		}
		if got := v.Show(JA, f); got != c.ja {
			t.Errorf("Show(%q) = %q; want %q", c.raw, got, c.ja)
		}
		if w, err := f.Parse(v.Text, rangeNow); err != nil || w.Text != v.Text {
			t.Errorf("Parse(%q) = %q, %v", v.Text, w.Text, err)
		}
	}
}

// TestParcelRows: what a person writes behind a tracking number is no part of
// it, but the country of a postal number is.
func TestParcelRows(t *testing.T) {
	f := &Fact{ID: "legs", Kind: KindRows, columns: []*Fact{{ID: "number", Kind: KindTracking}, {ID: "note", Kind: KindLine}}}
	for raw, want := range map[string]string{
		"EG546912373JP EMS、国際交換局で止まっている": "EG546912373JP | EMS 国際交換局で止まっている",
		"EG 546912373 JP 動きなし":           "EG546912373JP | 動きなし",
		"5720 8255 4444 Sagawa":          "572082554444 | Sagawa",
	} {
		if v, err := f.Parse(raw, rangeNow); err != nil || v.Text != want {
			t.Errorf("Parse(%q) = %q, %v; want %q", raw, v.Text, err, want)
		}
	}
}

func TestSeveral(t *testing.T) {
	f := chargesFact()
	v, err := f.Parse("7/12 3980円\n\n7/12 3980円\n7/13 15,600円\n7/14 29,800円\n", rangeNow)
	if err != nil || v.Number != 4 || len(f.Items(v)) != 4 {
		t.Fatalf("four charges: %+v, %v", v, err)
	}
	total, ok := f.Total(v)
	if !ok || total.Show(JA, nil) != "53,360円" {
		t.Errorf("total = %v, %v", total, ok)
	}
	if one, err := f.Parse("7/12 3980円", rangeNow); err != nil {
		t.Error(err)
	} else if _, ok := f.Total(one); ok {
		t.Error("one charge has a total")
	}
	var bad *InputError
	if _, err := f.Parse("7/12 3980円\n4111 1111 1111 1111", rangeNow); !errors.As(err, &bad) || bad.Line != 2 || bad.Raw != "" || !bad.Problem.Secret() {
		t.Errorf("a card number in the second line: %v", err)
	}
	asins := &Fact{ID: "asins", Kind: KindASIN, Many: "yes"}
	v, err = asins.Parse("B0SAMPLE01、B0SAMPLE02, B0SAMPLE03\nB0SAMPLE01", rangeNow)
	if err != nil || v.Number != 3 || v.Show(EN, asins) != "B0SAMPLE01, B0SAMPLE02, B0SAMPLE03" {
		t.Errorf("asins: %+v, %v", v, err)
	}
	if _, err := asins.Parse("B0SAMPLE01\nx", rangeNow); !errors.As(err, &bad) || bad.Line != 2 || bad.Raw != "x" {
		t.Errorf("a bad second ASIN: %v", err)
	}
	given := &Fact{ID: "given", Kind: KindChoice, Many: "yes", Choices: []Choice{
		{ID: "card", Label: Text{JA: "カード", EN: "card"}}, {ID: "mail", Label: Text{JA: "メール", EN: "mail"}}}}
	v, err = given.Parse("カード、mail", rangeNow)
	if err != nil || v.Text != "card\nmail" || !v.Has([]string{"mail"}) || v.Has([]string{"bank"}) || v.Show(JA, given) != "カード、メール" {
		t.Errorf("choices: %+v, %v", v, err)
	}
}
