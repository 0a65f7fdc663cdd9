package words

import "toiawase/guide"

// ManPage are the parts of the manual page that no command describes. A pair is
// a term and what it means.
type ManPage struct {
	About                               string // what the program does
	Describes                           string // heading
	Examples, Files, Environment, Exits string // headings

	Example, File, Variable, Exit [][2]string
}

// ManIn returns the words of the manual page in a language.
func ManIn(l guide.Lang) *ManPage {
	if l == guide.EN {
		return &manEN
	}
	return &manJA
}

var manJA = ManPage{
	About:     "困っていることをいくつかの質問で確かめ、連絡先とその理由、送る文面を示します。答えは相談としてこのコンピューターに保存し、どこにも送信しません。",
	Describes: "説明", Examples: "例", Files: "ファイル", Environment: "環境変数", Exits: "終了コード",
	Example: [][2]string{
		{"toiawase", "画面で始める"},
		{"toiawase 届かない", "言葉で探す"},
		{"toiawase --plain --keys", "画面を使わず、番号を押すだけで答える"},
		{"toiawase cases due", "期限の来た相談を見る"},
		{"toiawase cases export ID --format ics > due.ics", "次に見る日時を、通知つきでカレンダーに入れる"},
		{"toiawase settings theme dark", "設定を変える"},
		{"pbpaste | toiawase paste", "コピーしたメールから事実を読み取る"},
	},
	File: [][2]string{
		{"~/.config/toiawase/settings.txt", "設定。macOS では ~/Library/Application Support、Windows では %AppData% の中"},
		{"~/.local/share/toiawase/cases/", "相談。読めるのは持ち主だけ"},
		{"~/.local/share/toiawase/packs/", "自分で加えたパック。1つに1フォルダー"},
		{"~/.local/share/toiawase/exports/", "書き出したページとカレンダー"},
		{"~/.local/share/toiawase/toiawase-message.txt", "最後にコピー、保存した文面"},
	},
	Variable: [][2]string{
		{"TOIAWASE_LANG, TOIAWASE_THEME, TOIAWASE_GLYPHS, TOIAWASE_MESSAGE, TOIAWASE_MOUSE, TOIAWASE_DATA", "設定のファイルより先に効き、同じ名前のオプションより後に効く"},
		{"LC_ALL, LC_MESSAGES, LANG", "ことばを決めていないとき、en で始まれば英語、ほかは日本語"},
		{"ACCESSIBLE", "1 なら、--plain と同じ"},
		{"NO_COLOR", "空でなければ、色を使わない"},
		{"TERM", "dumb なら、--plain と同じ"},
		{"VISUAL, EDITOR", "文面を直すエディター"},
		{"XDG_CONFIG_HOME, XDG_DATA_HOME", "設定と相談を置くフォルダー"},
	},
	Exit: [][2]string{
		{"0", "できた"},
		{"1", "答えが「ない」: 見つからない、期限の来たものがない、期待と違う"},
		{"2", "使い方が違う、入力を読めない"},
	},
}

var manEN = ManPage{
	About:     "It asks a few questions about what has gone wrong, says whom to contact and why, and hands over the message to send. Your answers are kept on this computer as a case and are sent nowhere.",
	Describes: "Description", Examples: "Examples", Files: "Files", Environment: "Environment", Exits: "Exit status",
	Example: [][2]string{
		{"toiawase", "start on screens"},
		{"toiawase \"not arrived\"", "search for words"},
		{"toiawase --plain --keys", "without screens, one key for an answer"},
		{"toiawase cases due", "the cases that are due"},
		{"toiawase cases export ID --format ics > due.ics", "when to come back, with an alarm, for a calendar"},
		{"toiawase settings theme dark", "change a setting"},
		{"pbpaste | toiawase paste", "the facts in a mail that was copied"},
	},
	File: [][2]string{
		{"~/.config/toiawase/settings.txt", "the settings; on macOS in ~/Library/Application Support, on Windows in %AppData%"},
		{"~/.local/share/toiawase/cases/", "cases, readable by their owner alone"},
		{"~/.local/share/toiawase/packs/", "packs of your own, a folder each"},
		{"~/.local/share/toiawase/exports/", "pages and calendars that were written"},
		{"~/.local/share/toiawase/toiawase-message.txt", "the message that was copied or saved last"},
	},
	Variable: [][2]string{
		{"TOIAWASE_LANG, TOIAWASE_THEME, TOIAWASE_GLYPHS, TOIAWASE_MESSAGE, TOIAWASE_MOUSE, TOIAWASE_DATA", "come before the file of settings, and after the options of the same names"},
		{"LC_ALL, LC_MESSAGES, LANG", "where no language is set: English for en..., else Japanese"},
		{"ACCESSIBLE", "1 means --plain"},
		{"NO_COLOR", "if not empty, no colours"},
		{"TERM", "dumb means --plain"},
		{"VISUAL, EDITOR", "the editor for a message"},
		{"XDG_CONFIG_HOME, XDG_DATA_HOME", "the folders of the settings and the cases"},
	},
	Exit: [][2]string{
		{"0", "it was done"},
		{"1", "the answer is no: nothing found, nothing due, an expectation not met"},
		{"2", "the command or its input could not be understood"},
	},
}
