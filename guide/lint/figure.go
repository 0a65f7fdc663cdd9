package lint

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// units are the units of a figure in both languages.
var units = []struct{ name, ja, en string }{
	{"yen", `円`, `yen`},
	{"minute", `分(?:間)?`, `minutes?`},
	{"hour", `時間`, `hours?`},
	{"day", `(?:営業)?日`, `days?`},
	{"week", `週間`, `weeks?`},
	{"month", `(?:か月|ヶ月|カ月|ヵ月|箇月)`, `months?`},
	{"year", `年(?:間|以内|後|前|以上)`, `years?`},
	{"percent", `(?:[%％]|パーセント)`, `percent`},
}

// figure finds the numbers before a unit, one or a range.
type figure struct {
	unit string
	re   *regexp.Regexp
}

const (
	japaneseNumber = `([0-9][0-9,]*万?)`
	englishNumber  = `([0-9][0-9,]*|two|three|four|five|six|seven|eight|nine|ten)`
)

var figureForms = sync.OnceValues(func() (ja, en []figure) {
	for _, u := range units {
		ja = append(ja, figure{u.name, regexp.MustCompile(`(?:` + japaneseNumber + `[〜～、-])?` + japaneseNumber + u.ja)})
		en = append(en, figure{u.name, regexp.MustCompile(`(?i)(?:\b` + englishNumber + `(?:-| to | or |–))?\b` + englishNumber + `[ -]?(?:business |working |calendar )?` + u.en + `(?:\b|$)`)})
	}
	en = append(en, figure{"percent", regexp.MustCompile(`(?:([0-9]+)(?:-|–| to ))?([0-9]+)%`)})
	en = append(en, figure{"yen", regexp.MustCompile(`(?:¥([0-9][0-9,]*)(?:-|–| to ))?¥([0-9][0-9,]*)`)})
	return ja, en
})

func japaneseFigures(text string) []string {
	ja, _ := figureForms()
	return figures(ja, text)
}

func englishFigures(text string) []string {
	_, en := figureForms()
	return figures(en, text)
}

// spared leaves out a Japanese figure of one that English says with an article:
// 1年 is a year.
func spared(ja []string, text string, en []string) []string {
	return slices.DeleteFunc(ja, func(f string) bool {
		unit, one := strings.CutPrefix(f, "1 ")
		return one && !slices.Contains(en, f) && regexp.MustCompile(`(?i)\b(?:an?|one) (?:[a-z]+ )?`+unit+`\b`).MatchString(text)
	})
}

var numbers = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

// figures lists the figures of a text with their units, each once.
func figures(list []figure, text string) (found []string) {
	if !countable.MatchString(text) && !kanjiFigure.MatchString(text) {
		return nil
	}
	text = always.ReplaceAllString(moments.ReplaceAllString(inDigits(text), ""), "24 hours")
	for _, f := range list {
		for _, m := range f.re.FindAllStringSubmatch(text, -1) {
			for _, n := range m[1:] {
				if n != "" {
					found = append(found, strconv.Itoa(number(n))+" "+f.unit)
				}
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func number(s string) int {
	if n, ok := numbers[strings.ToLower(s)]; ok {
		return n
	}
	digits, tenThousands := strings.CutSuffix(strings.ReplaceAll(s, ",", ""), "万")
	n, _ := strconv.Atoi(digits) // the patterns let digits through only
	if tenThousands {
		n *= 10_000
	}
	return n
}
