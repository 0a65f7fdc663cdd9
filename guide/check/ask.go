package check

import (
	"strings"

	"toiawase/guide/regexp"
)

// things are what nobody of the company asks for.
var things = []struct {
	reason Reason
	word   *regexp.Regexp
}{
	{AsksGiftCard, regexp.MustCompile(`(?i)ギフト(?:カード|券|コード)|アマギフ|プリペイド|電子マネー|ウェブマネー|ビットキャッシュ|gift ?cards?|e-?money|prepaid cards?|claim codes?|itunes|google play`)},
	{AsksRemote, regexp.MustCompile(`(?i)遠隔|リモート|any ?desk|team ?viewer|rust ?desk|remote|画面共有|操作させ|screen[- ]shar`)},
	{AsksPassword, regexp.MustCompile(`(?i)パスワード|暗証番号|password|\bpin\b`)},
	{AsksCard, regexp.MustCompile(`(?i)(?:カード|クレジット)(?:の)?(?:番号|情報)|セキュリティコード|有効期限|card (?:number|details|information|data)|card'?s? number|\bcvv\b|expiry date`)},
	{AsksCode, regexp.MustCompile(`(?i)認証|確認コード|ワンタイム|(?:6|六|4|四)桁|(?:six|6|four|4)[- ]digits?|コード|smsの番号|届いた番号|\bcodes?\b|\botp\b|one-time|verification`)},
}

var (
	askJA = regexp.MustCompile(`返信|送っ|送れ|送る|送信|教え|聞か|きかれ|訊|求め|読(?:む|み|ん|め)|伝え|知らせ|入力|記入|書い|購入(?:して(?:く|、|送|番|、)|を|する|し、)|買(?:う|っ|い|え)|払(?:う|え|わ|い|っ)|確認したい|言うよう|言って|入れ(?:る|て|ろ)|させて|インストール|要求|必要`)
	askEN = regexp.MustCompile(`(?i)\b(?:reply|send|sent|give|giv(?:e|ing)|tell|told|read|asks?|asked|asking|wants?|wanted|needs?|needed|enter|provide|confirm|share|type|buy|bought|pay|paying|purchase|install(?:ed)?|requested?|demand(?:s|ed)?|require[sd]?|verify|say)\b`)
	// denied are the words by which honest texts say that nobody asks.
	denied = regexp.MustCompile(`(?i)(?:教え|共有し|入力し|伝え|送ら|送信し|見せ|返信し|言わ)ないで|(?:尋ね|聞|求め|お願い|伺)[^。]{0,12}(?:ことは)?(?:ありません|いたしません|しません)|don'?t|do not|never|will not|won't|not ask|nobody asked|聞かれていません|聞かれなかった|聞かれません`)
)

// askReach is how far the ask may stand from the thing, in bytes.
const askReach = 90

// asksFor returns what a text asks for that nobody of the company would.
func asksFor(text string) (list []Reason) {
	gift := things[0].word.MatchString(text)
	for _, thing := range things {
		if thing.reason == AsksCode && gift { // the code of a gift card
			continue
		}
		if asks(text, thing.word) {
			list = append(list, thing.reason)
		}
	}
	return list
}

func asks(text string, word *regexp.Regexp) bool {
	for _, m := range word.FindAllStringIndex(text, -1) {
		around := clause(text, m[0], m[1])
		if !denied.MatchString(around) && (askJA.MatchString(around) || askEN.MatchString(around)) {
			return true
		}
	}
	return false
}

// clause returns the sentence around text[start:end], cut at askReach.
func clause(text string, start, end int) string {
	before, after := text[max(0, start-askReach):start], text[end:min(len(text), end+askReach)]
	if i := strings.LastIndexAny(before, "。\n"); i >= 0 {
		before = before[i+1:]
	}
	if i := strings.LastIndex(before, ". "); i >= 0 {
		before = before[i+2:]
	}
	if i := strings.IndexAny(after, "。\n"); i >= 0 {
		after = after[:i]
	}
	if i := strings.Index(after, ". "); i >= 0 {
		after = after[:i]
	}
	return before + text[start:end] + after
}

