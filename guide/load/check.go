package load

import (
	"toiawase/content/phrase"
	"toiawase/guide"
)

// checks hold a whole pack to what the engine relies on. Each adds its own
// findings and needs none of the others.
var checks = []struct {
	rule  string // the guarantee, as lint names it; empty for the form of a pack
	check func(*checker)
}{
	{"L01", unique}, {"", oneHeader}, {"", shapesWhole},
	{"L01", references}, // and L11, L12: see ruleOf
	{"L10", factKinds}, {"L15", factSecrets}, {"L10", derivations},
	{"L11", contactFacts}, {"L17", rulesSpeak}, {"L10", messageFacts},
	{"L01", topicFamilies}, {"", stepKinds}, {"L11", stepAnswers}, {"", manyAnswers}, {"L01", tickedOnce}, {"L05", stepRoutes}, {"L17", outcomesComplete},
	{"L03", stepLoops}, {"L03", callLoops}, {"L02", reachable},
}

// checker is the pack under its checks.
type checker struct {
	pack  *guide.Pack
	files []*file
	ids   map[string]map[string]guide.Pos // kind → id → where it is declared
	fact  map[string]*guide.Fact
	flow  map[string]*guide.Topic
	at    map[string]*file // path → file; nil before the first finding
}

// check adds the findings about a whole pack to its files.
func check(pack *guide.Pack, files []*file, d *draft) {
	c := &checker{
		pack: pack, files: files,
		ids:  map[string]map[string]guide.Pos{},
		fact: make(map[string]*guide.Fact, len(pack.Facts)),
		flow: make(map[string]*guide.Topic, len(pack.Flows)),
	}
	for i := range pack.Facts {
		c.fact[pack.Facts[i].ID] = &pack.Facts[i]
	}
	for i := range pack.Flows {
		c.flow[pack.Flows[i].ID] = &pack.Flows[i]
	}
	for _, one := range checks {
		if d != nil && one.rule == "L02" {
			continue // the way there is not written yet
		}
		for _, f := range files {
			f.rule = one.rule
		}
		one.check(c)
	}
}

// trees calls f for every topic and flow with its file.
func (c *checker) trees(do func(*file, *guide.Topic)) {
	for _, f := range c.files {
		if f.topic != nil {
			do(f, f.topic)
		}
	}
}

// unique refuses an id declared twice, and fills c.ids on the way. A flow and
// a topic share one space of ids, because both are found by them.
func unique(c *checker) {
	c.ids["shape"] = map[string]guide.Pos{}
	for _, s := range baseShapes() {
		c.ids["shape"][s.ID] = guide.Pos{} // the pack may declare it too
	}
	for _, f := range c.files {
		for _, d := range f.decls {
			if c.ids[d.kind] == nil {
				c.ids[d.kind] = map[string]guide.Pos{}
			}
			first, twice := c.ids[d.kind][d.id]
			if !twice || first == (guide.Pos{}) {
				c.ids[d.kind][d.id] = d.pos
				continue
			}
			f.failAt(d.pos, phrase.Of("%s %q is declared twice", phrase.Part(d.kind), clip(d.id)), phrase.Of("keep one; the first is at %s", first.String()))
		}
	}
	for _, f := range c.files {
		if f.flow {
			if pos, clash := c.ids["topic"][f.topic.ID]; clash {
				f.failAt(f.topic.Pos, phrase.Of("flow %q has the id of a topic", f.topic.ID), phrase.Of("rename it; the topic is at %s", pos.String()))
			}
		}
	}
}

// oneHeader wants the pack: section.
func oneHeader(c *checker) {
	if c.pack.Header.Pos == (guide.Pos{}) {
		f := c.files[0]
		f.failAt(f.line(1), phrase.Of(`no file has the section "pack"`), phrase.Of("add pack.yaml with id, name and notice"))
	}
}

// failAt notes a finding at a place in whichever file it is. What has no place
// could not be read, which its file says; the finding stands at the first file.
func (c *checker) failAt(pos guide.Pos, what, do guide.Text) {
	if c.at == nil {
		c.at = make(map[string]*file, len(c.files))
		for _, f := range c.files {
			c.at[f.path] = f
		}
	}
	f := c.at[pos.File]
	if f == nil {
		f = c.files[0]
		pos = f.line(1)
	}
	f.failAt(pos, what, do)
}
