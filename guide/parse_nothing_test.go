package guide

import (
	"errors"
	"strings"
	"testing"
)

// TestNothingToTell: what says that there is nothing to tell is unknown in
// every field that is typed into, and a choice where one is so called.
func TestNothingToTell(t *testing.T) {
	words := []string{"0", "０", "なし", "無し", "特になし", "不明", "不明です", "?", "？", "わからん", "わからない", "わかりません。", "n/a", "N/A", "none", "None.",
		"don't know", "Don’t know", "I don't know", "not sure", "unknown", "－", "ー", "無"}
	for _, k := range Kinds() {
		for _, word := range words {
			f := factOf(k)
			v, err := f.Parse(word, monday)
			switch zero := k.row().zero && strings.Contains("0０", word); {
			case k == KindChoice:
				if err == nil {
					t.Errorf("%s %q: %+v", k, word, v)
				}
			case zero:
				if err != nil || v.Text != "0" {
					t.Errorf("%s %q: %+v %v", k, word, v, err)
				}
			case err != nil || v != UnknownValue:
				t.Errorf("%s %q: %+v %v", k, word, v, err)
			}
			f.Unknown = "no"
			var bad *InputError
			if _, err := f.Parse(word, monday); k != KindChoice && !k.row().zero && (!errors.As(err, &bad) || bad.Problem != ProblemEmpty) {
				t.Errorf("%s %q must be told: %v", k, word, err)
			}
		}
	}
	for _, text := range []string{"なしの箱", "0120", "10", "none of the parcels came", "わからないまま過ぎた", "?!x", "届いていない"} {
		if SaysNothing(text) || SaysUnknown(text) {
			t.Errorf("%q says something", text)
		}
	}
	f := &Fact{ID: "earlier", Kind: KindChoice, Choices: []Choice{{ID: "none", Label: Text{"なし", "None"}}}}
	for _, word := range []string{"none", "なし"} {
		if v, err := f.Parse(word, monday); err != nil || v.Text != "none" {
			t.Errorf("%q: %+v %v", word, v, err)
		}
	}
}

// TestSecretLeavesTheRest: of free text with a secret the rest comes back, with
// a mark in the gap; of other fields nothing does.
func TestSecretLeavesTheRest(t *testing.T) {
	const raw = "箱が破れていました。カード番号は4111 1111 1111 1111です。\n返金を希望します。"
	for _, k := range Kinds() {
		_, err := factOf(k).Parse(raw, monday)
		var bad *InputError
		if !errors.As(err, &bad) || bad.Problem != ProblemSecretCard || bad.Raw != "" || strings.Contains(bad.Left, "4111") {
			t.Errorf("%s: %+v", k, bad)
			continue
		}
		if free := k == KindLine || k == KindText || k == KindRows; free != (bad.Left != "") {
			t.Errorf("%s: %q is left", k, bad.Left)
		} else if free && (!strings.HasPrefix(bad.Left, "箱が破れていました。") || !strings.HasSuffix(bad.Left, "返金を希望します。")) {
			t.Errorf("%s: %q is left", k, bad.Left)
		}
	}
	var bad *InputError
	if _, err := factOf(KindText).Parse("4111 1111 1111 1111", monday); !errors.As(err, &bad) || bad.Left != "" {
		t.Errorf("%+v", bad)
	}
}
