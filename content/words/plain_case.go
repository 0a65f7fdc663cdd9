package words

// PlainCase are the words of the screenless walk about what it keeps.
type PlainCase struct {

	// What can be done after the result, and what is said then.
	All         string // a row: the result, after it was shown in short
	Sources     string // a row: where the result comes from
	Fill        string // a row: how many facts are missing
	Choose      string // a row: the wish
	Write       string // a row: a channel
	Copy        string // a row
	Save        string // a row
	Mend        string // a row: what is doubtful
	Copied      string // the clipboard has it
	CopyAsked   string // the terminal was asked to take it
	SavedTo     string // the file
	NotSaved    string // why
	Mended      string
	Sent        string // a row
	Reply       string // a row
	Solved      string // a row
	Close       string // a row
	Reopen      string // a row
	AfterKept   string // what may be typed
	AskNumber   string
	AskAnswer   string // what was said
	AskReason   string // why it was refused
	AskDue      string // by when it was promised
	Noted       string // what was noted
	ComeBack    string // when and what
	SeeAgain    string // a command
	SolvedNow   string
	ReopenedNow string
	NotKept     string // nothing is kept here

	// What is said on leaving.
	KeptOpen   string // a command
	KeptClosed string // a command
	KeptPart   string // a command; the last answers are not saved

	// Other ways to say what was done, besides the English word.
	SayAll, SayFill, SayWish, SaySent, SayReply, SaySolved, SayClose, SayReopen, SaySources, SayCopy, SaySave, SayMend []string
}

var plainCaseJA = PlainCase{

	All:         "案内と文面をはじめから全部見る (all)",
	Sources:     "この内容の根拠を見る (sources)",
	Fill:        "まだわかっていないこと: %d件。いま入力する (fill)",
	Choose:      "お願いすることを選ぶ (wish)",
	Write:       "%sで使う文面を見る",
	Copy:        "文面をコピーする (copy)",
	Save:        "文面をファイルに保存する (save)",
	Mend:        "文面の気になるところを直す。%s (mend)",
	Copied:      "コピーしました。窓口の入力欄に貼り付けてください。",
	CopyAsked:   "端末にコピーを頼みました。貼り付けて確かめてください。",
	SavedTo:     "保存しました: %s",
	NotSaved:    "保存できませんでした: %s",
	Mended:      "直しました。直した文面です。",
	Sent:        "連絡したことを記録する (sent)",
	Reply:       "返事があった (reply)",
	Solved:      "解決した (solved)",
	Close:       "解決しないまま終える、途中でやめる (close)",
	Reopen:      "この相談を再開する (reopen)",
	AfterKept:   "番号か、かっこの中の言葉を入力してください。b 戻る、l English、q 終了",
	AskNumber:   "お問い合わせ番号があれば入力してください。なければEnterだけ押してください。(b 取り消す)",
	AskAnswer:   "何と言われましたか。書かなくてよければ、Enterだけ押してください。(b 取り消す)",
	AskReason:   "断られた理由を書いてください。言われていなければ、Enterだけ押してください。(b 取り消す)",
	AskDue:      "いつまでにと言われましたか。例: 11/30 18:00、3日以内、来週の金曜。言われていなければ、Enterだけ押してください。(b 取り消す)",
	Noted:       "記録しました: %s",
	ComeBack:    "次の予定: %s",
	SeeAgain:    "この相談は、次のコマンドでいつでも見られます: %s",
	SolvedNow:   "この相談は解決しました。お疲れさまでした。",
	ReopenedNow: "この相談を再開しました。",
	NotKept:     "いまは相談を保存していないので、記録できません。保存するには、--data にフォルダーを書いて始めてください。",

	KeptOpen:   "ここまで保存しました。次に始めるとき、「続きから」で選べます。内容を見るコマンド: %s",
	KeptClosed: "終えた相談として保存しました。内容を見るコマンド: %s",
	KeptPart:   "最後の答えは保存できませんでした。その前までは保存してあります。内容を見るコマンド: %s",

	SayAll:     []string{"全部", "すべて", "全部見る"},
	SayFill:    []string{"入力", "入力する"},
	SayWish:    []string{"お願い", "お願いを選ぶ"},
	SaySent:    []string{"連絡した", "送信した", "送った", "電話した"},
	SayReply:   []string{"返事", "返事が来た", "返信があった"},
	SaySolved:  []string{"解決した", "解決"},
	SayClose:   []string{"終える", "終わり", "やめる"},
	SayReopen:  []string{"もう一度", "再開"},
	SayCopy:    []string{"コピー", "コピーする"},
	SaySave:    []string{"保存", "保存する"},
	SayMend:    []string{"直す", "なおす"},
	SaySources: []string{"根拠", "出典", "根拠を見る"},
}

var plainCaseEN = PlainCase{

	All:         "See all of the guidance and the message (all)",
	Sources:     "See where this comes from (sources)",
	Fill:        "Still missing: %d. Fill in now (fill)",
	Choose:      "Choose what to ask for (wish)",
	Write:       "See the message for: %s",
	Copy:        "Copy the message (copy)",
	Save:        "Save the message to a file (save)",
	Mend:        "Mend what is doubtful in the message. %s (mend)",
	Copied:      "Copied. Paste it into the field of the chat or form.",
	CopyAsked:   "The terminal was asked to copy it. Paste it somewhere to make sure.",
	SavedTo:     "Saved: %s",
	NotSaved:    "It could not be saved: %s",
	Mended:      "Mended. This is the message now.",
	Sent:        "Note that you have contacted them (sent)",
	Reply:       "An answer came (reply)",
	Solved:      "It is solved (solved)",
	Close:       "End it without a solution, or give up (close)",
	Reopen:      "Open the case again (reopen)",
	AfterKept:   "Type a number, or the word in brackets. b back, l 日本語, q quit",
	AskNumber:   "If you were given an inquiry number, type it here. If not, just press Enter. (b cancel)",
	AskAnswer:   "What did they say? To leave it out, just press Enter. (b cancel)",
	AskReason:   "Why did they refuse? If they did not say, just press Enter. (b cancel)",
	AskDue:      "By when? For example 30 Nov 18:00, within 3 days, next Friday. If they did not say, just press Enter. (b cancel)",
	Noted:       "Noted: %s",
	ComeBack:    "Come back on %s",
	SeeAgain:    "You can see this case again with: %s",
	SolvedNow:   "This case is solved. Well done.",
	ReopenedNow: "This case is open again.",
	NotKept:     "Nothing is being saved here, so this cannot be noted. To have it saved, name a folder with --data when you start.",

	KeptOpen:   "Saved up to here. Next time, find it under “Pick up where you left off” at the start. To look at it: %s",
	KeptClosed: "Saved as a closed case. To look at it: %s",
	KeptPart:   "Your last answer could not be saved. What came before it is saved. To look at it: %s",

	SayAll:     []string{"everything", "see all"},
	SayFill:    []string{"fill in"},
	SayWish:    []string{"choose"},
	SaySent:    []string{"contacted", "called", "i sent it", "i called"},
	SayReply:   []string{"answer", "they answered"},
	SaySolved:  []string{"it is solved"},
	SayClose:   []string{"closed", "give up", "end"},
	SayReopen:  []string{"open again", "reopened"},
	SayCopy:    []string{"copy it"},
	SaySave:    []string{"save it"},
	SayMend:    []string{"mend it"},
	SaySources: []string{"source", "where from"},
}
