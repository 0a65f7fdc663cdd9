package words

import "fmt"

// Form is the checklist as it is filled in.
type Form struct {
	Blank, Tick, Write  string // beside the title; beside the evidence; in the row of a long text
	Back                string // the button that leads back to the message
	Unsure, Mark        string // the button for one row; that a question mark says the same
	Again               string // what is doubtful is taken when it is entered again
	Columns             string // before the names of the columns of a row
	Move, Take, Buttons string // keys
}

// Send is the screen of the message, and those that it leads to.
type Send struct {
	Copy, Piece, Edit, English, Japanese, QR, Page, Save, Sent, Add string // the actions
	OnePiece, NoPage, NotKept                                       string // why one cannot be done
	Deeds, Mend, Editor                                             string // keys
	InJapanese, InEnglish, ToSend, ToRead, Goes                     string
	Pieces                                                          func(n int) string // follows the length
	Lacks                                                           func(facts string) string
	Missing                                                         func(n int, facts string) string
	Remedies                                                        [4]string // what F5 does about a doubt, by sheet.Remedy

	Copied, Asked, AfterCopy, NextPiece        string
	Opened, NotOpened, NoEditor, Taken, Mended string

	EditLead, Revert                                 string
	QRTitle, Scan, NoRoom, Whole, Address, OtherCode string
}

// Call is the card for a call, and what is noted after it.
type Call struct {
	Title, Asked, Note, More                              string
	Talking                                               func(since string) string
	Number, Name, Next, NextExample                       string
	Connected, Nobody, Ended, Text                        string // the actions
	Missed                                                func(next string) string
	NoNext                                                string                   // nobody came, and there is no other desk
	Person                                                func(name string) string // a note
	SentTo, CalledTo, Undo, Then, NoClock                 string
	AskNumber, LeaveBlank, Until                          string
	Calendar, Reply, Case, Home, NoCalendar, CalendarMade string // the actions of the sent screen
}

var japaneseForm = Form{
	Blank: "空欄のままでも進めます", Tick: "Enter で印をつけます", Write: "Enter で書く",
	Back:   "文面に戻る",
	Unsure: "この欄は わからない", Mark: "? と書いても同じ",
	Again:   "これで合っていれば、もう一度 Enter を押してください。",
	Columns: "1つの欄に、続けて書きます: ",
	Move:    "欄を移る", Take: "決めて次へ", Buttons: "ボタンへ",
}

var englishForm = Form{
	Blank: "Blanks are fine", Tick: "Enter ticks", Write: "Enter to write",
	Back:   "Back to the message",
	Unsure: "Not sure of this one", Mark: "or type ?",
	Again:   "If this is right, press Enter again.",
	Columns: "In one field, one after the other: ",
	Move:    "move", Take: "take, next", Buttons: "buttons",
}

var japaneseSend = Send{
	Copy: "コピー", Piece: "分けてコピー", Edit: "直す", English: "英語にする", Japanese: "日本語にする",
	QR: "QR", Page: "公式ページ", Save: "保存", Sent: "送った", Add: "書き足す",
	OnePiece: "1つの文面なので、分けずに送れます。", NoPage: "この窓口の公式ページは登録されていません。", NotKept: "この画面では記録を残していません。",
	Deeds: "操作", Mend: "注意を直す", Editor: "エディタで直す",
	InJapanese: "日本語", InEnglish: "英語", ToSend: "これを送ります", ToRead: "読んで確かめるため", Goes: "つづき",
	Pieces: func(n int) string { return fmt.Sprintf("・%dつに分けて送れます", n) },
	Lacks:  func(facts string) string { return facts + "は書かれていません" },
	Missing: func(n int, facts string) string {
		return fmt.Sprintf("未記入%dつ: %s。このまま送れます", n, facts)
	},
	Remedies: [4]string{"", "伏せる", "その欄を直す", "文面を直す"},

	Copied: "コピーしました", Asked: "コピーを頼みました。貼り付けて確かめてください",
	AfterCopy: "6 で公式ページを開いて貼り付け、送ったら 8。貼れないときは 7 で保存。",
	NextPiece: "貼り付けて送ったら、もう一度 2 で次をコピーします。",
	Opened:    "公式ページを開きました", NotOpened: "ここからは開けませんでした。このアドレスを開いてください",
	NoEditor: "エディタを開けませんでした。3 でここで直せます", Taken: "直した文面にしました。Ctrl+Z で元に戻ります", Mended: "直しました。Ctrl+Z で元に戻ります",

	EditLead: "このまま送る文面です。書きかえた行は、あとで内容が変わっても残ります。", Revert: "元の文面に戻す",
	QRTitle: "スマートフォンで読み取る", Scan: "スマートフォンのカメラで読み取り、出てきた文字をコピーします。",
	NoRoom: "長いので、この大きさの画面には入りません。ウィンドウを広げるか、← → で短いものを選んでください。", Whole: "文面全体", Address: "ページのアドレス", OtherCode: "ほかの部分",
}

