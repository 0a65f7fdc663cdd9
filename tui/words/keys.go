package words

// A KeyRow is a row of the table of keys: keys that mean the same wherever they
// work.
type KeyRow struct {
	Keys  []string // as bubbletea names them; "1" stands for all digits that choose
	Name  string   // as the README names them
	Extra bool     // the help lists them for every screen that does not name them
}

// KeyTable is the one table of keys: the bindings of the screens, the help, the
// foot line and the README are tested against it.
var KeyTable = []KeyRow{
	{Keys: []string{"up", "down"}, Name: "↑ ↓", Extra: true},
	{Keys: []string{"pgup", "pgdown", "home", "end"}, Name: "PgUp PgDn Home End", Extra: true},
	{Keys: []string{"left", "right"}, Name: "← →"},
	{Keys: []string{"enter"}, Name: "Enter", Extra: true},
	{Keys: []string{"1", "2", "5", "0"}, Name: "1–9, 0"},
	{Keys: []string{"space"}, Name: "Space", Extra: true},
	{Keys: []string{"tab", "shift+tab"}, Name: "Tab, Shift+Tab", Extra: true},
	{Keys: []string{"esc"}, Name: "Esc", Extra: true},
	{Keys: []string{"ctrl+z"}, Name: "Ctrl+Z"},
	{Keys: []string{"ctrl+f"}, Name: "Ctrl+F"},
	{Keys: []string{"ctrl+l"}, Name: "Ctrl+L"},
	{Keys: []string{"ctrl+e"}, Name: "Ctrl+E"},
	{Keys: []string{"ctrl+s"}, Name: "Ctrl+S"},
	{Keys: []string{"ctrl+t"}, Name: "Ctrl+T"},
	{Keys: []string{"f1", "ctrl+g"}, Name: "F1"},
	{Keys: []string{"f2"}, Name: "F2"},
	{Keys: []string{"f3"}, Name: "F3"},
	{Keys: []string{"f4"}, Name: "F4"},
	{Keys: []string{"f5"}, Name: "F5"},
	{Keys: []string{"f6"}, Name: "F6"},
	{Keys: []string{"f7"}, Name: "F7"},
	{Keys: []string{"f8"}, Name: "F8"},
	{Keys: []string{"ctrl+c"}, Name: "Ctrl+C"},
	{Keys: []string{"ctrl+n", "ctrl+p"}, Name: "Ctrl+N, Ctrl+P", Extra: true},
	{Keys: []string{"j", "k", "/", "?", "q"}, Name: "J K / ? Q", Extra: true},
	{Keys: []string{"c", "o", "e", "s"}, Name: "C O E S", Extra: true},
	{Keys: []string{"a"}, Name: "A"},
	{Keys: []string{"ctrl+a", "ctrl+u", "ctrl+k", "ctrl+w", "ctrl+h", "ctrl+d"}, Name: "Ctrl+A U K W H D", Extra: true},
}

// japaneseMeanings say what the rows of KeyTable mean, one by one.
var japaneseMeanings = []string{
	"行を選ぶ、読み進む",
	"1画面ずつ、はじめへ、終わりへ",
	"となりのタブ、ボタン、値。全体の流れでは行を開く、たたむ。文字の中ではカーソルを動かす",
	"選んである行に決める。長い文の中では改行",
	"その番号に決める。0 は「わからない」。全角でもよい。入力欄では ? と Enter",
	"印をつける、読み進む",
	"次の欄へ、前の欄へ",
	"戻る。入力したものは残る",
	"いま決めたことを取り消す",
	"検索する",
	"もう一つのことばにする",
	"使い慣れたエディターで書く($EDITOR)",
	"preview で: ここまでを台本(.walk)に保存する",
	"質問の全体を見る",
	"使えるキーを見る",
	"ここまでのことを見る",
	"5分の練習をする、終える",
	"設定を変える",
	"メールや画面の文を貼り付けて読み取る",
	"情報のもとを見る",
	"届いたものが本物か確かめる",
	"送る文面の気になるところを直す",
	"終わる。保存できないものがあるときだけ、たずねる",
	"次の行へ、前の行へ。脚本を見ているときは次の手順、前の手順",
	"文字を入力していないとき: 下、上、検索、キーの一覧、戻る",
	"送る文面で: コピー、公式ページを開く、直す、保存",
	"貼り付けた文から読み取ったものを、すべて選ぶ",
	"入力欄で: 先頭へ、先頭まで消す、終わりまで消す、前の語を消す、前の字を消す、次の字を消す",
}

// englishMeanings are the same in English.
var englishMeanings = []string{
	"choose a row, read on",
	"by a screen, to the beginning, to the end",
	"the next tab, button or value; in the whole topic, open or fold a row; in a text, the cursor",
	"choose what is marked; in a long text, a new line",
	"choose that number; 0 is \"I am not sure\", and so is ? with Enter in a field (full-width too)",
	"tick, read on",
	"the next field or button, the one before",
	"back; nothing that was typed is lost",
	"take back the last answer or deed, and say which",
	"search",
	"the other language",
	"write in your own editor ($EDITOR)",
	"in preview: save the walk so far as a script (.walk)",
	"the whole topic, with the way so far",
	"every key that works",
	"what is known so far",
	"five minutes of practice on an invented case; again, to end it",
	"settings",
	"paste a mail or a screen, and take its facts",
	"where statements come from",
	"whether something you got is real",
	"mend what is doubtful in the message",
	"quit; it asks only when something could not be saved",
	"the next row, the one before; in a replay, the next step, the one before",
	"where no text is typed: down, up, search, every key, back",
	"on the message: copy, open the official page, edit, save",
	"take all facts that were found in a pasted text",
	"in a field: to the beginning, clear to the left, clear to the right, a word, a character, the next character",
}
