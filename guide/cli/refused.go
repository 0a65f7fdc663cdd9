package cli

import (
	"errors"
	"fmt"
	"strings"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/secret"
)

// written has the rules for texts that are noted.
var written = guide.Fact{Kind: guide.KindText}

// withoutSecrets is a text with its secrets replaced, after a note that says
// why. Where nothing else is in it, the text stays as it is: the store refuses
// it and says why.
func (a *app) withoutSecrets(s string) string {
	var bad *guide.InputError
	_, err := written.ParseIn(a.lang, s, a.env.Now())
	if !errors.As(err, &bad) || bad.Left == "" {
		return s
	}
	a.tellRefused(bad)
	return bad.Left
}

// tellRefused notes which part of a text was refused, and that the rest stays.
func (a *app) tellRefused(bad *guide.InputError) {
	a.complain(errors.New(strings.Join([]string{words.Refused(bad, a.lang), fmt.Sprintf(words.PlainIn(a.lang).Left, secret.Gap)}, " ")))
}
