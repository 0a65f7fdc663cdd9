package words

// Undo is what Ctrl+Z says.
type Undo struct {
	Key, Nothing string
	Undone       func(what string) string
	Sent, Solved string // what was done, and how to take it back
}

var japaneseUndo = Undo{
	Key: "取り消す", Nothing: "取り消せることは、もうありません。",
	Undone: func(what string) string { return "取り消しました: " + what },
	Sent:   "送ったことを記録しました。Ctrl+Z で取り消せます。", Solved: "この相談を終えました。Ctrl+Z で取り消せます。",
}

var englishUndo = Undo{
	Key: "undo", Nothing: "There is nothing more to undo.",
	Undone: func(what string) string { return "Undone: " + what },
	Sent:   "It is noted that you sent it. Ctrl+Z takes that back.", Solved: "The case is closed. Ctrl+Z takes that back.",
}
