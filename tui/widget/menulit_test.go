package widget

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"

	"toiawase/tui/theme"
)

// TestMenuLit: groups have headings, and lit runes are the right ones where
// runes are two cells wide, over the ends of lines too. The pictures show what
// is lit in 〔 〕, which take cells of their own.
func TestMenuLit(t *testing.T) {
	plain := lipgloss.NewStyle()
	th := theme.Default()
	th.Accent, th.Strong = plain.Italic(true), plain
	items := []Item{
		{ID: "a", Group: "お困りごと", Label: "「配達済み」なのに届いていない", Lit: [][2]int{{1, 5}, {9, 14}}, Hint: "配送状況は配達済み"},
		{ID: "b", Group: "お困りごと", Label: "Amazonからの怪しいSMS・メールを受け取った", Lit: [][2]int{{9, 12}, {12, 15}}},
		{ID: "c", Group: "参考ページ", Label: "ｶﾞｲﾄﾞとガイド", Lit: [][2]int{{0, 5}}},
		{ID: "d", Label: "短い", Lit: [][2]int{{1, 9}}},
	}
	for name, width := range map[string]int{"menu.lit.wide": 60, "menu.lit.narrow": 20} {
		m := NewMenu(th, items...)
		m.Unnumbered = true
		view := m.View(width, 20)
		fits(t, view, width, 20)
		for _, style := range []lipgloss.Style{th.Accent.Underline(true)} {
			on, off, _ := strings.Cut(style.Render("|"), "|")
			for strings.Contains(view, on) {
				before, after, _ := strings.Cut(view, on)
				part, rest, _ := strings.Cut(after, off)
				view = before + "〔" + part + "〕" + rest
			}
		}
		golden(t, name, strings.ReplaceAll(view, "〕〔", ""))
	}
}
