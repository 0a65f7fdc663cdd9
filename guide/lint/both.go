package lint

import (
	"slices"
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/regexp"
)

// alikeInBoth: L35, both languages give the same numbers, and forbid alike.
func alikeInBoth(c *checker) {
	letters(c)
	each(len(c.texts.all), func(i, _ int) {
		w := &c.texts.all[i]
		if w.by.kind == "Page" {
			pageForbids(c, w)
		}
		if w.by.kind == "Page" || w.by.kind == "Source" {
			return
		}
		c.judge(1)
		ja, en := japaneseFigures(w.JA), englishFigures(w.EN)
		if ja = spared(ja, w.EN, en); !slices.Equal(ja, en) {
			c.at(w.by.pos, phrase.Of("%s gives other figures in Japanese (%s) than in English (%s)", w.by.name(), strings.Join(ja, ", "), strings.Join(en, ", ")), phrase.Of("give the same ones in both"))
		}
		if word := onceNamed(w); !word.IsZero() {
			c.at(w.by.pos, phrase.Of("%s names %s in one language only", w.by.name(), word), phrase.Of("name it in both, so that both readers know what to guard"))
		}
		if onceForbidden(w.JA, w.EN) {
			c.at(w.by.pos, phrase.Of("%s forbids in one language only", w.by.name()), phrase.Of("say in both what is not to be done"))
		}
	})
}

// pageForbids looks at a page line by line, where both have as many.
func pageForbids(c *checker, w *written) {
	ja, en := strings.Split(strings.TrimSpace(w.JA), "\n"), strings.Split(strings.TrimSpace(w.EN), "\n")
	for i := range ja {
		if len(ja) == len(en) && onceForbidden(strings.TrimLeft(ja[i], "-1234567890. "), strings.TrimLeft(en[i], "-1234567890. ")) {
			c.at(w.by.pos, phrase.Of("%s forbids in one language only", w.by.name()), phrase.Of("say in both what is not to be done"))
		}
	}
}

// onceForbidden reports whether one language forbids what the other does not
// even deny.
func onceForbidden(ja, en string) bool {
	return forbids.MatchString(ja) && !negative.MatchString(en) || refuses.MatchString(en) && !denies.MatchString(firstOfAll.ReplaceAllString(ja, ""))
}

// What forbids, and what at least denies, in each language.
var (
	forbids  = regexp.MustCompile(`(?:^|[^つ])ないでください|てはいけません|しないこと|禁止`)
	denies   = regexp.MustCompile(`ない|ません|ず[、に。]|なく|避け|やめ|控え|禁|せずに|だけ|まで|より|前に|ほか|以外|不要`)
	refuses  = regexp.MustCompile(`(?i)(?:^|[.!?:;,] |\band |\bbut |\bplease )(?:do not|don't|don’t|never)\b|^(?:nobody|no one)\b`)
	negative = regexp.MustCompile(`(?i)\b(not|never|no|nobody|nothing|without|avoid|stop|nowhere|stay|neither|nor|cannot|keep|leave|only|instead|refuse|ignore|rather)\b|n't\b|n’t\b`)
)

// firstOfAll is まず, which denies nothing.
var firstOfAll = regexp.MustCompile(`(^|[。、「])まず、`)

// countable is what a text with a figure has.
var countable = regexp.MustCompile(`[0-9]|(?:two|three|four|five|six|seven|eight|nine|ten)[ -]|[Aa]round the|[Aa]t any|[Aa]ny time|[Dd]ay and`)

// moments are days and times of day, which are no figures.
var moments = regexp.MustCompile(`[0-9]+月[0-9]+日|[0-9]+時[0-9]+分`)

// always is how English may say 24 hours.
var always = regexp.MustCompile(`(?i)around the clock|24/7|at any hour|day and night|any time of day`)

// letters: L35, the two copies of a message have as many paragraphs and points,
// with nothing told and with everything: once for each message in a shape.
func letters(c *checker) {
	long := longValues(c.pack)
	var done memo[pairing, bool]
	each(len(c.order), func(i, _ int) {
		o := c.order[i]
		if o.Solved || c.pack.Message(o.Message) == nil {
			return
		}
		for _, of := range c.offers(o) {
			key := pairing{c.pack.Message(o.Message), c.pack.Shape(of.ch.Shape)}
			if _, known := done.get(key); key.shape != nil && of.when == nil && !known {
				done.put(key, true)
				c.judge(1)
				parted(c, o, of.ch, nil)
				parted(c, o, of.ch, long)
			}
		}
	})
}

func parted(c *checker, o *guide.Outcome, ch *guide.Channel, told map[string]guide.Value) {
	e := c.ends[o][0]
	facts := map[string]guide.Value{}
	for id, v := range told {
		if _, known := e.Lookup(id); !known {
			facts[id] = v
		}
	}
	s := e.Standing(facts, guide.EN)
	ja, en := s.Compose(ch, guide.JA), s.Compose(ch, guide.EN)
	paragraphs := func(m guide.Message) int { return strings.Count(m.Body, "\n\n") }
	points := func(m guide.Message) int { return strings.Count(m.Body, "\n- ") + strings.Count(m.Body, "\n・") }
	if paragraphs(ja) != paragraphs(en) || points(ja) != points(en) {
		c.report(Finding{Pos: o.Pos, Witness: way(e, nil, nil),
			Problem: phrase.Of("the message of outcome %s for %s has %d paragraphs and %d points in Japanese, and %d and %d in English", c.named(o), ch.ID, paragraphs(ja)+1, points(ja), paragraphs(en)+1, points(en)),
			Do:      phrase.Of("give both copies the same parts")})
	}
}
