package load

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/regexp"
)

// slip is what an author's hand or input method put into a line, named as what
// it is. YAML reads such a line as something else, or fails lines later.
type slip struct {
	line, at int // the line, from 1, and the byte in it, from 0
	what, do guide.Text
}

// slipper reads a file line by line as its author meant it: with keys, quotes,
// brackets and comments, but nothing of YAML's ways to go on. It is asked only
// about a file that something is wrong with.
type slipper struct {
	lines []string
	n     int       // the line at hand, from 0
	text  string    // of that line
	value bool      // a key and its colon stand before, outside brackets
	open  []bracket // not closed so far
	quote byte      // of a text that began in a line before; 0: none
	from  slip      // where that text began
	above above     // the line before
	under int       // lines deeper than this belong to a block text, or to what was given up; -1: none
	found []slip
}

// bracket is a { or [ that is open.
type bracket struct {
	sign   byte
	line   int  // from 1
	at     int  // its byte in the line
	indent int  // of the line
	value  bool // in { }: the colon of this pair was read
	plain  bool // in { }: the value before ended at a comma and had no quotes
	begin  int  // the byte where that value began
	comma  int  // and the one of the comma
}

func (b bracket) unclosed() slip {
	return slip{b.line, b.at, phrase.Of("a %s that is not closed", string(b.sign)), phrase.Of("close it, or quote the text")}
}

// above is what the line before lets stand below it.
type above struct {
	key  int  // where its key begins
	full bool // a value stands behind it
}

// slips lists what is wrong with the lines of a file, at most once a line.
func slips(data []byte) []slip {
	s := &slipper{lines: strings.Split(strings.TrimPrefix(string(data), bom), "\n"), under: -1}
	for s.n = range s.lines {
		if len(s.found) == maxShown {
			return s.found
		}
		s.text = strings.TrimRight(s.lines[s.n], " \r")
		s.line()
	}
	switch {
	case s.quote != 0:
		s.found = append(s.found, s.from)
	case len(s.open) > 0:
		s.found = append(s.found, s.open[0].unclosed())
	}
	slices.SortStableFunc(s.found, func(a, b slip) int { return cmp.Compare(a.line, b.line) })
	return slices.CompactFunc(s.found, func(a, b slip) bool { return a.line == b.line })
}

// say notes a slip at a byte of the line, and gives up what it belongs to.
func (s *slipper) say(i int, what, do guide.Text) int {
	s.found = append(s.found, slip{s.n + 1, i, what, do})
	return s.giveUp()
}

// giveUp leaves the line, and the lines in the brackets around.
func (s *slipper) giveUp() int {
	if len(s.open) > 0 {
		s.under, s.open = s.open[0].indent, nil
	}
	return len(s.text)
}

func (s *slipper) line() {
	i := indentOf(s.text)
	switch {
	case s.text == "":
		return
	case s.quote != 0:
		if i = s.unquote(0); i < 0 {
			return
		}
		i = s.afterQuote(i)
	case s.under >= 0 && i > s.under:
		return
	case len(s.open) > 0 && i <= s.open[0].indent && keyed.MatchString(s.text):
		s.found, s.open = append(s.found, s.open[0].unclosed()), nil
		fallthrough
	default:
		s.under, s.value = -1, false
		i = s.begin(i)
		defer s.remember(i, len(s.found))
	}
	for i < len(s.text) {
		i = s.token(i)
	}
}

// remember keeps what the line, whose first word is at a byte, lets stand
// below it; found is how many slips there were before it.
func (s *slipper) remember(i, found int) {
	if s.value && len(s.found) == found {
		_, rest, _ := strings.Cut(s.text[i:], ": ")
		rest = strings.TrimLeft(rest, " ")
		s.above = above{i, rest != "" && rest[0] != '#' && len(s.open) == 0 && s.quote == 0 && s.under < 0}
	}
}

// keyed is a line that begins with a key.
var keyed = regexp.MustCompile(`^ *(- +)?[a-z][A-Za-z0-9_.-]*:( |$)`)

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// begin looks at the beginning of a line, and returns where its first word is.
func (s *slipper) begin(i int) int {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	rest := s.text[i+size:]
	switch {
	case r == '　' || r == '\u00a0':
		return s.say(i, phrase.Of("a full-width space before the words of a line"), phrase.Of("write half-width spaces there"))
	case r == '＃':
		return s.say(i, phrase.Of("a full-width ＃"), phrase.Of("begin a comment with a half-width #"))
	case strings.HasPrefix(s.text, "<<<<<<< ") || strings.HasPrefix(s.text, ">>>>>>> ") || s.text == "=======":
		return s.say(0, phrase.Of("the mark of a merge that is not finished"), phrase.Of("choose one of the two versions and delete the marks"))
	case len(s.open) > 0 || s.text == "---":
		return i
	case strings.ContainsRune("－−–—ー・•", r) && (rest == "" || strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "　")):
		return s.say(i, phrase.Of("%s does not begin an item of a list", string(r)), phrase.Of("write a half-width - and a space"))
	case r == '-' && strings.HasPrefix(rest, "　"):
		return s.say(i+size, phrase.Of("a full-width space after %q", "-"), phrase.Of("write a half-width one"))
	case r == '-' && rest != "" && rest[0] != ' ':
		return s.say(i, phrase.Of("the space after the - is missing"), phrase.Of("write - and a space before the item"))
	case r == '-':
		return s.begin(s.afterDashes(i))
	case keyed.MatchString(s.text) && s.above.full && i > s.above.key:
		return s.say(i, phrase.Of("a line that is indented further than the key above it, which has a value"), phrase.Of("align the two"))
	case bareKey.MatchString(s.text[i:]) && s.nextKey() > i && !(s.above.full && i > s.above.key):
		s.above = above{} // what stands below belongs to this key
		return s.say(i+len(s.text[i:]), phrase.Of("a key without its colon"), phrase.Of("write a half-width : and a space after it"))
	case openKey.MatchString(rest) && s.nextKey() == i:
		return s.say(i+size+strings.Index(rest, " "), phrase.Of("a key without its colon"), phrase.Of("write a half-width : and a space after it"))
	}
	return i
}

