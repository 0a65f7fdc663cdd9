package lint

import (
	"io/fs"
	"slices"

	"toiawase/content/phrase"
	"toiawase/guide"
	"toiawase/guide/script"
)

// scripted: L38, the walks of the pack come to what they expect.
func scripted(c *checker) {
	if c.o.Files == nil {
		return
	}
	names, _ := fs.Glob(c.o.Files, "walks/*.walk") // the pattern is a good one
	each(len(names), func(i, _ int) { play(c, names[i]) })
}

// play runs one walk of the pack.
func play(c *checker, name string) {
	c.judge(1)
	file, err := c.o.Files.Open(name)
	if err != nil {
		c.at(guide.Pos{File: name}, phrase.Of("the walk cannot be read (%v)", err), phrase.Of("make it a file that can be read"))
		return
	}
	defer file.Close()
	sc, err := script.Parse(file, name)
	var failures []script.Failure
	if err == nil {
		_, failures, err = script.Run(c.pack, sc, guide.JA, noon)
	}
	if bad, ok := err.(*script.Error); ok {
		c.at(bad.Pos, bad.What, bad.Do)
	}
	for _, f := range failures {
		c.at(f.Pos, phrase.Of("the walk expects %s and comes to %s", f.Want, f.Got), phrase.Of("mend what has changed, or let the walk expect the new end"))
	}
}

// expected reports whether a rule must have something to judge in a pack. One
// that looks at the parts of a kind has nothing where none is declared, which
// needs no word; one that looks at paths, ends or dangers has.
func expected(p *guide.Pack, rule string) bool {
	switch rule {
	case "L20", "L25", "L26":
		return len(p.Dangers) > 0
	case "L34":
		return slices.ContainsFunc(p.Emergency, func(e guide.EmergencyStep) bool { return len(e.Contact) > 0 })
	}
	return slices.Contains([]string{"L01", "L02", "L03", "L04", "L05", "L08", "L09", "L12", "L13", "L16", "L17", "L21", "L22", "L23", "L24", "L30", "L31", "L32", "L35", "L38"}, rule)
}

// unjudged: L38, every rule has something to look at.
func unjudged(c *checker, judged []Judged) {
	excused := map[string]*guide.Without{}
	for i := range c.pack.Header.Without {
		w := &c.pack.Header.Without[i]
		excused[w.Rule] = w
		if _, known := RuleOf(w.Rule); !known {
			c.at(w.Pos, phrase.Of("there is no rule %s to do without", w.Rule), phrase.Of("write one of L01 to %s", Rules[len(Rules)-1].ID))
		}
	}
	if c.o.Only != nil || c.o.Skip != nil || c.partial() {
		return
	}
	for _, j := range judged {
		w := excused[j.Rule]
		switch {
		case j.Rule == "L38" && (c.o.Files == nil || c.pack.Header.Extends != ""): // an overlay has only its own walks
		case j.Places == 0 && w == nil && expected(c.pack, j.Rule):
			c.at(c.pack.Header.Pos, phrase.Of("rule %s has nothing to judge in this pack", j.Rule), phrase.Of("give it something, or say under without: why there is nothing"))
		case j.Places > 0 && w != nil:
			c.at(w.Pos, phrase.Of("rule %s has something to judge: %d places", j.Rule, j.Places), phrase.Of("delete the entry"))
		}
	}
}
