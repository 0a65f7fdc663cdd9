// Package secret finds in a text what nobody who helps ever needs to know: full
// card numbers, codes, passwords and their like. It stands below the parsing
// of typed answers and knows neither facts nor screens.
//
//	Find, First, Mask  the secrets of a text         secret.go
//	Fold               typed input in one form       fold.go
//	Digits, Orders     the small signs of a number   digits.go
//	card numbers       by brand and check digit      card.go
//	a word and its number                            clue.go
//	passwords          a word and its value          password.go
package secret