// afterDashes passes over the dashes of lists within lists.
func (s *slipper) afterDashes(i int) int {
	for strings.HasPrefix(s.text[i:], "- ") {
		i += len("- ")
		for i < len(s.text) && s.text[i] == ' ' {
			i++
		}
	}
	if s.text[i:] == "-" {
		i++
	}
	return i
}

// openKey is the rest of a line that begins with a word and goes on.
var openKey = regexp.MustCompile(`^[a-z0-9_]* [^ :]+$`)

// bareKey is a key alone, without its colon.
var bareKey = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// nextKey is where the key of the next line begins; -1 when it has none.
func (s *slipper) nextKey() int {
	if s.n+1 < len(s.lines) && keyed.MatchString(s.lines[s.n+1]) {
		return indentOf(s.lines[s.n+1])
	}
	return -1
}

// token reads what begins at a byte of the line, and returns where it ends.
func (s *slipper) token(i int) int {
	switch c := s.text[i]; {
	case c == ' ':
		return i + 1
	case c == '#' && (i == 0 || s.text[i-1] == ' '):
		return len(s.text)
	case c == '"' || c == '\'':
		return s.quoted(i)
	case c == '{' || c == '[':
		s.open = append(s.open, bracket{sign: c, line: s.n + 1, at: i, indent: indentOf(s.text)})
		return i + 1
	case c == '}' || c == ']':
		return s.close(i)
	case c == ',' && len(s.open) > 0:
		top := s.top()
		top.plain, top.comma, top.value = false, i, false
		return i + 1
	case c == ':' && len(s.open) > 0:
		s.top().value = true
		return i + 1
	case c == ':' && !s.value && strings.HasPrefix(s.text[i:]+" ", ": "):
		s.value = true
		return i + 1
	case c == '&' || c == '*' || c == '!':
		return s.indicator(i)
	case (c == '|' || c == '>') && s.value && len(s.open) == 0:
		return s.block(i)
	}
	return s.plain(i)
}

// indicator reads an anchor, an alias or a tag, or what was meant as a text.
func (s *slipper) indicator(i int) int {
	if end := i + len(indicators.FindString(s.text[i:])); end > i {
		return end
	}
	return s.say(i, phrase.Of("a text cannot begin with %s", s.text[i:i+1]), phrase.Of("quote it: \"…\""))
}

var indicators = regexp.MustCompile(`^([&*]|!!?)[A-Za-z0-9_-]+( |,|$)`)

func (s *slipper) top() *bracket { return &s.open[len(s.open)-1] }

// close closes the bracket that was opened last.
func (s *slipper) close(i int) int {
	c := s.text[i]
	if len(s.open) == 0 {
		return s.say(i, phrase.Of("a %s that closes nothing", string(c)), phrase.Of("remove it, or quote the text"))
	}
	last := s.open[len(s.open)-1]
	if want := map[byte]byte{'{': '}', '[': ']'}[last.sign]; c != want {
		return s.say(i, phrase.Of("a %s where the %s of line %d closes with %s", string(c), string(last.sign), last.line, string(want)), phrase.Of("write %s", string(want)))
	}
	s.open = s.open[:len(s.open)-1]
	rest := strings.TrimLeft(s.text[i+1:], " ")
	if len(s.open) == 0 && rest != "" && rest[0] != '#' && rest[0] != ':' && rest[0] != '}' && rest[0] != ']' {
		s.found = append(s.found, slip{last.line, last.at, phrase.Of("a text that begins with %s", string(last.sign)), phrase.Of("quote it: \"…\"")})
		return len(s.text)
	}
	return i + 1
}

// block begins a text on the lines below.
func (s *slipper) block(i int) int {
	rest := strings.TrimLeft(s.text[i+1:], "+-0123456789")
	if after := strings.TrimLeft(rest, " "); after != "" && after[0] != '#' {
		return s.say(i, phrase.Of("a text in the line of its %s", s.text[i:i+1]), phrase.Of("begin it in the next line, or quote it"))
	}
	s.under = indentOf(s.text)
	return len(s.text)
}
