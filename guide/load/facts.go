package load

import (
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// factKinds holds choices and kinds together.
func factKinds(c *checker) {
	for i := range c.pack.Facts {
		f := &c.pack.Facts[i]
		choice := f.Kind == guide.KindChoice
		switch {
		case choice && len(f.Choices) == 0:
			c.failAt(f.Pos, phrase.Of("fact %q has no choices", f.ID), phrase.Of("add choices: …"))
		case !choice && f.Kind != "" && len(f.Choices) > 0:
			c.failAt(f.Choices[0].Pos, phrase.Of("fact %q is of kind %s and has choices", f.ID, f.Kind), phrase.Of("write kind: choice, or remove them"))
		}
		if f.Ahead != "" && f.Kind != guide.KindWhen {
			c.failAt(f.Pos, phrase.Of("fact %q is no time, so it cannot lie ahead", f.ID), phrase.Of("remove ahead:, or write kind: when"))
		}
		c.severalValues(f)
		if own := f.Choice(guide.Unknown); own != nil {
			c.failAt(own.Pos, phrase.Of(`"unknown" is every fact's own choice`), phrase.Of("remove it"))
		}
		if slices.Contains(f.Instead, f.ID) {
			c.failAt(f.Pos, phrase.Of("fact %q stands in for itself", f.ID), phrase.Of("name another fact"))
		}
	}
}

// severalValues holds what belongs to facts of several values together.
func (c *checker) severalValues(f *guide.Fact) {
	rows := f.Kind == guide.KindRows
	switch {
	case rows && len(f.Columns) < 2:
		c.failAt(f.Pos, phrase.Of("fact %q is of kind rows and has no columns", f.ID), phrase.Of("name at least two facts: columns: [charged_at, charge_amount]"))
	case !rows && len(f.Columns) > 0:
		c.failAt(f.Pos, phrase.Of("fact %q has columns and is of kind %s", f.ID, f.Kind), phrase.Of("write kind: rows, or remove them"))
	case f.Many == "yes" && (f.Kind == guide.KindText || f.Kind == guide.KindHours):
		c.failAt(f.Pos, phrase.Of("fact %q is of kind %s and cannot hold several values", f.ID, f.Kind), phrase.Of("remove many:"))
	case f.Sum != "" && f.Kind != guide.KindYen:
		c.failAt(f.Pos, phrase.Of("fact %q is a sum and no amount", f.ID), phrase.Of("write kind: yen"))
	}
	for _, id := range f.Columns {
		if col := c.fact[id]; col != nil && (col.Several() || col.Kind == guide.KindText || col.Kind == guide.KindHours || col.Computed()) {
			c.failAt(f.Pos, phrase.Of("fact %q cannot be a column of %q", id, f.ID), phrase.Of("name a fact of one short value"))
		}
	}
	if of := c.fact[f.Sum]; of != nil && !of.Several() {
		c.failAt(f.Pos, phrase.Of("fact %q sums up %q, which holds one value", f.ID, f.Sum), phrase.Of("name a fact with many: yes, or of kind rows"))
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
		if f.Kind == guide.KindChoice || f.Kind == guide.KindLast4 || f.Computed() {
			continue
		}
		named := func(word string) bool { return strings.Contains("_"+f.ID+"_", "_"+word+"_") }
		if slices.ContainsFunc(secretWords, named) {
			c.failAt(f.Pos, phrase.Of("fact %q asks for a secret", f.ID), phrase.Of("ask a choice about it, never the secret itself"))
		} else if words := secretAsked(f); words != "" {
			c.failAt(f.Pos, phrase.Of("fact %q asks for a secret by its words (%s)", f.ID, words), phrase.Of("ask a choice about it, never the secret itself"))
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
		c.failAt(c.fact[loop[0]].Pos, phrase.Of("facts derived in a loop: %s", strings.Join(loop, " → ")), phrase.Of("derive one of them from other facts"))
	}
}

func (c *checker) derivation(f *guide.Fact, j int) {
	d := &f.Derive[j]
	values := factDomain(f).values
	switch {
	case d.Is != "" && f.Kind == guide.KindChoice && !slices.Contains(values, d.Is):
		c.failAt(d.Pos, phrase.Of("%s is never %q", f.ID, clip(d.Is)), didYouMean(d.Is, slices.Values(values), phrase.Of("write %s", among(values))))
	case j > 0 && f.Derive[j-1].When == nil:
		c.failAt(d.Pos, phrase.Of("a derivation after the one without when: is never reached"), phrase.Of("put that one last"))
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
