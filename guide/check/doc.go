// Package check looks at a mail, a text message, an address, a sender, a call
// or an account and says what was seen: whether its address is one of the
// company's according to the pack's list, is not, or cannot be told. It never
// calls anything safe, and always names what to do next.
//
//	Check, Result        the verdict on one input       check.go
//	Address, Parse       the true host of an address    address.go
//	registrable domains  by the public suffix list      suffix.go suffixes.txt
//	the company          from its pack                      list.go
//	look-alikes          homographs, slips, digits      alike.go
//	what a text asks for, and how it presses            ask.go
//	mails, messages, calls, accounts                    text.go
//	addresses that hide where they lead                 shortener.go
//	Entered              what was given away already    ask.go
package check
