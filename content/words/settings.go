package words

import "toiawase/guide"

// Settings are the words about the settings, by their names and values.
type Settings struct {
	Title string
	About string            // what the file is, at its top
	Names map[string]string // of the settings
	Means map[string]string // what each is for
	// Values are the names of the values, by setting and value, as "theme dark".
	Values map[string]string

	Command  string // what the command does
	File     string // the file
	Default  string // a folder that is not set
	Over     string // what stands over the file
	Saved    string // setting, value
	Later    string // a change that holds from the next start on
	Kept     string // where cases are kept; the folder
	NoColor  string // the variable that takes all colours away
	NoFolder string // what was typed is no folder
	NoPlace  string // there is no folder for the file
	Back     string // what Ctrl+Z took back: setting, value

	BadFile  Fault // file, why
	BadName  Fault // file, line, name
	BadLine  Fault // file, line, name, value; name, values
	BadVar   Fault // variable, value; values
	NotSaved Fault // file, why
}

// SettingsIn returns the words about the settings in a language.
func SettingsIn(l guide.Lang) *Settings {
	if l == guide.EN {
		return &settingsEN
	}
	return &settingsJA
}

var settingsJA = Settings{
	Title: "設定",
	About: "Toiawase の設定です。1行に1つ、名前と値を書きます。# の後は説明です。",
	Names: map[string]string{
		"lang": "ことば", "theme": "明るさ", "glyphs": "線と記号", "message": "送る文面", "mouse": "マウス", "data": "相談の保存先",
	},
	Means: map[string]string{
		"lang":    "画面のことばです。「自動」は、お使いの端末に合わせます。",
		"theme":   "色づかいです。「自動」は、端末の背景に合わせます。",
		"glyphs":  "記号がずれて見えるときは「文字だけ」にします。",
		"message": "文面の画面を開いたとき、先に出ることばです。いつでも切り替えられます。",
		"mouse":   "「使う」にすると、行を押して選べます。その間、文字の範囲選択は端末の操作(多くは Shift を押しながら)になります。",
		"data":    "相談を保存するフォルダーです。次に始めたときから変わり、前の相談は前の場所に残ります。",
	},
	Values: map[string]string{
		"lang auto": "自動", "lang ja": "日本語", "lang en": "English",
		"theme auto": "自動", "theme light": "明るい", "theme dark": "暗い", "theme none": "色なし",
		"glyphs auto": "自動", "glyphs line": "線", "glyphs ascii": "文字だけ",
		"message auto": "画面と同じ", "message ja": "日本語", "message en": "English",
		"mouse off": "使わない", "mouse on": "使う",
	},
	Command:  "設定を見る、変える",
	File:     "設定のファイル",
	Default:  "決めない",
	Over:     "%s が先に効いています。ファイルの値は、それがないときに使います。",
	Saved:    "「%s」を「%s」にしました。",
	Later:    "次に始めたときから変わります。",
	Kept:     "いまの相談の保存先: %s",
	NoColor:  "NO_COLOR が設定されているので、色は出ません。",
	NoFolder: "フォルダーを / から書いてください。~/ でも始められます。",
	NoPlace:  "設定を書く場所がありません。変更は、終わるまで効きます。",
	Back:     "「%s」を「%s」に戻しました。",
	BadFile:  Fault{"設定のファイル %s を読めません(%s)", "ファイルを確かめてください。設定なしで始めます"},
	BadName:  Fault{"%s:%s: 「%s」という設定はありません", "lang、theme、glyphs、message、mouse、data のどれかにしてください。ほかの行は使います"},
	BadLine:  Fault{"%s:%s: %s に「%s」は使えません", "%s のどれかにしてください。ほかの行は使います"},
	BadVar:   Fault{"環境変数 %s に「%s」は使えません", "%s のどれかにしてください"},
	NotSaved: Fault{"設定を %s に書けません(%s)", "変更は、終わるまで効きます"},
}

var settingsEN = Settings{
	Title: "Settings",
	About: "Settings of Toiawase. One a line: its name and its value. What follows # is a note.",
	Names: map[string]string{
		"lang": "Language", "theme": "Colours", "glyphs": "Lines and signs", "message": "Message to send", "mouse": "Mouse", "data": "Folder of cases",
	},
	Means: map[string]string{
		"lang":    "The language of the screens. Automatic follows your terminal.",
		"theme":   "Automatic follows the background of your terminal.",
		"glyphs":  "Choose plain characters where signs look out of place.",
		"message": "The language that a message is shown in first. You can switch at any time.",
		"mouse":   "When it is used, you can click a row. To select text you then usually hold Shift.",
		"data":    "The folder that cases are kept in. It changes from the next start on; earlier cases stay where they are.",
	},
	Values: map[string]string{
		"lang auto": "automatic", "lang ja": "日本語", "lang en": "English",
		"theme auto": "automatic", "theme light": "light", "theme dark": "dark", "theme none": "no colours",
		"glyphs auto": "automatic", "glyphs line": "lines", "glyphs ascii": "plain characters",
		"message auto": "as the screens", "message ja": "日本語", "message en": "English",
		"mouse off": "not used", "mouse on": "used",
	},
	Command:  "show or change the settings",
	File:     "File of settings",
	Default:  "not set",
	Over:     "%s comes first. The value in the file counts without it.",
	Saved:    "%s is now: %s.",
	Later:    "It changes from the next start on.",
	Kept:     "Cases are kept in %s",
	NoColor:  "NO_COLOR is set, so there are no colours.",
	NoFolder: "Write the whole path, from / on. It may begin with ~/.",
	NoPlace:  "There is no folder to write settings in. The change holds until you quit.",
	Back:     "%s is again: %s.",
	BadFile:  Fault{"the file of settings %s cannot be read (%s)", "look at the file; the program starts without it"},
	BadName:  Fault{"%s:%s: there is no setting %q", "use lang, theme, glyphs, message, mouse or data; the other lines count"},
	BadLine:  Fault{"%s:%s: %s cannot be %q", "use one of %s; the other lines count"},
	BadVar:   Fault{"the variable %s cannot be %q", "use one of %s"},
	NotSaved: Fault{"the settings cannot be written to %s (%s)", "the change holds until you quit"},
}

// SettingValue names the value of a setting; a folder is its own name.
func (w *Settings) SettingValue(name, value string) string {
	if say := w.Values[name+" "+value]; say != "" {
		return say
	}
	if value == "" {
		return w.Default
	}
	return value
}

// FileNotes are what the comments of the file say: in Japanese and in English,
// about the file, or about a setting.
func FileNotes(name string) string {
	if name == "" {
		return settingsJA.About + "\n" + settingsEN.About
	}
	return settingsJA.Names[name] + ": " + settingsJA.Means[name] + "\n" + settingsEN.Names[name] + ": " + settingsEN.Means[name]
}
