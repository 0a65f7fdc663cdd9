package widget

import (
	"strings"

	qr "github.com/piglig/go-qr"
)

// QRLook is how a QR code is drawn.
type QRLook struct {
	Half  bool // with half blocks, which are one cell wide here: two dots a cell
	Plain bool // without colours: the light dots have the ink of the terminal, or are reversed
}

// QR draws a text as a QR code within width by height cells, with the margin
// that a camera needs; nil if it does not fit, or if no code holds so much.
func QR(text string, width, height int, look QRLook) []string {
	code, err := qr.EncodeText(text, qr.Low)
	if err != nil {
		return nil
	}
	for _, margin := range []int{4, 2} {
		n := code.Size() + 2*margin
		wide, high := 2*n, n
		if look.Half {
			wide, high = n, (n+1)/2
		}
		if wide > width || high > height {
			continue
		}
		return drawQR(n, look, func(x, y int) bool {
			x, y = x-margin, y-margin
			return x >= 0 && y >= 0 && x < code.Size() && y < code.Size() && code.Module(x, y)
		})
	}
	return nil
}

// drawQR draws n by n dots, of which some are dark.
func drawQR(n int, look QRLook, dark func(x, y int) bool) (lines []string) {
	step := 1
	if look.Half {
		step = 2
	}
	for y := 0; y < n; y += step {
		var b strings.Builder
		for x := range n {
			below := dark(x, y+1)
			if y+1 >= n {
				below = false
			}
			b.WriteString(look.cell(dark(x, y), below))
		}
		lines = append(lines, b.String())
	}
	return lines
}

// cell draws a dot, and with half blocks the one below it.
func (l QRLook) cell(dark, below bool) string {
	switch {
	case l.Half && l.Plain:
		return map[[2]bool]string{{false, false}: "█", {false, true}: "▀", {true, false}: "▄", {true, true}: " "}[[2]bool{dark, below}]
	case l.Half:
		return "\x1b[38;5;" + qrColour(dark) + ";48;5;" + qrColour(below) + "m▀\x1b[m"
	case l.Plain && dark:
		return "  "
	case l.Plain:
		return "\x1b[7m  \x1b[m"
	}
	return "\x1b[48;5;" + qrColour(dark) + "m  \x1b[m"
}

// qrColour is black or white in the table of 256, whatever the scheme of the
// terminal: a camera wants the difference.
func qrColour(dark bool) string {
	if dark {
		return "16"
	}
	return "231"
}
