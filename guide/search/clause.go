package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	minClause  = 4    // runes of the shortest clause that can say what a query is about
	mostClause = 400  // clauses that are looked at
	wholePart  = 0.35 // what the whole counts beside the best clause
	bestPart   = 0.55 // what the best clause counts
	nextPart   = 0.3  // what the next best one adds
	fullMass   = 25   // the weight of the grams from which a clause counts in full
)

// joints are where a Japanese sentence goes on to its next clause, in folded
// text.
var joints = []string{"のに", "けれど", "けど", "ので", "と言われ", "といわれ", "だから", "てから", "たら"}

// links are the English words that do the same.
var links = map[string]bool{"but": true, "because": true, "and": true, "so": true, "when": true, "which": true, "since": true, "then": true, "that": true}

// clauses splits folded text of several clauses. Of a text of one, there is
// none.
func clauses(folded string) []string {
	var list []string
	from := 0
	end := func(at, next int) {
		if part := strings.TrimSpace(folded[from:at]); utf8.RuneCountInString(part) >= minClause && len(list) < mostClause {
			list = append(list, part)
		}
		from = next
	}
	wide := !ascii(folded)
	for i := 0; i < len(folded); {
		r, size := utf8.DecodeRuneInString(folded[i:])
		switch n := addressAt(folded[i:]); {
		case n > 0:
			size = n
		case mark(r) || r == ' ' && wide && !latinBeside(folded, i):
			end(i, i+size)
		case r == ' ':
			if w := wordAfter(folded[i+1:]); links[w] {
				end(i, i+1)
			}
		default:
			if n := turnAt(folded[i:]); n > 0 { // stays, to say what is not wanted
				end(i+n, i+n)
				size = n
			} else if n := jointAt(folded[i:]); n > 0 {
				end(i, i+n)
				size = n
			}
		}
		i += size
	}
	end(len(folded), len(folded))
	if len(list) == 1 && utf8.RuneCountInString(list[0])+2 >= utf8.RuneCountInString(folded) {
		return nil
	}
	return list
}

// addressAt returns the length of the web address that text begins with; 0 for
// none. Its marks part nothing.
func addressAt(text string) int {
	if !strings.HasPrefix(text, "http") && !strings.HasPrefix(text, "www.") {
		return 0
	}
	n := strings.IndexFunc(text, func(r rune) bool { return r <= ' ' || r >= utf8.RuneSelf })
	if n < 0 {
		n = len(text)
	}
	if !strings.HasPrefix(text, "www.") && !strings.Contains(text[:n], "://") {
		return 0 // a word
	}
	return n
}

// hosts are how the names of web sites end.
var hosts = []string{".com", ".net", ".org", ".jp", ".cn", ".xyz", ".top", ".shop", ".store", ".site", ".online", ".info", ".icu", ".vip", ".club", ".biz", ".example"}

// withoutAddresses takes the web addresses out of folded text: amazon-help.xyz
// says nothing of help.
func withoutAddresses(folded string) string {
	if !strings.Contains(folded, ".") {
		return folded
	}
	var b strings.Builder
	for len(folded) > 0 {
		n := strings.IndexFunc(folded, func(r rune) bool { return r <= ' ' || r >= utf8.RuneSelf })
		switch {
		case n < 0:
			n = len(folded)
		case n == 0:
			_, n = utf8.DecodeRuneInString(folded)
		}
		if word := folded[:n]; addressAt(word) > 0 || isHost(word) {
			b.WriteByte(' ')
		} else {
			b.WriteString(word)
		}
		folded = folded[n:]
	}
	return strings.TrimSpace(b.String())
}

// isHost reports whether a word is the name of a web site: amazon.co.jp.
func isHost(word string) bool {
	word = strings.TrimRight(word, ".,!?/)")
	return slices.ContainsFunc(hosts, func(end string) bool { return len(end) < len(word) && strings.HasSuffix(word, end) })
}

// mark reports whether a rune ends a clause: punctuation that does not stand
// within words, and the end of a line.
func mark(r rune) bool {
	switch r {
	case '-', '\'', '’', '・', '/', '&', '_', '@', '#', '%':
		return false
	case '\n', '\t':
		return true
	}
	return unicode.IsPunct(r) || r == '←' || r == '→'
}

// latinBeside reports whether the space at text[i] parts two Latin words.
func latinBeside(text string, i int) bool {
	return i > 0 && i+1 < len(text) && text[i-1] < utf8.RuneSelf && text[i+1] < utf8.RuneSelf
}

func wordAfter(text string) string {
	n := strings.IndexFunc(text, notLatin)
	if n < 0 {
		return ""
	}
	return text[:n]
}

// turnAt returns the length of words that set what goes before aside: 電話じゃ
// なくて.
func turnAt(text string) int {
	for _, t := range []string{"じゃなくて", "ではなくて", "ではなく", "じゃなく"} {
		if strings.HasPrefix(text, t) {
			return len(t)
		}
	}
	return 0
}

func jointAt(text string) int {
	for _, j := range joints {
		if rest, ok := strings.CutPrefix(text, j); ok && !within(rest) {
			return len(j)
		}
	}
	return 0
}

// within reports whether a word goes on after what looked like a joint:
// のでしょう, のでは, たらい回し.
func within(rest string) bool {
	for _, w := range []string{"しょ", "す", "は", "い回", "いまわ"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}
