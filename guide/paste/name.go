package paste

import (
	"strings"

	"toiawase/guide/regexp"
)

const person = `([ァ-ヶー]{2,8}|[\p{Han}]{1,4}|[A-Z][a-z]{1,12})`

var (
	itemLabel  = regexp.MustCompile(`(?i)^(?:(?:対象|返品(?:する)?|ご?注文|ご?購入)?商品名?|品名|タイトル|items?|title|product)(?: ?: ?| +)(.+)$`)
	itemSpoken = []*regexp.Regexp{regexp.MustCompile(`(?i)you ordered "([^"]+)"`), regexp.MustCompile(`(?i)^your return of (.+)$`), regexp.MustCompile(`(?:^|の )([^\s。、][^。、]{1,60}?) ?を(?:[^。]{0,12}に)?発送`),
		regexp.MustCompile(`(?i)(?:package|parcel) (?:with|containing) (.+)$`),
		regexp.MustCompile(`(?i)^(?:発送済み|配達済み|配達完了|お届け済み|注文済み|shipped|delivered|dispatched|ordered|out for delivery) ?: ?"?([^":]+?)"?$`)}
	itemNumber  = regexp.MustCompile(`(?i)^(?:number|no\.?|id|code|#|番号|コード)[ :]`)
	countLabel  = regexp.MustCompile(`(?i)(?:数量|個数|qty|quantity) ?:? ?(\d{1,3})`)
	countMark   = regexp.MustCompile(`(?i)\s*(?:[x×] ?(\d{1,3})|[  ](\d{1,3}) ?(?:個|本|点|枚|箱|冊|足|台|セット|袋|着))\s*$`)
	sellerLabel = regexp.MustCompile(`(?i)^(?:(?:販売(?:元|者|店)?|出品者|ショップ|店舗|sold by|seller)(?:名)? ?: ?|(?:販売元|出品者|sold by) +)(.+)$`)
	sellerFrom  = regexp.MustCompile(`(?i)^(?:差出人|from) ?: ?(.+)$`)
	sellerSays  = regexp.MustCompile(`(?:^|。 ?)([^\s。]{2,20}?)(?: ?(?:カスタマー\S{0,4}?)?担当[^。]*)?(?:でございます|です)(?:。?$|。 ?(?:ご連絡|お問い?合わ?せ|このたび|この度|ご注文|お世話|いつも|大変))|\b[Tt]his is ((?:[A-Z]\S* ){1,4}(?:Shop|Store|Market|Official|Japan|Trading|Co))\b|^(\S{2,20}?) (?:カスタマー|お客様)\S*担当`)
	staffForm   = []*regexp.Regexp{
		regexp.MustCompile(`(?:担当(?:者)?(?:名)?(?:ドライバー)?|ドライバー|オペレーター)(?: ?[:：] ?|[は のを]| |\(|（)?` + person + `(?:さん|様|です|と申|\)|）|:|。|、|,|>| |$)`),
		regexp.MustCompile(`^(?:\[[^\]]+\] ?)?` + person + ` ?[(（](?i:担当|amazon|support|customer (?:service|support|care)|カスタマー(?:サービス|サポート))[)）](?: ?[:>]| \d)`),
		regexp.MustCompile(`^\[\d{1,2}:\d{2}(?: ?[APap][Mm])?\] ?` + person + `:`),
		regexp.MustCompile(`カスタマー(?:サービス|サポート)(?:担当)? ?[: ] ?` + person + `(?:さん|です|:|$)`),
		regexp.MustCompile(`(?i:agent|person|staff|representative)[: ]{1,2}([A-Z][a-z]{1,12})\b`),
		regexp.MustCompile(`(?i:support|agent) ?\(([A-Z][a-z]{1,12})\)`),
		regexp.MustCompile(`(?i:(?:spoke|spoken|talked|chatted|chat|call|speaking)(?: to| with)|this is) ([A-Z][a-z]{1,12})(?:[.,]|$| (?:from|with|at|on|in|and|about|today|yesterday|who|again)\b)`),
		regexp.MustCompile(`(?i:(?:best|kind|warm) regards|sincerely|thanks), ([A-Z][a-z]{1,12})$`),
		regexp.MustCompile(`カスタマー(?:サービス|サポート|センター) ?\(` + person + `\)`),
		regexp.MustCompile(`(?i:amazon|support|サポート|担当) ?\(` + person + `\) ?[:>]`),
		regexp.MustCompile(`(?i:chat|call|phone)[^.\n]{0,30} with ([A-Z][a-z]{1,12})\b`),
		regexp.MustCompile(person + `(?:さん|様)(?:という(?:人|方|担当)|が(?:対応|担当|出)|と話)`),
		regexp.MustCompile(`\(Amazon, ([A-Z][a-z]{1,12})\)`),
		regexp.MustCompile(`(?:出た(?:人|方)|相手|対応(?:者|した(?:人|方))|話した(?:人|方))(?:は|が|:| )+` + person + `(?:さん|様|です|、|。|,| |$)`),
		regexp.MustCompile(`担当[^\n]{0,4} ?` + person + `です`),
	}
	// inCharge names the person in a line of its own, in whatever text.
	inCharge  = regexp.MustCompile(`担当(?:者)?(?:名)? ?:`)
	notStaff  = regexp.MustCompile(`^(?:Me|You|Amazon|Support|Agent|Order|The|Yamato|Sagawa|Japan|者|店|営業所|お客様?|自分|カスタマー|ドライバー|サービス|サポート|店名|部署|部門|窓口)$`)
	placeForm = []*regexp.Regexp{
		regexp.MustCompile(`^(?:置き場所|置き配の?場所|受け渡し場所|配達場所|お届け場所|お届け先|お?受け?取り?方法|お届け方法)(?: ?: ?| )(.+)$`),
		regexp.MustCompile(`(?:^|[ 、。])([\p{Han}ァ-ヶーぁ-ん]{2,12}?)(?:に|へ)(?:配達|お届け|置)`),
		regexp.MustCompile(`(?i)(?:left (?:at|near|with|in)|handed to|placed (?:at|in))(?: ?: ?| )(?:the )?([a-z][a-z ]{2,24}?)(?:\.?$| (?:at|on) )`),
		regexp.MustCompile(`(玄関(?:ドア)?(?:の前|先|前)|宅配(?:ボックス|ロッカー)|ガスメーターボックス|車庫|物置|自転車の(?:かご|カゴ)|郵便受け|建物内受付|管理人室)`),
		regexp.MustCompile(`(?i)delivered \(([a-z ]{3,20})\)`),
		regexp.MustCompile(`(?i)^(?:place|location|left at) ?: ?(.+)$`),
	}
)

