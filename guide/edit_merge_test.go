package guide

import (
	"slices"
	"strings"
	"testing"
)

// TestMerge: what only one side changed is taken; where both did, the user's
// wording stays and the line that gave way is told.
func TestMerge(t *testing.T) {
	for name, tt := range map[string]struct {
		base, user, now string
		want, passed    string
	}{
		"nothing changed":        {"a|b|c", "a|b|c", "a|b|c", "a|b|c", ""},
		"the user changed":       {"a|b|c", "a|B|c", "a|b|c", "a|B|c", ""},
		"the facts changed":      {"a|b|c", "a|b|c", "a|x|c", "a|x|c", ""},
		"both, apart":            {"a|b|c|d|e", "A|b|c|d|e", "a|b|c|d|E", "A|b|c|d|E", ""},
		"both, the same":         {"a|b|c", "a|X|c", "a|X|c", "a|X|c", ""},
		"both, differently":      {"a|b|c", "a|mine|c", "a|theirs|c", "a|mine|c", "theirs"},
		"a line was added":       {"a|c", "a|c", "a|b|c", "a|b|c", ""},
		"added by both, apart":   {"a||c||e", "a|mine||c||e", "a||c|theirs||e", "a|mine||c|theirs||e", ""},
		"the user took out":      {"a|b|c", "a|c", "a|b|c", "a|c", ""},
		"taken out, and changed": {"a|b|c", "a|c", "a|B|c", "a|c", "B"},
		"all written anew":       {"a|b|c", "x", "a|b|C", "x", "C"},
		"at both ends":           {"a|b|c", "x|a|b|c", "a|b|c|y", "x|a|b|c|y", ""},
	} {
		lines := func(s string) []string { return strings.Split(s, "|") }
		out := merge(lines(tt.base), lines(tt.user), pieceLines([]string{strings.Join(lines(tt.now), "\n")}))
		if got := strings.ReplaceAll(out.text(), "\n", "|"); got != tt.want || strings.Join(out.passed, "|") != tt.passed {
			t.Errorf("%s: %s, passed %q; want %s, passed %q", name, got, out.passed, tt.want, tt.passed)
		}
	}
}

// TestMergeKeepsPieces: a text in pieces stays in pieces, those that the user
// emptied left out.
func TestMergeKeepsPieces(t *testing.T) {
	now := []string{"hello", "gist\n\nfacts", "please"}
	base := strings.Join(now, "\n\n")
	for name, tt := range map[string]struct {
		user string
		want []string
	}{
		"as it was":          {base, now},
		"a line more":        {strings.Replace(base, "gist", "gist\nmore", 1), []string{"hello", "gist\nmore\n\nfacts", "please"}},
		"one piece emptied":  {strings.Replace(base, "hello\n\n", "", 1), []string{"gist\n\nfacts", "please"}},
		"the last rewritten": {strings.Replace(base, "please", "thank you", 1), []string{"hello", "gist\n\nfacts", "thank you"}},
	} {
		got := merge(strings.Split(base, "\n"), strings.Split(tt.user, "\n"), pieceLines(now)).pieces()
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
