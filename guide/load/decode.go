package load

import (
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"toiawase/guide"
)

// ref is an id used, or declared, at a place. Its kind is that of the ref or
// declares tag; of is the fact whose value it is.
type ref struct {
	kind, id, of string
	pos          guide.Pos
}

// use notes that an id was used.
func (f *file) use(kind, id, of string, n *yaml.Node) {
	f.refs = append(f.refs, ref{kind, id, of, f.pos(n)})
}

// value decodes a node into v. Types that are written in their own way have a
// function each; all others follow from their Go type.
func (f *file) value(n *yaml.Node, v reflect.Value, fd *field) {
	if n.Kind == yaml.ScalarNode && strings.TrimSpace(n.Value) == "" {
		f.fail(n, "nothing stands here", "write something, or remove the key")
		return
	}
	switch p := v.Addr().Interface().(type) {
	case *guide.Text:
		f.text(n, p, fd)
	case *guide.Cond:
		f.cond(n, p)
	case *[]guide.Arm:
		f.arms(n, p)
	case *[]guide.Setting:
		f.settings(n, p, fd)
	case *[]guide.Reading:
		f.readings(n, p)
	default:
		f.plainValue(n, v, fd)
	}
}

func (f *file) plainValue(n *yaml.Node, v reflect.Value, fd *field) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.value(n, v.Elem(), fd)
	case reflect.Struct:
		f.structure(n, v, f.pos(n))
	case reflect.Slice:
		f.list(n, v, fd)
	case reflect.String:
		f.word(n, v, fd)
	default:
		f.number(n, v)
	}
}

// word decodes a string and checks it against the tags of its field.
func (f *file) word(n *yaml.Node, v reflect.Value, fd *field) {
	if n.Kind != yaml.ScalarNode {
		f.fail(n, "one word is wanted here, not a "+kindName(n), "write it plainly")
		return
	}
	form, shaped := forms[fd.form]
	switch {
	case len(fd.one) > 0 && !slices.Contains(fd.one, n.Value):
		f.fail(n, fmt.Sprintf("%q is not a word for this", clip(n.Value)), didYouMean(n.Value, slices.Values(fd.one), "write "+among(fd.one)))
		return
	case shaped && !form.matches(fd.form, n.Value):
		f.fail(n, fmt.Sprintf("%q is not %s", clip(n.Value), form.what), form.do)
		return
	case !f.oneLine(n, n.Value, fd.name):
		return
	case fd.ref != "":
		f.use(fd.ref, n.Value, "", n)
	case fd.declares != "":
		f.decls = append(f.decls, ref{kind: fd.declares, id: n.Value, pos: f.pos(n)})
	}
	v.SetString(n.Value)
}

// number decodes an int, a bool or a float.
func (f *file) number(n *yaml.Node, v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		if n.Kind != yaml.ScalarNode || !slices.Contains([]string{"true", "yes", "false", "no"}, n.Value) {
			f.fail(n, "true or false is wanted here", "write one of them")
			return
		}
		v.SetBool(n.Value == "true" || n.Value == "yes")
	case reflect.Int:
		i, err := strconv.Atoi(n.Value)
		switch {
		case n.Kind != yaml.ScalarNode || err != nil:
			f.fail(n, "a whole number is wanted here", "write digits")
		case i > maxNumber || i < -maxNumber:
			f.fail(n, fmt.Sprintf("a number beyond %d", maxNumber), "write a smaller one")
		}
		v.SetInt(int64(i))
	case reflect.Float64:
		x, err := strconv.ParseFloat(n.Value, 64)
		if n.Kind != yaml.ScalarNode || err != nil || x != x || math.IsInf(x, 0) {
			f.fail(n, "a number is wanted here", "write digits")
		}
		v.SetFloat(x)
	default:
		panic("load: no YAML for " + v.Type().String())
	}
}

// list decodes a slice: from a sequence; from a mapping, if the elements take
// the key; or from a scalar, if one word is a whole element.
func (f *file) list(n *yaml.Node, v reflect.Value, fd *field) {
	elem := v.Type().Elem()
	var p *plan
	if elem.Kind() == reflect.Struct {
		p = planOf(elem)
	}
	keyed := p != nil && p.key != nil
	switch {
	case n.Kind != yaml.ScalarNode && len(n.Content) == 0 && fd.need:
		f.fail(n, fmt.Sprintf("%q is empty", fd.name), "write at least one")
	case keyed && n.Kind == yaml.MappingNode:
		f.keyed(n, v, p)
	case keyed:
		f.fail(n, "a mapping of ids is wanted here, not a "+kindName(n), "write id: {…}, one below the other")
	case n.Kind == yaml.SequenceNode:
		v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
		for i, item := range n.Content {
			f.value(item, v.Index(i), fd)
		}
	case n.Kind == yaml.ScalarNode && elem.Kind() == reflect.String:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.value(n, v.Index(0), fd)
	default:
		f.fail(n, "a list is wanted here, not a "+kindName(n), "write one item a line, each after a dash")
	}
}