// notPlace are words for the way there, not for the place where it lies.
var notPlace = regexp.MustCompile(`^(?:(?:ご?指定の?)?(?:お?届け|配達|配送)先|お客様|ご?指定(?:先|の場所)?)$`)

// nameReader reads what has no shape of its own.
type nameReader struct{ *page }

// readNames proposes what has no shape of its own: items, sellers, staff, places.
func (p nameReader) readNames() {
	for i := range p.lines {
		p.readStaff(i)
		p.readPlace(i)
		p.readSeller(i)
		p.readItem(i)
	}
	p.readTables()
	p.readSignature()
	if !p.has("item_name") {
		p.readLooseItems()
	}
}

func (p nameReader) readStaff(i int) {
	if p.sort == orderMail && !inCharge.MatchString(p.lines[i].text) || p.sort == statement || p.sort == lure || p.sort == giftMail {
		return
	}
	s := p.lines[i].text
	for _, form := range staffForm {
		if m := form.FindStringSubmatchIndex(s); m != nil && !notStaff.MatchString(s[m[2]:m[3]]) {
			p.propose("staff_name", s[m[2]:m[3]], i, m[2], m[3])
			return
		}
	}
}

func (p nameReader) readPlace(i int) {
	if p.sort != deliveredMail && p.sort != trackingPage {
		return
	}
	s := p.lines[i].text
	for _, form := range placeForm {
		if m := form.FindStringSubmatchIndex(s); m != nil && !notPlace.MatchString(s[m[2]:m[3]]) {
			p.propose("delivery_place", strings.TrimSpace(s[m[2]:m[3]]), i, m[0], m[1])
			return
		}
	}
}

func (p nameReader) readSeller(i int) {
	s := p.lines[i].text
	if m := sellerLabel.FindStringSubmatchIndex(s); m != nil {
		p.propose("seller_name", strings.TrimSpace(s[m[2]:m[3]]), i, m[2], m[3])
		return
	}
	if p.sort != sellerReply || p.has("seller_name") {
		return
	}
	if m := sellerFrom.FindStringSubmatchIndex(s); m != nil && !strings.Contains(s, "@") {
		p.propose("seller_name", strings.TrimSpace(s[m[2]:m[3]]), i, m[2], m[3])
	} else if m := sellerSays.FindStringSubmatchIndex(s); m != nil {
		g := 1
		for m[2*g] < 0 {
			g++
		}
		if name := s[m[2*g]:m[2*g+1]]; !strings.ContainsAny(name, "。、0123456789") {
			p.propose("seller_name", name, i, m[2*g], m[2*g+1])
		}
	}
}

// readSignature takes the last line of a seller's reply as its name.
func (p nameReader) readSignature() {
	if p.sort != sellerReply || p.has("seller_name") {
		return
	}
	i := len(p.lines) - 1
	if s := p.lines[i].left(); isLoose(s) && len(s) < 60 {
		p.propose("seller_name", s, i, 0, len(p.lines[i].rest))
	}
}

