package words

import (
	"fmt"

	"toiawase/guide"
)

var japanese = Words{
	App:      "問い合わせ",
	Language: "English",
	Comma:    "、",
	Small:    "画面が小さすぎます。ウィンドウを広げてください。",
	Remaining: func(r guide.Range) string {
		switch {
		case r.Max == 0:
			return ""
		case r.Min == r.Max:
			return fmt.Sprintf("残り %d 問", r.Max)
		}
		return fmt.Sprintf("残り %d〜%d 問", r.Min, r.Max)
	},
	Keys: Keys{
		Arrows: "矢印",
		Choose: "選ぶ", Enter: "決定", Back: "戻る", Search: "検索", Language: "English", Help: "ヘルプ", Quit: "終了",
		Scroll: "上下", Next: "次へ", Unknown: "わからない", Edit: "入力・変更", Clear: "消す",
		Copy: "コピー", Piece: "分けてコピー", Save: "保存", Channel: "窓口を変える", Tick: "済みにする",
		Done: "済んだ", Line: "改行", Change: "答えを変える", Page: "参考ページ", Contact: "連絡の状況", Blocked: "使えない窓口", Home: "最初の画面", Why: "詳しく",
	},
	Home: Home{
		Ask: "お困りのことを入力してください", Placeholder: "例: 届かない、身に覚えのない請求", Families: "分野から探す", First: "よくあるお困りごと",
		Search: "探す", Which: "どちらですか", Near: "近いもの", Nothing: "ぴったり合うものが見つかりませんでした。言葉を変えるか、下から選んでください。",
		NearTopics: "もしかすると", Resume: "続きから", Pages: "参考ページ", Topics: "お困りごと", Kind: "窓口",
		Matched: func(w string) string { return "「" + w + "」など" },
	},
	Question: Question{
		Why: "なぜ聞くか", Where: "見つけ方", Lost: "わからないとき", SoFar: "ここまで", Prepare: "用意するもの", Likely: "連絡先の見込み",
		Unknown: "わからない", Empty: "入力するか、Tab で「わからない」を選んでください。", Warn: "ご確認ください",
		Long:   "Enter で改行します。書き終わったら Tab を押してください。",
		Parked: "答えが変わったため、いまは使っていない答えがあります。", Example: "例", NotYet: "まだありません",
	},
	Checklist: Checklist{
		Title: "用意するもの", Must: "必要なもの", Good: "あると早いもの", Evidence: "残しておくもの", Known: "済み", Unknown: "不明", Missing: "未入力",
		Wish: "希望", SecondWish: "次の希望(あれば)", None: "なし", Next: "窓口を見る", Have: "手元にある", Left: "必要なものがまだあります。空欄のままでも進めます。",
		Count: func(n, all int) string { return fmt.Sprintf("記入 %d / %d", n, all) },
	},
	Emergency: Emergency{
		Title: "先に、これだけしてください", Lead: "上から順に。済んだら Enter で印がつきます。答えは消えません。", Done: "済み", Back: "質問に戻る",
		Count: func(n, all int) string { return fmt.Sprintf("%d / %d 済み", n, all) },
	},
	Recommend: Recommend{
		Title: "連絡先", Situation: "いまの状況", First: "まず、ここへ", Because: "理由", How: "行き方", Human: "人につながるには", Needs: "手元に用意するもの", Limits: "知っておくこと",
		Open: "受付中", Closed: "いまは受付時間外", Wait: "いまは待つのがおすすめです", Fallback: "うまくいかないとき", Last: "それでも解決しないとき", Avoid: "使わないほうがよいもの", Do: "すること", Clocks: "次の予定",
		Write: "送る文面を見る", Solved: "解決です", NoMessage: "文面は要りません",
		OpensAt: func(w string) string { return w + " から" },
		Until:   func(w string) string { return w + " まで" },
	},
	Message: Message{
		Title: "送る文面", Subject: "件名", Missing: "まだ書かれていないこと", Warnings: "ご確認ください", Asked: "コピーを試しました。貼り付けて確かめてください。",
		Native: "クリップボードにコピーしました。", TooLong: "この窓口には長すぎます。書くことを減らしてください。", File: "ファイルにも保存しました", Piece: "分けて送るとき",
		Other: "文面を英語/日本語に",
		Tmux:  "貼り付けられないときは、tmux で set -s set-clipboard on を設定してください。", NoMessage: "この窓口に送る文面はありません。",
		Sent: "送ったら、お問い合わせ番号と担当者名を控えてください。", ReadBeside: "日本語の文面を送ります。英語は確認用です。",
		Length: func(n, limit int) string {
			if limit == 0 {
				return fmt.Sprintf("%d 文字", n)
			}
			return fmt.Sprintf("%d / %d 文字", n, limit)
		},
		Saved:   func(p string) string { return "保存しました: " + p },
		Failed:  func(why string) string { return "できませんでした: " + why },
		PieceOf: func(n, all int) string { return fmt.Sprintf("%d / %d 番目をコピーしました。", n, all) },
	},
	Situation: Situation{
		Title: "使えない窓口", Lead: "つながらない、表示されないなど、使えない窓口に印をつけてください。おすすめから外します。", Blocked: "使えない", Works: "使える",
	},
	Page: Page{Title: "参考ページ", List: "参考ページ", None: "参考ページはまだありません。"},
	Help: Help{
		Title: "ヘルプ", Lead: "矢印、Enter、Esc だけで、すべて操作できます。", Everywhere: "どの画面でも", Here: "この画面で", Notice: "このアプリについて",
	},
	Broken: Broken{
		Title: "使えないパック", Lead: "次のパックは使えません。ほかのパックはそのまま使えます。",
		Count: func(n int) string {
			if n < 10 {
				return fmt.Sprintf("使えないパックが%dつあります", n)
			}
			return fmt.Sprintf("使えないパックが%d個あります", n)
		},
		More: func(n int) string { return fmt.Sprintf("ほか %d 件", n) },
	},
	Quit: Quit{Ask: "終了しますか", Lead: "まだ保存できていない答えがあります。終了すると残りません。", Nothing: "ここまでの答えは保存されません。", Safe: "すべて保存できました。", Yes: "終了する", No: "続ける"},
	Keep: japaneseKeep, Case: japaneseCase,
	Replay: japaneseReplay, Tree: japaneseTree, Preview: japanesePreview,
}
