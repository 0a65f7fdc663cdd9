// Package phrase words what the author of a pack is told, in both languages:
// what is wrong with a file, a pack or a script, and what to do about it.
//
//	Of         an English form and its values, as a text   phrase.go
//	Part       the name of a part of a pack                part.go
//	the forms  in Japanese: what a file or script          load_ja.go script_ja.go
//	           holds, and what the proof finds             lint_ja.go lint_paths_ja.go lint_meaning_ja.go
//	Why        what a rule spares a reader                 why.go
//	Doc        what it looks at, in Japanese               rule_ja.go
//
// A form stands where it is used, in English. Its Japanese one is looked up
// here, and a test looks into the packages that use them: each form has its
// Japanese one, with the same values.
package phrase

import (
	"fmt"
	"maps"
	"sync"

	"toiawase/guide"
)

// japanese are the Japanese forms by the English ones.
var japanese = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, part := range []map[string]string{loadJA, scriptJA, lintJA, pathsJA, meaningJA} {
		maps.Copy(all, part)
	}
	return all
})

// Of fills a form as [fmt.Sprintf] does. A value that is a [guide.Text] stands
// in each language as its own words. Without a Japanese form, the English one
// stands for both.
func Of(form string, values ...any) guide.Text {
	if len(values) == 0 {
		return guide.Text{JA: inJapanese(form), EN: form}
	}
	t := guide.Text{JA: fmt.Sprintf(inJapanese(form), in(guide.JA, values)...), EN: fmt.Sprintf(form, values...)}
	if own := in(guide.EN, values); own != nil {
		t.EN = fmt.Sprintf(form, own...)
	}
	return t
}

func inJapanese(form string) string {
	if ja, ok := japanese()[form]; ok {
		return ja
	}
	return form
}

// in returns the values in one language.
func in(lang guide.Lang, values []any) []any {
	own := make([]any, len(values))
	for i, v := range values {
		if t, ok := v.(guide.Text); ok {
			v = t.In(lang)
		}
		own[i] = v
	}
	return own
}

// Same is a text that is the same in both languages: an id, a line of a file.
func Same(s string) guide.Text { return guide.Text{JA: s, EN: s} }
