package guard

import "toiawase/guide/regexp"

// threatForms are threats and blame as people write them when they are angry.
// Words such as 訴える or lawyer alone are none: who asked a lawyer, or was
// threatened, must be able to say so.
var threatForms = []*regexp.Regexp{
	regexp.MustCompile(`訴え(?:る|ます|てや|るぞ|させ)|提訴し|訴訟(?:を起こ|も|に(?:し|する|なり)|沙汰)|告訴(?:する|し)|裁判(?:に|を|沙汰)(?:し|する|かけ|起こ|なり)|裁判(?:や|だ|する|です)(?:[。!ぞよわなか]|$)|法的(?:措置|手段|手続き?)(?:を|に)[^。]{0,6}(?:取|とり|とる|踏|検討|出|進)|弁護士(?:が|に|を)[^。]{0,10}(?:覚悟|立て|頼(?:む|みま|んで(?:や|い))|訴|つけ(?:る|ま|て)|い(?:る|ます)(?:ぞ|から|よ|ん))|弁護士から(?:連絡|通知|手紙)|損害賠償|慰謝料`),
	regexp.MustCompile(`(?:SNS|ネット|ツイッター|Twitter|X|ブログ|掲示板|動画|口コミ|レビュー|クチコミ)(?:に|で|へ)[^。]{0,14}(?:書き?(?:ます|込|いて|く)|書く|晒|さら(?:す|し)|拡散|載せ|投稿し|流し|広め|ばらま|暴露|公開し)|晒(?:す|し|して)|(?:名前|実名|住所|顔|写真|番号)を(?:さらす|さらし|公開(?:する|し)|ばらま)|拡散(?:する|し|させ)|言いふら|暴露|さらして?や`),
	regexp.MustCompile(`(?:星|★)\s?(?:[1１一]|ひと)つ?(?:の(?:評価|レビュー|口コミ)|に(?:し|する)|を(?:つけ|付け)|で(?:す|レビュー|評価)|つけ)|低評価|最低評価|悪い(?:評価|レビュー)を`),
	regexp.MustCompile(`(?:警察|消費者(?:庁|センター)|マスコミ|新聞|テレビ|本社|社長)(?:に|へ)(?:突き出|言いつけ|たれ込|通報(?:する|します)(?:ぞ|から|よ)|[^。]{0,6}(?:ぞ|からな|からね))|突き出(?:す|し)`),
	regexp.MustCompile(`許さ(?:な|ね|ん|れない)|覚悟し|覚えて(?:い)?ろ|どうなるか(?:分か|わか|知|見|覚)|ただで(?:は)?(?:済|す)|後悔(?:する|させ)|殺|ぶっ|死ね|消えろ|潰(?:す(?:ぞ|から|よ)|して?(?:や|ま)|れ(?:ろ|てしまえ|ちまえ))|つぶ(?:す(?:ぞ|から|よ)|してや)|火をつけ|押しかけ|乗り込|(?:家|自宅|会社|店|事務所|営業所)(?:まで|に)(?:行く(?:から|ぞ|よ)|行って(?:や|文句))`),
	regexp.MustCompile(`ふざけ|いい(?:加減|かげん)|馬鹿|バカ(?:に|者|やろ|野郎|か|$|[。!、ば])|ばか(?:に|者|やろ|野郎|か)|アホ|クズ|(?:^|[^や])くそ|クソ|ゴミ(?:みたい|会社|だ)|無能|役立たず|泥棒|どろぼう|ペテン|うそつき|嘘つき|詐欺師|詐欺(?:会社|企業|業者|店|グループ)(?:だ|め|と|の)|悪徳|悪質(?:な)?(?:業者|会社|店)|卑怯|盗ん(?:だ|でいる)のは[^。\n]{0,10}(?:だろ|に決ま|です|だ)|(?:配達員|ドライバー|店員|運転手|担当者?)が(?:盗|ぬす)(?:んだ|みました)(?:に(?:決|違)|んだ|。|$)|最低(?:だ|な(?:会社|店|対応)|です|の)|おまえ|お前|てめ|貴様|頭(?:が|の)?(?:悪|おかし)|恥を知|責任(?:を)?(?:取れ|とれ)|土下座|クビに|首にし|辞めさせ|(?:上司|社長|責任者|担当者?|店長|バカ|人|やつ)を出せ|責任(?:を)?とら(?:せ|んかい)|誠意(?:を|が)(?:見せ|ない)|金を?返せ|返せよ|早くしろ|しろ(?:よ)?[。!]?$|呪(?:う|っ|い殺|われろ)|被害者の会`),
	regexp.MustCompile(`(?i)\b(?:i(?:'ll| will| am going to|'m going to)|we(?:'ll| will)|going to) (?:sue|take (?:you|this|legal)|expose|ruin|destroy|(?:find|hunt|come (?:for|after)) you|post (?:this|it|everything|about|your)|tell (?:everyone|everybody|the (?:press|media|world))|make (?:you|sure (?:everyone|everybody|you))|report you|go to (?:the press|the media|court)|leave (?:a |you )?(?:bad|one|1|negative)|write (?:a |the )?(?:bad|worst|one|1))`),
	regexp.MustCompile(`(?i)\b(?:sue you|legal action|see you in court|take you to court|my lawyer|my attorney|lawsuit|press charges)\b|\bor (?:else|i(?:'ll| will)|we(?:'ll| will)|expect|face|my|you(?:'ll| will))\b|\bexpect a (?:one|1|bad)|(?:one|1)[- ]star|(?:bad|negative|terrible) reviews? (?:for|of|about|on|if|unless|everywhere)`),
	regexp.MustCompile(`(?i)\bi know where (?:you|your)\b|\byour (?:courier|driver|seller|staff|people|agents?|man|guy)s? (?:stole|robbed|cheated|lied)\b|\b(?:he|she|they|you) (?:is|are) (?:a |all )?criminals?\b|\b(?:thie(?:f|ves)|liars?|lying to|idiots?|stupid|morons?|useless|incompetent|crooks?|scumbags?|fraudsters?|scammers!|disgusting|pathetic|worthless|(?:damn|bloody|bastards?|shit|fuck\w*|hell)\b)|\bshame on\b|\byou(?:'ll| will) (?:regret|be sorry|pay for|hear from)|\bwatch out\b|\bkill (?:you|him|her|them|someone|somebody|your)\b|\bhow dare\b|\byou (?:people )?(?:stole|robbed|cheated|are (?:all )?(?:scammers|criminals|a scam|frauds?|the worst))|\bthis is fraud\b|\b(?:scam|criminal) company\b|\byour (?:staff|company|agents?|people) (?:is|are) (?:a joke|rude|lazy|terrible|awful|the worst)|\b(?:come|coming|turn up|show up) (?:to|at) your (?:office|house|home|door|shop)|\b(?:i'm|i am|we're|we are|i'll be) (?:going|off) to the (?:press|media|papers|news)|\bgo viral\b|\bsocial media\b.{0,20}\b(?:unless|if|until)|\bunless you (?:refund|pay|fix)|\bcall the police on you|\b(?:make sure|see to it)(?: that)? (?:nobody|no one|everyone|everybody)`),
}

