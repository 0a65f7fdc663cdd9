package guard

import (
	"strings"

	"toiawase/guide/regexp"
)

var (
	// contacts are the ways to find a person: an address, a phone, a mail address.
	phoneForm   = regexp.MustCompile(`(?:\+81[- ]?|\b0)\d{1,4}[- (]\d{1,4}[- )]\d{3,4}\b|\b0[5-9]0\d{8}\b`)
	mailForm    = regexp.MustCompile(`[A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)
	postForm    = regexp.MustCompile(`〒 ?\d{3}-?\d{4}|\b\d{3}-\d{4}(?: |　)?[\p{Han}]{2,3}[都道府県]`)
	addressJA   = regexp.MustCompile(`[\p{Han}ぁ-んァ-ヶ]{1,4}[都道府県][\p{Han}ぁ-んァ-ヶ]{1,10}[市区町村郡][^\s、。,」』)]{0,16}\d*|[\p{Han}ぁ-んァ-ヶ]{1,8}[市区町村][^\s、。,」』)\d]{0,10}\d+(?:-\d+)+|[\p{Han}ぁ-んァ-ヶ]{1,8}\d+丁目`)
	addressEN   = regexp.MustCompile(`\b\d{1,4}(?:-\d{1,4}){1,3},? [A-Z][\w-]+|\b\d{1,5} (?:[A-Z]\w+ ){1,2}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Court|Place|Close|Way)\b|\b[A-Z][a-z]+-(?:cho|ku|shi|machi|chome)\b`)
	contactForm = []*regexp.Regexp{phoneForm, mailForm, postForm, addressJA, addressEN}

	// names of persons: with a title, or behind a word that leads to a name.
	titled   = regexp.MustCompile(`[\p{Han}ァ-ヶぁ-ん々ー]{1,8}(?:[  ]?[\p{Han}ァ-ヶぁ-ん々ー]{1,6})?[  ]?(?:様|さん|さま|氏|殿|ちゃん|くん)`)
	led      = regexp.MustCompile(`(?:宛名|宛先|届け先|お届け先|受取人|受け取り人|氏名|名前|名義|差出人|販売者|代表者?|責任者|送って(?:き|い)た|名乗|兄|姉|弟|妹|叔父|叔母|祖父|祖母|息子|娘|上司|同僚|先生|彼|彼女|依頼主|ご依頼主|友人|知人|隣|ラベル|伝票|荷物|箱|前の住人|配達員|出品者|犯人|相手|送り主|持ち主|住人|落札者|担当)[^。\n]{0,14}`)
	titledEN = regexp.MustCompile(`\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][a-z]+`)
	ledEN    = regexp.MustCompile(`(?i)\b(?:label|seller|buyer|agent|staff|caller|person|woman|man|clerk|courier|colleague|roommate|landlord|addressed to|addressee|parcel (?:is |was )?for|package (?:is |was )?for|neighbou?r|belongs? to|recipient|receiver|consignee|ship(?:ped)? to|sent by|bought from|brother|sister|uncle|aunt|cousin|boss|sender|name on|tenant|resident|driver|someone else|somebody else|for a|(?:meant|intended|bound) for|friend|his|her|their|delivered to|sent to|lives at)\b`)
	nameEN   = regexp.MustCompile(`\b[A-Z][a-z]+ [A-Z][a-z]+\b`)
	// roleOf leads to the number of a person who has no name here.
	roleOf = regexp.MustCompile(`(?:配達員|配達の人|ドライバー|運転手|隣(?:の人|人)?|住人|大家)(?:さん|の方)?の(?:携帯|電話|番号|住所|メール)(?:番号|アドレス)?(?:は|が|:|、| )*$`)
	// roleMail leads to the mail address of such a person.
	roleMail = regexp.MustCompile(`(?i)(?:出品者|売り主|購入者|落札者|配達員|隣人|住人|友人|知人|犯人|送り主)[^。\n]{0,10}$|\b(?:seller|buyer|courier|driver|neighbou?r|roommate|friend|he|she)\b[^.\n]{0,30}$|(?:彼|彼女|相手)(?:の|が|は)[^。\n]{0,10}$`)
	noTitle  = regexp.MustCompile(`(?:お客|お疲れ|業者|配達員|店員|運転手|担当者?|警察|大家|管理人|皆|お母|お父|奥|お子|お隣|隣|郵便屋|たく|みな|お巡り)(?:様|さん|さま)$`)

	// own says that a contact is the writer's.
	own = regexp.MustCompile(`(?i)(?:(?:私|わたし|わたくし|僕|俺|自分|うち|当方|こちら|小生|本人)(?:の(?:新しい|今の|現在の|前の|家の)?)?(?:電話|携帯|番号|住所|自宅|家|メール|アドレス|連絡先|名前|氏名|は|が|宛|です|:|あて)|我が家|新しい住所|新住所|旧住所|現住所|引っ?越し|連絡先|登録(?:の|した|住所|メール)|折り?返し|申します|` +
		`\b(?:my|our) (?:own |new |old |home |work |mobile )*(?:phone|mobile|cell|address|e?-?mail|number|name|contact|place|house|flat|line)|\bi am\b|\bi'm\b|\bi live|\b(?:reach|call|contact|write|mail|email|phone) (?:to )?(?:me|us)\b|(?:^|[.,;:] |please |can )write to\b)`)
	// desk says that it is a company's.
	desk = regexp.MustCompile(`(?i)(?:カスタマー|サポート|窓口|センター|運輸|急便|郵便局|会社|店の|ショップ|銀行|警察|役所|フリーダイヤル|着信|番号から|電話があ|かかって|customer|support|shop|store|company|centre|center|hotline|carrier|called me from)`)
)

