package content_test

import (
	"slices"
	"strings"
	"testing"

	"toiawase/guide"
)

// TestCardsNameOrders holds the cards of chat and app against what an outcome
// asks for: an order is chosen where there must be one, none is named where none
// is asked for, and no line speaks of both where the matter is known.
func TestCardsNameOrders(t *testing.T) {
	p := shipped(t)
	number := func(id string) bool { return p.Fact(id).Kind == guide.KindOrderNumber }
	seen := map[string]int{}
	for i := range p.Topics {
		for _, e := range ends(t, p, p.Topics[i].ID, day) {
			out := e.walk.Position().Outcome
			if out.Solved {
				continue
			}
			own := slices.ContainsFunc(out.Traits, func(s guide.Setting) bool { return s.Fact == "order" && s.Value == "no" })
			must, any := slices.ContainsFunc(out.Needs.Must, number), slices.ContainsFunc(out.Needs.Good, number)
			for _, id := range []string{"chat", "app"} {
				card := p.Channel(id).For(e.walk)
				text := ""
				for _, line := range slices.Concat(card.How, card.Needs) {
					text += line.JA + line.EN
				}
				choose, other, num := strings.Contains(text, "注文を選び"), strings.Contains(text, "その他"), strings.Contains(text, "注文番号")
				switch {
				case own || !must && !any:
					seen["no"]++
					if choose || num || !other {
						t.Errorf("%s: the card of %s names an order: %s", e.name, id, text)
					}
				case must:
					seen["yes"]++
					if !choose || other {
						t.Errorf("%s: the card of %s does not choose the order: %s", e.name, id, text)
					}
				}
			}
		}
	}
	if seen["no"] < 50 || seen["yes"] < 50 {
		t.Errorf("few outcomes were judged: %v", seen)
	}
}
