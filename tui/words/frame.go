package words

// Frame is what surrounds the screens.
type Frame struct {
	Stages                                         [5]string // of a walk: questions, facts, contact, message, case
	Home, Page, Tree, Help, Cases, SoFar, Settings string    // where one is, on screens outside the stages
	Emergency                                      string
}

var japaneseFrame = Frame{
	Stages:    [5]string{"質問", "用意", "連絡先", "文面", "記録"},
	Home:      "この端末の中だけで動き、何も送信しません",
	Page:      "読みもの",
	Tree:      "いまの質問までと、その先",
	Help:      "使えるキー",
	Settings:  "すぐに変わり、ファイルに残ります",
	Cases:     "保存してある相談",
	SoFar:     "ここまでのこと",
	Emergency: "質問は、この後に続きます。答えは残っています。",
}

var englishFrame = Frame{
	Stages:    [5]string{"Questions", "Facts", "Contact", "Message", "Case"},
	Home:      "Works on this computer alone and sends nothing",
	Page:      "Reading",
	Tree:      "The way to this question, and on from it",
	Help:      "The keys that work",
	Settings:  "In force at once, and kept in a file",
	Cases:     "Kept on this computer",
	SoFar:     "What is known so far",
	Emergency: "The questions go on after this. Your answers are kept.",
}
