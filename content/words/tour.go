package words

import "toiawase/guide"

// Tour are the words of the tour, which is practice on an invented case.
type Tour struct {
	Title   string
	Key     string    // the same in a word
	Command string    // what the command does
	Where   string    // where one is at its end
	Steps   [5]string // what to do at the questions, the facts, the contact, the message, the case
	Else    string    // on other screens
	Plain   string    // before the plain walk
	Busy    string    // it cannot begin now

	Ask, Lead       string // at its end: the question, and what becomes of it
	Leave, On, Mine string // the answers
	Left            string // after it
}

// TourIn returns the words of the tour in a language.
func TourIn(l guide.Lang) *Tour {
	if l == guide.EN {
		return &tourEN
	}
	return &tourJA
}

var tourJA = Tour{
	Title: "5分の練習", Key: "練習", Command: "作り話の相談で5分の練習をする", Where: "練習の終わり",
	Steps: [5]string{
		"練習 1 / 5  作り話です。番号を押して答えます。どれでもかまいません。わからなければ 0、戻るのは Esc です。",
		"練習 2 / 5  例のとおりに1つ書き、Enter を押します。あとは空欄のまま、Tab、Enter で進めます。",
		"練習 3 / 5  だれに連絡するか、いま受付中か、Enter で何ができるか。それが上の3行です。Enter を押します。",
		"練習 4 / 5  1 でコピー、4 で英語になります。見終わったら 8「送った」を押します。だれにも送られません。",
		"練習 5 / 5  次に見る日時が残りました。返事が来たら、ここに書きます。F3 で練習を終えます。",
	},
	Else:  "練習中です。Esc で戻ります。F3 で練習を終えます。",
	Plain: "5分の練習です。作り話なので、何を答えてもかまいません。何も送られず、何も保存しません。? で説明、b で戻る、q で終わります。",
	Busy:  "いまは練習を始められません。少し待って、もう一度 F3 を押してください。",
	Ask:   "練習を終えますか",
	Lead:  "練習の答えは、終えると消えます。あなたの相談は、前のまま残っています。",
	Leave: "終えて、前の画面に戻る", On: "練習を続ける", Mine: "この答えを、自分の相談として残す",
	Left: "練習を終えました。練習の答えは残していません。困りごとを選ぶと、ほんとうの相談が始まり、答えは自動で保存されます。",
}

var tourEN = Tour{
	Title: "Five minutes of practice", Key: "practice", Command: "five minutes of practice on an invented case", Where: "The end of the practice",
	Steps: [5]string{
		"Practice 1 / 5  This case is invented. Press a number to answer; any will do. 0 is not sure, Esc goes back.",
		"Practice 2 / 5  Type one thing as in the example and press Enter. Leave the rest blank: Tab, Enter goes on.",
		"Practice 3 / 5  Whom to contact, whether they are open, and what Enter does: the first three lines. Press Enter.",
		"Practice 4 / 5  1 copies, 4 shows the other language. When you have looked, press 8, I sent it. Nothing is sent.",
		"Practice 5 / 5  When to come back is kept now. What they answer is noted here. F3 ends the practice.",
	},
	Else:  "This is practice. Esc goes back, F3 ends it.",
	Plain: "Five minutes of practice. The case is invented, so any answer will do. Nothing is sent and nothing is saved. ? explains, b goes back, q ends it.",
	Busy:  "Practice cannot begin just now. Wait a moment and press F3 again.",
	Ask:   "End the practice?",
	Lead:  "The answers of the practice go when it ends. Your own cases are as they were.",
	Leave: "End it and go back", On: "Go on practising", Mine: "Keep these answers as a case of mine",
	Left: "The practice has ended, and nothing of it was kept. Choose what went wrong to begin a case of your own; its answers are saved as you go.",
}
