package words

import "toiawase/guide"

// Keep are the sentences that say why something is not saved. The walk goes on
// all the same.
type Keep struct {
	Full, Denied, Open, Busy, NoHome, Gone, Damaged, Newer, TooLarge, Failed string

	Secret string // stands before the sentence of the problem
}

// KeepIn returns the words of language l. The caller must not change them.
func KeepIn(l guide.Lang) *Keep {
	if l == guide.EN {
		return &keepEN
	}
	return &keepJA
}

var keepJA = Keep{
	Full:     "ディスクに空きがないため、まだ保存できていません。このまま続けられます。次の答えで、もう一度保存します。",
	Open:     "保存用のフォルダーにほかの人も書き込めるため、保存していません。chmod 700 で自分だけのものにするか、--data で別のフォルダーを選んでください。",
	Denied:   "保存用のフォルダーに書き込めないため、まだ保存できていません。このまま続けられます。次の答えで、もう一度保存します。",
	Busy:     "別の画面が保存しているため、まだ保存できていません。このまま続けられます。次の答えで、もう一度保存します。",
	NoHome:   "保存する場所がわからないため、答えは保存されません。このまま最後まで使えます。",
	Gone:     "この相談は別の画面で削除されたため、ここからの答えは保存されません。このまま最後まで使えます。",
	Damaged:  "保存したファイルが壊れていたため、別の場所に移しました。最後の答えは、まだ保存できていません。",
	Newer:    "この相談は新しい版のプログラムで保存されているため、ここでは保存できません。このまま最後まで使えます。",
	TooLarge: "この相談は記録が長くなりすぎたため、最後の答えを保存できていません。メモを短くすると保存できることがあります。",
	Failed:   "まだ保存できていません。このまま続けられます。次の答えで、もう一度保存します。",
	Secret:   "人に見せてはいけない情報があるようなので、保存していません。",
}

var keepEN = Keep{
	Full:     "The disk is full, so this is not saved yet. You can go on; your next answer tries again.",
	Open:     "Other people may write in the folder for your cases, so this is not saved. Make it yours alone with chmod 700, or choose another with --data.",
	Denied:   "The folder for your cases cannot be written to, so this is not saved yet. You can go on; your next answer tries again.",
	Busy:     "Another window is saving, so this is not saved yet. You can go on; your next answer tries again.",
	NoHome:   "It is not known where to save, so your answers are not saved. Everything else works.",
	Gone:     "This case was deleted in another window, so further answers are not saved. Everything else works.",
	Damaged:  "The saved file was damaged and has been moved aside. Your last answer is not saved yet.",
	Newer:    "A later version of the program saved this case, so it cannot be saved here. Everything else works.",
	TooLarge: "This case has grown too long, so your last answer is not saved. A shorter note may help.",
	Failed:   "This is not saved yet. You can go on; your next answer tries again.",
	Secret:   "Something here looks like a secret, so it is not saved. ",
}
