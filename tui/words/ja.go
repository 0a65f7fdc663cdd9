package words

import (
	"fmt"
)

var japanese = Words{
	App:      "問い合わせ",
	Language: "English",
	Comma:    "、",
	Small:    "画面が小さすぎます。ウィンドウを広げてください。",

	Frame: japaneseFrame, KeyMeanings: japaneseMeanings,
	Keys: Keys{
		Value: "値を変える", Paste: "貼り付け", Judge: "本物?", UndoShort: "取消", Others: "ほかの窓口", More: "ほかの操作", HelpShort: "キー", SoFar: "くわしく", Answer: "答える",
		Choose: "選ぶ", Enter: "決定", Back: "戻る", Search: "検索", Help: "すべてのキー", Quit: "終了",
		Scroll: "読む", Next: "次へ", Unknown: "わからない", Edit: "入力・変更", Clear: "消す",
		Copy: "コピー", Piece: "分けてコピー", Save: "保存", Channel: "窓口を変える", Tick: "済みにする", Mark: "選ぶ、外す", Tab: "次の欄",
		Done: "済んだ", Line: "改行", Change: "答えを変える", Fold: "開く・たたむ", Page: "参考ページ", Blocked: "使えない窓口", Home: "最初の画面", Areas: "分野へ",
	},
	Home: Home{

		Word:   "ひとことでかまいません",
		Search: "検索",
	},
	Question: Question{
		Empty: "入力するか、Tab で「わからない」を選んでください。",
		Long:  "Enter で改行します。書き終わったら、Tab、Enter の順に押してください。", Done: "書き終えた",
		NotYet: "まだありません",
	},
	Checklist: Checklist{

		Next: "連絡先を見る",
	},
	Emergency: Emergency{
		Lead: "上から順に。済んだら Enter で印がつきます。", Back: "質問に戻る",
	},
	Recommend: Recommend{

		Blocked: "使えない窓口に印", Address: "行き方とアドレス", Pages: "読むページ", Sources: "情報のもと",
		NoAddress: "この窓口には、決まったページがありません。", NoPages: "この件のページはありません。",
		Wait: "待つことにして、予定を相談に残す", Early: "続きの文面を先に見る",
	},
	Message: Message{
		Title: "送る文面", Asked: "コピーを試しました。貼り付けて確かめてください。",
		Native: "クリップボードにコピーしました。", File: "ファイルにも保存しました",
		Other: "文面を英語/日本語に",
		Tmux:  "貼り付けられないときは、tmux で set -s set-clipboard on を設定してください。",

		Saved:   func(p string) string { return "保存しました: " + p },
		Failed:  func(why string) string { return "できませんでした: " + why },
		PieceOf: func(n, all int) string { return fmt.Sprintf("%d / %d 番目をコピーしました。", n, all) },
	},
	Situation: Situation{
		Title: "使えない窓口", Lead: "つながらない、表示されないなど、使えない窓口に印をつけてください。おすすめから外します。", Blocked: "使えない", Works: "使える",
	},
	Page: Page{None: "参考ページはまだありません。"},
	Help: Help{
		Title: "ヘルプ", Lead: "矢印、Enter、Esc だけで、すべて操作できます。", Everywhere: "どの画面でも", Here: "この画面で", Also: "ほかに使えるキー", Notice: "このアプリについて",
	},
	Broken: Broken{
		Title: "使えないパック", Lead: "次のパックは使えません。ほかのパックはそのまま使えます。",

		More: func(n int) string { return fmt.Sprintf("ほか %d 件", n) },
	},
	Quit: Quit{Ask: "終了しますか", Lead: "まだ保存できていない答えがあります。終了すると残りません。", Nothing: "ここまでの答えは保存されません。", Safe: "すべて保存できました。", Yes: "終了する", No: "続ける",
		Crashed: "プログラムの誤りのため、終了しました", NoTerminal: "端末が使えなくなりました", NotSaved: "保存できなかったものがあります",
		Kept: "入力した内容は保存してあります。もう一度起動すると続けられます", Lost: "決定した答えは保存してあります。最後の入力は残っていないかもしれません"},
	Keep: japaneseKeep, Case: japaneseCase, Undo: japaneseUndo,
	Form: japaneseForm, Send: japaneseSend, Call: japaneseCall,
	Replay: japaneseReplay, Tree: japaneseTree, Preview: japanesePreview,
}
