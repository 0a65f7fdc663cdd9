package words

// Case is what the screens say of cases.
type Case struct {
	ClosedTitle, None string // the lists

	Solve string // what Enter does once it is solved

	Sent, SentKey string // on the message

	AskChannel, AskSender, AskWhen, HintWhen, AskNumber, HintNumber, AskReply, AskNote, AskPromise, AskDay, HintDay string // the forms
	AskNext, HintNext, AskCame, HintCame, Empty, NoDay                                                              string
	Usual, Other, Example, ExamplePast                                                                              string
	Future, Past                                                                                                    func(day string) string

	Exported, NotExported, NotYet      string
	DeleteAsk, DeleteLead, Stays       string
	Restored, Moved, Unread, NewerFile func(id string) string
	Exposed                            string
	About                              string // heading of the help
	Where                              func(folder string) string
}

var japaneseCase = Case{
	ClosedTitle: "終えた相談",
	None:        "いまはありません。",

	Solve: "解決したので終える",

	Sent: "送信した・電話した (記録して、次の予定を見る)", SentKey: "送信した",

	AskChannel: "どこに連絡しましたか", AskSender: "どこからですか", AskWhen: "いつ連絡しましたか", HintWhen: "何も書かずに Enter を押すと「いま」になります。",
	AskNumber: "お問い合わせ番号はありますか", HintNumber: "なければ、何も書かずに Enter を押してください。",
	AskReply: "何と言われましたか", AskNote: "何を書き留めますか", AskPromise: "どんな約束でしたか",
	AskDay: "いつまでの約束ですか", HintDay: "日が決まっていなければ、何も書かずに Enter を押してください。",
	AskCame: "その返事は、いつ届きましたか", HintCame: "わからなければ、何も書かずに Enter を押してください。約束の日は、そのまま残ります。",
	AskNext: "次は、いつまでにと言われましたか", HintNext: "言われていなければ、何も書かずに Enter を押してください。",
	Empty: "まだ何も書かれていません。やめるときは Esc を押してください。",
	NoDay: "日付を読み取れませんでした。11/30、3日以内、来週の金曜 のように書いてください。",

	Usual: "おすすめの窓口", Other: "ほかの窓口", Example: "例: 11/30 18:00、3日以内、来週の金曜", ExamplePast: "例: 15:30、昨日 10時",
	Future: func(day string) string {
		return day + "は、これから来る日時です。よければ、もう一度 Enter を押してください。"
	},
	Past: func(day string) string {
		return day + "は、過ぎた日です。よければ、もう一度 Enter を押してください。"
	},

	Exported:    "ファイルに書き出しました。ブラウザーで開くと、読んだり印刷したりできます。",
	NotExported: "ファイルに書き出せませんでした。フォルダーに書き込めるか、ディスクに空きがあるかを確かめてください。",
	NotYet:      "まだ保存できていないので、書き出せません。",
	DeleteAsk:   "この相談を削除しますか",
	DeleteLead:  "このプログラムのフォルダーから、この相談と、最後にコピーした文面のファイルが消えます。元には戻せません。自分で書き出したファイルは残ります。",
	Stays:       "残しておく",
	Restored: func(id string) string {
		return "相談 " + id + " のファイルが壊れていたので、最後の変更の前に戻しました。"
	},
	Moved: func(id string) string {
		return "相談 " + id + " のファイルは壊れていて読めません。消さずに、別の場所によけました。"
	},
	Unread: func(id string) string {
		return "相談 " + id + " をいまは読めません。ファイルはそのまま残っています。"
	},
	NewerFile: func(id string) string {
		return "相談 " + id + " は、新しい版のプログラムで保存されています。"
	},
	Exposed: "相談のフォルダーを、ほかの人が読めるかもしれません。権限を確かめてください。",
	About:   "保存について",
	Where: func(folder string) string {
		return "最初の答えから、自動で保存されます。いつ閉じても、最初の画面の「続きから」で続けられます。保存先は " + folder +
			" で、読めるのはこのコンピューターのあなたのアカウントだけです。消すには、相談の画面で「削除する」を選ぶか、toiawase cases rm か toiawase cases purge を使います。"
	},
}

var englishCase = Case{
	ClosedTitle: "Closed cases",
	None:        "There are none now.",

	Solve: "It is solved",

	Sent: "I sent it / I called (note it, and see when to come back)", SentKey: "sent it",

	AskChannel: "Whom did you contact?", AskSender: "Who was it?", AskWhen: "When was that?", HintWhen: "Press Enter with nothing typed for “now”.",
	AskNumber: "Did you get an inquiry number?", HintNumber: "If not, press Enter with nothing typed.",
	AskReply: "What did they say?", AskNote: "What would you like to note?", AskPromise: "What did they promise?",
	AskDay: "By which day?", HintDay: "If no day was named, press Enter with nothing typed.",
	AskCame: "When did that answer come?", HintCame: "If you are not sure, press Enter with nothing typed. A promised day stays as it is.",
	AskNext: "Did they say by when?", HintNext: "If they did not say, press Enter with nothing typed.",
	Empty: "Nothing is written yet. To leave it, press Esc.",
	NoDay: "That could not be read as a day. Try 30 Nov, within 3 days, or next Friday.",

	Usual: "Advised here", Other: "Others", Example: "e.g. 30 Nov 18:00, within 3 days, next Friday", ExamplePast: "e.g. yesterday 3pm, 22 Nov 15:30",
	Future: func(day string) string { return day + " is still to come. If that is right, press Enter again." },
	Past:   func(day string) string { return day + " has passed. If that is right, press Enter again." },

	Exported:    "It is in a file now. Open it in a browser to read or print it.",
	NotExported: "The file could not be written. Please check that the folder can be written to and that the disk has room.",
	NotYet:      "This is not saved yet, so it cannot be exported.",
	DeleteAsk:   "Delete this case?",
	DeleteLead:  "The case and the file with the message you copied last go from this program's folders. This cannot be undone. Files that you exported yourself stay.",
	Stays:       "Keep it",
	Restored: func(id string) string {
		return "The file of case " + id + " was damaged, so it is back as it was before its last change."
	},
	Moved: func(id string) string {
		return "The file of case " + id + " is damaged. It has been moved aside, not deleted."
	},
	Unread:    func(id string) string { return "Case " + id + " cannot be read now. Its file is left as it is." },
	NewerFile: func(id string) string { return "Case " + id + " was saved by a later version of the program." },
	Exposed:   "Other people may be able to read the folder of your cases. Please check its permissions.",
	About:     "What is kept",
	Where: func(folder string) string {
		return "Everything is saved by itself from your first answer on. Close the window whenever you like; the first screen takes you back to where you were. " +
			"It is kept in " + folder + ", where only your own account can read it. To remove it, choose Delete on the screen of the case, or use toiawase cases rm or toiawase cases purge."
	},
}
