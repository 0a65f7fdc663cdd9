package search

// Key returns the one word, or words, that the index takes a query for. Two
// queries of one key without kanji find the same; kanji tell entries apart
// beyond their sound.
func (x *Index) Key(query string) string {
	return x.queryKey(cut(fold(cut(query, maxQuery)), maxQuery))
}
