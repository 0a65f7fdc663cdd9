package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// A look is the colours of a dark or a light background, and how much of them
// the fills have.
type look struct {
	ground, ink, strong, extreme      color.Color
	accent, good, warn, danger, badge color.Color

	panel, slot, key, lead, head, chosen float64 // shares of ink or accent in a fill
	goodFill, warnFill                   float64
	hint, ghost, dim                     float64 // shares of the ground in an ink
}

var (
	dark = look{
		ground: rgb(0x101014), ink: rgb(0xe8e8ec), strong: white, extreme: white,
		accent: rgb(0x8fb8ff), good: rgb(0x86d3a0), warn: rgb(0xf0c674), danger: rgb(0xff9a90), badge: rgb(0xf0c674),
		panel: 0.065, slot: 0.12, key: 0.20, lead: 0.14, head: 0.20, chosen: 0.30,
		goodFill: 0.22, warnFill: 0.24, hint: 0.28, ghost: 0.40, dim: 0.30,
	}
	light = look{
		ground: rgb(0xfcfcfa), ink: rgb(0x24262a), strong: rgb(0x0c0d10), extreme: black,
		accent: rgb(0x1b52a8), good: rgb(0x17663a), warn: rgb(0x7d4f00), danger: rgb(0xad1f18), badge: rgb(0x7d4f00),
		panel: 0.05, slot: 0.085, key: 0.15, lead: 0.10, head: 0.13, chosen: 0.20,
		goodFill: 0.16, warnFill: 0.18, hint: 0.20, ghost: 0.33, dim: 0.25,
	}
	alarm = rgb(0xa31b15) // behind what cannot wait
)

func ink(c color.Color) lipgloss.Style { return lipgloss.NewStyle().Foreground(c) }

// known sets the roles for a background that is known.
func (t *Theme) known(l look) {
	m := &mixer{profile: t.said.profile, ground: t.said.ground, ink: t.said.ink, strong: l.strong, extreme: l.extreme}
	if m.ground == nil || isDark(m.ground) != isDark(l.ground) {
		m.ground, m.ink = l.ground, l.ink
	}
	if m.ink == nil || isDark(m.ink) == isDark(m.ground) {
		m.ink = l.ink
	}
	panel, slot, lead := m.fill(m.ink, l.panel), m.fill(m.ink, l.slot), m.fill(l.accent, l.lead)
	head, chosen := m.fill(l.accent, l.head), m.fill(l.accent, l.chosen)
	on := []color.Color{m.shown(m.ground), panel, slot, lead}
	read := func(c color.Color) color.Color { return m.readable(c, on...) }
	accent := read(l.accent)
	t.Hint, t.Ghost = ink(read(mix(m.ink, m.ground, l.hint))), ink(m.readable(mix(m.ink, m.ground, l.ghost), append(on, chosen)...))
	t.Strong = ink(read(m.strong)).Bold(true)
	t.Accent, t.Link = ink(accent).Bold(true), ink(accent).Underline(true)
	t.Good, t.Warn, t.Danger = ink(read(l.good)), ink(read(l.warn)), ink(read(l.danger))

	on2 := func(c, fill color.Color) Fill { return filled(m.readable(c, fill), fill) }
	bold := func(c, fill color.Color) Fill {
		return styled(ink(m.readable(c, fill)).Background(fill).Bold(true))
	}
	t.Head = on2(m.extreme, head)
	t.HeadDim = ink(m.readable(mix(m.extreme, head, l.dim), head))
	t.HeadOn = bold(against(accent), accent)
	t.TabOn, t.Bar = t.HeadOn, filled(against(accent), accent)
	t.Panel, t.Foot, t.Slot, t.Lead = on2(m.ink, panel), on2(m.ink, panel), on2(m.ink, slot), on2(m.ink, lead)
	t.Slot = styled(ink(m.readable(m.ink, slot)).Background(slot).Underline(true).UnderlineSpaces(true))
	t.Key, t.Tab = bold(m.strong, m.fill(m.ink, l.key)), on2(m.ink, slot)
	t.Chosen = bold(m.strong, chosen).alone()
	t.ChosenText = on2(m.strong, chosen).alone()
	t.SlotOn = on2(m.strong, chosen)
	t.BGood, t.BWarn = on2(m.strong, m.fill(l.good, l.goodFill)).alone(), on2(m.strong, m.fill(l.warn, l.warnFill)).alone()
	badge := m.shown(l.badge)
	t.Badge = bold(against(badge), badge)
	t.BDanger = bold(white, m.shown(alarm)).alone()
}

// unknown sets the roles for a background of which nothing is known: inks are
// the terminal's own, fills read on black and on white.
func (t *Theme) unknown() {
	m := &mixer{profile: t.said.profile, ink: white, extreme: white}
	st := lipgloss.NewStyle
	blue, bright := m.shown(rgb(0x23415f)), m.shown(rgb(0x2c5a9a))
	grey, amber, green := m.shown(rgb(0xe4e4e4)), m.shown(rgb(0xf0c674)), m.shown(rgb(0x1d5c38))
	t.Strong, t.Accent = st().Bold(true), st().Bold(true)
	t.Link, t.Warn, t.Danger = st().Underline(true), st().Bold(true), st().Bold(true)
	t.Head, t.HeadDim = filled(white, blue), ink(m.shown(rgb(0xdfe6ee)))
	t.HeadOn = styled(ink(blue).Background(white).Bold(true))
	t.Foot, t.Lead = filled(white, blue), filled(white, blue)
	t.Slot = styled(st().Underline(true).UnderlineSpaces(true))
	t.Chosen = styled(ink(white).Background(bright).Bold(true)).alone()
	t.ChosenText, t.SlotOn = filled(white, bright).alone(), filled(white, bright)
	t.Bar = filled(black, white)
	t.Key, t.Tab = styled(ink(black).Background(grey).Bold(true)), filled(black, grey)
	t.TabOn = styled(ink(white).Background(bright).Bold(true))
	t.BGood, t.BWarn = filled(white, green).alone(), filled(black, amber).alone()
	t.Badge = styled(ink(black).Background(amber).Bold(true))
	t.BDanger = styled(ink(white).Background(m.shown(alarm)).Bold(true)).alone()
}

// plain sets the roles for a terminal without colours, or with too few.
func (t *Theme) plain() {
	st := lipgloss.NewStyle
	bold, reverse := styled(st().Bold(true)), styled(st().Reverse(true))
	t.Strong, t.Accent = st().Bold(true), st().Bold(true)
	t.Ghost, t.Link = st().Faint(true), st().Underline(true)
	t.Warn, t.Danger = st().Bold(true), st().Bold(true)
	t.Head = reverse
	t.HeadOn = styled(st().Reverse(true).Bold(true).Underline(true)).in("[", "]")
	t.Slot = styled(st().Underline(true).UnderlineSpaces(true))
	t.SlotOn, t.Chosen, t.ChosenText = reverse, styled(st().Reverse(true).Bold(true)).alone(), reverse.alone()
	t.Key, t.Tab = bold.in("", ""), Fill{open: "[", close: "]"}
	t.TabOn = styled(st().Reverse(true).Bold(true)).in("[", "]")
	t.BGood, t.BWarn, t.Badge = bold.alone(), bold.alone(), bold.in("[", "]")
	t.BDanger = styled(st().Reverse(true).Bold(true)).alone()
}
