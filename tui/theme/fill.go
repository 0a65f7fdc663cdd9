package theme

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"

	"toiawase/guide/regexp"
)

// A Fill is a ground with an ink of its own, for a row or a part of one. The
// zero value fills nothing.
type Fill struct {
	on          string // the sequence that begins it
	strong      bool   // it takes the inks off what stands on it
	open, close string // around a cap
}

// filled is a fill of two colours.
func filled(ink, ground color.Color) Fill {
	return styled(lipgloss.NewStyle().Foreground(ink).Background(ground))
}

// styled is a fill that looks like a style.
func styled(st lipgloss.Style) Fill {
	on, _, _ := strings.Cut(st.Render("x"), "x")
	return Fill{on: on, open: " ", close: " "}
}

// alone returns the fill for text without inks.
func (f Fill) alone() Fill {
	f.strong = true
	return f
}

// in returns the fill with other ends of a cap.
func (f Fill) in(open, shut string) Fill {
	f.open, f.close = open, shut
	return f
}

const reset = "\x1b[m"

// sgr matches a sequence that sets colours and attributes.
var sgr = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// Text returns s on the fill, with the inks that it has. It is not padded: to
// fill a row, pad s first.
func (f Fill) Text(s string) string {
	if f.on == "" || s == "" {
		return s
	}
	s = sgr.ReplaceAllStringFunc(s, func(seq string) string {
		switch seq {
		case reset, "\x1b[0m":
			return reset + f.on
		}
		if f.strong {
			return weight(seq)
		}
		return seq
	})
	return f.on + s + reset
}

// Bold returns s on the fill in bold.
func (f Fill) Bold(s string) string {
	if s == "" {
		return ""
	}
	return f.Text("\x1b[1m" + s + reset)
}

// Cap returns s as a key or a button on the fill, with a space around it; where
// there are no colours, in brackets or bold.
func (f Fill) Cap(s string) string { return f.Text(f.open + s + f.close) }

// CapWidth is how many cells Cap adds to its text.
func (f Fill) CapWidth() int { return len(f.open) + len(f.close) }

// weight is what a sequence sets besides the ink; one that sets a ground of its
// own is kept whole.
func weight(seq string) string {
	params := strings.Split(strings.TrimSuffix(strings.TrimPrefix(seq, "\x1b["), "m"), ";")
	var kept []string
	for i := 0; i < len(params); i++ {
		switch p := params[i]; {
		case p == "48" || p == "7" || p >= "40" && p <= "47" && len(p) == 2:
			return seq
		case p == "38":
			if i+1 < len(params) && params[i+1] == "5" {
				i += 2
			} else {
				i += 4
			}
		case len(p) == 1 && p != "2":
			kept = append(kept, p)
		}
	}
	if kept == nil {
		return ""
	}
	return "\x1b[" + strings.Join(kept, ";") + "m"
}
