// Package search finds a topic from what a person types: kanji, kana of either
// kind and width, romaji of any school, English, typos, half a word or a whole
// sentence, in one pass and without a tokenizer.
//
// Every text and every query is folded to one key space, canonical romaji, and
// topics are ranked by the three-letter grams they share with the query.
//
//	fold.go       width, case, kana kind, Latin marks: what never matters
//	readings.go   kanji to kana, from the pack's readings
//	key.go        text to its key: what the index takes a query for
//	kana.go       kana and Latin letters to canonical romaji: the key
//	spoken.go     polite, colloquial and Kansai endings to the plain form
//	correct.go    a misspelt English word to the nearest word of the content
//	entry.go      what can be found in a pack, and how its people speak
//	lexicon.go    words that tell whether a query is about the pack's trade
//	clause.go     the clauses of a long query
//	goods.go      what people buy, in general
//	pasted.go     pasted messages, and what is typed beside them
//	kept.go       the same of kept cases
//	index.go      what is known of all entries
//	build.go      and how it is brought together, once
//	gram.go       the grams, their rarity and where they occur
//	rank.go       a query to hits, best first, and from where on there is none
//	first.go      the best hit alone, for checks of many words
//	tally.go      the grams that a key shares with the entries
//	score.go      how near: shared grams, clauses, and reasons to doubt them
//	hold.go       which entries hold every word of a query, hence are exact
//	romaji/       kana in letters by a table of its own, for checks
//	highlight.go  which runes of a title a query has matched
//
// An Index never changes after New, so several goroutines may search it. A
// keystroke costs well under a millisecond at the size of a pack: search
// synchronously.
//
// What it costs, in milliseconds of processor time on average, and what it may
// cost (two cores of a server):
//
//	                                                          mean   limit
//	a keystroke, the shipped pack, 189 entries                 0.2     1.5
//	a keystroke in a worried sentence, the shipped pack        0.4     1.5
//	a keystroke, 10,000 entries                                1.4     8
//	a paste of 5,000 runes, all different, the shipped pack   15      20
//	the same, 95 entries                                       6.5    20
//
//	go test -run '^$' -bench . ./guide/search ./content
//
// The second package does the same with the shipped pack. TestSpeed holds the
// limits. What is found is scored by TestQueries of both packages:
//
//	TOIAWASE_QUERIES=FILE go test -v -run Queries ./guide/search ./content
package search
