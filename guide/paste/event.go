package paste

import (
	"strings"

	"toiawase/guide/regexp"
)

// event is what a day can be of, and the words that say so.
type event struct {
	fact string // empty: a day that is no fact, such as the end of a coupon
	word *regexp.Regexp
	in   []sort // only in these; nil: in all
	side side   // where the words stand
}

// side is where words stand: before the day, behind it, or either.
type side int

const (
	either side = iota
	ahead
	behind
)

// events in the order in which they decide at the same distance.
var events = []event{
	{"", regexp.MustCompile(`(?i)有効期限|保管期限|再配達の(?:お?申し?込み|受付)|更新日|申込期限|expires|renew(?:s|al)|valid until`), nil, either},
	{"", regexp.MustCompile(`(?i)out for delivery|配達中|持ち?出し?中?|輸送中|in transit`), []sort{trackingPage}, either},
	{"return_by", regexp.MustCompile(`(?i)返(?:送|品)(?:の|可能|受付)?(?:期限|期間)|まで(?:に)?(?:ご)?返(?:送|品)|return by|send (?:it|them|the item) back by|return window`), nil, either},
	{"order_date", regexp.MustCompile(`(?i)ご?注文日時?|ご?購入日時?|ご?注文(?:した|しました|\s*$)|order date|(?:order )?placed(?: on)?|(?:you )?ordered(?: on)?|purchased? (?:on|date)|date of order`), nil, either},
	{"attempted_at", regexp.MustCompile(`(?i)ご?不在|持ち?戻り?|absen(?:t|ce)|(?:delivery )?attempt(?:ed)?|お届けに(?:伺|あが)|tried to deliver|unable to deliver|missed you`), nil, either},
	{"attempted_at", regexp.MustCompile(`(?i)お届け日時|訪問日時`), []sort{slip}, either},
	{"delivered_at", regexp.MustCompile(`(?i)配達(?:が)?完了|配達済み?|お届け(?:が)?(?:済み?|完了)|お?届けしました|へお届け|配達しました|配達日時|delivered(?: on)?|delivery completed`), nil, either},
	{"delivered_at", regexp.MustCompile(`(?:お届け)?日時`), []sort{deliveredMail}, either},
	{"due_date", regexp.MustCompile(`(?i)お届け(?:予定)?(?:日時|日)?|(?:到着|配達|配送)予定(?:日時?)?|着予定|arriv(?:ing|es|e)(?: (?:on|by))?|(?:estimated|expected) (?:delivery|arrival)|expected(?: by| on)?|delivery(?: date)?|should arrive`), []sort{orderMail, shipMail, plain, trackingPage}, either},
	{"returned_at", regexp.MustCompile(`(?i)発送日|返送日|送り返し|sent back on|shipped back`), []sort{returnMail}, either},
	{"shipped_at", regexp.MustCompile(`(?i)発送(?:日|済み?|し|いた|$)|出荷|集荷|荷物受付|引受|posting|shipped|\bsent\b|posted|dispatched|picked up|accepted|^received|left our warehouse|received$`), []sort{orderMail, shipMail, deliveredMail, trackingPage, sellerReply, plain, talk}, either},
	{"charged_at", regexp.MustCompile(`(?i)ご?利用(?:日時?)?|charged|purchase|spent`), []sort{statement}, either},
	{"promise_at", regexp.MustCompile(`(?i)\b(?:by|until|before)(?: the)?`), []sort{talk, sellerReply}, ahead},
	{"promise_at", regexp.MustCompile(`までには|まで(?:に)?|中に|以内`), []sort{talk, sellerReply}, behind},
	{"promise_at", regexp.MustCompile(`(?i)返事|折り返し|発送(?:予定|いたします|します)|お送りします|いたします|we will|will call|'ll`), []sort{talk, sellerReply}, either},
	{"contacted_at", regexp.MustCompile(`(?i)電話|チャット|問い?合わ?せ(?:$|[^番])|\bcall(?:ed)?\b|\bchat\b|\bphone[d]?\b|spoke`), []sort{talk}, either},
	{"lure_received_at", regexp.MustCompile(`(?i)受信(?:日時)?|日時|\breceived\b|\bdate\b`), []sort{lure}, either},
	{"", regexp.MustCompile(`返金日|refunded on`), nil, either},
}