var (
	pressureForm = regexp.MustCompile(`(?i)本日中|今日中|至急|緊急|[0-9]+時間以内|期限(?:まで|切れ)|直ちに|すぐに|法的|裁判|訴訟|差し押|within \d+ ?h|\btoday\b|immediately|urgent|act now|at once|right now|or else|legal action|final notice|last warning`)
	stopForm     = regexp.MustCompile(`(?i)(?:アカウント|会員|利用)[^。\n]{0,12}(?:停止|ロック|制限|無効|閉鎖|凍結|解約)|(?:停止|ロック|凍結)され|account[^.\n]{0,30}(?:suspend|lock|clos|stop|restrict|terminat|disabl|on hold|deactivat|limited)|(?:suspend|lock|clos|stop|restrict|keep)\w*[^.\n]{0,20}account`)
	billForm     = regexp.MustCompile(`(?i)未納|未払い?|滞納|料金|支払|会費|請求|利用料|延滞|引き落とし|決済|unpaid|overdue|owe|\bfees?\b|payment|\bbill|charge|invoice|past due`)
	codeForm     = regexp.MustCompile(`(?i)(?:コード|認証|ワンタイム|\bcode\b|\botp\b|one-time|verification|password)`)
	codeNumber   = regexp.MustCompile(`(?:^|[^\d-])(\d{4,8}|\d{3}[ -]\d{3})(?:[^\d-]|$)`)
	// unpaidForm is what callers claim who want money for nothing.
	unpaidForm   = regexp.MustCompile(`(?i)未納|未払い?|滞納|unpaid|overdue`)
	payForm      = regexp.MustCompile(`(?i)払え|払わな|支払(?:って|うよう|え|い(?:を|が)(?:求|必要))|払うよう|払って|振り込(?:め|んで|むよう)|pay (?:now|by|at once|the|them|a )|have to pay|must pay|(?:transfer|move|send|wire|put)\b[^.\n]{0,16}\bmoney|safe account|安全な口座|(?:お金|預金|残高)を(?:移|うつ|送)|送金(?:して|するよう|しろ)|(?:円|料金|会費)[^。\n]{0,30}[1-9一]番?を押|\b(?:yen|fee|charged?|renews?)\b[^.\n]{0,40}\bpress \w+`)
	enteredForm  = regexp.MustCompile(`(?i)(?:入力|入れ|教え|伝え|送信|送っ|読み上げ|言っ|答え|登録)(?:し|て)?(?:て)?(?:しまい|しまった|しまっ|ました|ちゃ|た。|た$)|\bi (?:have )?(?:already )?(?:entered|typed|gave|told|read|sent|submitted|filled)`)
	dmForm       = regexp.MustCompile(`(?i)\bdm\b|ＤＭ|DM|ダイレクトメッセージ|(?:先|むこう|向こう|相手)(?:に|から)(?:話しかけ|連絡|メッセージ|声)|話しかけてき|(?:副業|投資|儲け|もうけ|高収入)[^。\n]{0,12}(?:紹介|誘|勧め|すすめ)|(?:wrote|messaged|contacted|texted|reached out)(?: to)? me|sent me a (?:dm|message)|direct message|message(?:d)? first`)
	badgeForm    = regexp.MustCompile(`(?i)バッジ|認証マーク|公式マーク|チェックマーク|badge|verified|check ?mark|blue tick`)
	followForm   = regexp.MustCompile(`(?i)フォロワー|フォロー数|followers?\b`)
	officialForm = regexp.MustCompile(`(?i)公式(?:サイト|ページ|ホームページ)[^。\n]{0,12}(?:から|リンク|たど|載って|に(?:ある|出て))|サイトのリンク(?:を|から)|from the official (?:site|page|website)|(?:link|linked) (?:on|from) the official|official (?:site|website)[^.\n]{0,20}link`)
)

// Entered reports whether a text says that something was given away already.
func Entered(text string) bool { return enteredForm.MatchString(text) }
