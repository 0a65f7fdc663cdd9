package words

var plainJA = Plain{
	Home:       "困っていることを言葉で入力するか、番号を選んでください。(l English、q 終了)",
	Number:     "番号を選ぶか、言葉で入力してください。(b 最初の一覧、l English、q 終了)",
	Found:      "見つかったもの:",
	Near:       "近いもの:",
	NotFound:   "「%s」に合うものは見つかりませんでした。別の言葉で入力するか、番号を選んでください。",
	Keys:       "番号か言葉で答えます。0 わからない、b 戻る、? 説明、l English、q 終了",
	NoNumber:   "その答えは選べません。1から%dまでの番号で答えてください。",
	NoUnknown:  "この質問に「わからない」はありません。近いものを選んでください。",
	First:      "ここが最初の質問です。",
	Type:       "入力してください。わからなければ 0 です。",
	Checklist:  "文面に書くことを確かめます。わかるものだけ入力してください。Enterで飛ばし、0は「わからない」です。p で、メールなどの文から取り込めます。",
	Paste:      "文を貼り付けて、最後の行に . だけを入力してください。",
	PasteTake:  "1 使う、2 使わない",
	PasteNone:  "この文から取り込めるものは、ここにはありませんでした。",
	Left:       "ほかの文は残しました。抜いたところには %s が入っています。",
	Wish:       "番号を選んでください。Enterは1です。",
	Assumed:    "答えのなかった質問は、次のように考えました: %s",
	Switched:   "日本語に切り替えました。",
	After:      "番号で、ほかの窓口に送る文面を表示します。b 戻る、l English、q 終了",
	AfterAlone: "b 戻る、l English、q 終了",
	NoHelp:     "この質問の説明は、上にあるものがすべてです。",
	NoWayOn:    "この先の案内がありません。b で戻り、別の答えを選んでください。",

	PlainCase: plainCaseJA,

	SayBack:  []string{"戻る", "もどる"},
	SayHelp:  []string{"説明", "ヘルプ"},
	SayLang:  []string{"英語", "日本語"},
	SayPaste: []string{"p", "貼り付け", "はりつけ"},
	SayQuit:  []string{"終了", "やめる", "終わる"},
}