// unnamed is what a day without such words is of, by the sort of the text.
var unnamed = map[sort]string{deliveredMail: "delivered_at", slip: "attempted_at", statement: "charged_at", lure: "lure_received_at", talk: "contacted_at"}

// momentReader reads days and times.
type momentReader struct{ *page }

// readMoments proposes days and times. A day is of the nearest words in its
// sentence.
func (p momentReader) readMoments() {
	if p.sort == giftMail {
		return
	}
	for i := range p.lines {
		s := string(p.lines[i].rest)
		for _, m := range p.moments(s) {
			p.clockBelow(i, &m)
			if fact, ok := p.eventOf(s, m); ok {
				p.propose(fact, m.String(), i, m.start, m.end)
			}
		}
	}
}

// eventOf decides what a day is of.
func (p momentReader) eventOf(s string, m moment) (fact string, ok bool) {
	from, to := sentenceAround(s, m.start, m.end)
	before, after := s[from:m.start], s[m.end:to]
	best, least := -1, 1000
	for i, e := range events {
		if e.in != nil && !contains(e.in, p.sort) || isPast[e.fact] && m.day.After(p.today) {
			continue
		}
		if d := e.distance(before, after); d < least {
			best, least = i, d
		}
	}
	if best < 0 {
		return p.plainDay(m)
	}
	fact = events[best].fact
	if fact == "shipped_at" && m.day.After(p.today) && p.sort == sellerReply {
		fact = "promise_at"
	}
	if fact == "shipped_at" && p.sort == trackingPage && sentOff.MatchString(p.all) && !sentOff.MatchString(before+after) {
		return "", false
	}
	if fact == "promise_at" && m.day.Before(p.today.AddDate(0, 0, -60)) || fact == "contacted_at" && p.has(fact) {
		return "", false
	}
	return fact, fact != ""
}

// sentOff is when a parcel left, which a tracking page may give besides the time
// at which it was handed in.
var sentOff = regexp.MustCompile(`(?i)発送(?:済|しました)|\bshipped\b|dispatched`)

// plainDay is a day without words: the first of the text, where its sort says
// what it is of.
func (p momentReader) plainDay(m moment) (string, bool) {
	fact := unnamed[p.sort]
	if fact == "" || p.has(fact) || m.day.After(p.today.AddDate(0, 0, 1)) {
		return "", false
	}
	return fact, true
}

// distance is how far the words stand from the day; behind it they count a
// little more, unless they follow at once.
func (e event) distance(before, after string) int {
	least := 1000
	if all := e.word.FindAllStringIndex(before, -1); all != nil && e.side != behind {
		least = len(before) - all[len(all)-1][1]
	}
	m := e.word.FindStringIndex(after)
	switch {
	case m == nil, e.side == ahead:
		return least
	case m[0] <= 4:
		return min(least, m[0])
	}
	return min(least, m[0]+4)
}

var sentenceEnd = regexp.MustCompile(`。|[a-z\d)]\. (?:[A-Z]|$)|; `)

// sentenceAround returns the bounds of the sentence of s[start:end].
func sentenceAround(s string, start, end int) (from, to int) {
	to = len(s)
	for _, m := range sentenceEnd.FindAllStringIndex(s, -1) {
		stop := m[0] + 1
		if strings.HasPrefix(s[m[0]:], "。") {
			stop = m[1]
		}
		if stop <= start {
			from = stop
		} else if stop >= end && to == len(s) {
			to = m[0] + 1
		}
	}
	return min(from, start), max(min(to, len(s)), end)
}

func contains(list []sort, s sort) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// isPast are the facts whose day cannot lie ahead.
var isPast = map[string]bool{"contacted_at": true, "delivered_at": true, "charged_at": true, "lure_received_at": true, "attempted_at": true, "order_date": true}