// personReach is how far a name may stand from a contact, in bytes.
const personReach = 120

// persons finds contacts of somebody else that stand with a name, and takes
// in what stands between the two.
func persons(s string) (list []hit) {
	for _, form := range contactForm {
		for _, m := range form.FindAllStringIndex(s, -1) {
			if n := nameNear(s, m[0], m[1]); n != nil && !isOwners(s, m[0]) {
				list = append(list, hit{min(m[0], n[0]), max(m[1], n[1]), Person})
			}
		}
	}
	return list
}

// nameNear returns the span of a name in the surroundings of a contact, or nil.
func nameNear(s string, start, end int) []int {
	from, to := max(0, start-personReach), min(len(s), end+personReach)
	around := s[from:to]
	for _, form := range []*regexp.Regexp{titled, titledEN} {
		for _, m := range form.FindAllStringIndex(around, -1) {
			if !noTitle.MatchString(around[m[0]:m[1]]) {
				return []int{from + m[0], from + m[1]}
			}
		}
	}
	if m := nameEN.FindStringIndex(strings.ReplaceAll(around, "\n", " ")); m != nil && ledEN.MatchString(around) {
		return []int{from + m[0], from + m[1]}
	}
	if beside(s[from:start]) {
		return []int{start, end}
	}
	if roleOf.MatchString(s[from:start]) || strings.Contains(s[start:end], "@") && roleMail.MatchString(s[from:start]) {
		return []int{start, end}
	}
	if led.MatchString(around) && !desk.MatchString(around) && bareName(around, start-from, end-from) {
		return []int{start, end}
	}
	return nil
}

// besideJA and besideEN are names right before a contact; noName are such
// words that are none.
var (
	besideJA = regexp.MustCompile(`([\p{Han}]{1,4}[  ][\p{Han}ぁ-ん]{1,4})[、,(:  ]{1,2}$`)
	besideEN = regexp.MustCompile(`\b([A-Z][a-z]+ [A-Z][a-z]+)(?:,| \(|:| at| lives at)? ?(?:(?:phone|tel|mobile|e?-?mail)\.?:? ?)?$`)
	noName   = regexp.MustCompile(`[先宅所元話号社店都道府県市区町村名]$|^(?:My|The|Our|Your|Please|Amazon|Yamato|Sagawa|Japan|Sample|Example|Customer|Prime|Call|Order|Dear)\b|(?:Store|Shop|Books|Trading|Goods|Service|Support|Post|Express|Center|Number|Phone|Co|Inc|Ltd|Office)$`)
)

// beside reports whether a text ends in a name that leads to a contact.
func beside(before string) bool {
	for _, form := range []*regexp.Regexp{besideJA, besideEN} {
		if m := form.FindStringSubmatch(before); m != nil && !noName.MatchString(m[1]) {
			return true
		}
	}
	return false
}

var nameJA = regexp.MustCompile(`[\p{Han}]{1,4}[  ][\p{Han}]{1,4}|[ァ-ヶー]{2,8}[  ][ァ-ヶー]{2,8}|(?:友人|知人|隣|配達員|受取人|兄|姉|弟|妹|叔父|叔母|息子|娘|上司|同僚|先生)の?[\p{Han}ァ-ヶー]{2,5}|担当者?(?:は|の|:)?[\p{Han}]{4,5}(?:[、。)\s]|です|でした)|(?:名義|代表者?|氏名|名前)(?:は|が|:|、)? ?[\p{Han}ァ-ヶー]{4,10}`)

// bareName reports whether a name without a title stands beside the contact.
func bareName(around string, start, end int) bool {
	return nameJA.MatchString(around[:start]) || nameJA.MatchString(around[end:])
}

// isOwners reports whether the words before a contact give it to the writer or
// to a company.
func isOwners(s string, start int) bool {
	before := s[max(0, start-60):start]
	if i := strings.LastIndexAny(before, "。\n"); i >= 0 {
		before = before[i:]
	}
	return own.MatchString(before) || desk.MatchString(before)
}
