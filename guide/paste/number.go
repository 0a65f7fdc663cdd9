package paste

import (
	"strings"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

var (
	asinForm    = regexp.MustCompile(`\bB0[A-Z0-9]{8}\b|(?:ASIN)[: ]{1,2}([A-Z0-9]{10})\b`)
	last4Form   = regexp.MustCompile(`(?i)(?:下\s?[4四]?\s?桁|末尾|ending(?: in| with)?|ends (?:in|with)|last (?:four|4)(?: digits)?|[*•●]{2,}[- ]?|x{4}[- ]?)[\s:(はが]*(\d{4})(?:[^\d]|$)`)
	carrierForm = []struct {
		id   string
		word *regexp.Regexp
	}{
		{"yamato", regexp.MustCompile(`(?i)ヤマト(?:運輸)?|クロネコ|宅急便|yamato(?: transport)?|kuroneko|ta-?q-?bin`)},
		{"sagawa", regexp.MustCompile(`(?i)佐川(?:急便)?|飛脚|sagawa(?: express)?`)},
		{"japan_post", regexp.MustCompile(`(?i)日本郵便|ゆうパック|ゆうパケット|ゆうメール|郵便追跡|郵便局|japan ?post|yu-?pack`)},
		{"amazon", regexp.MustCompile(`(?i)amazon(?:が|の)?配送(?:が|で|業者|$)|amazonが(?:お届け|配達)|(?:配送|配達|運送)(?:業者|会社)(?: ?: ?| +)amazon|carrier: ?amazon|(?:shipped|delivered)(?: today)? (?:with|by) amazon|amazon (?:logistics|tracking|shipping)`)},
		{"other", regexp.MustCompile(`(?i)西濃運輸|福山通運|セイノー|fedex|\bdhl\b|\bups\b|seino|fukuyama`)},
	}
	// trackingForm are the shapes of tracking numbers: 12 digits, those of
	// Amazon's own delivery, the international ones.
	trackingForm  = regexp.MustCompile(`\b(?:\d{4}[- ]\d{4}[- ]\d{4}|\d{12}|DA\d{10}|TBA\d{12}|[A-Z]{2}\d{9}[A-Z]{2})\b`)
	trackingLabel = regexp.MustCompile(`(?i)(?:追跡(?:番号|no\.?|id)?|伝票(?:番号|no\.?)?|送り状(?:番号|no\.?)?|トラッキング(?:id|番号)?|tracking(?: (?:number|no\.?|id|#))?|(?:inquiry )?slip(?: (?:no\.?|number))?)[\s:#.は]*([A-Z]{0,4}\d[\d-]{8,17}\d[A-Z]{0,2})`)
	returnLabel   = regexp.MustCompile(`(?i)返送|返品|return`)
	sendBack      = regexp.MustCompile(`(?i)(?:返送|返品)(?:先|用|時)?の?(?:送り状|伝票|追跡|お問い?合わ?せ)|return (?:label|tracking|slip)`)
	inquiryForm   = []*regexp.Regexp{
		regexp.MustCompile(`(?i)(?:お?問い?合わ?せ ?(?:番号|id|no\.?)|受付(?:番号|no\.?)|(?:管理|案件|照会|対応)番号|ケース ?(?:番号|id)|case ?(?:number|id|no\.?|#)?|reference(?: number| no\.?)?|\bref(?:\b\.?)|inquiry (?:number|no\.?|id)|ticket(?: number)?)[\s:#は]*(?:(?:is|no\.?) )?([A-Z]{0,2}-?\d[\d-]{4,14}\d)`),
		regexp.MustCompile(`番号[\s:は]*([A-Z]{0,2}-?\d{6,14}) ?\((?:お?問い?合わ?せ|受付)\)`),
		regexp.MustCompile(`\b([CD]\d{8})\b`),
	}
	// inquirySaid are numbers that a talk gives without their name.
	inquirySaid = []*regexp.Regexp{
		regexp.MustCompile(`番号(?:は|を|が)? ?([A-Z]?-?\d{8,14}) ?(?:と|だ|です|を控|を聞|、|。|$)`),
		regexp.MustCompile(`^[^\s:\d]{1,16}[:>] ?([A-Z]?-?\d{8,14}) ?(?:です|でございます|になります|となります|\.?$)`),
	}
)

// numberReader reads numbers that have a shape or a name of their own.
type numberReader struct{ *page }

// readNumbers proposes numbers that have a shape or a name of their own.
func (p numberReader) readNumbers() {
	for i := range p.lines {
		p.readOrders(i)
		p.readAll(i, "asin", asinForm)
		p.readAll(i, "card_last4", last4Form)
		p.readCarrier(i)
		p.readTracking(i)
		p.readInquiry(i)
	}
}

func (p numberReader) readOrders(i int) {
	l := &p.lines[i]
	for _, m := range secret.Orders(l.text) {
		group := func(k int) string { return l.text[m[2*k]:m[2*k+1]] }
		p.propose("order_number", strings.ToUpper(group(1))+"-"+group(3)+"-"+group(4), i, m[0], m[1])
	}
}

// readAll proposes every match of a form, or its group.
func (p numberReader) readAll(i int, fact string, form *regexp.Regexp) {
	for _, m := range form.FindAllStringSubmatchIndex(string(p.lines[i].rest), -1) {
		start, end := m[0], m[1]
		if len(m) > 2 && m[2] >= 0 {
			start, end = m[2], m[3]
		}
		p.propose(fact, p.lines[i].text[start:end], i, start, end)
	}
}

func (p numberReader) readCarrier(i int) {
	for _, c := range carrierForm {
		if m := c.word.FindStringIndex(p.lines[i].text); m != nil && p.sort != lure && p.sort != statement {
			if c.id == "amazon" && p.lines[i].text[m[0]:m[1]] == "" {
				continue
			}
			p.propose("carrier_name", c.id, i, m[0], m[0])
		}
	}
}

func (p numberReader) readTracking(i int) {
	l := &p.lines[i]
	for _, form := range []*regexp.Regexp{trackingLabel, trackingForm} {
		s := string(l.rest)
		for _, m := range form.FindAllStringSubmatchIndex(s, -1) {
			start, end := m[0], m[1]
			if len(m) > 2 && m[2] >= 0 {
				start, end = m[2], m[3]
			}
			fact := "tracking_number"
			if sendBack.MatchString(s[:start]) || returnLabel.MatchString(s[:start]) && p.sort == returnMail || p.sort == returnMail && returnLabel.MatchString(p.lines[max(0, i-1)].text+first(p.page)) && !strings.Contains(s, "注文") {
				fact = "return_tracking"
			}
			value := strings.NewReplacer("-", "", " ", "").Replace(s[start:end])
			if len(value) >= 8 && p.sort != lure {
				p.propose(fact, value, i, start, end)
			}
		}
	}
}

func (p numberReader) readInquiry(i int) {
	forms := inquiryForm
	if p.sort == talk {
		forms = append(forms[:len(forms):len(forms)], inquirySaid...)
	}
	for _, form := range forms {
		for _, m := range form.FindAllStringSubmatchIndex(string(p.lines[i].rest), -1) {
			value := p.lines[i].text[m[2]:m[3]]
			if !trackingForm.MatchString(value) && p.sort != lure {
				p.propose("inquiry_number", value, i, m[2], m[3])
			}
		}
	}
}
