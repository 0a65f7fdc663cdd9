package check

import (
	"slices"
	"strings"
)

// seen collects what a text shows.
type seen struct {
	Result
	link    Verdict // the worst of its links; empty: it has none
	foreign bool    // a sign that it is not the company's
}

func (s *seen) add(list ...Reason) {
	for _, r := range list {
		if !slices.Contains(s.Reasons, r) {
			s.Reasons = append(s.Reasons, r)
		}
	}
}

// look judges the links of a text, the mail address that it names as its
// sender, and what it asks for.
func (l List) look(text string) *seen {
	s := &seen{}
	for _, link := range Addresses(text) {
		a, ok := Parse(link)
		if !ok {
			continue
		}
		v, why := l.judge(a)
		s.Addresses = append(s.Addresses, a.Harmless())
		if worse(v, s.link) {
			s.link, s.Domain = v, a.Domain
		}
		s.add(why...)
	}
	s.foreign = s.link == Foreign
	asked := asksFor(text)
	s.add(asked...)
	s.foreign = s.foreign || len(asked) > 0
	return s
}

// worse reports whether a verdict weighs more than another.
func worse(a, b Verdict) bool {
	order := []Verdict{"", Owned, Unknown, Foreign}
	return slices.Index(order, a) > slices.Index(order, b)
}

// end decides the verdict of a text: no text proves that it is the company's.
func (s *seen) end() {
	s.Verdict = Unknown
	if s.foreign {
		s.Verdict = Foreign
	}
}

// hurry adds how the text presses its reader.
func (s *seen) hurry(text string) {
	if pressureForm.MatchString(text) {
		s.add(Pressure)
	}
	if stopForm.MatchString(text) {
		s.add(AccountStop)
	}
}

// mail judges a mail.
func (l List) mail(text string) Result {
	s := l.look(text)
	if from := fromLine(text); from != "" {
		v, why, a := l.judgeMail(from)
		s.add(why...)
		s.foreign = s.foreign || v == Foreign
		if s.Domain == "" {
			s.Domain = a.Domain
		}
	}
	if s.link == "" {
		s.add(NoLink)
	}
	s.hurry(text)
	s.end()
	if s.link != "" && s.link != Owned {
		s.Next = append(s.Next, DoNotOpen)
	}
	if s.foreign {
		s.Next = append(s.Next, Report)
	}
	s.Next = append(s.Next, MessageCenter)
	return s.Result
}

// fromLine returns the mail address in the line that names the sender.
func fromLine(text string) string {
	for line := range strings.Lines(text) {
		if fromForm.MatchString(line) {
			if list := mailForm.FindAllString(line, -1); list != nil {
				return list[len(list)-1]
			}
		}
	}
	return ""
}

// sms judges a text message.
func (l List) sms(text string) Result {
	s := l.look(text)
	code := codeForm.MatchString(text) && codeNumber.MatchString(text)
	if code && s.link == "" && !slices.Contains(s.Reasons, AsksGiftCard) {
		return Result{Verdict: Unknown, Reasons: []Reason{RealCode}, Next: []Step{ChangePassword, OpenOfficial}}
	}
	if billForm.MatchString(text) && s.link != Owned && (s.link != Unknown || slices.Contains(s.Reasons, Shortener)) {
		s.add(SMSBilling)
		s.foreign = true
	}
	s.hurry(text)
	s.end()
	if s.link != "" && s.link != Owned {
		s.Next = append(s.Next, DoNotOpen)
	}
	if s.foreign {
		s.Next = append(s.Next, Report)
	}
	if s.link == "" && len(s.Reasons) == 0 {
		s.add(NoLink)
	}
	s.Next = append(s.Next, OpenOfficial)
	return s.Result
}

// call judges what was told of a call.
func (l List) call(text string) Result {
	s := l.look(text)
	if payForm.MatchString(text) || unpaidForm.MatchString(text) {
		s.add(AsksPayment)
		s.foreign = true
	}
	s.hurry(text)
	s.end()
	s.Next = []Step{HangUp}
	if !s.foreign {
		s.add(NumberProves)
		s.Next = append(s.Next, OpenOfficial)
		return s.Result
	}
	if slices.Contains(s.Reasons, AsksCode) || slices.Contains(s.Reasons, AsksPassword) {
		s.Next = append(s.Next, ChangePassword)
	}
	s.Next = append(s.Next, Report)
	return s.Result
}

// account judges what was told of an account of a social network.
func (l List) account(text string) Result {
	s := l.look(text)
	if dmForm.MatchString(text) {
		s.add(DMFirst)
		s.foreign = true
	}
	if badgeForm.MatchString(text) {
		s.add(Badge)
	}
	if followForm.MatchString(text) {
		s.add(Followers)
	}
	if officialForm.MatchString(text) {
		s.add(FromOfficial)
	}
	s.end()
	if s.foreign {
		s.Next = []Step{DoNotAnswer, Report}
		return s.Result
	}
	if len(s.Reasons) == 0 {
		s.add(NoAddress)
	}
	s.Next = []Step{OpenOfficial}
	return s.Result
}
