// Package paste reads a mail, a tracking page, a statement, a message or a
// memo that somebody pasted, and proposes facts from it. It decides nothing:
// every proposal carries the words that it came from, to be taken or left.
// Secrets are dropped before anything is read.
//
//	Read, Result, Proposal  the proposals of a text        paste.go
//	lines, tables, sorts    what kind of text it is        line.go sort.go
//	days and times          with what they are of          when.go event.go
//	order, tracking, inquiry numbers, ASINs, last digits   number.go
//	amounts and statement rows                             money.go
//	items, sellers, staff, places                          name.go
//	senders and addresses of suspicious messages           lure.go
//	Take, For               proposals that a pack takes   take.go
package paste
