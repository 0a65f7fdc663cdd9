package paste

import (
	"slices"
	"strings"

	"toiawase/guide/check"
	"toiawase/guide/regexp"
)

var (
	senderLabel = regexp.MustCompile(`(?i)^(?:差出人|送信者|from|sender) ?: ?(.+)$`)
	mailAddress = regexp.MustCompile(`[A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)
	senderName  = regexp.MustCompile(`^[A-Za-z][\w.-]{2,14}$`) // of a text message
	phoneShape  = regexp.MustCompile(`^(?:\+\d{1,3}[- ]?)?\(?\d{2,4}\)?[- ]\d{2,4}[- ]\d{3,4}$`)
)

// link is an address in a line.
type link struct {
	line, start, end int
}

// links finds the addresses of strangers in a page.
func (p *page) links() (list []link) {
	for i := range p.lines {
		s := p.lines[i].text
		for _, m := range check.AddressSpans(s) {
			a, ok := check.Parse(s[m[0]:m[1]])
			if ok && !slices.Contains(p.own, a.Domain) && !mailAddress.MatchString(s[max(0, m[0]-40):m[1]]) {
				list = append(list, link{i, m[0], m[1]})
			}
		}
	}
	return list
}

// readLure proposes the sender and the addresses of a suspicious message.
func readLure(p *page) {
	if p.sort != lure {
		return
	}
	for _, l := range p.links() {
		p.propose("fake_address", p.lines[l.line].text[l.start:l.end], l.line, l.start, l.end)
	}
	for i := range p.lines {
		s := p.lines[i].text
		start := 0
		if m := senderLabel.FindStringSubmatchIndex(s); m != nil {
			start = m[2]
		} else if i > 0 || !phoneShape.MatchString(s) && !(senderName.MatchString(s) && len(p.lines) > 1) {
			continue
		}
		value := s[start:]
		if list := mailAddress.FindAllString(value, -1); list != nil {
			value = list[len(list)-1]
		} else if !phoneShape.MatchString(value) && !senderName.MatchString(value) {
			continue
		}
		p.propose("lure_sender", strings.TrimSpace(value), i, start, len(s))
		return
	}
}
