package words

// Author are the words of the commands for those who write packs.
type Author struct {
	Preview    string // what the command does
	FlagTo     string // what the flag does; a word in `backquotes` names its value
	FlagWatch  string
	FlagReplay string

	Watched    string // above the findings of one look: the time
	Unmet      string // what is wrong with a step of the replay, and the place
	NoOutcome  Fault  // name; the names that there are
	NoTerminal Fault  // the command needs a screen
	NoWatch    Fault  // a flag that needs a folder
	Alone      Fault  // a flag that goes with no command
}

var authorJA = Author{
	Preview:    "書きかけのパックを画面で試す(保存のたびに読み直す)",
	FlagTo:     "この `OUTCOME` に行き着く道筋だけにする",
	FlagWatch:  "ファイルが変わるたびに検査し直す(Ctrl+C で終了)",
	FlagReplay: "この `FILE` (.walk)を1行ずつ再現する(コマンドなしで)",

	Watched:    "[%s]",
	Unmet:      "再現はここまでです: %s",
	NoOutcome:  Fault{"「%s」という結果はありません", "次から選んでください: %s"},
	NoTerminal: Fault{"preview には画面が必要です", "端末で、--plain なしで実行してください"},
	NoWatch:    Fault{"%s にはフォルダーが必要です", "パックのフォルダーを書いてください"},
	Alone:      Fault{"%s はコマンドと一緒には使えません", "コマンドなしで実行してください"},
}

var authorEN = Author{
	Preview:    "try a pack on the screen while you write it (read again whenever a file changes)",
	FlagTo:     "only what lies on a way to `OUTCOME`",
	FlagWatch:  "check again whenever a file changes (Ctrl+C ends it)",
	FlagReplay: "step through the .walk script `FILE` (without a command)",

	Watched:    "[%s]",
	Unmet:      "the replay ends here: %s",
	NoOutcome:  Fault{"there is no outcome %q", "choose one of %s"},
	NoTerminal: Fault{"preview needs a screen", "run it in a terminal, without --plain"},
	NoWatch:    Fault{"%s needs a folder", "name the folder of a pack"},
	Alone:      Fault{"%s does not go with a command", "leave the command out"},
}
