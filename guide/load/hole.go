package load

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// holes reads the placeholders {fact} and blocks [ … ] of a text. The kind is
// that of the holes tag; a text without one may have neither.
func (d decoder) holes(n *yaml.Node, text, kind string) {
	if !strings.ContainsAny(text, "{}[]") {
		return
	}
	if kind == "" {
		d.fail(n, "[ ] and { } are for messages only", "write 「」【】 or ( )")
		return
	}
	before := d.rule
	d.rule = "L16"
	defer func() { d.rule = before }()
	open := false // inside a block
	for text != "" {
		i := strings.IndexAny(text, "{}[]")
		if i < 0 {
			break
		}
		sign := text[i]
		text = text[i+1:]
		switch {
		case sign == '{':
			var ok bool
			if text, ok = d.hole(n, text, kind); !ok {
				return
			}
		case sign == '}':
			d.fail(n, "a } without its {", "write placeholders as {fact}")
			return
		case open == (sign == '['):
			d.fail(n, "a block [ ] that does not pair", "close each [ with ] before the next")
			return
		default:
			open = !open
		}
	}
	if open {
		d.fail(n, "a block [ that is not closed", "close it with ]")
	}
}

// hole reads one placeholder and returns the text behind it.
func (d decoder) hole(n *yaml.Node, text, kind string) (rest string, ok bool) {
	name, rest, ok := strings.Cut(text, "}")
	switch {
	case !ok:
		d.fail(n, "a placeholder { that is not closed", "close it with }")
		return "", false
	case strings.ContainsAny(name, "{[] ") || name == "":
		d.fail(n, fmt.Sprintf("{%s} is not a placeholder", clip(name)), "write the id of a fact between { and }")
		return "", false
	}
	d.use("hole "+kind, name, "", n)
	return rest, true
}
