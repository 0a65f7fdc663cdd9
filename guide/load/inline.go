package load

import (
	"reflect"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"toiawase/guide"
)

// own are the sections of a pack that may stand in the file of a topic or flow,
// for what only it uses.
var own = map[string]bool{
	"facts": true, "actions": true, "evidence": true, "lists": true,
	"wishes": true, "sources": true, "messages": true, "readings": true,
}

// apart takes the sections out of the file of a topic or flow, and returns the
// rest of it.
func apart(f *file, root *yaml.Node) *yaml.Node {
	rest, sections := *root, *root
	rest.Content, sections.Content = nil, nil
	for i := 0; i < len(root.Content); i += 2 {
		to := &rest
		if own[root.Content[i].Value] {
			to = &sections
		}
		to.Content = append(to.Content, root.Content[i], root.Content[i+1])
	}
	if len(sections.Content) > 0 {
		decoder{f}.structure(&sections, reflect.ValueOf(&f.pack).Elem(), f.pos(root))
	}
	return &rest
}

// unnamed begins the place of a message that stands in its outcome, until the
// outcome's name is known: its number among the messages of the file follows.
const unnamed = "\x00"

// inlineMessage decodes a message that stands in its outcome.
func inlineMessage(d decoder, n *yaml.Node, v reflect.Value) {
	var m guide.MessageSpec
	d.structure(n, reflect.ValueOf(&m).Elem(), d.pos(n))
	v.SetString(unnamed + strconv.Itoa(len(d.pack.Messages)))
	d.pack.Messages = append(d.pack.Messages, m)
}

// nameInline names the messages that stand in outcomes for these.
func nameInline(f *file) {
	for i := range f.topic.Outcomes {
		o := &f.topic.Outcomes[i]
		number, ok := strings.CutPrefix(o.Message, unnamed)
		if !ok {
			continue
		}
		at, _ := strconv.Atoi(number) // written by inlineMessage
		m := &f.pack.Messages[at]
		m.ID = strings.ReplaceAll(f.topic.ID, ".", "_") + "_" + o.ID
		o.Message = m.ID
		f.inline = append(f.inline, m.ID)
		f.decls = append(f.decls, ref{kind: "message", id: m.ID, pos: m.Pos})
		f.refs = append(f.refs, ref{kind: "message", id: m.ID, pos: m.Pos})
	}
}
