package regexp

import (
	"reflect"
	"regexp"
	"testing"
)

// TestSame: each method does what that of the standard library does.
func TestSame(t *testing.T) {
	texts := []string{"", "ab", "a1b22", "問い合わせ 33", "1\n2"}
	for _, source := range []string{`\d+`, `(?P<letter>[a-z])(\d)?`, `い(合)`, `^$`} {
		ours, theirs := MustCompile(source), regexp.MustCompile(source)
		up := func(s string) string { return "<" + s + ">" }
		for _, s := range texts {
			for name, pair := range map[string][2]any{
				"MatchString":                {ours.MatchString(s), theirs.MatchString(s)},
				"FindString":                 {ours.FindString(s), theirs.FindString(s)},
				"FindStringIndex":            {ours.FindStringIndex(s), theirs.FindStringIndex(s)},
				"FindStringSubmatch":         {ours.FindStringSubmatch(s), theirs.FindStringSubmatch(s)},
				"FindStringSubmatchIndex":    {ours.FindStringSubmatchIndex(s), theirs.FindStringSubmatchIndex(s)},
				"FindAllString":              {ours.FindAllString(s, 2), theirs.FindAllString(s, 2)},
				"FindAllStringIndex":         {ours.FindAllStringIndex(s, -1), theirs.FindAllStringIndex(s, -1)},
				"FindAllStringSubmatch":      {ours.FindAllStringSubmatch(s, -1), theirs.FindAllStringSubmatch(s, -1)},
				"FindAllStringSubmatchIndex": {ours.FindAllStringSubmatchIndex(s, -1), theirs.FindAllStringSubmatchIndex(s, -1)},
				"ReplaceAllString":           {ours.ReplaceAllString(s, "[$0]"), theirs.ReplaceAllString(s, "[$0]")},
				"ReplaceAllStringFunc":       {ours.ReplaceAllStringFunc(s, up), theirs.ReplaceAllStringFunc(s, up)},
				"Split":                      {ours.Split(s, -1), theirs.Split(s, -1)},
				"SubexpIndex":                {ours.SubexpIndex("letter"), theirs.SubexpIndex("letter")},
			} {
				if !reflect.DeepEqual(pair[0], pair[1]) {
					t.Errorf("%s of %q in %q is %v, want %v", name, source, s, pair[0], pair[1])
				}
			}
		}
	}
}
