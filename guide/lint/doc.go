// Package lint proves a pack: it walks every path of every topic, "I do not
// know" included, and reports what could fail a reader there.
//
//	Check     every rule over a pack           check.go
//	Finding   one fault, with its witness      finding.go
//	rules     what is checked at every end     ends.go message.go
//	          what is checked once             pack.go
//
// References, types and shapes of the files are the loader's to check; the
// rules here start from a pack that loads.
package lint
