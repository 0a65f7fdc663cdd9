package load

import (
	"toiawase/content/phrase"
	"toiawase/guide"
)

// outcomesComplete wants of an outcome that is not solved all that the result
// is made of.
func outcomesComplete(c *checker) {
	c.trees(func(f *file, t *guide.Topic) {
		for i := range t.Outcomes {
			if o := &t.Outcomes[i]; !o.Solved {
				complete(f, o)
			}
		}
	})
}

func complete(f *file, o *guide.Outcome) {
	for _, part := range []struct {
		missing  bool
		name, do guide.Text
	}{
		{len(o.Actions) == 0, phrase.Of("no actions"), phrase.Of("add actions: …")},
		{len(o.Desks)+len(o.Channels) == 0, phrase.Of("nobody to contact"), phrase.Of("add desks: … or channels: …")},
		{o.Message == "", phrase.Of("no message"), phrase.Of("add message: …")},
		{len(o.Then) == 0, phrase.Of("nothing for when this does not help"), phrase.Of("add then: …")},
	} {
		if part.missing {
			f.failAt(o.Pos, phrase.Of("outcome %q has %s", o.ID, part.name), part.do)
		}
	}
}