var englishSend = Send{
	Copy: "Copy", Piece: "Copy in parts", Edit: "Edit", English: "Use English", Japanese: "Use Japanese",
	QR: "QR", Page: "Open page", Save: "Save", Sent: "I sent it", Add: "Add facts",
	OnePiece: "It is one text, so there is nothing to split.", NoPage: "No official page is known for this contact.", NotKept: "Nothing is kept on this screen.",
	Deeds: "actions", Mend: "mend", Editor: "own editor",
	InJapanese: "Japanese", InEnglish: "English", ToSend: "send this one", ToRead: "to read and check", Goes: "more",
	Pieces: func(n int) string { return fmt.Sprintf(", can be sent in %d parts", n) },
	Lacks:  func(facts string) string { return "not in it: " + facts + "." },
	Missing: func(n int, facts string) string {
		return fmt.Sprintf("%d left blank: %s. You can send it as it is", n, facts)
	},
	Remedies: [4]string{"", "hides it", "opens the row", "opens the text"},

	Copied: "Copied", Asked: "Asked the terminal to copy it. Paste it to check",
	AfterCopy: "6 opens the official page to paste it; 8 once it is sent. If it does not paste, 7 saves it.",
	NextPiece: "Paste and send it, then press 2 again for the next part.",
	Opened:    "Opened the official page", NotOpened: "It cannot be opened from here. Please open this address",
	NoEditor: "No editor could be opened. 3 lets you edit it here", Taken: "This is the text as you edited it. Ctrl+Z takes that back", Mended: "Mended. Ctrl+Z takes that back",

	EditLead: "This is what you send. Lines that you write over stay as they are, whatever changes later.", Revert: "Back to the first text",
	QRTitle: "For your phone", Scan: "Scan it with the camera of your phone and copy the text that appears.",
	NoRoom: "It is too long for a window of this size. Make the window larger, or choose something shorter with Left and Right.", Whole: "The whole text", Address: "Address of the page", OtherCode: "another part",
}

var japaneseCall = Call{
	Title: "通話カード", Asked: "聞かれたら", Note: "切る前に聞いて、書く", More: "そのほか",
	Talking: func(since string) string { return "通話中 " + since + "から" },
	Number:  "お問い合わせ番号", Name: "担当の方のお名前", Next: "次の連絡は、いつ", NextExample: "例: 3日以内、12/2",
	Connected: "つながった", Nobody: "つながらない", Ended: "話し終えた", Text: "全文",
	Missed: func(next string) string {
		return "つながらなかったことを記録しました。次は、" + next + "です"
	},
	NoNext: "つながらなかったことを記録しました。時間をおいて、もう一度かけてください",
	Person: func(name string) string { return "担当の方: " + name },
	SentTo: "送ったことを記録しました", CalledTo: "話したことを記録しました", Undo: "Ctrl+Z で取り消し",
	Then: "次に見るのは", NoClock: "決まった期限はありません。返事が来たら、2 で記録します。",
	AskNumber: "お問い合わせ番号は出ましたか", LeaveBlank: "なければ空欄のまま", Until: "それまでにできること",
	Calendar: "カレンダー", Reply: "返事を記録", Case: "この相談", Home: "最初の画面", NoCalendar: "決まった日時がないので、カレンダーのファイルは作りません。", CalendarMade: "カレンダーのファイルを保存しました。開くと、予定と通知が入ります。",
}

var englishCall = Call{
	Title: "Call card", Asked: "If they ask", Note: "Ask and write before you hang up", More: "What else to know",
	Talking: func(since string) string { return "on the phone since " + since },
	Number:  "Inquiry number", Name: "Name of the person", Next: "When will they be in touch?", NextExample: "e.g. within 3 days, 2 Dec",
	Connected: "Connected", Nobody: "No one came", Ended: "Call ended", Text: "Full text",
	Missed: func(next string) string { return "Noted that no one came. Next: " + next },
	NoNext: "Noted that no one came. Please try again later",
	Person: func(name string) string { return "Spoke to: " + name },
	SentTo: "Noted that you sent it", CalledTo: "Noted that you called", Undo: "Ctrl+Z takes it back",
	Then: "Come back", NoClock: "There is no fixed date. When an answer comes, note it with 2.",
	AskNumber: "Was there an inquiry number?", LeaveBlank: "Leave it blank if not", Until: "Until then",
	Calendar: "Calendar", Reply: "Note an answer", Case: "This case", Home: "Start screen", NoCalendar: "There is no date for a calendar file.", CalendarMade: "A calendar file was saved. Open it to have the date and an alarm.",
}
