package typeset

import (
	"strings"

	"github.com/rivo/uniseg"

	"toiawase/guide/regexp"
)

// Characters that must not begin or end a line although UAX #14 would let
// them; the rest of the Japanese rules (kinsoku) is in the standard itself.
const (
	notFirst = "～〜゠‐–％℃°′″／"
	notLast  = "￥＄￡＃№"
)

// neverFirst are the characters that an emergency break keeps off the line
// start; neverLast those it keeps off the line end.
const (
	neverFirst = notFirst + "、。，．・：；？！‼⁇⁈⁉」』）】］｝〉》〕〙〗｠»”’,.:;?!)]}%" +
		"ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ々〻ゝゞヽヾ…‥"
	neverLast = notLast + "「『（【［｛〈《〔〘〖｟«“‘([{"
)

// urls are kept in one piece when they fit on a line.
var urls = regexp.MustCompile(`https?://[!-~]+`)

// A breakKind says whether a line may end at an offset.
type breakKind byte

const (
	noBreak   breakKind = iota
	softBreak           // only when nothing better fits
	fullBreak
)

// breakOffsets returns, for each byte offset of plain text, whether a line may
// end before it. The offsets have to be found on a whole paragraph: the rules
// look at both sides.
func breakOffsets(plain string) []breakKind {
	kinds := make([]breakKind, len(plain)+1)
	rest, state := plain, -1
	for rest != "" {
		_, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		at := len(plain) - len(rest)
		if mayBreak(plain[:at], rest) {
			kinds[at] = fullBreak
		}
	}
	for _, span := range urls.FindAllStringIndex(plain, -1) {
		for i := span[0] + 1; i < span[1]; i++ {
			kinds[i] = min(kinds[i], softBreak)
		}
	}
	return kinds
}

// mayBreak applies the rules that UAX #14 does not have.
func mayBreak(before, after string) bool {
	return after == "" ||
		!strings.ContainsRune(notFirst, firstRune(after)) &&
			!strings.ContainsRune(notLast, lastRune(before))
}

// parts reports whether an emergency break between the two strings keeps the
// kinsoku rules.
func parts(before, after string) bool {
	return !strings.ContainsRune(neverFirst, firstRune(after)) &&
		!strings.ContainsRune(neverLast, lastRune(before))
}
