package theme

import (
	"image/color"
	"math"

	"github.com/charmbracelet/colorprofile"
)

// enough is the least contrast of an ink on a fill (WCAG 2, level AA).
const enough = 4.5

// rgb is a colour as 0xrrggbb.
func rgb(n uint32) color.RGBA {
	return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 0xff}
}

var (
	black = rgb(0x000000)
	white = rgb(0xffffff)
)

// mix returns a with a share of b in it, from 0 to 1.
func mix(a, b color.Color, share float64) color.Color {
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	part := func(x, y uint32) uint8 {
		return uint8(math.Round((float64(x) + (float64(y)-float64(x))*share) / 0x101))
	}
	return color.RGBA{part(ar, br), part(ag, bg), part(ab, bb), 0xff}
}

// luminance is the relative luminance of WCAG 2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	part := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}

// contrast is the contrast of two colours, from 1 to 21.
func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

// isDark reports whether light text reads better on a ground than dark text.
func isDark(c color.Color) bool { return contrast(c, white) >= contrast(c, black) }

// A mixer makes the colours of one look.
type mixer struct {
	profile     colorprofile.Profile
	ground, ink color.Color
	strong      color.Color // white or nearly black
	extreme     color.Color // white or black
}

// shown is a colour as the terminal can show it.
func (m *mixer) shown(c color.Color) color.Color {
	if m.profile == colorprofile.ANSI256 {
		return m.profile.Convert(c)
	}
	return c
}

// fill is the ground with a share of a colour in it.
func (m *mixer) fill(of color.Color, share float64) color.Color {
	return m.shown(mix(m.ground, of, share))
}

// readable moves an ink towards the ink of running text, and then towards the
// extreme, until it reads on all of some grounds. The extreme does.
func (m *mixer) readable(ink color.Color, on ...color.Color) color.Color {
	const steps = 20
	for _, way := range [][2]color.Color{{ink, m.ink}, {m.ink, m.extreme}} {
		for i := range steps + 1 {
			c := m.shown(mix(way[0], way[1], float64(i)/steps))
			if reads(c, on) {
				return c
			}
		}
	}
	return m.shown(m.extreme)
}

// reads reports whether an ink has enough contrast on all of some grounds.
func reads(ink color.Color, on []color.Color) bool {
	for _, ground := range on {
		if contrast(ink, ground) < enough {
			return false
		}
	}
	return true
}

// against is black or white, whichever reads better on a fill.
func against(fill color.Color) color.Color {
	if isDark(fill) {
		return white
	}
	return black
}
