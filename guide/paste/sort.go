package paste

import "toiawase/guide/regexp"

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
	chatLine = regexp.MustCompile(`(?im)^\[[^\]\n]{0,16}\d{1,2}:\d{2}(?: ?[ap]m)?\]|^\S{1,12}(?: ?\([^)\n]{2,16}\))? \d{1,2}:\d{2}(?: ?[ap]m)?$|^\d{1,2}:\d{2}(?: ?[ap]m)? [^\s:]{1,16}[:>]|^(?:me\b|you\b|自分|お客様|amazon|agent \w+|support(?: \(\w+\))?)[^\n:>]{0,16}[:>]|^担当者?[^\n:>]{0,16}[:>][^\n]{9,}`)
	memoWord = regexp.MustCompile(`(?i)電話|チャット|\bcall(?:ed)?\b|\bchat\b|\bphone\b|spoke to|カスタマーサービス`)
	// memoSaid says in the first line that somebody talked to the shop.
	memoSaid  = regexp.MustCompile(`(?i)電話(?:した|しました|で話|をした|をかけ)|チャット(?:で話|した|しました)|^(?:電話|チャット)[ :]|担当の\S{1,8}と申します|^(?:i )?(?:phoned|called|chatted)\b|^(?:chat|call|phone call)\b[^.:]{0,40}(?:\d{1,2}:\d{2}|\bwith\b|yesterday|today)|\b(?:spoke|talked) (?:to|with)`)
	lureFrom  = regexp.MustCompile(`(?im)^(?:差出人|送信者|from) ?:.*(?:@|\d{3,})`)
	phoneLine = regexp.MustCompile(`(?m)^(?:(?:差出人|送信者|from) ?: ?)?(?:\+\d{1,3}[- ]?)?\d{2,4}[- ]\d{2,4}[- ]\d{3,4}$`)
	codeWord  = regexp.MustCompile(`(?i)コード|認証|ワンタイム|\bcode\b|\botp\b|\[\*\*\*\]`)
	// smsHead is how a text message names its sender.
	smsHead = regexp.MustCompile(`(?im)^(?:【[^】\n]{2,20}】|\[?amazon\]? ?:)`)
	// confirmed says that the shop confirms an order, even where it names the seller.
	confirmed  = regexp.MustCompile(`(?i)ご?注文の確認|ご?注文(?:が|を)(?:確定|完了|受け付け|承)|you ordered|order confirmation|ご?注文日 ?:`)
	sellerWord = regexp.MustCompile(`(?im)(?:お問い合わせ|ご連絡)(?:を)?(?:いただき)?ありがとう|お世話になって|再送(?:します|いたします)|でございます|thank you for your message|(?:regards|sincerely),?|お待ちください|please wait|this is (?:[A-Z]\w+ ){1,3}(?:Shop|Store|Market|Official|Trading|Co)\b|was posted|we(?:'ll| will) (?:send|replace)|we (?:sent|have sent|will refund|'ll get back)|was sent on|left our warehouse|担当[^\n]{0,6}です`)
	sellerLine = regexp.MustCompile(`(?im)^(?:出品者|販売元|seller|sold by) ?:`)
	// bill are the words of a shop's own list of what was bought.
	bill         = regexp.MustCompile(`(?i)合計|請求額|お届け予定|数量|order total|grand total|arriving|price|価格|税込`)
	returnWord   = regexp.MustCompile(`(?i)返品|返送|返金(?:手続|のお知らせ|額)|ご?返金|refund|\breturn\b`)
	giftWord     = regexp.MustCompile(`(?i)ギフト(?:カード|券)|gift ?card`)
	deliverWord  = regexp.MustCompile(`(?i)配達(?:が)?完了|配達済|お届け(?:が)?(?:済|完了)|お届けしました|届けしました|配達日時|^delivered|was delivered|delivered today`)
	shipWord     = regexp.MustCompile(`(?i)発送|出荷|配送(?:業者|会社)|shipped|dispatched|tracking (?:number|id|no)`)
	trackWord    = regexp.MustCompile(`(?i)集荷|引受|荷物受付|輸送中|持ち?戻|配送状況|荷物状況|お?荷物の?(?:状況|お?問い合わせ)|追跡サービス|out for delivery|picked up|accepted|slip no|^tracking`)
	trackRow     = regexp.MustCompile(`(?im)^(?:\d{1,4}[/月][\d月日/ ]{1,8}|[a-z]{3} \d{1,2},?(?: \d{4},?)?) ?\d{1,2}:\d{2}(?: ?[ap]m)? +\S`)
	confirmWord  = regexp.MustCompile(`ご?注文の?確認|order confirmation`)
	slipWord     = regexp.MustCompile(`(?i)不在(?:連絡)?票|ご不在連絡|delivery notice|sorry we missed|missed (?:you|delivery)|(?:tried|unable) to deliver`)
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
	case links && len(p.orders()) == 0 && len(p.lines) <= 6 && smsHead.MatchString(all):
		return lure
	case len(chatLine.FindAllString(all, 2)) > 1:
		return talk
	case len(p.orders()) == 0 && len(p.lines) <= 4 && codeWord.MatchString(all) && !giftWord.MatchString(all) && !memoWord.MatchString(all):
		return lure
	case giftWord.MatchString(all) && !orderWord.MatchString(all) && !returnWord.MatchString(all):
		return giftMail
	case chatLine.MatchString(all):
		return talk
	case isStatement(p):
		return statement
	case sellerWord.MatchString(all), sellerLine.MatchString(all) && !bill.MatchString(all):
		if confirmed.MatchString(all) && len(p.orders()) > 0 {
			return orderMail
		}
		return sellerReply
	case memoSaid.MatchString(first(p)):
		return talk
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
	case orderWord.MatchString(all), len(p.orders()) > 0, asinForm.MatchString(all):
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