// spared are things and events whose names hold a word of the threats: what
// was ordered, and what befell the writer.
var spared = regexp.MustCompile(`(?i)殺(?:虫|菌|鼠|風景|到)|(?:泥棒|どろぼう)(?:に(?:入|遭|あ)|が入|被害|対策|よけ|除け)|(?:idiot|stupid)'s guide`)

// reported says that somebody else threatened the writer: behind the words in
// Japanese, before them in English.
var (
	reportedJA = regexp.MustCompile(`^[^。\n]{0,20}?と(?:言われ|いわれ|脅|おど|書かれ|書いてあ|書いてい|いう(?:電話|メール|SMS|連絡)|の?(?:電話|メール|SMS|連絡)|電話で言われ)`)
	reportedEN = regexp.MustCompile(`(?i)\b(?:they|he|she|caller|e?-?mail|sms|message|text|man|voice|woman|seller|letter)\b[^.\n]{0,24}\b(?:said|says|saying|threaten(?:s|ed)|told|claims?|claimed|wrote|writes)\b[^.\n]*$`)
)

// notMeant says, behind the words, that the writer does not intend them.
var notMeant = regexp.MustCompile(`^[^。\n]{0,12}(?:つもり|気|考え|わけ)(?:は|も|では|じゃ)?(?:ない|ありません|なく|ござい)`)

// denied says, before the words, that they are not meant.
var denied = regexp.MustCompile(`(?i)(?:\bnot|n't|\bnever) $`)

// threats finds threats and blame, but not what others threatened.
func threats(s string) (list []hit) {
	for _, form := range threatForms {
		for _, m := range form.FindAllStringIndex(s, -1) {
			after := s[m[1]:min(len(s), m[1]+90)]
			if !isSpared(s, m) && !reportedJA.MatchString(after) && !notMeant.MatchString(after) && !denied.MatchString(s[max(0, m[0]-30):m[0]]) && !reportedEN.MatchString(s[max(0, m[0]-90):m[0]]) {
				list = append(list, hit{m[0], m[1], Threat})
			}
		}
	}
	return list
}

// isSpared reports whether the word s[m[0]:m[1]] is part of something harmless.
func isSpared(s string, m []int) bool {
	for _, name := range spared.FindAllStringIndex(s, -1) {
		if name[0] <= m[0] && m[1] <= name[1] {
			return true
		}
	}
	return false
}
