package widget

import (
	"image"
	"image/color"
	"regexp"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"toiawase/tui/typeset"
)

// TestQR: a code is read back as the text that it was made of, by a decoder
// that is not the encoder's, from what the terminal is told to draw.
func TestQR(t *testing.T) {
	for _, text := range []string{
		"https://www.amazon.co.jp/contact-us",
		"「配達済み」と表示されている商品を、受け取れていません。",
		strings.Repeat("・注文番号：250-1234567-1234567\n・商品名：青いマグカップ\n", 12),
	} {
		for name, look := range map[string]QRLook{"blocks": {}, "half": {Half: true}, "plain": {Plain: true}, "plain half": {Half: true, Plain: true}} {
			lines := QR(text, 400, 200, look)
			if got := readQR(t, lines, look); got != text {
				t.Errorf("%s: %q is read as %q", name, text, got)
			}
			if w, h := typeset.Width(lines[0]), len(lines); QR(text, w, h, look) == nil {
				t.Errorf("%s: it does not fit %d by %d, which it takes", name, w, h)
			}
		}
	}
	if lines := QR("https://www.amazon.co.jp/contact-us", 40, 17, QRLook{Half: true}); lines == nil || len(lines) > 17 || typeset.Width(lines[0]) > 40 {
		t.Errorf("an address takes %d lines", len(lines))
	}
	if QR(strings.Repeat("あ", 2000), 1000, 1000, QRLook{}) != nil {
		t.Error("a code holds 6000 bytes")
	}
}

var qrCell = regexp.MustCompile(`\x1b\[(?:38;5;(\d+);)?(?:48;5;(\d+)|(7))m(  |▀)\x1b\[m|█|▀|▄| `)

// readQR decodes what is drawn, each dot four by four.
func readQR(t *testing.T, lines []string, look QRLook) string {
	t.Helper()
	var rows [][]bool // whether each dot is dark
	for _, line := range lines {
		top, below := []bool{}, []bool{}
		if look.Plain && !look.Half {
			line = strings.ReplaceAll(line, "\x1b[7m  \x1b[m", "█")
			line = strings.ReplaceAll(line, "  ", " ")
		}
		for _, m := range qrCell.FindAllStringSubmatch(line, -1) {
			switch m[0] {
			case "█":
				top, below = append(top, false), append(below, false)
			case "▀":
				top, below = append(top, false), append(below, true)
			case "▄":
				top, below = append(top, true), append(below, false)
			case " ":
				top, below = append(top, true), append(below, true)
			default:
				if m[1] == "" {
					m[1] = m[2]
				}
				top, below = append(top, m[1] == "16"), append(below, m[2] == "16")
			}
		}
		if rows = append(rows, top); look.Half {
			rows = append(rows, below)
		}
	}
	const dot = 4
	img := image.NewGray(image.Rect(0, 0, dot*len(rows[0]), dot*len(rows)))
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if !rows[y/dot][x/dot] {
				img.SetGray(x, y, color.Gray{Y: 255})
			}
		}
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		t.Fatal(err)
	}
	out, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_PURE_BARCODE: true, gozxing.DecodeHintType_CHARACTER_SET: "UTF-8"})
	if err != nil {
		t.Fatal(err)
	}
	return out.GetText()
}
