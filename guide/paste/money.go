package paste

import (
	"slices"
	"strings"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

var (
	yenForm    = regexp.MustCompile(`(?i)[¥\\] ?(\d[\d,]*)|(\d[\d,]*) ?(?:円|yen\b|jpy\b)|\bjpy ?(\d[\d,]*)`)
	totalWord  = regexp.MustCompile(`(?i)合計|請求額|お支払い?(?:金)?額|total|総額|価格|price|年会費|会費`)
	partWord   = regexp.MustCompile(`(?i)小計|配送料|送料|手数料|ポイント|消費税|税額|割引|クーポン|subtotal|shipping|\btax\b|discount|points?\b`)
	refundWord = regexp.MustCompile(`(?i)返金|refund`)
)

// amountOf returns the amount of a match of yenForm, as digits.
func amountOf(s string, m []int) string {
	for g := 1; g < len(m)/2; g++ {
		if m[2*g] >= 0 {
			return secret.Digits(s[m[2*g]:m[2*g+1]])
		}
	}
	return ""
}

// readMoney proposes amounts: what they are of is told by their line and by
// the sort of the text.
func readMoney(p *page) {
	for i := range p.lines {
		s := string(p.lines[i].rest)
		for _, m := range yenForm.FindAllStringSubmatchIndex(s, -1) {
			if fact := p.amountFact(i, s, m[0]); fact != "" {
				p.propose(fact, amountOf(s, m), i, m[0], m[1])
			}
		}
	}
}

func (p *page) amountFact(i int, s string, at int) string {
	text := p.lines[i].text
	switch {
	case partWord.MatchString(text) && !totalWord.MatchString(text):
		return ""
	case refundWord.MatchString(text):
		return "refund_amount"
	case p.sort == statement:
		return "charge_amount"
	case p.sort == giftMail:
		return "gift_value"
	case p.sort == lure, p.lines[i].tab && p.inTable(i) && !totalWord.MatchString(text):
		return ""
	case p.sort == returnMail && p.has("refund_amount"), p.sort == talk:
		return ""
	}
	return "amount"
}

// columnOf are the columns of tables that hold facts.
var columnOf = []struct {
	fact string
	word *regexp.Regexp
}{
	{"item_name", regexp.MustCompile(`(?i)^(?:商品名?|品名|item|product|description)$`)},
	{"quantity", regexp.MustCompile(`(?i)^(?:数量|個数|qty|quantity)$`)},
	{"charged_at", regexp.MustCompile(`(?i)^(?:ご?利用日|日付|date)$`)},
	{"charge_name", regexp.MustCompile(`(?i)^(?:ご?利用(?:店名?|先)|加盟店|merchant|store|description)$`)},
	{"charge_amount", regexp.MustCompile(`(?i)^(?:ご?利用金額|金額|amount)$`)},
}

// header returns the facts of a table's columns, or nil.
func header(s string) (facts []string) {
	named := 0
	for _, c := range cells(s) {
		fact := ""
		for _, col := range columnOf {
			if col.word.MatchString(strings.TrimSpace(c)) {
				fact = col.fact
				named++
				break
			}
		}
		facts = append(facts, fact)
	}
	if named < 2 {
		return nil
	}
	return facts
}

// inTable reports whether a line stands below the header of a table.
func (p *page) inTable(i int) bool {
	for k := i - 1; k >= 0 && p.lines[k].tab; k-- {
		if header(p.lines[k].text) != nil {
			return true
		}
	}
	return false
}

// rowForm is a row of a statement: a day, a name, an amount.
var (
	rowDay    = regexp.MustCompile(`^(?:20\d\d|2\d)?[/.-]?\d{1,2}[/.-]\d{1,2}\b|^20\d\d[/.-]\d{1,2}[/.-]\d{1,2}|^20\d\d年\d{1,2}月\d{1,2}日|^20[2-4]\d{5}\b|^\d{1,2}月\d{1,2}日|(?i:^(?:` + months + `)\.? \d{1,2}\b|^\d{1,2} (?:` + months + `)\b)`)
	rowAmount = regexp.MustCompile(`(?i)[¥\\] ?\d[\d,]*|\d[\d,]* ?円|\b\d{1,3}(?:,\d{3})+\b|\b\d{3,6}$`)
	rowLead   = regexp.MustCompile(`^([A-Z][A-Z0-9 .*'-]{3,40}?|アマゾン\S*) +`)
	rowNoise  = regexp.MustCompile(`(?i)\d+回(?:払い?)?|一括|リボ|分割|本人|\|`)
	spokenRow = regexp.MustCompile(`(?i)(?:\b(?:at|by) (?P<en>[A-Z][A-Z0-9 .*'-]{2,40}?)(?: on\b|[.,]|$)|で ?(?:昨日|今日|本日|さきほど)? ?(?P<ja>[A-Z][A-Z0-9 .*-]{2,40}?|[^\s、。]{2,20}?) (?:で )?[\d,]+ ?円|(?:に) (?P<ja2>[A-Z][A-Z0-9 .*-]{2,40}?) で|, (?P<alert>[A-Z][A-Z0-9 .*'-]{2,40}?), )`)
	bareName  = regexp.MustCompile(`^[A-Z][A-Z0-9 .*'-]{3,40}$|^アマゾン\S*$`)
	nameLabel = regexp.MustCompile(`(?i)^(?:ご?利用(?:店名?|先)|加盟店|merchant|store)[ :]+(.+)$`)
)

// isStatement reports whether a page is of a card: rows of it, or a notice.
func isStatement(p *page) bool {
	if len(p.orders()) > 0 {
		return false
	}
	rows, card := 0, cardReader{p}
	for i := range p.lines {
		if _, _, _, ok := card.rowOf(i); ok {
			rows++
		}
		if f := header(p.lines[i].text); f != nil && slices.Contains(f, "charge_name") {
			rows++
		}
	}
	return rows > 0 || statementRow.MatchString(p.all) && yenForm.MatchString(p.all) && !refundWord.MatchString(p.all)
}

// rowOf reads a line as a row of a statement.
func (p cardReader) rowOf(i int) (m moment, name, amount string, ok bool) {
	s, lead := p.lines[i].text, ""
	if l := rowLead.FindStringSubmatch(s); l != nil { // the name stands before the day
		lead, s = l[1]+" ", s[len(l[0]):]
	}
	if !rowDay.MatchString(s) {
		return m, "", "", false
	}
	m, ok = p.nextMoment(s, 0)
	if !ok || m.start > 0 || m.clock != "" {
		return m, "", "", false
	}
	amounts := rowAmount.FindAllStringIndex(s[m.end:], -1)
	if amounts == nil {
		return m, "", "", false
	}
	last := amounts[len(amounts)-1]
	name = strings.TrimSpace(lead + rowNoise.ReplaceAllString(s[m.end:m.end+last[0]], " "))
	amount = secret.Digits(s[m.end+last[0] : m.end+last[1]])
	return m, name, amount, len([]rune(name)) >= 3 && !strings.ContainsAny(name, "。:") && !sentenceWord.MatchString(name)
}

var sentenceWord = regexp.MustCompile(`(?i)まで|返金|です|ます|から|\bby\b|届|発送|に$|で$`)

// cardReader reads statements and notices of cards.
type cardReader struct{ *page }

// readStatement proposes the rows of a statement, or the parts of a notice.
func (p cardReader) readStatement() {
	rows := 0
	for i := range p.lines {
		m, name, amount, ok := p.rowOf(i)
		if !ok || p.sort != statement && !bareName.MatchString(name) {
			continue
		}
		rows++
		p.row("charged_at", m.String(), i, 0)
		p.row("charge_name", name, i, 1)
		p.row("charge_amount", amount, i, 2)
		p.lines[i].read(0, len(p.lines[i].rest))
	}
	if rows == 0 && p.sort == statement {
		p.readNotice()
	}
}

// readNotice reads the merchant of a notice about one charge.
func (p cardReader) readNotice() {
	for i := range p.lines {
		s := p.lines[i].text
		if m := nameLabel.FindStringSubmatchIndex(s); m != nil {
			p.propose("charge_name", strings.TrimSpace(s[m[2]:m[3]]), i, m[2], m[3])
			return
		}
	}
	for i := range p.lines {
		s := p.lines[i].text
		if m := spokenRow.FindStringSubmatchIndex(s); m != nil {
			for g := 1; g < len(m)/2; g++ {
				if m[2*g] >= 0 {
					p.propose("charge_name", merchant(s[m[2*g]:m[2*g+1]]), i, m[2*g], m[2*g])
					return
				}
			}
		}
		if bareName.MatchString(s) {
			p.propose("charge_name", s, i, 0, len(s))
			return
		}
	}
}

// merchant takes a day off the front of a name: "昨日 AMAZON PAY".
func merchant(s string) string {
	return strings.TrimSpace(regexpDayWord.ReplaceAllString(s, ""))
}

var regexpDayWord = regexp.MustCompile(`^(?:昨日|今日|本日|一昨日)\s*`)
