package words

// Author are the words of the commands for those who write packs.
type Author struct {
	Preview     string // what the command does
	New         string // what the command does
	NewMade     string // a file that was written
	NewWhat     Fault  // nothing that new can make: what was written
	NewThere    Fault  // a file or folder that is there already
	NewID       Fault  // an id that a topic cannot have
	FlagTo      string // what the flag does; a word in `backquotes` names its value
	FlagExtends string
	FlagWatch   string
	FlagReplay  string
	FlagStats   string
	FlagExplain string
	FlagRule    string
	NoRule      Fault // an id; the ids that there are

	LintRules     []string          // heads of a table: rule, places judged
	LintCounts    []string          // heads of a table: found, places judged, rule, what
	LintCounted   map[string]string // what is counted, by its key
	LintQuestions []string          // heads of a table: least, median and most questions, those before the panel, topic

	Watched    string // above the findings of one look: the time
	Mended     string // what the look before found and this one does not: the place, the rule, what was wrong
	Unmet      string // what is wrong with a step of the replay, and the place
	NoOutcome  Fault  // name; the names that there are
	NoTerminal Fault  // the command needs a screen
	NoWatch    Fault  // a flag that needs a folder
	Alone      Fault  // a flag that goes with no command
}

var authorJA = Author{
	Preview:     "書きかけのパックを画面で試す(保存のたびに読み直す)",
	New:         "新しいパック(new pack DIR)やトピック(new topic DIR 分類.名前)のひな形と、編集ソフトのためのスキーマ(new schema DIR)を作る",
	NewMade:     "作りました: %s",
	NewWhat:     Fault{"「new %s」では何も作れません", "new pack DIR、new pack DIR --extends amazon-jp、new topic DIR 分類.名前、new schema DIR のどれかを書いてください"},
	NewThere:    Fault{"%s はすでにあります", "ほかの名前を書いてください"},
	NewID:       Fault{"「%s」はトピックの id になりません", "help.lost のように、分類.名前 を半角の小文字で書いてください"},
	FlagTo:      "この `OUTCOME` に行き着く道筋だけにする",
	FlagExtends: "この `PACK` に足すこと、変えることだけを書くパックにする(new pack)",
	FlagWatch:   "ファイルが変わるたびに検査し直す(Ctrl+C で終了)",
	FlagReplay:  "この `FILE` (.walk)を1行ずつ再現する(コマンドなしで)",
	FlagRule:    "規則 `ID` が何を見て、何を通さないかを例とともに見せる",
	NoRule:      Fault{"規則%sはありません", "あるのは %s です"},
	FlagExplain: "どの規則が最初の窓口を決めたかを、場所とともに見せる",
	FlagStats:   "規則ごとに見た数と、トピックごとの質問の数も表にする",

	LintRules:  []string{"規則", "    見た箇所"},
	LintCounts: []string{"件数", "    見た箇所", "規則", "見つけたもの"},
	LintCounted: map[string]string{
		"panel_by_order":         "質問の順で変わる緊急の手順",
		"late_stop":              "後から出てくる「止める」手順",
		"unknown_empty_panel":    "危険があるか不明なのに、空の緊急パネル",
		"unknown_taken_for_safe": "「わからない」を安全とみなすところ",
		"clock_unfit":            "窓口や時間に合わない期日",
		"urgent_closed":          "急ぐのに、開いている窓口がない結果",
		"out_of_reach":           "行けない人を、行けない場所に送る案内",
	},
	LintQuestions: []string{"最少", "中央", "最多", "緊急の前", "トピック"},

	Watched:    "[%s]",
	Mended:     "直りました: %s: %s: %s",
	Unmet:      "再現はここまでです: %s",
	NoOutcome:  Fault{"「%s」という結果はありません", "次から選んでください: %s"},
	NoTerminal: Fault{"preview には画面が必要です", "端末で、--plain なしで実行してください"},
	NoWatch:    Fault{"%s にはフォルダーが必要です", "パックのフォルダーを書いてください"},
	Alone:      Fault{"%s はコマンドと一緒には使えません", "コマンドなしで実行してください"},
}

var authorEN = Author{
	Preview:     "try a pack on the screen while you write it (read again whenever a file changes)",
	New:         "write the skeleton of a pack (new pack DIR) or a topic (new topic DIR FAMILY.NAME), or the schema for editors (new schema DIR)",
	NewMade:     "written: %s",
	NewWhat:     Fault{"nothing can be made with \"new %s\"", "write new pack DIR, new pack DIR --extends amazon-jp, new topic DIR FAMILY.NAME or new schema DIR"},
	NewThere:    Fault{"%s is there already", "choose another name"},
	NewID:       Fault{"%q cannot be the id of a topic", "write family.name in small letters, such as help.lost"},
	FlagTo:      "only what lies on a way to `OUTCOME`",
	FlagExtends: "make it a pack that only adds to `PACK`, or changes it (new pack)",
	FlagWatch:   "check again whenever a file changes (Ctrl+C ends it)",
	FlagReplay:  "step through the .walk script `FILE` (without a command)",
	FlagRule:    "show what the rule `ID` looks at and refuses, with examples",
	NoRule:      Fault{"there is no rule %s", "there are %s"},
	FlagExplain: "show which rules decided the first contact, with their places",
	FlagStats:   "also show how much each rule judged and how many questions each topic asks",

	LintRules:  []string{"rule", "   judged"},
	LintCounts: []string{"found", "   judged", "rule", "what"},
	LintCounted: map[string]string{
		"panel_by_order":         "panels that depend on the order of questions",
		"late_stop":              "stop steps that come late",
		"unknown_empty_panel":    "dangers not ruled out, with an empty panel",
		"unknown_taken_for_safe": "“I do not know” taken for safe",
		"clock_unfit":            "clocks that do not fit the channel or its hours",
		"urgent_closed":          "urgent ends with nothing open",
		"out_of_reach":           "advice that sends people where they cannot come",
	},
	LintQuestions: []string{" min", "median", " max", "before panel", "topic"},

	Watched:    "[%s]",
	Mended:     "mended: %s: %s: %s",
	Unmet:      "the replay ends here: %s",
	NoOutcome:  Fault{"there is no outcome %q", "choose one of %s"},
	NoTerminal: Fault{"preview needs a screen", "run it in a terminal, without --plain"},
	NoWatch:    Fault{"%s needs a folder", "name the folder of a pack"},
	Alone:      Fault{"%s does not go with a command", "leave the command out"},
}
