package load

import (
	"fmt"
	"slices"
	"strings"

	"toiawase/guide"
)

// factKinds holds choices and kinds together.
func factKinds(c *checker) {
	for i := range c.pack.Facts {
		f := &c.pack.Facts[i]
		choice := f.Kind == guide.KindChoice
		switch {
		case choice && len(f.Choices) == 0:
			c.failAt(f.Pos, fmt.Sprintf("fact %q has no choices", f.ID), "add choices: …")
		case !choice && f.Kind != "" && len(f.Choices) > 0:
			c.failAt(f.Choices[0].Pos, fmt.Sprintf("fact %q is of kind %s and has choices", f.ID, f.Kind), "write kind: choice, or remove them")
		}
		if f.Ahead != "" && f.Kind != guide.KindWhen {
			c.failAt(f.Pos, fmt.Sprintf("fact %q is no time, so it cannot lie ahead", f.ID), "remove ahead:, or write kind: when")
		}
		if own := f.Choice(guide.Unknown); own != nil {
			c.failAt(own.Pos, `"unknown" is every fact's own choice`, "remove it")
		}
		if slices.Contains(f.Instead, f.ID) {
			c.failAt(f.Pos, fmt.Sprintf("fact %q stands in for itself", f.ID), "name another fact")
		}
	}
}

// secretWords are parts of the ids of what nobody may be asked to type.
var secretWords = []string{
	"password", "passwd", "passphrase", "passcode", "cvv", "cvc", "pin", "otp", "passport", "mynumber",
	"card_number", "security_code", "one_time_code", "onetime_code", "verification_code", "confirmation_code",
	"auth_code", "gift_code", "giftcode", "claim_code", "gift_card_code", "my_number", "account_number",
	"bank_account", "license_number", "licence_number", "secret",
}

// factSecrets refuses a fact that asks for a secret as typed text. A choice
// about one, such as whether a password was entered, is fine.
func factSecrets(c *checker) {
	for i := range c.pack.Facts {
		f := &c.pack.Facts[i]
		if f.Kind == guide.KindChoice || f.Kind == guide.KindLast4 || len(f.Derive) > 0 {
			continue
		}
		named := func(word string) bool { return strings.Contains("_"+f.ID+"_", "_"+word+"_") }
		if slices.ContainsFunc(secretWords, named) {
			c.failAt(f.Pos, fmt.Sprintf("fact %q asks for a secret", f.ID), "ask a choice about it, never the secret itself")
		} else if words := secretAsked(f); words != "" {
			c.failAt(f.Pos, fmt.Sprintf("fact %q asks for a secret by its words (%s)", f.ID, words), "ask a choice about it, never the secret itself")
		}
	}
}

// derivations holds derived facts to their choices, and free of loops.
func derivations(c *checker) {
	next := map[string][]string{}
	for i := range c.pack.Facts {
		f := &c.pack.Facts[i]
		for j := range f.Derive {
			c.derivation(f, j)
			f.Derive[j].When.Reads(func(id string) { next[f.ID] = append(next[f.ID], id) })
		}
	}
	for _, loop := range loops(c.derived(), next) {
		c.failAt(c.fact[loop[0]].Pos, "facts derived in a loop: "+strings.Join(loop, " → "), "derive one of them from other facts")
	}
}

func (c *checker) derivation(f *guide.Fact, j int) {
	d := &f.Derive[j]
	values := factDomain(f).values
	switch {
	case d.Is != "" && f.Kind == guide.KindChoice && !slices.Contains(values, d.Is):
		c.failAt(d.Pos, fmt.Sprintf("%s is never %q", f.ID, clip(d.Is)), didYouMean(d.Is, slices.Values(values), "write "+among(values)))
	case j > 0 && f.Derive[j-1].When == nil:
		c.failAt(d.Pos, "a derivation after the one without when: is never reached", "put that one last")
	}
}

// derived lists the derived facts.
func (c *checker) derived() []string {
	var ids []string
	for i := range c.pack.Facts {
		if len(c.pack.Facts[i].Derive) > 0 {
			ids = append(ids, c.pack.Facts[i].ID)
		}
	}
	return ids
}
