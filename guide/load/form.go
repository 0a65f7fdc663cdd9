package load

import (
	"net/url"
	"regexp"
	"strings"
	"sync"
	"time"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// form is how a word is built: the values of the form tag.
type form struct {
	pattern string     // for editors, and for words; anchored
	what    guide.Text // what a word that does not match is not
	do      guide.Text
	check   func(string) bool // instead of the pattern, if not nil
}

var forms = sync.OnceValue(func() map[string]form {
	return map[string]form{
		"id":      {`^[a-z][a-z0-9_]*$`, phrase.Of("an id"), phrase.Of("write small letters a-z, digits and _, a letter first, 64 at most"), isID},
		"dotted":  {`^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$`, phrase.Of("an id"), phrase.Of("write family.name in small letters a-z, digits and _, 64 at most each"), isDotted},
		"row":     {`^[A-Za-z][A-Za-z0-9_.-]*$`, phrase.Of("an id"), phrase.Of("write letters, digits, - and _, a letter first"), nil},
		"name":    {`^[a-z][a-z0-9-]*$`, phrase.Of("a pack's id"), phrase.Of("write small letters a-z, digits and -, 64 at most"), isName},
		"url":     {`^https?://[^\s]+$`, phrase.Of("a web address"), phrase.Of("write https://…"), isURL},
		"domain":  {`^[a-z0-9-]+(\.[a-z0-9-]+)+$`, phrase.Of("a domain"), phrase.Of("write it as it was registered, such as example.com"), nil},
		"rule":    {`^L\d\d$`, phrase.Of("a rule of lint"), phrase.Of("write its id, such as L07"), nil},
		"date":    {`^\d{4}-\d{2}-\d{2}$`, phrase.Of("a date"), phrase.Of("write YYYY-MM-DD"), isDate},
		"clock":   {`^([01]\d|2[0-4]):[0-5]\d$`, phrase.Of("a time of day"), phrase.Of("write HH:MM, 00:00 to 24:00"), isClock},
		"pattern": {`.`, phrase.Of("a regular expression"), phrase.Of("write one of Go's regexp package, or plain words"), isPattern},
		"days":    {`^\d{2}-\d{2}\.\.\d{2}-\d{2}$`, phrase.Of("a range of days"), phrase.Of("write MM-DD..MM-DD"), isDays},
	}
})

var patterns = sync.OnceValue(func() map[string]*regexp.Regexp {
	m := map[string]*regexp.Regexp{}
	for name, f := range forms() {
		m[name] = regexp.MustCompile(f.pattern)
	}
	return m
})

// matches reports whether a word has the named form.
func (f form) matches(name, word string) bool {
	if f.check != nil {
		return f.check(word)
	}
	return patterns()[name].MatchString(word)
}

func isID(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !('a' <= c && c <= 'z' || i > 0 && (c == '_' || '0' <= c && c <= '9')) {
			return false
		}
	}
	return s != "" && len(s) <= maxID
}

func isDotted(s string) bool {
	family, name, ok := strings.Cut(s, ".")
	return ok && isID(family) && isID(name)
}

// isName reports whether s can stand before the colon of a ref.
func isName(s string) bool {
	return !strings.Contains(s, "_") && isID(strings.ReplaceAll(s, "-", "_"))
}

// isURL reports whether s leads where it seems to: a name before an @, or
// letters that look like others, would hide the host.
func isURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil &&
		!strings.ContainsFunc(u.Host, func(r rune) bool { return r > 0x7E }) && !strings.ContainsAny(s, " \\")
}

func isDate(s string) bool { _, err := time.Parse(time.DateOnly, s); return err == nil }

func isClock(s string) bool {
	_, err := time.Parse("15:04", s)
	return len(s) == 5 && err == nil || s == "24:00"
}

func isDays(s string) bool {
	from, to, ok := strings.Cut(s, "..")
	return ok && isDate("2024-"+from) && isDate("2024-"+to) // a leap year, for 02-29
}

// isPattern reports whether s is a regular expression that finds something, not
// every text.
func isPattern(s string) bool {
	re, err := regexp.Compile(s)
	return err == nil && !re.MatchString("")
}
