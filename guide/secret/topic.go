package secret

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"toiawase/guide/regexp"
)

// A topic is a kind of number with the words that speak of it. The nearest
// topic decides what a number is: in 「認証コードは届かず、受付番号は482913」 the
// number belongs to the desk, not to the code.
type topic struct {
	kind        Kind // empty: an open kind of number, such as an order number
	least, most int  // digits of such a number
	rank        int  // of two topics in one place, the higher decides
	reach       int  // how far the word may stand from the number, in runes
	word        *regexp.Regexp
}

// topics of numbers. The ranks: 3 a name of its own, 2 a usual name, 1 a word
// that alone says little.
var topics = []topic{
	{"", 3, maxDigits, 4, near, regexp.MustCompile(`(?i)(?:追跡|伝票|送り状|注文|問い?合わ?せ|受付|受け付け|お?支払い?|払込|会員|お客様|型|品|商品|製品|エラー|クーポン|プロモ(?:ーション)?|割引|キャンペーン|紹介|招待|郵便|電話|部屋|管理|店|支店|店舗|金融機関|国|` +
		`シリアル|製造|ロット|バー|(?:会員|ポイント|メンバーズ?|診察|sim)カード|jan|qr|[2二]次元|源|カラー|レ|電源|延長|ソース|メーカー|企業|ショップ|ケース|案件|領収書?|請求書?|便|登録|整理|予約|レシート|荷物の|注文の|sim)[「( :]?(?:番号|コード|ナンバー|ID|no\.?)`)},
	{"", 3, maxDigits, 4, near, regexp.MustCompile(`(?:製品|商品|箱|本体|紙|ラベル|機械|リモコン|本|服|靴)の裏(?:面|側)?(?:に|の)?`)},
	{"", 3, maxDigits, 3, near, regexp.MustCompile(`(?i)部屋|銀行コード|住所|追跡|伝票|送り状|注文|問い?合わ?せ|受付|会員|型式|品番|型番|エラー|クーポン|号室|番地|シリアル|ポイント|残高|金額|料金|代金|合計|値段|価格|コード決済|郵便|` +
		`tracking|waybill|\border\b|inquiry|enquiry|reference|\bref\b|\bcase\b|ticket|receipt no|invoice|phone (?:number|no)|\btel\b|\broom\b|model|serial|error(?:[ (]*code)?|(?:coupon|promo(?:tional|tion)?|discount|voucher)(?: code)?|` +
		`(?:postal|zip|post)(?: ?code)?|member(?:ship)?|customer (?:id|number|no)|\bsku\b|\basin\b|\bimei\b|\blot\b|amount|price|\btotal\b|flight|(?:product|item|area|country|status|source|bar|qr|dress|colou?r|model|reason|bank|size) ?(?:code|number)`)},
	{"", 3, 5, 3, near, regexp.MustCompile(`(?i)末尾|下\s?[4四]\s?桁|ending|last (?:four|4)`)},
	{"", 3, 3, 3, near, regexp.MustCompile(`(?i)店番|支店|branch(?: code)?`)},
	{"", 3, maxDigits, 1, near, regexp.MustCompile(`[\p{Han}\p{Katakana}ー]{1,8}番号`)},
	{Card, 12, maxDigits, 3, far, regexp.MustCompile(`(?i)(?:カード|クレカ)の?(?:番号|ナンバー|ばんごう)|(?:card|visa|mastercard|amex) (?:number|no\b)|card #`)},
	{Card, 16, maxDigits, 2, far, regexp.MustCompile(`(?i)カード|クレカ|デビット|クレジット|\bcard\b|\bvisa\b|master ?card|\bjcb\b|long number|across the front`)},
	{CVV, 3, 4, 3, far, regexp.MustCompile(`(?i)cvv2?|cvc2?|\bcsc\b|\bcid\b|セキュリティ\s?(?:コード|番号|ナンバー)|署名欄|card verification|verification value|security (?:code|number|digits)`)},
	{CVV, 3, 4, 2, far, regexp.MustCompile(`(?i)カードの?(?:裏|うしろ|後ろ)|裏面|裏(?:の|に|を|側)|裏返|ひっくり返|on the (?:back|reverse)|back of|the back says|signature (?:strip|panel)|by the signature|card's back`)},
	{CVV, 3, 3, 1, far, regexp.MustCompile(`(?i)[3三]\s?(?:桁|けた|ケタ)|(?:three|3)[- ]digits?`)},
	{CVV, 4, 4, 2, far, regexp.MustCompile(`カードの(?:表|おもて)`)},
	{Code, 4, 8, 3, far, regexp.MustCompile(`(?i)認証(?:番号|コード)?|(?:検証|確認|承認|本人確認|ログイン|サインイン)(?:用)?の?(?:コード|番号|数字|ナンバー)|確認用|ワンタイム|[2二]段階|[2二]要素|パスコード|サインイン用|` +
		`にんしょう(?:番号|コード|ばんごう)?|\botp\b|one[- ]?time|passcode|(?:verification|security|authentication|auth|login|sign[- ]?in|sms|confirmation|access) ?code|verification|2fa|two[- ]step|3-?d ?(?:セキュア|secure)`)},
	{Code, 6, 6, 3, 0, regexp.MustCompile(`\bG-`)},
	{Code, 4, 8, 2, far, regexp.MustCompile(`(?i)(?:届いた|来た|きた|送られてきた|表示された|受け取った)(?:数字|番号|コード)|\bsms\b|ショートメ(?:ッセージ|ール)|(?:メール|メッセージ|sms|画面)の(?:数字|番号)|(?:\d|を) ?(?:to|for) (?:sign|log)(?:ing)?[- ]?in|[6六]\s?(?:桁|けた|ケタ)|(?:six|6)[- ]digit|(?:numbers?|digits) in the (?:message|text|sms)|\bthe digits\b|\bthe text said`)},
	{Code, 4, 8, 2, near, regexp.MustCompile(`(?i)コード|\bcode\b`)},
	{PIN, 4, 8, 3, far, regexp.MustCompile(`(?i)(?:暗証|あんしょう)(?:番号|ばんごう|コード)?|\bpin(?:コード|番号| ?code)?|ピン(?:番号|ナンバー|コード|は|が|も|を|に|:| )|キャッシュカードの番号|(?:cash ?machine|cashpoint)(?: number)?`)},
	{PIN, 4, 6, 2, far, regexp.MustCompile(`(?i)[4四]\s?(?:桁|けた|ケタ)|(?:スマホ|画面|端末|携帯|電話)の?ロック|ロック(?:解除|番号)|\batm\b|(?:four|4)[- ]digit (?:number|pin)|unlocks?|opens my phone|lock screen`)},
	{Bank, 6, 8, 3, far, regexp.MustCompile(`(?i)(?:口座|こうざ)(?:番号|ばんごう)?|普通預金|貯金|ゆうちょ|bank account|account (?:number|no)|\bacct\b|savings account|japan post (?:bank|symbol)|post bank|yucho|ordinary account|current account|(?:my|the|an?) account at|bank details`)},
	{Bank, 5, 5, 3, near, regexp.MustCompile(`(?i)(?:ゆうちょ|通帳|貯金)(?:銀行)?の?記号|(?:japan post|post bank|yucho)(?: bank)?(?:'s)? symbol`)},
	{Bank, 6, 8, 2, 6, regexp.MustCompile(`(?i)普通|当座|貯蓄|\baccount\b`)},
	{Bank, 7, 7, 2, far, regexp.MustCompile(`銀行|信用金庫|信金|支店`)},
	{Bank, 6, 8, 2, near, regexp.MustCompile(`(?i)銀行|信用金庫|振込先|\bbank\b`)},
	{ID, 12, 12, 3, far, regexp.MustCompile(`(?i)マイナンバー|まいなんばー|個人番号|my ?number|免許(?:証の?)?(?:番号)?|licen[cs]e`)},
	{ID, 11, 11, 3, far, regexp.MustCompile(`住民票(?:の)?コード`)},
	{ID, 10, 10, 3, far, regexp.MustCompile(`(?i)年金(?:番号)?|pension`)},
	{ID, 4, 8, 3, far, regexp.MustCompile(`(?i)健康保険|保険証|被保険者(?:番号)?|記号・?番号|health insurance|insurance card`)},
	{Remote, 4, 12, 3, far, regexp.MustCompile(`(?i)遠隔|リモート|any ?desk|エニーデスク|team ?viewer|チームビュー|ラストデスク|アルトラビュー|rust ?desk|ultra ?viewer|パートナーid|接続(?:コード|番号|id)|セッション(?:コード|id|番号)|remote|session (?:code|id)|screen[- ]shar|画面共有|クイックアシスト|quick assist`)},
	{Remote, 8, 10, 2, far, regexp.MustCompile(`(?i)画面(?:の番号|に(?:出|表示))|マウス|パソコン|アプリに出た|computer|\bapp\b|アプリの番号|画面を(?:見|操作|共有)`)},
}