func (p nameReader) readItem(i int) {
	if p.sort == statement || p.sort == lure || p.sort == talk || p.sort == giftMail {
		return
	}
	s := p.lines[i].text
	for _, m := range countLabel.FindAllStringSubmatchIndex(s, -1) {
		p.propose("quantity", s[m[2]:m[3]], i, m[0], m[1])
	}
	if m := itemLabel.FindStringSubmatchIndex(s); m != nil && header(s) == nil && !itemNumber.MatchString(s[m[2]:]) && !carrierOnly(s[m[2]:m[3]]) {
		p.item(strings.TrimSpace(s[m[2]:m[3]]), i, m[2], m[3])
		return
	}
	rest := string(p.lines[i].rest)
	for _, form := range itemSpoken {
		if m := form.FindStringSubmatchIndex(rest); m != nil {
			if name := strings.TrimSpace(s[m[2]:m[3]]); isItem(name) {
				p.item(name, i, m[2], m[3])
			}
		}
	}
}

var inBrackets = regexp.MustCompile(`(?i)\s*\((?:ASIN|販売|sold)[^)]*\)?|\s*(?:合計|小計|(?:grand |order )?total).*$`)

// item proposes the name of an item, without what stands in brackets behind it.
func (p nameReader) item(name string, i, start, end int) {
	if name = strings.TrimSpace(inBrackets.ReplaceAllString(name, "")); name != "" {
		p.propose("item_name", name, i, start, end)
	}
}

func isItem(name string) bool {
	return len([]rune(name)) > 2 && !looseStop.MatchString(name) && !strings.ContainsAny(name, "。:")
}

// readTables proposes the cells below the header of a table of items.
func (p nameReader) readTables() {
	if p.sort == statement {
		return
	}
	var facts []string
	for i := range p.lines {
		s := p.lines[i].text
		if f := header(s); f != nil {
			facts = f
			continue
		}
		row := cells(s)
		if !p.lines[i].tab || facts == nil || len(row) != len(facts) {
			if len(row) < 2 || !p.lines[i].tab {
				facts = nil
			}
			continue
		}
		for k, fact := range facts {
			if cell := strings.TrimSpace(row[k]); fact == "item_name" || fact == "quantity" {
				p.row(fact, cell, i, k)
			}
		}
		p.lines[i].read(0, len(s))
	}
}

var (
	looseStop = regexp.MustCompile(`(?i)ます|ました|です|でした|ください|ません|確認|お知らせ|通知|ありがとう|案内|完了|注文|発送|配送|配達|お届け|追跡|番号|内容|状況|合計|小計|送料|配送料|販売|担当|お支払|支払|数量|返品|返金|返送|期限|受付|お客様|様$|サービス|日時|出荷|請求|金額|代金|購入|日$|額$|転送|メッセージ|見本局|営業所|センター|ベース|会社|急便|運輸|郵便|amazon|` +
		`thank|order|placed on|your|hello|hi\b|dear|total|shipp|deliver|arriv|track|carrier|payment|regards|quantity|return|refund|approved|issued|confirm|please|dispatched|expected|\bid\b|window|package|parcel|from|date|subject|today|handed|left|\bto:`)
	leading = regexp.MustCompile(`^(?:注文(?:番号)?|商品|order(?: #| number)?|no\.?)?[\s#:()の、,.-]*`)
)

// dayOnly begins with a day, which no name does.
var dayOnly = regexp.MustCompile(`(?i)^(?:20\d\d[年/.-])?\d{1,2}[月/.-] ?\d{1,2}|^(?:` + months + `)\.? \d{1,2}\b|^\d{1,2} (?:` + months + `)\b`)

// isLoose reports whether what is left of a line may be a name by itself.
func isLoose(s string) bool {
	return len([]rune(s)) > 2 && !looseStop.MatchString(s) && !strings.ContainsAny(s, "。:@[*") && !strings.HasSuffix(s, ".") && !yenForm.MatchString(s) && !dayOnly.MatchString(s) && !strings.Contains(s, "://")
}

// readLooseItems takes lines that are nothing else as items, in texts about
// one: an order, a shipment, a delivery.
func (p nameReader) readLooseItems() {
	if p.sort != orderMail && p.sort != shipMail && p.sort != deliveredMail && p.sort != returnMail {
		return
	}
	for i := range p.lines {
		s := string(p.lines[i].rest)
		start := len(leading.FindString(strings.TrimSpace(s)))
		name := strings.TrimSpace(strings.TrimSpace(s)[start:])
		name = strings.TrimSpace(inBrackets.ReplaceAllString(name, ""))
		count := countMark.FindStringSubmatch(name)
		if count != nil {
			name = strings.TrimSpace(name[:len(name)-len(count[0])])
		}
		if !isLoose(name) || carrierOnly(name) {
			continue
		}
		p.propose("item_name", name, i, 0, 0)
		if count != nil {
			p.propose("quantity", count[1]+count[2], i, len(s), len(s))
		}
	}
}

func carrierOnly(s string) bool {
	for _, c := range carrierForm {
		if m := c.word.FindStringIndex(s); m != nil {
			return true
		}
	}
	return false
}
