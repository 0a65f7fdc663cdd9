package guard

import (
	"strings"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

var (
	// linkForm are addresses that a program would open: with a scheme, with
	// www, or a bare host with a path or a top level that sites have.
	linkForm = regexp.MustCompile(`(?i)https?://[!-~]+|\bwww\.[a-z0-9-]+(?:\.[a-z0-9-]+)+[!-~]*|` +
		`\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?/[!-~]*|` +
		`\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|net|org|jp|info|biz|xyz|top|cn|shop|site|online|club|icu|vip|cc|link|click|app|dev|page|io|me|co|tv|gd|ly|to|us|uk|de|fr|ru|asia|tokyo|example|test|invalid)\b(?::\d+)?(?:/[!-~]*)?|` +
		`\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:gl|gg|be|pw|su|tk|ml|ga|cf|gq|win|bid|work|live|store|tech|space|host|pro|mobi|cloud|life|world|today|ai|in|is|im|am|fm|la|ws|st|sh|so|eu|kr|tw|hk|sg|ca|au|it|es|ch|at|pl|cz|se|no|fi|sbs|cfd|cyou|fun|ink|ms|lat)/[a-z0-9][!-~]*`)
	linkEnd   = `.,;:!?)]}>"'`
	hostForm  = regexp.MustCompile(`(?i)^(?:https?://)?(?:[^/@\s]*@)?([^/:?#\s]+)`)
	userinfo  = regexp.MustCompile(`(?i)^(?:https?://)?[^/?#\s]*@`)
	fileNames = regexp.MustCompile(`(?i)\.(?:jpe?g|png|gif|pdf|txt|docx?|xlsx?|zip|html?|csv|mp4|heic)$`)
)

// links finds the live addresses of strangers. Mail addresses are none.
func (g Guard) links(s string) (list []hit) {
	for _, m := range linkForm.FindAllStringIndex(s, -1) {
		text := strings.TrimRight(s[m[0]:m[1]], linkEnd)
		if m[0] > 0 && strings.ContainsRune("@.-_", rune(s[m[0]-1])) || strings.HasPrefix(s[m[0]+len(text):], "@") {
			continue
		}
		if !g.isOwn(text) && !fileNames.MatchString(text) {
			list = append(list, hit{m[0], m[0] + len(text), Link})
		}
	}
	return list
}

// isOwn reports whether an address ends in one of the company's domains.
func (g Guard) isOwn(address string) bool {
	m := hostForm.FindStringSubmatch(address)
	if m == nil || userinfo.MatchString(address) {
		return false
	}
	host := strings.TrimRight(strings.ToLower(m[1]), ".")
	for _, own := range g.Own {
		if host == own || strings.HasSuffix(host, "."+own) {
			return true
		}
	}
	return false
}

var scheme = regexp.MustCompile(`(?i)^h(ttps?)://`)

// Defang writes an address so that no program opens it: hxxps://, and [.] for
// every dot of its host.
func Defang(address string) string {
	address = secret.Fold(address) // full-width ones open, too
	head, rest := "", address
	if m := scheme.FindStringSubmatchIndex(address); m != nil {
		head, rest = "hxxp"+address[m[2]+3:m[1]], address[m[1]:]
	}
	host, path, cut := strings.Cut(rest, "/")
	host = strings.ReplaceAll(strings.ReplaceAll(host, "[.]", "."), ".", "[.]")
	if cut {
		host += "/" + path
	}
	return head + host
}
