package guide

import (
	"math"
	"strconv"
	"strings"

	"toiawase/guide/regexp"
)

// The largest amounts that are believed.
const (
	maxYen   = 999_999_999
	maxCount = 9999
	maxHours = 1_000_000
)

// yenBefore and yenAfter are the signs and words around an amount. A minus
// sign stays and makes it no number; a dash behind is how receipts end: 1,980-.
var (
	yenBefore = regexp.MustCompile(`(?i)^(?:約|およそ|about|合計|税込み?|[:\s]|[¥\\]|jpy|yen)+`)
	yenAfter  = regexp.MustCompile(`(?i)(?:円|jpy|yen|-|くらい|ぐらい|ほど|程度|です|\(?税込み?\)?|\s)+$`)
)

func parseYen(s string) (Value, Problem) {
	s = s[len(yenBefore.FindString(s)):]
	s = yenAfter.ReplaceAllString(s, "")
	n, ok := numeral(strings.ReplaceAll(s, " ", ""))
	if !ok || n != math.Trunc(n) || n > maxYen {
		return Value{}, ProblemYen
	}
	return Value{Text: plainNumber(n), Number: n}, ""
}

var (
	countForm = regexp.MustCompile(`(?i)^[x×]?\s*(\S+?)\s*(?:個|こ|コ|点|つ|枚|本|箱|冊|台|件|袋|組|足|着|セット|パック|pieces?|pcs?\.?|items?|sets?|x|×)?$`)
	// countWords are the counts that are words of their own.
	countWords = map[string]float64{"ひとつ": 1, "ふたつ": 2, "みっつ": 3, "よっつ": 4, "いつつ": 5, "むっつ": 6,
		"ななつ": 7, "やっつ": 8, "ここのつ": 9, "とお": 10, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
		"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
)

func parseCount(s string) (Value, Problem) {
	n, ok := countWords[strings.ToLower(s)]
	if m := countForm.FindStringSubmatch(s); !ok && m != nil {
		if n, ok = countWords[strings.ToLower(m[1])]; !ok {
			n, ok = numeral(m[1])
		}
	}
	if !ok || n != math.Trunc(n) || n < 1 || n > maxCount {
		return Value{}, ProblemCount
	}
	return Value{Text: plainNumber(n), Number: n}, ""
}

var hoursForm = regexp.MustCompile(`^(\d{1,7}(?:\.\d{1,6})?)\s*(?:時間|h|hours?)?$`)

func parseHours(s string) (Value, Problem) {
	m := hoursForm.FindStringSubmatch(strings.ToLower(s))
	if m == nil {
		return Value{}, ProblemCount
	}
	n, err := strconv.ParseFloat(m[1], 64)
	if err != nil || n > maxHours {
		return Value{}, ProblemCount
	}
	return Value{Text: plainNumber(n), Number: n}, ""
}

func plainNumber(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
