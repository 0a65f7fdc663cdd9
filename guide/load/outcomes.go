package load

import (
	"fmt"

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
		name, do string
	}{
		{len(o.Actions) == 0, "no actions", "add actions: …"},
		{len(o.Desks)+len(o.Channels) == 0, "nobody to contact", "add desks: … or channels: …"},
		{o.Message == "", "no message", "add message: …"},
		{len(o.Then) == 0, "nothing for when this does not help", "add then: …"},
	} {
		if part.missing {
			f.failAt(o.Pos, fmt.Sprintf("outcome %q has %s", o.ID, part.name), part.do)
		}
	}
}
