package load

import (
	"strings"

	"gopkg.in/yaml.v3"

	"toiawase/content/phrase"
)

// holes reads the placeholders {fact} and blocks [ … ] of a text. The kind is
// that of the holes tag; a text without one may have neither.
func (d decoder) holes(n *yaml.Node, text, kind string) {
	if !strings.ContainsAny(text, "{}[]") {
		return
	}
	if kind == "" {
		d.fail(n, phrase.Of("[ ] and { } are for messages only"), phrase.Of("write 「」【】 or ( )"))
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
			d.fail(n, phrase.Of("a } without its {"), phrase.Of("write placeholders as {fact}"))
			return
		case open == (sign == '['):
			d.fail(n, phrase.Of("a block [ ] that does not pair"), phrase.Of("close each [ with ] before the next"))
			return
		default:
			open = !open
		}
	}
	if open {
		d.fail(n, phrase.Of("a block [ that is not closed"), phrase.Of("close it with ]"))
	}
}

// hole reads one placeholder and returns the text behind it.
func (d decoder) hole(n *yaml.Node, text, kind string) (rest string, ok bool) {
	name, rest, ok := strings.Cut(text, "}")
	switch {
	case !ok:
		d.fail(n, phrase.Of("a placeholder { that is not closed"), phrase.Of("close it with }"))
		return "", false
	case strings.ContainsAny(name, "{[] ") || name == "":
		d.fail(n, phrase.Of("{%s} is not a placeholder", clip(name)), phrase.Of("write the id of a fact between { and }"))
		return "", false
	}
	d.use("hole "+kind, name, "", n)
	return rest, true
}
