// Package regexp is package regexp of the standard library, with expressions
// that are compiled when they are first used: there are some hundred, for what
// people paste and type, and a start that compiles them all takes 20 ms more.
package regexp

import (
	"regexp"
	"sync"
)

// A Regexp is an expression. It may be used by several goroutines at once.
type Regexp struct {
	source string
	once   sync.Once
	re     *regexp.Regexp
}

// MustCompile returns an expression. One that is malformed panics when it is
// first used; a test compiles all that the program has.
func MustCompile(source string) *Regexp { return &Regexp{source: source} }

// compiled is the expression of the standard library.
func (r *Regexp) compiled() *regexp.Regexp {
	r.once.Do(func() { r.re = regexp.MustCompile(r.source) })
	return r.re
}

// MatchString reports whether s has a match.
func (r *Regexp) MatchString(s string) bool { return r.compiled().MatchString(s) }

// FindString is the first match in s; empty: there is none.
func (r *Regexp) FindString(s string) string { return r.compiled().FindString(s) }

// FindStringIndex is the place of the first match in s; nil: there is none.
func (r *Regexp) FindStringIndex(s string) []int { return r.compiled().FindStringIndex(s) }

// FindStringSubmatch is the first match in s, and its groups.
func (r *Regexp) FindStringSubmatch(s string) []string { return r.compiled().FindStringSubmatch(s) }

// FindStringSubmatchIndex has the places of the first match in s and its groups.
func (r *Regexp) FindStringSubmatchIndex(s string) []int {
	return r.compiled().FindStringSubmatchIndex(s)
}

// FindAllString has the first n matches in s; all where n is below zero.
func (r *Regexp) FindAllString(s string, n int) []string { return r.compiled().FindAllString(s, n) }

// FindAllStringIndex has the places of the first n matches in s.
func (r *Regexp) FindAllStringIndex(s string, n int) [][]int {
	return r.compiled().FindAllStringIndex(s, n)
}

// FindAllStringSubmatch has the first n matches in s, and their groups.
func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return r.compiled().FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex has the places of the first n matches in s, and of
// their groups.
func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return r.compiled().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString is s with its matches replaced; $1 in the replacement is a
// group.
func (r *Regexp) ReplaceAllString(s, by string) string { return r.compiled().ReplaceAllString(s, by) }

// ReplaceAllStringFunc is s with its matches replaced by what f makes of them.
func (r *Regexp) ReplaceAllStringFunc(s string, f func(string) string) string {
	return r.compiled().ReplaceAllStringFunc(s, f)
}

// Split is s without its matches, in at most n parts; all where n is below zero.
func (r *Regexp) Split(s string, n int) []string { return r.compiled().Split(s, n) }

// SubexpIndex is the number of a named group; -1: there is none.
func (r *Regexp) SubexpIndex(name string) int { return r.compiled().SubexpIndex(name) }
