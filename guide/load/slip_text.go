package load

import (
	"reflect"
	"strings"
	"sync"
	"unicode/utf8"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/regexp"
)

// quoted reads a text in quotes.
func (s *slipper) quoted(i int) int {
	s.quote = s.text[i]
	s.from = slip{s.n + 1, i, phrase.Of("a quote %s that is not closed", string(s.quote)), phrase.Of("close it at the end of the text")}
	end := s.unquote(i + 1)
	switch {
	case end >= 0:
		return s.afterQuote(end)
	case s.n+1 < len(s.lines) && keyed.MatchString(s.lines[s.n+1]):
		s.quote, s.found = 0, append(s.found, s.from)
		return s.giveUp()
	}
	return len(s.text) // it may go on in the next line
}

// unquote returns where the quote that is open closes in the line, or -1.
func (s *slipper) unquote(i int) int {
	for ; i < len(s.text); i++ {
		switch {
		case s.text[i] == '\\' && s.quote == '"':
			i++
		case s.text[i] != s.quote:
		case s.quote == '\'' && strings.HasPrefix(s.text[i+1:], "'"):
			i++ // '' is one '
		default:
			s.quote = 0
			return i + 1
		}
	}
	return -1
}

// afterQuote looks at what follows a closing quote.
func (s *slipper) afterQuote(i int) int {
	rest := strings.TrimLeft(s.text[i:], " ")
	ends := rest == "" || rest[0] == '#' || rest[0] == ':' || len(s.open) > 0 && strings.ContainsRune(",}]", rune(rest[0]))
	if !ends {
		return s.say(i-1, phrase.Of("the text goes on after this closing quote"), phrase.Of("write 「」 or “” inside the text, and close the quote at its end"))
	}
	return i
}

// plain reads a word or text without quotes.
func (s *slipper) plain(i int) int {
	end := s.plainEnd(i)
	word := strings.TrimRight(s.text[i:end], " ")
	if what, do, at, bad := s.first(word); bad {
		return s.say(i+at, what, do)
	}
	colon := end < len(s.text) && s.text[end] == ':'
	if len(s.open) > 0 && end < len(s.text) && s.text[end] == '#' {
		return s.say(end, phrase.Of("the text ends before this #: a comment begins"), phrase.Of("quote the text, or write the comment on a line of its own"))
	}
	if len(s.open) > 0 {
		return s.flowWord(i, end, word, colon)
	}
	switch {
	case colon && s.value:
		return s.unquoted(i, end, phrase.Of("a : with a space after it inside a text"))
	case colon:
		s.value = true
		return end + 1
	}
	return end
}

// plainEnd finds where a word without quotes that begins at i ends: at a colon,
// a comment, a bracket's sign or the end of the line.
func (s *slipper) plainEnd(i int) int {
	for j := i; j < len(s.text); j++ {
		next := byte(' ')
		if j+1 < len(s.text) {
			next = s.text[j+1]
		}
		switch c := s.text[j]; {
		case c == ':' && next == ' ', c == '#' && j > i && s.text[j-1] == ' ':
			return j
		case len(s.open) > 0 && (strings.IndexByte(",{}[]", c) >= 0 || c == ':' && strings.IndexByte(",{}[]", next) >= 0):
			return j
		}
	}
	return len(s.text)
}

// wide are signs that input methods write for those of YAML.
var wide = map[rune]string{'［': "[", '］': "]", '｛': "{", '｝': "}", '“': "\"", '”': "\"", '＂': "\"", '＇': "'", '‘': "'", '’': "'"}

var (
	wideColon = regexp.MustCompile(`^[a-zA-Zａ-ｚＡ-Ｚ0-9_.]+[ 　]*：`)
	joined    = regexp.MustCompile(`^[a-z][a-z0-9_.]*:(　|[^ /:]|$)`)
	wideComma = regexp.MustCompile(`^[a-z][a-z0-9_.]*[、，]`)
	wideWord  = regexp.MustCompile(`^[！-～]+$`)
)

