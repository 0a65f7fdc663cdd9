package words

// Keep is what is said of saving.
type Keep struct {
	Saved string // at the top right: all is on disk

	// Why the last answer is not on disk. The walk goes on all the same.
	Full, Denied, Busy, Secret, NoHome, Gone, Damaged, Newer, TooLarge, Failed, NotDeleted string
}

var japaneseKeep = Keep{
	Saved:      "保存済み",
	Full:       "ディスクに空きがないため、最後の答えをまだ保存できていません。このまま続けられます。次の答えで、もう一度試します。",
	Denied:     "保存用のフォルダーに書き込めないため、最後の答えをまだ保存できていません。このまま続けられます。次の答えで、もう一度試します。",
	Busy:       "別の画面が保存しているため、最後の答えをまだ保存できていません。次の答えで、もう一度試します。",
	Secret:     "秘密の情報のように見えるものがあるため、保存していません。",
	NoHome:     "保存用のフォルダーがわからないため、ここまでの答えは保存されません。このまま最後まで使えます。",
	Gone:       "この相談は別の画面で削除されたため、ここからの答えは保存されません。",
	Damaged:    "保存したファイルが壊れていたため、よけました。最後の答えは、まだ保存できていません。",
	Newer:      "この相談は新しい版のプログラムで保存されているため、ここでは保存できません。",
	TooLarge:   "この相談は大きくなりすぎたため、最後の答えを保存できていません。メモを短くすると保存できることがあります。",
	Failed:     "最後の答えをまだ保存できていません。このまま続けられます。次の答えで、もう一度試します。",
	NotDeleted: "まだ削除できていません。終了するときに、もう一度試します。",
}

var englishKeep = Keep{
	Saved:      "saved",
	Full:       "The disk is full, so your last answer is not saved yet. You can go on; the next answer tries again.",
	Denied:     "The folder for your cases cannot be written to, so your last answer is not saved yet. You can go on; the next answer tries again.",
	Busy:       "Another window is saving, so your last answer is not saved yet. The next answer tries again.",
	Secret:     "Something here looks like a secret, so it is not saved. ",
	NoHome:     "There is no known folder to save in, so these answers are not kept. Everything else works.",
	Gone:       "This case was deleted in another window, so further answers are not saved.",
	Damaged:    "The saved file was damaged and has been moved aside. Your last answer is not saved yet.",
	Newer:      "A later version of the program saved this case, so it cannot be saved here.",
	TooLarge:   "This case has grown too large, so your last answer is not saved. A shorter note may help.",
	Failed:     "Your last answer is not saved yet. You can go on; the next answer tries again.",
	NotDeleted: "It is not deleted yet. Leaving tries again.",
}
