package check

import (
	"strings"

	"golang.org/x/net/idna"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

// Address is an address as a browser would read it.
type Address struct {
	Host     string // in its xn-- form, in lower case, without the last dot; of IP version 6 without brackets
	Domain   string // the registrable part of Host; an IP address itself
	User     bool   // something stands before an @, which is no part of the host
	Port     string // empty: the usual one
	Path     string // all behind the host
	IP       bool
	Split    bool   // a backslash before an @: programs disagree on which part is the host
	Punycode bool   // the host was written in its xn-- form
	Shown    string // the host as letters, for look-alikes
	Scheme   string // hxxp or hxxps, however it was written; empty: none of the two
}

var (
	schemeForm  = regexp.MustCompile(`(?i)^(?:h(?:tt|xx)ps?|ftp):/*`)
	siteForm    = regexp.MustCompile(`(?i)^h(?:tt|xx)p(s?):`)
	defanged    = strings.NewReplacer("[.]", ".", "(.)", ".", "[dot]", ".", "[:]", ":", "[@]", "@", `\`, "/", "。", ".", "．", ".")
	portForm    = regexp.MustCompile(`^(.*):(\d*)$`)
	splitForm   = regexp.MustCompile(`^[^/?#]*(?:[:：][/／\\]*)?[^/?#\s]*[\\＼][^/?#\s]*[@＠]`)
	ipForm      = regexp.MustCompile(`^(?:\d{1,3}(?:\.\d{1,3}){3}|\d{8,10}|0x[0-9a-f]{1,8}(?:\.0x[0-9a-f]{1,2}){0,3})$`)
	encodedForm = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)
)

// Parse reads an address that may be written harmlessly (hxxp, [.]), in full
// width, without a scheme, or with tricks before its host.
func Parse(text string) (a Address, ok bool) {
	s := defanged.Replace(strings.TrimSpace(secret.Fold(text)))
	if m := siteForm.FindStringSubmatch(s); m != nil {
		a.Scheme = "hxxp" + strings.ToLower(m[1])
	}
	s = strings.TrimLeft(schemeForm.ReplaceAllString(s, ""), "/")
	end := strings.IndexAny(s, "/?#")
	if end < 0 {
		end = len(s)
	}
	authority := encodedForm.ReplaceAllStringFunc(s[:end], decode)
	a.Path, a.Split = s[end:], splitForm.MatchString(text)
	if at := strings.LastIndex(authority, "@"); at >= 0 {
		a.User, authority = true, authority[at+1:]
	}
	if strings.HasPrefix(authority, "[") {
		a.Host, a.IP = strings.Trim(strings.SplitN(authority, "]", 2)[0], "["), true
		a.Domain, a.Shown = a.Host, a.Host
		return a, a.Host != ""
	}
	if m := portForm.FindStringSubmatch(authority); m != nil {
		authority, a.Port = m[1], m[2]
	}
	return a.named(strings.ToLower(strings.TrimRight(authority, ".")))
}

// named fills in what follows from the host.
func (a Address) named(host string) (Address, bool) {
	if host == "" || strings.ContainsAny(host, " <>\"") {
		return a, false
	}
	a.IP = ipForm.MatchString(host)
	a.Punycode = strings.Contains(host, "xn--")
	a.Host, a.Shown = toASCII(host), toUnicode(host)
	a.Domain = a.Host
	if !a.IP {
		a.Domain = registrable(a.Host)
	}
	return a, a.IP || strings.Contains(a.Host, ".") && !strings.Contains(a.Host, "..")
}

// toASCII returns the xn-- form of a host, label by label: one that the
// standard forbids is encoded all the same, because a trap may use it.
func toASCII(host string) string {
	if s, err := idna.Punycode.ToASCII(host); err == nil {
		return s
	}
	return host
}

func toUnicode(host string) string {
	if s, err := idna.Punycode.ToUnicode(host); err == nil {
		return s
	}
	return host
}

func decode(code string) string {
	const digits = "0123456789abcdef"
	code = strings.ToLower(code)
	n := strings.IndexByte(digits, code[1])<<4 | strings.IndexByte(digits, code[2])
	if n < ' ' || n >= 0x7F {
		return code
	}
	return string(rune(n))
}

// Harmless writes where an address leads so that no program opens it, with the
// domain in its xn-- form: hxxps://evil[.]example.
func (a Address) Harmless() string {
	host := strings.ReplaceAll(a.Host, ".", "[.]")
	if a.Scheme != "" {
		host = a.Scheme + "://" + host
	}
	return host
}

var (
	addressForm = regexp.MustCompile(`(?i)h(?:tt|xx)ps?:/{0,2}[^\s<>"「」『』（）、。]+|` +
		`(?:www\.)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.|\[\.\]))+[a-z][a-z0-9-]*[a-z0-9](?::\d+)?(?:[/?][^\s<>"「」『』（）、。]*)?|` +
		`\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:/[^\s<>"「」『』（）、。]*)?`)
	mailForm = regexp.MustCompile(`[\p{L}\p{N}.+_%-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`)
)

// Addresses finds the addresses of sites in a text, not those of mail.
func Addresses(text string) (list []string) {
	for _, span := range AddressSpans(text) {
		list = append(list, text[span[0]:span[1]])
	}
	return list
}

// AddressSpans finds where in a text addresses of sites stand, in bytes.
func AddressSpans(text string) (list [][2]int) {
	for _, m := range addressForm.FindAllStringIndex(text, -1) {
		s := strings.TrimRight(text[m[0]:m[1]], `.,;:!?)]}'`)
		bare := !schemeForm.MatchString(s)
		if bare && (strings.HasSuffix(text[:m[0]], "@") || strings.HasPrefix(text[m[0]+len(s):], "@") || !plausible(s)) {
			continue
		}
		list = append(list, [2]int{m[0], m[0] + len(s)})
	}
	return list
}

// plausible reports whether something without a scheme is the address of a
// site: its last label is a suffix of the list, or reserved for examples.
func plausible(s string) bool {
	a, ok := Parse(s)
	if !ok || a.IP {
		return ok
	}
	suffix, listed := suffixOf(a.Host)
	return listed || suffix == "example" || suffix == "test" || suffix == "invalid"
}
