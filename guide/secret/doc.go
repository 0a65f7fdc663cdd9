// Package secret finds in a text what nobody who helps ever needs to know: full
// card numbers, codes, passwords and their like. It stands below the parsing
// of typed answers and knows neither facts nor screens.
//
//	Find, First, Mask  the secrets of a text                  secret.go
//	Fold, Read         a text as the rules see it             fold.go read.go
//	Digits, Orders     the small signs of a number            digits.go text.go
//	numbers            what the nearest word makes of one     figure.go topic.go
//	cards and dates    by brand and check digit; expiry       card.go expiry.go
//	codes with letters gift cards, passports, addresses       gift.go paper.go iban.go address.go
//	words              passwords, answers to questions        password.go answer.go
//	a memory of texts that held none                          seen.go
package secret
