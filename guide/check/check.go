package check

import (
	"slices"
	"strings"

	"toiawase/guide/regexp"
	"toiawase/guide/secret"
)

// Verdict is what can be said of an input.
type Verdict string

// The verdicts. None of them means that something is safe.
const (
	Owned   Verdict = "owned"       // the address ends in a domain of the company's list
	Foreign Verdict = "foreign"     // not the company's
	Unknown Verdict = "cannot-tell" // what was given proves neither
)

// Kind is the kind of an input.
type Kind string

// The kinds. An input without one is looked at by its form.
const (
	URL    Kind = "url"
	Sender Kind = "sender"
	Mail   Kind = "mail"
	SMS    Kind = "sms"
	Call   Kind = "call"
	SNS    Kind = "sns"
)

// Reason is one thing that was seen.
type Reason string

// The reasons.
const (
	OwnDomain        Reason = "own-domain"
	BrandInSubdomain Reason = "brand-in-subdomain"
	BrandInDomain    Reason = "brand-in-domain"
	BrandInPath      Reason = "brand-in-path"
	Lookalike        Reason = "lookalike"
	Homograph        Reason = "homograph"
	Punycode         Reason = "punycode"
	UserInfo         Reason = "userinfo"
	IPAddress        Reason = "ip-address"
	Port             Reason = "port"
	Shortener        Reason = "shortener"
	OtherDomain      Reason = "other-domain"
	DisplayName      Reason = "display-name"
	SenderForgeable  Reason = "sender-forgeable"
	NoAddress        Reason = "no-address"
	NoLink           Reason = "no-link"
	Pressure         Reason = "pressure"
	AccountStop      Reason = "account-stop"
	AsksCard         Reason = "asks-card"
	AsksCode         Reason = "asks-code"
	AsksGiftCard     Reason = "asks-gift-card"
	AsksPassword     Reason = "asks-password"
	AsksPayment      Reason = "asks-payment"
	AsksRemote       Reason = "asks-remote"
	SMSBilling       Reason = "sms-billing"
	RealCode         Reason = "real-code-possible"
	NumberProves     Reason = "number-proves-nothing"
	DMFirst          Reason = "dm-first"
	Badge            Reason = "badge-proves-nothing"
	Followers        Reason = "followers-prove-nothing"
	FromOfficial     Reason = "from-official-site"
)

// Step is a thing to do next.
type Step string

// The steps.
const (
	OpenOfficial   Step = "open-official"
	DoNotOpen      Step = "do-not-open"
	DoNotAnswer    Step = "do-not-answer"
	HangUp         Step = "hang-up"
	MessageCenter  Step = "message-center"
	Report         Step = "report"
	ChangePassword Step = "change-password"
	Emergency      Step = "emergency" // something was given away already
)

// Result is the verdict on one input.
type Result struct {
	Verdict   Verdict
	Reasons   []Reason
	Next      []Step // never empty
	Domain    string // registrable, in its xn-- form; empty: no address was seen
	Addresses []string
}

// A List knows a company, and the zero List none, so that nothing can be told:
// its brand as it stands in domains, the names by
// which texts call it, and its domains.
type List struct {
	Brand   string   // in lower case ASCII
	Names   []string // in lower case
	Domains []string // registrable
}

// Check looks at one input.
func (l List) Check(kind Kind, text string) Result {
	text = secret.Fold(strings.TrimSpace(text))
	if kind == "" {
		kind = kindOf(text)
	}
	if l.Brand == "" {
		return Result{Verdict: Unknown, Reasons: append(asksFor(text), NoAddress), Next: []Step{OpenOfficial}}
	}
	r := l.byKind(kind, text)
	if kind != URL && kind != Sender && Entered(text) {
		r.Next = append([]Step{Emergency}, r.Next...)
	}
	return r
}

func (l List) byKind(kind Kind, text string) Result {
	switch kind {
	case URL:
		return l.site(text)
	case Sender:
		return l.sender(text)
	case SMS:
		return l.sms(text)
	case Call:
		return l.call(text)
	case SNS:
		return l.account(text)
	}
	return l.mail(text)
}

var (
	smsForm  = regexp.MustCompile(`(?i)^(?:[\d+()-]{8,}|【)|\bsms\b|ショートメッセージ`)
	callForm = regexp.MustCompile(`(?i)電話|着信|通話|非通知|\bcall(?:er|ed|s)?\b|phone`)
	snsForm  = regexp.MustCompile(`(?i)(?:^|[^\w.])@\w|\bdm\b|アカウントから|フォロワー|インスタ|\bsns\b|twitter|instagram|facebook|follower|badge`)
	fromForm = regexp.MustCompile(`(?im)^(?:from|差出人|送信者|件名|subject)\s*:`)
)

// kindOf tells the kind of an input by its form.
func kindOf(text string) Kind {
	oneLine := !strings.Contains(text, "\n")
	switch {
	case oneLine && !strings.Contains(text, " ") && len(Addresses(text)) == 1 && !mailForm.MatchString(text) || schemeForm.MatchString(text) && oneLine && !strings.Contains(text, " "):
		return URL
	case oneLine && len(text) < 120 && mailForm.MatchString(text) && len(Addresses(text)) == 0:
		return Sender
	case fromForm.MatchString(text):
		return Mail
	case snsForm.MatchString(text):
		return SNS
	case callForm.MatchString(text):
		return Call
	case smsForm.MatchString(text):
		return SMS
	}
	return Mail
}

