package words

import "fmt"

// Replay is the line above a screen while a script is stepped through.
type Replay struct {
	Next, End, Left string
	Forth, Back     string // what the keys do
	At              func(n, all int) string
	Stopped         func(why string) string
}

// Tree is the screen with a whole topic.
type Tree struct {
	Title, Situation, Way, Out, Else, And, Or, Leads string
	Lead                                             func(done, here, on string) string // what the signs mean
	Not, Known                                       func(what string) string
	Hidden                                           func(n int) string // so many rows are folded
}

// Preview is what is said of a pack that is read again while it is written.
type Preview struct {
	Gone     string                   // the topic of the walk is no longer there
	Draft    string                   // only what can be read of the pack is shown
	Record   string                   // what the key does
	Recorded func(file string) string // the walk was written
}

var japaneseReplay = Replay{
	Next: "次", End: "再現は終わりました。このまま続けられます。", Left: "再現から離れました。",
	Forth: "次の行", Back: "前の行",
	At:      func(n, all int) string { return fmt.Sprintf("再現 %d/%d", n, all) },
	Stopped: func(why string) string { return "再現はここまでです: " + why },
}

var englishReplay = Replay{
	Next: "next", End: "The replay is over. You can go on from here.", Left: "You have left the replay.",
	Forth: "next line", Back: "line back",
	At:      func(n, all int) string { return fmt.Sprintf("Replay %d/%d", n, all) },
	Stopped: func(why string) string { return "The replay ends here: " + why },
}

var japaneseTree = Tree{
	Title: "全体の流れ", Leads: "行き先:",
	Lead: func(done, here, on string) string {
		return done + " 答えたところ  " + here + " いまここ  " + on + " ほかの行にある続き"
	},
	Hidden:    func(n int) string { return fmt.Sprintf("たたんだ%d行", n) },
	Situation: "最後にたずねること", Way: "続き", Out: "結果へ", Else: "それ以外", And: "、かつ ", Or: "、または ",
	Not:   func(what string) string { return "「" + what + "」でない" },
	Known: func(what string) string { return what + "がわかる" },
}

var englishTree = Tree{
	Title: "The whole topic", Leads: "Leads to:",
	Lead: func(done, here, on string) string {
		return done + " answered  " + here + " you are here  " + on + " goes on at another line"
	},
	Hidden:    func(n int) string { return fmt.Sprintf("%d folded", n) },
	Situation: "Asked before the end", Way: "then", Out: "the outcome", Else: "otherwise", And: " and ", Or: " or ",
	Not:   func(what string) string { return "not (" + what + ")" },
	Known: func(what string) string { return what + " is known" },
}

var japanesePreview = Preview{
	Gone:     "開いていたトピックがパックからなくなったため、最初の画面に戻りました。",
	Draft:    "書きかけのパックです。読めたところだけを見せています。",
	Record:   "ここまでを台本(.walk)に保存する",
	Recorded: func(file string) string { return "台本を保存しました: " + file },
}

var englishPreview = Preview{
	Gone:     "The topic that was open is no longer in the pack, so this is the first screen.",
	Draft:    "The pack is not finished: only what could be read is shown.",
	Record:   "save the walk so far as a script (.walk)",
	Recorded: func(file string) string { return "Saved the script: " + file },
}
