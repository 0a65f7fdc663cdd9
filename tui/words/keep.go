package words

// Keep is what is said of saving on the screens. Why something is not saved is
// in content/words.
type Keep struct {
	Saved      string // at the top right: all is on disk
	NotDeleted string
}

var japaneseKeep = Keep{
	Saved:      "保存済み",
	NotDeleted: "まだ削除できていません。終了するときに、もう一度試します。",
}

var englishKeep = Keep{
	Saved:      "saved",
	NotDeleted: "It is not deleted yet. Leaving tries again.",
}
