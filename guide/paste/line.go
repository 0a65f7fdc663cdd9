package paste

import (
	"strings"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

// page is a pasted text while it is read.
type page struct {
	calendar
	own   []string
	lines []line
	sort  sort
	all   string // all lines, for what the whole text tells
	found []Proposal
}

// line is one line of a page.
type line struct {
	text string // folded, without quote marks and bullets
	rest []byte // text, blank where something was read
	tab  bool   // it had columns
}

// read blanks what was read of a line.
func (l *line) read(start, end int) {
	for i := start; i < end && i < len(l.rest); i++ {
		l.rest[i] = ' '
	}
}

// left returns what was not read of a line.
func (l *line) left() string { return strings.TrimSpace(string(l.rest)) }

var (
	quoteMark = regexp.MustCompile(`^(?:\s*[>|»]+\s?)+`)
	bullet    = regexp.MustCompile(`^\s*[■・◆●○□▼*•◇▪–]\s*`)
	brokenEnd = regexp.MustCompile(`\d-$`)
	// groupsEnd and groupsOnly are the two parts of a tracking number that was
	// broken between its groups of four.
	groupsEnd   = regexp.MustCompile(`(?:^|[^\d -] ?)(\d{4}(?:[ -]\d{4})?)$`)
	groupsOnly  = regexp.MustCompile(`^\d{4}(?:[ -]\d{4})?$`)
	brokenStart = regexp.MustCompile(`^\d{3,}`)
	// labelOnly is a line that is the name of the value in the next one.
	// padded is a label that spaces hold apart from its colon.
	padded    = regexp.MustCompile(`^([^\s:]{2,14}(?: [^\s:]{1,8})?) +: *`)
	labelOnly = regexp.MustCompile(`^[^:\d]{2,20}:$|^(?:ご?注文番号|追跡番号|伝票番号|お?問い?合わ?せ(?:伝票)?番号|商品名?|合計|ご?注文日|ご?請求額|お届け(?:予定)?日?|お届け先|お届け予定|(?:配達|到着)予定日?|発送日|返送期限|返品期限|ご?利用(?:日時?|先|金額)|販売元|出品者|数量|配送(?:業者|会社)|送り状番号|estimated delivery|delivery date|arriving|carrier|sold by|return by|quantity|qty|order (?:number|#|id)|tracking (?:number|id)|item|total|order placed|placed on|ordered on)$`)
)

// prepare splits a text into lines: quoted ones without their marks, numbers
// that were broken joined, a label joined with the value below it.
func (p *page) prepare(text string) {
	var texts []string
	for raw := range strings.SplitSeq(text, "\n") {
		tabs := strings.Contains(raw, "\t")
		s := strings.TrimSpace(secret.Fold(strings.ReplaceAll(strings.TrimSuffix(raw, "\r"), "\t", "   ")))
		s = strings.TrimSpace(bullet.ReplaceAllString(quoteMark.ReplaceAllString(s, ""), ""))
		s = padded.ReplaceAllString(s, "$1: ")
		if s == "" {
			continue
		}
		if n := len(texts); n > 0 && !tabs {
			last := texts[n-1]
			if brokenEnd.MatchString(last) && brokenStart.MatchString(s) {
				texts[n-1] = last + s
				continue
			}
			if joinsGroups(last, s) {
				texts[n-1] = last + "-" + s
				continue
			}
			if labelOnly.MatchString(strings.ToLower(last)) && !strings.Contains(s, ":") {
				texts[n-1] = strings.TrimSuffix(last, ":") + ": " + s
				continue
			}
		}
		texts = append(texts, s)
	}
	for _, s := range texts {
		p.lines = append(p.lines, line{text: s, rest: []byte(s), tab: columns.MatchString(s)})
	}
	p.all = strings.Join(texts, "\n")
	p.sort = sortOf(p)
}

// joinsGroups reports whether a line goes on with the groups of a number of
// twelve digits at the end of the last.
func joinsGroups(last, s string) bool {
	m := groupsEnd.FindStringSubmatch(last)
	return m != nil && groupsOnly.MatchString(s) && len(secret.Digits(m[1]+s)) == 12
}

var columns = regexp.MustCompile(`\S(?: {2,}| ?\| ?)\S`)

// cells splits a line of a table.
func cells(s string) []string { return cellGap.Split(strings.Trim(s, "| "), -1) }

var cellGap = regexp.MustCompile(` {2,}| *\| *`)

// orders finds the order numbers of the whole text.
func (p *page) orders() (list []string) {
	for _, m := range secret.Orders(p.all) {
		list = append(list, p.all[m[0]:m[1]])
	}
	return list
}
