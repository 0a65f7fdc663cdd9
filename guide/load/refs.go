package load

import (
	"maps"
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// references checks every id used in the pack. Kinds not listed here name
// what a declares tag of the same word declares.
func references(c *checker) {
	for _, f := range c.files {
		for _, r := range f.refs {
			f.rule = ruleOf(r)
			if one, ok := refChecks[r.kind]; ok {
				one(c, f, r)
			} else {
				c.declared(f, r)
			}
		}
	}
}

// ruleOf is the guarantee that a wrong reference breaks: a value outside the
// domain of its fact, a placeholder that nothing fills, or an id that is not
// there.
func ruleOf(r ref) string {
	switch {
	case r.kind == "value" || r.kind == "set value" || r.kind == "trait value" || r.kind == "persona":
		return "L11"
	case r.kind == "band":
		return "L10"
	case strings.HasPrefix(r.kind, "hole"):
		return "L12"
	}
	return "L01"
}

var refChecks = map[string]func(*checker, *file, ref){
	"cond":         (*checker).readable,
	"value":        (*checker).valueOf,
	"band":         (*checker).countable,
	"set":          (*checker).settable,
	"set value":    (*checker).valueOf,
	"trait":        (*checker).trait,
	"trait value":  (*checker).traitValue,
	"persona":      (*checker).persona,
	"target":       (*checker).target,
	"hole message": (*checker).readable,
	"hole shape":   (*checker).shapeHole,
	"hole pair":    (*checker).pairHole,
	"hole done":    (*checker).doneHole,
}

// declared refuses an id that nothing declares.
func (c *checker) declared(f *file, r ref) {
	if _, ok := c.ids[r.kind][r.id]; !ok {
		f.failAt(r.pos, phrase.Of("no %s %q", phrase.Part(r.kind), clip(r.id)), didYouMean(r.id, maps.Keys(c.ids[r.kind]), phrase.Of("declare it, or name another")))
	}
}

// domain is what a fact can be in a condition.
type domain struct {
	values []string // nil: any word
	number bool     // a band may be over it
}

// domain returns what a fact of the pack or of the engine can be.
func (c *checker) domain(id string) (d domain, ok bool) {
	if f := c.fact[id]; f != nil {
		return factDomain(f), true
	}
	if trait, is := strings.CutPrefix(id, "trait."); is {
		values := c.traitValues(trait)
		return domain{values: values}, values != nil
	}
	if since, is := strings.CutPrefix(id, "hours_since."); is {
		_, desk := c.ids["desk"][since]
		_, channel := c.ids["channel"][since]
		return domain{number: true, values: []string{}}, desk || channel || since == "any"
	}
	if done, is := strings.CutPrefix(id, "done."); is {
		_, step := c.ids["emergency"][done]
		_, action := c.ids["action"][done]
		return domain{values: []string{"yes", "no"}}, step || action
	}
	switch id {
	case guide.FactLanguage, guide.FactReader:
		return domain{values: []string{"ja", "en"}}, true
	case guide.FactFollowUp:
		return domain{values: []string{"yes", "no"}}, true
	case guide.FactPromise:
		return domain{values: []string{"ahead", "passed", guide.Unknown}}, true
	case guide.FactWish, guide.FactSecondWish:
		return domain{values: slices.Sorted(maps.Keys(c.ids["wish"]))}, true
	}
	return domain{}, false
}

func factDomain(f *guide.Fact) domain {
	d := domain{number: f.Kind.Number()}
	for i := range f.Choices {
		d.values = append(d.values, f.Choices[i].ID)
	}
	d.values = append(d.values, guide.Unknown)
	return d
}

// traits are what an outcome may say of itself, for the rules.
var traits = map[string][]string{
	"urgency":    {"high", "normal", "low"},
	"complexity": {"high", "low"},
	"record":     {"needed", "useful", "no"},
	"private":    {"yes", "no"},
	"order":      {"yes", "no"}, // no: nothing was ordered, so the cards name none
	"start":      nil,           // a desk
}

// traitValues lists what a trait can be; nil if there is no such trait.
func (c *checker) traitValues(trait string) []string {
	if trait == "start" {
		return slices.Sorted(maps.Keys(c.ids["desk"]))
	}
	return traits[trait]
}

// readable refuses a fact that neither pack nor engine has.
func (c *checker) readable(f *file, r ref) {
	if _, ok := c.domain(r.id); ok {
		return
	}
	f.failAt(r.pos, phrase.Of("no fact %q", clip(r.id)), didYouMean(r.id, c.readables(), phrase.Of("declare it, or name another")))
}

// readables are the ids of all facts.
func (c *checker) readables() func(func(string) bool) {
	return func(yield func(string) bool) {
		for id := range c.fact {
			if !yield(id) {
				return
			}
		}
		for _, id := range []string{guide.FactLanguage, guide.FactReader, guide.FactFollowUp, guide.FactPromise, guide.FactWish, guide.FactSecondWish, "hours_since.any"} {
			if !yield(id) {
				return
			}
		}
		for id := range traits {
			if !yield("trait." + id) {
				return
			}
		}
		for _, kind := range []string{"emergency", "action"} {
			for id := range c.ids[kind] {
				if !yield("done." + id) {
					return
				}
			}
		}
	}
}

// valueOf refuses a value that its fact can never have.
func (c *checker) valueOf(f *file, r ref) {
	d, ok := c.domain(r.of)
	fact := c.fact[r.of]
	switch {
	case r.kind == "set value" && fact != nil && fact.Kind != guide.KindChoice && r.id != guide.Unknown:
		f.failAt(r.pos, phrase.Of("%s has no choices, so only the reader can tell it", r.of), phrase.Of("write unknown, or set a choice"))
	case !ok || slices.Contains(d.values, r.id):
	case len(d.values) == 0, len(d.values) == 1 && d.values[0] == guide.Unknown:
		f.failAt(r.pos, phrase.Of("%s has no choices to compare with", r.of), phrase.Of("write known:, or a band: of a number"))
	default:
		f.failAt(r.pos, phrase.Of("%s is never %q", r.of, clip(r.id)), didYouMean(r.id, slices.Values(d.values), phrase.Of("write %s", among(d.values))))
	}
}

// countable refuses a band over something that is not a number.
func (c *checker) countable(f *file, r ref) {
	if d, ok := c.domain(r.id); ok && !d.number {
		f.failAt(r.pos, phrase.Of("%s is not a number", r.id), phrase.Of("write a band of yen, a count or hours_since.NAME"))
		return
	}
	c.readable(f, r)
}

// settable refuses to set what the engine or a derivation provides.
func (c *checker) settable(f *file, r ref) {
	fact := c.fact[r.id]
	switch {
	case fact == nil && guide.EngineFact(r.id):
		f.failAt(r.pos, phrase.Of("%s comes from the engine", r.id), phrase.Of("set a fact of the pack"))
	case fact == nil:
		f.failAt(r.pos, phrase.Of("no fact %q", clip(r.id)), didYouMean(r.id, maps.Keys(c.fact), phrase.Of("declare it, or name another")))
	case len(fact.Derive) > 0:
		f.failAt(r.pos, phrase.Of("%s is derived", r.id), phrase.Of("set the facts that it is derived from"))
	}
}

func (c *checker) trait(f *file, r ref) {
	if _, ok := traits[r.id]; !ok {
		f.failAt(r.pos, phrase.Of("no trait %q", clip(r.id)), didYouMean(r.id, maps.Keys(traits), phrase.Of("write %s", among(slices.Sorted(maps.Keys(traits))))))
	}
}

func (c *checker) traitValue(f *file, r ref) {
	if values := c.traitValues(r.of); values != nil && !slices.Contains(values, r.id) {
		f.failAt(r.pos, phrase.Of("%s is never %q", r.of, clip(r.id)), didYouMean(r.id, slices.Values(values), phrase.Of("write %s", among(values))))
	}
}

// persona refuses a reader that the fact persona does not have.
func (c *checker) persona(f *file, r ref) {
	r.kind, r.of = "value", "persona"
	c.valueOf(f, r)
}

// target refuses a way to what the file does not have.
func (c *checker) target(f *file, r ref) {
	t := f.topic
	switch {
	case t.Step(r.id) != nil || t.Outcome(r.id) != nil || f.flow && r.id == guide.Return:
	case r.id == guide.Return:
		f.failAt(r.pos, phrase.Of("a topic has nowhere to return to"), phrase.Of("name a step or an outcome"))
	default:
		f.failAt(r.pos, phrase.Of("no step or outcome %q in this file", clip(r.id)), didYouMean(r.id, slices.Values(targets(t)), phrase.Of("add it, or name another")))
	}
}

// targets lists the steps and outcomes of a tree.
func targets(t *guide.Topic) []string {
	var ids []string
	for i := range t.Steps {
		ids = append(ids, t.Steps[i].ID)
	}
	for i := range t.Outcomes {
		ids = append(ids, t.Outcomes[i].ID)
	}
	return ids
}

func (c *checker) shapeHole(f *file, r ref) {
	if !slices.Contains(shapeHoles, r.id) {
		c.readable(f, r)
	}
}

// shapeHoles are what a part of a shape may show besides facts.
var shapeHoles = []string{"wish", "n", "label", "value"}

func (c *checker) pairHole(f *file, r ref) {
	if r.id != "label" && r.id != "value" {
		f.failAt(r.pos, phrase.Of("{%s} does not stand for anything here", clip(r.id)), phrase.Of("write {label} and {value}"))
	}
}

func (c *checker) doneHole(f *file, r ref) {
	if r.id != "at" && r.id != "number" {
		f.failAt(r.pos, phrase.Of("{%s} does not stand for anything here", clip(r.id)), phrase.Of("write {at} for the time, {number} for the number that they gave"))
	}
}