// judge looks at one address.
func (l List) judge(a Address) (Verdict, []Reason) {
	var seen []Reason
	add := func(r Reason, when bool) {
		if when && !slices.Contains(seen, r) {
			seen = append(seen, r)
		}
	}
	add(UserInfo, a.User || a.Split)
	add(Port, a.Port != "" && a.Port != "80" && a.Port != "443")
	if a.IP {
		add(IPAddress, true)
		add(BrandInPath, strings.Contains(strings.ToLower(a.Path), l.Brand))
		return Foreign, seen
	}
	if slices.Contains(l.Domains, a.Domain) && !a.Split {
		add(OwnDomain, true)
		return Owned, seen
	}
	if isShortener(a.Domain) || isShortener(a.Host) {
		add(Shortener, true)
		return Unknown, seen
	}
	before := len(seen)
	l.brandIn(a, add)
	add(BrandInPath, len(seen) == before && strings.Contains(strings.ToLower(a.Path), l.Brand))
	add(OtherDomain, len(seen) == 0 || len(seen) == 1 && seen[0] == Port)
	if l.maybeOwn(a) {
		return Unknown, seen
	}
	return Foreign, seen
}

// brandIn adds how the host of a foreign address makes use of the brand.
func (l List) brandIn(a Address, add func(Reason, bool)) {
	add(Punycode, a.Punycode)
	add(Homograph, isHomograph(a.Shown, l.Brand))
	suffix, _ := suffixOf(a.Host)
	name := strings.TrimSuffix(a.Domain, "."+suffix)
	sub := strings.TrimSuffix(strings.TrimSuffix(a.Host, a.Domain), ".")
	switch {
	case strings.Contains(name, l.Brand):
		add(BrandInDomain, true)
	case strings.Contains(sub, l.Brand):
		add(BrandInSubdomain, true)
	case !strings.Contains(a.Host, "xn--"):
		add(Lookalike, isLookalike(name, l.Brand) || slices.ContainsFunc(strings.Split(sub, "."), func(p string) bool { return isLookalike(p, l.Brand) }))
	}
}

// maybeOwn reports whether a domain that the list does not have is the bare
// brand under a country or .com: the company may own it. Of the suffixes that
// a host rents out, such as github.io, it owns none.
func (l List) maybeOwn(a Address) bool {
	suffix, listed := suffixOf(a.Host)
	return listed && a.Domain == l.Brand+"."+suffix && countryForm.MatchString(suffix) && !a.User && !a.Split
}

var countryForm = regexp.MustCompile(`^(?:com|net|(?:(?:co|com|ne)\.)?[a-z]{2})$`)

// site judges the address of a site.
func (l List) site(text string) Result {
	if runs.MatchString(text) {
		return Result{Verdict: Foreign, Reasons: []Reason{OtherDomain}, Next: []Step{DoNotOpen}}
	}
	a, ok := Parse(text)
	if list := Addresses(text); !ok && len(list) > 0 {
		a, ok = Parse(list[0])
	}
	if !ok {
		return Result{Verdict: Unknown, Reasons: []Reason{NoAddress}, Next: []Step{OpenOfficial}}
	}
	v, why := l.judge(a)
	r := Result{Verdict: v, Reasons: why, Next: []Step{DoNotOpen}, Domain: a.Domain, Addresses: []string{a.Harmless()}}
	if v == Owned {
		r.Next = []Step{OpenOfficial}
	}
	return r
}

// runs are schemes that do something instead of opening a site.
var runs = regexp.MustCompile(`(?i)^\s*(?:javascript|data|file|intent|vbscript|blob):`)

// sender judges who a mail says it is from.
func (l List) sender(text string) Result {
	mails := mailForm.FindAllString(text, -1)
	if len(mails) == 0 {
		why := NoAddress
		if phoneOnly.MatchString(text) {
			why = NumberProves
		}
		return Result{Verdict: Unknown, Reasons: []Reason{why}, Next: []Step{MessageCenter}}
	}
	address := mails[len(mails)-1] // behind a display name that may look like one
	v, why, a := l.judgeMail(address)
	r := Result{Verdict: v, Reasons: why, Next: []Step{Report}, Domain: a.Domain, Addresses: []string{strings.ReplaceAll(address, ".", "[.]")}}
	if v == Unknown {
		r.Next = []Step{MessageCenter}
	} else if l.named(strings.Replace(text, address, "", 1)) && slices.Contains(why, OtherDomain) {
		r.Reasons = append(r.Reasons, DisplayName)
	}
	return r
}

var phoneOnly = regexp.MustCompile(`^[\d+() -]{6,}$`)

// judgeMail judges the domain of a mail address. Even the company's own proves
// nothing: a sender can be forged.
func (l List) judgeMail(address string) (Verdict, []Reason, Address) {
	a, _ := Parse(address[strings.LastIndex(address, "@")+1:])
	v, why := l.judge(a)
	if v == Owned {
		return Unknown, append(why, SenderForgeable), a
	}
	return v, why, a
}

// named reports whether a text calls the company by a name.
func (l List) named(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(l.Names, func(n string) bool { return strings.Contains(text, n) })
}