func (f *file) keyed(n *yaml.Node, v reflect.Value, p *plan) {
	count := len(n.Content) / 2
	v.Set(reflect.MakeSlice(v.Type(), count, count))
	for i := range count {
		key, item := n.Content[2*i], n.Content[2*i+1]
		f.word(key, v.Index(i).Field(p.key.index), p.key)
		if item.Kind == yaml.ScalarNode && item.Value == "" {
			f.fail(key, fmt.Sprintf("nothing stands under %q", clip(key.Value)), "write something, or remove the key")
			continue
		}
		f.structure(item, v.Index(i), f.pos(key))
	}
}

// structure decodes a mapping into a struct, which begins at pos.
func (f *file) structure(n *yaml.Node, v reflect.Value, pos guide.Pos) {
	p := planOf(v.Type())
	if p.pos >= 0 {
		v.Field(p.pos).Set(reflect.ValueOf(pos))
	}
	if n.Kind == yaml.ScalarNode && p.scalar != nil {
		f.value(n, v.Field(p.scalar.index), p.scalar)
		return
	}
	if n.Kind != yaml.MappingNode {
		f.fail(n, "keys are wanted here, not a "+kindName(n), "write "+among(p.names()))
		return
	}
	var seen uint64 // no type has more fields
	for i := 0; i < len(n.Content); i += 2 {
		key, item := n.Content[i], n.Content[i+1]
		at := p.find(key.Value)
		if at < 0 {
			f.unknownKey(key, p)
			continue
		}
		seen |= 1 << at
		f.value(item, v.Field(p.fields[at].index), &p.fields[at])
	}
	for i := range p.fields {
		if fd := &p.fields[i]; fd.need && seen&(1<<i) == 0 {
			f.rule = ""
			if fd.name == "sources" {
				f.rule = "L21"
			}
			f.failAt(pos, fmt.Sprintf("%q is missing", fd.name), f.adding(fd))
		}
	}
}

func (f *file) adding(fd *field) string {
	switch {
	case fd.typ == reflect.TypeFor[guide.Text]():
		return fmt.Sprintf("add %s: {ja: …, en: …}", fd.name)
	case len(fd.one) > 0:
		return fmt.Sprintf("add %s: %s", fd.name, among(fd.one))
	}
	return fmt.Sprintf("add %s: …", fd.name)
}

func (f *file) unknownKey(key *yaml.Node, p *plan) {
	names := p.names()
	f.fail(key, fmt.Sprintf("unknown key %q", clip(key.Value)),
		didYouMean(key.Value, slices.Values(names), "the keys here are "+strings.Join(names, ", ")))
}

// text decodes a text, which must be there in both languages.
func (f *file) text(n *yaml.Node, t *guide.Text, fd *field) {
	if n.Kind != yaml.MappingNode {
		f.fail(n, "a text in both languages is wanted here, not a "+kindName(n), "write {ja: …, en: …}")
		return
	}
	parts := map[string]*string{"ja": &t.JA, "en": &t.EN}
	for i := 0; i < len(n.Content); i += 2 {
		key, item := n.Content[i], n.Content[i+1]
		part, ok := parts[key.Value]
		switch {
		case !ok:
			f.fail(key, fmt.Sprintf("unknown key %q", clip(key.Value)), didYouMean(key.Value, maps.Keys(parts), "the keys of a text are ja, en"))
			continue
		case item.Kind != yaml.ScalarNode:
			f.fail(item, "a text is wanted here, not a "+kindName(item), "write it plainly, in quotes if it has [ ] or { }")
			*part = "?" // it is there, so it is not missing as well
			continue
		}
		*part = strings.Trim(item.Value, "\n") // block texts end in one
		f.holes(item, *part, fd.holes)
		if slices.Contains(lines, fd.name) {
			f.oneLine(item, *part, fd.name)
		}
		if fd.holes == "pair" && !strings.Contains(*part, "{value}") {
			f.fail(item, "a pair without its {value}", "write {label} and {value}")
		}
	}
	before := f.rule
	f.rule = "L22"
	defer func() { f.rule = before }()
	if strings.TrimSpace(t.JA) == "" {
		f.fail(n, "the Japanese text is missing", "add ja: …")
	}
	if strings.TrimSpace(t.EN) == "" {
		f.fail(n, "the English text is missing", "add en: …")
	}
}

func (f *file) readings(n *yaml.Node, list *[]guide.Reading) {
	if n.Kind != yaml.MappingNode {
		f.fail(n, "a mapping of words is wanted here, not a "+kindName(n), "write word: kana, one below the other")
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		key, item := n.Content[i], n.Content[i+1]
		if item.Kind != yaml.ScalarNode || !isKana(item.Value) {
			f.fail(item, "a reading in kana is wanted here", "write hiragana or katakana")
			continue
		}
		if strings.TrimSpace(key.Value) == "" || strings.Contains(key.Value, "\n") {
			f.fail(key, "a word is wanted here", "write the word that is read so")
			continue
		}
		f.decls = append(f.decls, ref{kind: "reading", id: key.Value, pos: f.pos(key)})
		*list = append(*list, guide.Reading{Word: key.Value, Kana: item.Value})
	}
}

func isKana(s string) bool {
	for _, r := range s {
		if !(0x3041 <= r && r <= 0x30FF || r == ' ' || r == '　') {
			return false
		}
	}
	return s != ""
}

// kindName names what a node is.
func kindName(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "mapping"
	case yaml.SequenceNode:
		return "list"
	}
	return "word"
}