// maxDigits is how many digits the longest number has that can be a secret.
const maxDigits = 19

// mark is a place where a topic's word stands.
type mark struct {
	start, end int
	topic      *topic
}

// marksOf finds the words of all topics in order. Where two overlap, the one
// of the higher rank stays: 暗証番号 is no open kind of 番号.
func marksOf(s string) (kept []mark) {
	var list []mark
	for i := range topics {
		for _, m := range topics[i].word.FindAllStringIndex(s, -1) {
			list = append(list, mark{m[0], m[1], &topics[i]})
		}
	}
	slices.SortStableFunc(list, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	for i, m := range list {
		if !outranked(list, i) {
			kept = append(kept, m)
		}
	}
	return kept
}

// outranked reports whether a neighbour of list[i] overlaps it and has a higher rank.
func outranked(list []mark, i int) bool {
	m := list[i]
	for _, step := range []int{-1, 1} {
		for k, n := i+step, 0; k >= 0 && k < len(list) && n < 8; k, n = k+step, n+1 {
			if o := list[k]; o.start < m.end && m.start < o.end && o.topic.rank > m.topic.rank {
				return true
			}
		}
	}
	return false
}

// How far a word may stand from its number, in runes; a sentence's end, a
// question, a comma and standing behind the number count as more.
const (
	far        = 42
	near       = 16
	maxBytes   = 4 * far
	overStop   = 22
	overAsk    = 4
	overComma  = 3
	behindCost = 3
)

// distance tells how far a mark is from the span, or more than far.
func (m mark) distance(s string, start, end int) int {
	var gap string
	cost := 0
	switch {
	case m.end <= start:
		gap = s[m.end:start]
	case m.start >= end:
		gap, cost = s[end:m.start], behindCost
	default:
		return far + 1
	}
	if len(gap) > maxBytes {
		return far + 1
	}
	cost += utf8.RuneCountInString(gap) + overStop*len(stops.FindAllString(gap, -1)) + overAsk*strings.Count(gap, "?") + overComma*strings.Count(gap, "、")
	return cost
}

var stops = regexp.MustCompile(`[。!！]|(?:[A-Za-z]{4,}|\d|\))\.\s|\n\n`)

// nearest returns the topic that decides over a number of n digits.
func nearest(s string, marks []mark, f figure) *topic {
	var best *topic
	least, rank := far+1, 0
	first, _ := slices.BinarySearchFunc(marks, f.start-maxBytes-longestWord, func(m mark, at int) int { return cmp.Compare(m.start, at) })
	for _, m := range marks[first:] {
		if m.start > f.end+maxBytes {
			break
		}
		n := len(f.digits)
		if n < m.topic.least || n > m.topic.most {
			continue
		}
		d := m.distance(s, f.start, f.end)
		if d > m.topic.reach {
			continue
		}
		if d < least || d == least && m.topic.rank > rank {
			best, least, rank = m.topic, d, m.topic.rank
		}
	}
	return best
}

// longestWord is more than any topic's word has bytes.
const longestWord = 60

// numbers finds the numbers whose topic makes them secrets, and those that
// were told or entered without a name.
func numbers(s string) (list []hit) {
	figures := figures(s)
	if figures == nil {
		return nil
	}
	marks := marksOf(s)
	for _, f := range figures {
		t := nearest(s, marks, f)
		switch {
		case t != nil && t.kind != "":
			list = append(list, hit{f.start, f.end, t.kind})
		case t == nil && isTold(s, f):
			list = append(list, hit{f.start, f.end, Code})
		case t == nil && isToldCard(s, f):
			list = append(list, hit{f.start, f.end, Card})
		}
	}
	return list
}

var (
	toldAfter = regexp.MustCompile(`(?i)^["」』)]?\s?(?:という(?:番号|数字)が|も|だけ)?(?:と|を|が|は|の)?[^。\n0-9]{0,12}?(?:入れ|いれ[たてま]|入力|打ち|打っ|打た|うちこ|うっ[たて]|伝え|つたえ|教え|おしえ|言っ|言い|言わ|言う[たて]|いっ[たて]|いいまし|ゆう[たて]|ゆっ[たて]|読み|読ん|読ま|よみあげ|よん[だで]|答え|こたえ|送っ|送り|送られ|返信|転送|届い|届き|聞かれ|相手が知|知られ|書い|書き|貼|見せ)|` +
		`^["')]?,? (?:came|arrived|was (?:texted|sent)|is what i|let them|to (?:sign|log) ?in\b|to (?:verify|confirm) (?:your|my|the)|when the page|and (?:i )?(?:sent|gave|told|typed|entered|read|passed)\b)`)
	toldBefore = regexp.MustCompile(`(?i)(?:(?:届いた|来た|きた|送られた)[^。\n0-9]{0,6}|\b(?:told|gave|read|said|entered|typed|forwarded|texted|sent|shared|put)(?: [a-z]+){0,3}:? ?"?|\basked (?:me |us )?for (?:the )?|\b(?:message|text|sms|e?-?mail) (?:had|said|says|was|contained|with) ?"?)$`)
	roundSum   = regexp.MustCompile(`000$`)
	paying     = regexp.MustCompile(`送金|振り?込|払|入金|円|yen|jpy|paid|amount`)
)

// isToldCard reports whether a long number was told in a sentence about a card:
// part of a card's number, or one that was misread.
func isToldCard(s string, f figure) bool {
	if len(f.digits) < 10 || !toldAfter.MatchString(s[f.end:min(len(s), f.end+60)]) {
		return false
	}
	before, after := sentence(s, f.start, f.end)
	return cardWord.MatchString(before + " " + after)
}

// isTold reports whether a number without a name was told to somebody or
// entered somewhere: codes are, and no one calls them codes when upset.
func isTold(s string, f figure) bool {
	n := len(f.digits)
	if n < 4 || n > 9 || roundSum.MatchString(f.digits) || n == 4 && aYear.MatchString(f.digits) {
		return false
	}
	after, before := s[f.end:min(len(s), f.end+60)], s[max(0, f.start-60):f.start]
	if paying.MatchString(after) {
		return false
	}
	return toldAfter.MatchString(after) || n >= 5 && toldBefore.MatchString(before)
}
