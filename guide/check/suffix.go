package check

import (
	_ "embed"
	"strings"
	"sync"
)

// suffixes is the public suffix list with its private part, one rule a line,
// as golang.org/x/net/publicsuffix carries it. That package itself would bring
// package net into the program; a test holds the two equal.
//
//go:embed suffixes.txt
var suffixes string

// rules are the lines of the list, read when first needed.
var rules = sync.OnceValue(func() map[string]bool {
	all := make(map[string]bool, 10_500)
	for rule := range strings.Lines(suffixes) {
		all[strings.TrimSpace(rule)] = true
	}
	return all
})

// suffixOf returns the public suffix of a host in its xn-- form, and whether a
// rule names it; without one it is the last label.
func suffixOf(host string) (suffix string, listed bool) {
	labels := strings.Split(host, ".")
	for i := range labels {
		name := strings.Join(labels[i:], ".")
		switch {
		case rules()["!"+name]:
			return strings.Join(labels[i+1:], "."), true
		case rules()[name], i+1 < len(labels) && rules()["*."+strings.Join(labels[i+1:], ".")]:
			return name, true
		}
	}
	return labels[len(labels)-1], false
}

// registrable returns the part of a host that somebody registered: the public
// suffix and one label before it. A host that is a suffix itself is returned whole.
func registrable(host string) string {
	suffix, _ := suffixOf(host)
	rest := strings.TrimSuffix(host, "."+suffix)
	if rest == host {
		return host
	}
	return rest[strings.LastIndex(rest, ".")+1:] + "." + suffix
}
