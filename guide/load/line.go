package load

import (
	"strings"

	"gopkg.in/yaml.v3"

	"toiawase/content/phrase"
)

// lines are the keys of the texts that stand on one line of a list, a title or
// a message's head. A break in one would begin a line that the pack made up.
var lines = []string{"title", "label", "name", "subject", "subject_suffix", "bullet"}

// oneLine refuses a text that goes on in another line.
func (d decoder) oneLine(n *yaml.Node, text, name string) bool {
	if !strings.Contains(text, "\n") {
		return true
	}
	before := d.rule
	d.rule = "L24"
	defer func() { d.rule = before }()
	d.fail(n, phrase.Of("the %s goes on in another line", name), phrase.Of("write it in one"))
	return false
}
