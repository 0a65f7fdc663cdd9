package words

import (
	"fmt"
	"time"

	"toiawase/guide"
)

// Report are the headings and sentences of a written result.
type Report struct {
	Emergency string // heading: what cannot wait
	Outcome   string // heading
	Actions   string // heading
	Contact   string // heading: whom to contact
	First     string // the first channel's name
	WaitUntil string // a time
	OpensAt   string // a time: closed now, opens then
	NotOpen   string // closed now, and no opening is known
	Because   string // a reason
	How       string // heading: how to get there
	Human     string // a sentence
	Limit     string // a sentence
	Need      string // a thing to have at hand
	Address   string // a web address
	Fallbacks string // heading: if that does not solve it
	When      string // a sentence: when to move on to it
	Last      string // heading: the last resort
	Avoid     string // heading: what not to use now
	AvoidLine string // name and reason
	Evidence  string // heading
	Fades     string // a sentence
	Message   string // the channel's name
	Japanese  string // heading: the same message in Japanese, for readers of English; in Japanese it is not used
	Begin     string // the rule above the message
	Piece     string // the rule between pieces that are sent one after the other
	End       string // the rule under the message
	Subject   string // the subject
	Length    string // characters, and the limit
	Missing   string // heading: necessary facts that are not known
	Warnings  string // heading
	TooLong   string // the message exceeds the limit
	Clocks    string // heading
	ClockLine string // a time and what to do then
	Others    string // heading: channels with a message of their own
	Remaining string // heading: the question that the walk stands at
	None      string // nothing can be recommended
	Moment    func(time.Time) string
}

// ReportIn returns the words of a result in a language.
func ReportIn(l guide.Lang) *Report {
	if l == guide.EN {
		return &reportEN
	}
	return &reportJA
}

var reportJA = Report{
	Emergency: "先に、急いですること",
	Outcome:   "いまの状況",
	Actions:   "やること",
	Contact:   "連絡先",
	First:     "最初の連絡先: %s",
	WaitUntil: "いまは待ちます: %sまで",
	OpensAt:   "いまは受付時間外です。次に開くのは %s です。",
	NotOpen:   "いまは受付時間外です。",
	Because:   "理由: %s",
	How:       "進み方",
	Human:     "人につなぐには: %s",
	Limit:     "ご注意: %s",
	Need:      "用意するもの: %s",
	Address:   "アドレス: %s",
	Fallbacks: "うまくいかないとき",
	When:      "移る目安: %s",
	Last:      "それでも解決しないとき",
	Avoid:     "いまは使わない連絡先",
	AvoidLine: "%s: %s",
	Evidence:  "残しておくもの",
	Fades:     "ご注意: %s",
	Message:   "送る文面(%s)",
	Japanese:  "日本語の文面",
	Begin:     "----- ここから -----",
	Piece:     "----- 次に送る -----",
	End:       "----- ここまで -----",
	Subject:   "件名: %s",
	Length:    "%d字(上限%d字)",
	Missing:   "文面に足りないもの",
	Warnings:  "念のため確かめること",
	TooLong:   "文面が上限より長くなっています。",
	Clocks:    "次の予定",
	ClockLine: "%s: %s",
	Others:    "ほかの連絡先の文面",
	Remaining: "次の質問",
	None:      "すすめられる連絡先がありません。",
	Moment:    momentJA,
}

var reportEN = Report{
	Emergency: "Do this first, at once",
	Outcome:   "Where things stand",
	Actions:   "What to do",
	Contact:   "Whom to contact",
	First:     "First: %s",
	WaitUntil: "Wait for now: until %s",
	OpensAt:   "Closed now. It opens next on %s.",
	NotOpen:   "Closed now.",
	Because:   "Why: %s",
	How:       "How to get there",
	Human:     "To reach a person: %s",
	Limit:     "Note: %s",
	Need:      "Have at hand: %s",
	Address:   "Address: %s",
	Fallbacks: "If that does not work",
	When:      "When: %s",
	Last:      "If it is still not solved",
	Avoid:     "Do not use now",
	AvoidLine: "%s: %s",
	Evidence:  "What to keep",
	Fades:     "Note: %s",
	Message:   "Message to send (%s)",
	Japanese:  "The same in Japanese",
	Begin:     "----- begin -----",
	Piece:     "----- send next -----",
	End:       "----- end -----",
	Subject:   "Subject: %s",
	Length:    "%d characters (limit %d)",
	Missing:   "Still missing in the message",
	Warnings:  "Please check",
	TooLong:   "The message is longer than the limit.",
	Clocks:    "What comes next",
	ClockLine: "%s: %s",
	Others:    "Messages for other channels",
	Remaining: "Next question",
	None:      "There is no channel to recommend.",
	Moment:    momentEN,
}

func momentJA(t time.Time) string {
	t = t.In(guide.Japan)
	day := []rune("日月火水木金土")[t.Weekday()]
	return fmt.Sprintf("%d年%d月%d日(%c) %02d:%02d", t.Year(), t.Month(), t.Day(), day, t.Hour(), t.Minute())
}

func momentEN(t time.Time) string {
	return t.In(guide.Japan).Format("Mon 2 Jan 2006, 15:04 MST")
}
