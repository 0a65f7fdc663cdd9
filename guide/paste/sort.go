package paste

import "regexp"

// sort is the kind of text that was pasted; it decides what an unnamed day,
// amount or name is of.
type sort int

const (
	plain sort = iota
	orderMail
	shipMail
	deliveredMail
	trackingPage
	slip
	statement
	lure
	talk // a chat or a memo of a call
	sellerReply
	returnMail
	giftMail
)

var (
	chatLine  = regexp.MustCompile(`(?im)^\[\d{1,2}:\d{2}\]|^(?:me|you|自分|お客様|amazon|agent \w+|support(?: \(\w+\))?|担当者?)[^\n:>]{0,16}[:>]`)
	memoWord  = regexp.MustCompile(`(?i)電話|チャット|\bcall(?:ed)?\b|\bchat\b|\bphone\b|spoke to|カスタマーサービス`)
	lureFrom  = regexp.MustCompile(`(?im)^(?:差出人|送信者|from) ?:.*(?:@|\d{3,})`)
	phoneLine = regexp.MustCompile(`(?m)^(?:(?:差出人|送信者|from) ?: ?)?(?:\+\d{1,3}[- ]?)?\d{2,4}[- ]\d{2,4}[- ]\d{3,4}$`)
	codeWord  = regexp.MustCompile(`(?i)コード|認証|ワンタイム|\bcode\b|\botp\b|\[\*\*\*\]`)
	// confirmed says that the shop confirms an order, even where it names the seller.
	confirmed    = regexp.MustCompile(`(?i)ご?注文の確認|you ordered|order confirmation|ご?注文日 ?:`)
	sellerWord   = regexp.MustCompile(`(?im)お問い合わせありがとう|お世話になって|でございます|thank you for your message|^(?:出品者|販売元|seller|sold by) ?:|(?:regards|sincerely),?|お待ちください|please wait|we (?:sent|have sent|will refund|'ll get back)|was sent on|left our warehouse|担当[^\n]{0,6}です`)
	returnWord   = regexp.MustCompile(`(?i)返品|返送|返金(?:手続|のお知らせ|額)|ご?返金|refund|\breturn\b`)
	giftWord     = regexp.MustCompile(`(?i)ギフト(?:カード|券)|gift ?card`)
	deliverWord  = regexp.MustCompile(`(?i)配達(?:が)?完了|配達済|お届け(?:済|完了)|お届けしました|届けしました|配達日時|^delivered|was delivered|delivered today`)
	shipWord     = regexp.MustCompile(`(?i)発送|出荷|配送(?:業者|会社)|shipped|dispatched|tracking (?:number|id|no)`)
	trackWord    = regexp.MustCompile(`(?i)集荷|引受|荷物受付|輸送中|持ち?戻|配送状況|荷物状況|お?荷物の?(?:状況|お?問い合わせ)|追跡サービス|out for delivery|picked up|accepted|slip no|^tracking`)
	trackRow     = regexp.MustCompile(`(?im)^(?:\d{1,4}[/月][\d月日/ ]{1,8}|[a-z]{3} \d{1,2},?(?: \d{4},?)?) ?\d{1,2}:\d{2}(?: ?[ap]m)? +\S`)
	confirmWord  = regexp.MustCompile(`ご?注文の?確認|order confirmation`)
	slipWord     = regexp.MustCompile(`(?i)不在(?:連絡)?票|ご不在連絡`)
	orderWord    = regexp.MustCompile(`(?i)ご?注文(?:の確認|内容|を承|確定|日|ありがとう|しました)|件のご注文|order (?:confirmation|total|date)|thank you for your order|you ordered|デジタル注文|注文合計|合計`)
	statementRow = regexp.MustCompile(`(?i)ご?利用(?:日|先|店|金額|が|のお知らせ)|回払い|merchant|purchase alert|you spent|was charged|\bat [A-Z .]{4,}\b|card ending|末尾`)
)

// sortOf tells the sort of a page.
func sortOf(p *page) sort {
	all := p.all
	links := len(p.links()) > 0
	switch {
	case slipWord.MatchString(all):
		return slip
	case links && (lureFrom.MatchString(all) || phoneLine.MatchString(first(p))), phoneLine.MatchString(first(p)):
		return lure
	case len(chatLine.FindAllString(all, 2)) > 1:
		return talk
	case len(p.orders()) == 0 && len(p.lines) <= 4 && codeWord.MatchString(all) && !giftWord.MatchString(all) && !memoWord.MatchString(all):
		return lure
	case giftWord.MatchString(all) && !orderWord.MatchString(all):
		return giftMail
	case chatLine.MatchString(all):
		return talk
	case isStatement(p):
		return statement
	case sellerWord.MatchString(all) && !(confirmed.MatchString(all) && len(p.orders()) > 0):
		return sellerReply
	case returnWord.MatchString(all):
		return returnMail
	case len(trackRow.FindAllString(all, -1)) > 1, trackWord.MatchString(all) && !orderWord.MatchString(all):
		return trackingPage
	case deliverWord.MatchString(all):
		return deliveredMail
	case memoWord.MatchString(all) && !orderWord.MatchString(all):
		return talk
	case shipWord.MatchString(all) && !confirmWord.MatchString(all):
		return shipMail
	case orderWord.MatchString(all), len(p.orders()) > 0:
		return orderMail
	}
	return plain
}

func first(p *page) string {
	if len(p.lines) == 0 {
		return ""
	}
	return p.lines[0].text
}