// first names what is wrong with a word by itself, and at which of its bytes.
func (s *slipper) first(word string) (what, do guide.Text, at int, bad bool) {
	r, size := utf8.DecodeRuneInString(word)
	last, lastSize := utf8.DecodeLastRuneInString(word)
	inKey := !s.value || len(s.open) > 0 && !s.top().value
	switch {
	case r == '　':
		return phrase.Of("a full-width space before a word"), phrase.Of("write a half-width one"), 0, true
	case strings.ContainsRune("@`%", r):
		return phrase.Of("a text cannot begin with %s", string(r)), phrase.Of("quote it: \"…\""), 0, true
	case r == '｛' || r == '［' || strings.ContainsRune("“＂＇‘", r) && strings.ContainsRune("”＂＇’", last) && len(word) > size:
		return phrase.Of("a full-width or curly %s", string(r)), phrase.Of("write a half-width %s", wide[r]), 0, true
	case (last == '｝' || last == '］') && !strings.ContainsAny(word, "｛［"):
		return phrase.Of("a full-width or curly %s", string(last)), phrase.Of("write a half-width %s", wide[last]), len(word) - lastSize, true
	case wideWord.MatchString(word):
		return phrase.Of("full-width letters (%s)", clip(word)), phrase.Of("write half-width ones"), 0, true
	case inKey && wideColon.MatchString(word):
		return phrase.Of("a full-width ："), phrase.Of("write a half-width : and a space"), strings.Index(word, "："), true
	case joined.MatchString(word) && strings.HasPrefix(word[strings.Index(word, ":")+1:], "　"):
		return phrase.Of("a full-width space after %q", word[:strings.Index(word, ":")+1]), phrase.Of("write a half-width one"), strings.Index(word, ":") + 1, true
	case joined.MatchString(word) && (inKey || word[0] == 'j' || word[0] == 'e'):
		return phrase.Of("the space after %s is missing", word[:strings.Index(word, ":")+1]), phrase.Of("write %s and a half-width space", word[:strings.Index(word, ":")+1]), strings.Index(word, ":"), true
	case wideComma.MatchString(word):
		return phrase.Of("a full-width %s", string([]rune(word[strings.IndexAny(word, "、，"):])[0])), phrase.Of("write a half-width , and a space"), strings.IndexAny(word, "、，"), true
	}
	return guide.Text{}, guide.Text{}, 0, false
}

// flowWord reads a word inside brackets, and returns where it ends.
func (s *slipper) flowWord(i, end int, word string, colon bool) int {
	top := s.top()
	switch {
	case top.sign == '[' && !colon:
		return max(end, i+1)
	case colon && top.value:
		return s.runOn(i, end, word)
	case colon:
		top.value = true
		return end + 1
	case !top.value && top.plain:
		return s.unquoted(top.begin, top.comma, phrase.Of("a comma ends a text here"))
	}
	if top.value && end < len(s.text) && s.text[end] == ',' {
		top.value, top.plain, top.begin, top.comma = false, true, i, end
		return end + 1
	}
	return max(end, i+1)
}

// runOn names why a value in braces goes on to the next key.
func (s *slipper) runOn(i, end int, word string) int {
	at := lastWord.FindStringIndex(word)
	if at == nil || !keys()[strings.TrimLeft(word[at[0]:], " 　、，；")] {
		return s.unquoted(i, end, phrase.Of("a : with a space after it inside a text"))
	}
	if sign, _ := utf8.DecodeRuneInString(word[at[0]:]); sign != ' ' && sign != '　' {
		return s.say(i+at[0], phrase.Of("a full-width %s", string(sign)), phrase.Of("write a half-width , and a space"))
	}
	key := strings.TrimLeft(word[at[0]:], " 　") + ":"
	return s.say(i+at[0], phrase.Of("the comma before %s is missing", key), phrase.Of("write a half-width , and a space; or quote the text, if this belongs to it"))
}

// lastWord is the last word of a text, with what parts it from the others.
var lastWord = regexp.MustCompile(`[、，；]?[ 　]*[a-z][a-z0-9_.]*$`)

// unquoted says that a text that begins at a byte needs quotes; the one at
// which YAML ends it is end.
func (s *slipper) unquoted(begin, end int, what guide.Text) int {
	begin, end = min(begin, len(s.text)), min(end, len(s.text)) // those of a line above
	if r, _ := utf8.DecodeRuneInString(s.text[begin:]); wide[r] == `"` {
		return s.say(begin, phrase.Of("a full-width or curly %s", string(r)), phrase.Of("write a half-width %s", wide[r]))
	}
	return s.say(end, what, phrase.Of("quote the text: \"…\""))
}

// keys are all that a pack can have.
var keys = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{"ja": true, "en": true, "when": true, "else": true}
	var visit func(reflect.Type)
	seen := map[reflect.Type]bool{}
	visit = func(t reflect.Type) {
		for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] {
			return
		}
		seen[t] = true
		for _, fd := range planOf(t).fields {
			all[fd.name] = true
			visit(fd.typ)
		}
	}
	visit(reflect.TypeFor[guide.Pack]())
	visit(reflect.TypeFor[guide.Topic]())
	return all
})
