package load

import (
	"maps"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"toiawase/content/phrase"
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

// decoder turns the nodes of a file into the structs of a pack. What it finds
// wrong is noted in the file.
type decoder struct{ *file }

// value decodes a node into v. Types that are written in their own way have a
// function each; all others follow from their Go type.
func (d decoder) value(n *yaml.Node, v reflect.Value, fd *field) {
	if n.Kind == yaml.ScalarNode && strings.TrimSpace(n.Value) == "" {
		if t, ok := v.Addr().Interface().(*guide.Text); ok && stubbed(d.file, t, fd.name) {
			return
		}
		d.fail(n, phrase.Of("nothing stands here"), phrase.Of("write something, or remove the key"))
		return
	}
	switch p := v.Addr().Interface().(type) {
	case *guide.Text:
		d.text(n, p, fd)
	case *guide.Cond:
		grammar{d}.cond(n, p)
	case *[]guide.Arm:
		d.arms(n, p)
	case *[]guide.Setting:
		d.settings(n, p, fd)
	case *[]guide.Reading:
		d.readings(n, p)
	default:
		d.plainValue(n, v, fd)
	}
}

func (d decoder) plainValue(n *yaml.Node, v reflect.Value, fd *field) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, v.Elem(), fd)
	case reflect.Struct:
		d.structure(n, v, d.pos(n))
	case reflect.Slice:
		d.list(n, v, fd)
	case reflect.String:
		d.word(n, v, fd)
	default:
		d.number(n, v)
	}
}

// word decodes a string and checks it against the tags of its field.
func (d decoder) word(n *yaml.Node, v reflect.Value, fd *field) {
	if n.Kind == yaml.MappingNode && fd.ref == "message" {
		inlineMessage(d, n, v)
		return
	}
	if n.Kind != yaml.ScalarNode {
		d.fail(n, phrase.Of("one word is wanted here, not a %s", kindName(n)), phrase.Of("write it plainly"))
		return
	}
	form, shaped := forms()[fd.form]
	switch {
	case len(fd.one) > 0 && !slices.Contains(fd.one, n.Value):
		d.fail(n, phrase.Of("%q is not a word for this", clip(n.Value)), didYouMean(n.Value, slices.Values(fd.one), phrase.Of("write %s", among(fd.one))))
		return
	case shaped && !form.matches(fd.form, n.Value):
		d.fail(n, phrase.Of("%q is not %s", clip(n.Value), form.what), form.do)
		return
	case !d.oneLine(n, n.Value, fd.name):
		return
	case fd.free():
		d.lost(n)
	case fd.ref != "":
		d.use(fd.ref, n.Value, "", n)
	case fd.declares != "":
		d.decls = append(d.decls, ref{kind: fd.declares, id: n.Value, pos: d.pos(n)})
	}
	v.SetString(n.Value)
}

// booleans are the words that YAML 1.1 reads as true or false, besides these.
var booleans = []string{"yes", "no", "on", "off"}

// number decodes an int, a bool or a float.
func (d decoder) number(n *yaml.Node, v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		word, isBool := n.Value, n.Value == "true" || n.Value == "false" || slices.Contains(booleans, n.Value)
		if n.Kind != yaml.ScalarNode || !isBool {
			d.fail(n, phrase.Of("true or false is wanted here"), phrase.Of("write one of them"))
			return
		}
		v.SetBool(word == "true" || word == "yes" || word == "on")
	case reflect.Int:
		i, err := strconv.Atoi(n.Value)
		switch {
		case n.Kind != yaml.ScalarNode || err != nil:
			d.fail(n, phrase.Of("a whole number is wanted here"), phrase.Of("write digits"))
		case i > maxNumber || i < -maxNumber:
			d.fail(n, phrase.Of("a number beyond %d", maxNumber), phrase.Of("write a smaller one"))
		}
		v.SetInt(int64(i))
	case reflect.Float64:
		x, err := strconv.ParseFloat(n.Value, 64)
		if n.Kind != yaml.ScalarNode || err != nil || x != x || math.IsInf(x, 0) {
			d.fail(n, phrase.Of("a number is wanted here"), phrase.Of("write digits"))
		}
		v.SetFloat(x)
	default:
		panic("load: no YAML for " + v.Type().String())
	}
}

// list decodes a slice: from a sequence; from a mapping, if the elements take
// the key; or from a scalar, if one word is a whole element.
func (d decoder) list(n *yaml.Node, v reflect.Value, fd *field) {
	elem := v.Type().Elem()
	var p *plan
	if elem.Kind() == reflect.Struct {
		p = planOf(elem)
	}
	keyed := p != nil && p.key != nil
	switch {
	case n.Kind != yaml.ScalarNode && len(n.Content) == 0 && fd.need:
		d.fail(n, phrase.Of("%q is empty", fd.name), phrase.Of("write at least one"))
	case keyed && n.Kind == yaml.MappingNode:
		d.keyed(n, v, p)
	case keyed:
		d.fail(n, phrase.Of("a mapping of ids is wanted here, not a %s", kindName(n)), phrase.Of("write id: {…}, one below the other"))
	case n.Kind == yaml.SequenceNode:
		v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
		for i, item := range n.Content {
			d.value(item, v.Index(i), fd)
		}
	case n.Kind == yaml.ScalarNode && elem.Kind() == reflect.String:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		d.value(n, v.Index(0), fd)
	default:
		d.fail(n, phrase.Of("a list is wanted here, not a %s", kindName(n)), phrase.Of("write one item a line, each after a dash"))
	}
}

func (d decoder) keyed(n *yaml.Node, v reflect.Value, p *plan) {
	count := len(n.Content) / 2
	v.Set(reflect.MakeSlice(v.Type(), count, count))
	for i := range count {
		key, item := n.Content[2*i], n.Content[2*i+1]
		d.word(key, v.Index(i).Field(p.key.index), p.key)
		if item.Kind == yaml.ScalarNode && item.Value == "" {
			if d.draft {
				d.structure(&yaml.Node{Kind: yaml.MappingNode}, v.Index(i), d.pos(key))
				continue
			}
			d.fail(key, phrase.Of("nothing stands under %q", clip(key.Value)), phrase.Of("write something, or remove the key"))
			continue
		}
		d.structure(item, v.Index(i), d.pos(key))
	}
}

// structure decodes a mapping into a struct, which begins at pos.
func (d decoder) structure(n *yaml.Node, v reflect.Value, pos guide.Pos) {
	p := planOf(v.Type())
	if p.pos >= 0 {
		v.Field(p.pos).Set(reflect.ValueOf(pos))
	}
	if n.Kind == yaml.ScalarNode && p.scalar != nil {
		d.value(n, v.Field(p.scalar.index), p.scalar)
		return
	}
	if n.Kind != yaml.MappingNode {
		d.fail(n, phrase.Of("keys are wanted here, not a %s", kindName(n)), phrase.Of("write %s", among(p.names())))
		return
	}
	var seen uint64 // no type has more fields
	for i := 0; i < len(n.Content); i += 2 {
		key, item := n.Content[i], n.Content[i+1]
		at := p.find(key.Value)
		if at < 0 {
			d.unknownKey(key, p)
			continue
		}
		seen |= 1 << at
		d.value(item, v.Field(p.fields[at].index), &p.fields[at])
	}
	for i := range p.fields {
		if fd := &p.fields[i]; fd.need && seen&(1<<i) == 0 {
			if t, ok := v.Field(fd.index).Addr().Interface().(*guide.Text); ok && stubbed(d.file, t, fd.name) {
				continue
			}
			d.rule = ""
			if fd.name == "sources" {
				d.rule = "L21"
			}
			d.failAt(pos, phrase.Of("%q is missing", fd.name), d.adding(fd))
		}
	}
}

func (d decoder) adding(fd *field) guide.Text {
	switch {
	case fd.typ == reflect.TypeFor[guide.Text]():
		return phrase.Of("add %s: {ja: …, en: …}", fd.name)
	case len(fd.one) > 0:
		return phrase.Of("add %s: %s", fd.name, among(fd.one))
	}
	return phrase.Of("add %s: …", fd.name)
}

func (d decoder) unknownKey(key *yaml.Node, p *plan) {
	names := p.names()
	d.fail(key, phrase.Of("unknown key %q", clip(key.Value)),
		didYouMean(key.Value, slices.Values(names), phrase.Of("the keys here are %s", strings.Join(names, ", "))))
}

// text decodes a text, which must be there in both languages.
func (d decoder) text(n *yaml.Node, t *guide.Text, fd *field) {
	if n.Kind != yaml.MappingNode {
		d.fail(n, phrase.Of("a text in both languages is wanted here, not a %s", kindName(n)), phrase.Of("write {ja: …, en: …}"))
		return
	}
	parts := map[string]*string{"ja": &t.JA, "en": &t.EN}
	for i := 0; i < len(n.Content); i += 2 {
		key, item := n.Content[i], n.Content[i+1]
		part, ok := parts[key.Value]
		switch {
		case !ok:
			d.fail(key, phrase.Of("unknown key %q", clip(key.Value)), didYouMean(key.Value, maps.Keys(parts), phrase.Of("the keys of a text are ja, en")))
			continue
		case item.Kind != yaml.ScalarNode:
			d.fail(item, phrase.Of("a text is wanted here, not a %s", kindName(item)), phrase.Of("write it plainly, in quotes if it has [ ] or { }"))
			*part = "?" // it is there, so it is not missing as well
			continue
		}
		*part = strings.Trim(item.Value, "\n") // block texts end in one
		d.lost(item)
		d.holes(item, *part, fd.holes)
		if slices.Contains(lines, fd.name) {
			d.oneLine(item, *part, fd.name)
		}
		if fd.holes == "pair" && !strings.Contains(*part, "{value}") {
			d.fail(item, phrase.Of("a pair without its {value}"), phrase.Of("write {label} and {value}"))
		}
	}
	if stubbed(d.file, t, fd.name) {
		return
	}
	before := d.rule
	d.rule = "L22"
	defer func() { d.rule = before }()
	if strings.TrimSpace(t.JA) == "" {
		d.fail(n, phrase.Of("the Japanese text is missing"), phrase.Of("add ja: …"))
	}
	if strings.TrimSpace(t.EN) == "" {
		d.fail(n, phrase.Of("the English text is missing"), phrase.Of("add en: …"))
	}
}

func (d decoder) readings(n *yaml.Node, list *[]guide.Reading) {
	if n.Kind != yaml.MappingNode {
		d.fail(n, phrase.Of("a mapping of words is wanted here, not a %s", kindName(n)), phrase.Of("write word: kana, one below the other"))
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		key, item := n.Content[i], n.Content[i+1]
		if item.Kind != yaml.ScalarNode || !isKana(item.Value) {
			d.fail(item, phrase.Of("a reading in kana is wanted here"), phrase.Of("write hiragana or katakana"))
			continue
		}
		if strings.TrimSpace(key.Value) == "" || strings.Contains(key.Value, "\n") {
			d.fail(key, phrase.Of("a word is wanted here"), phrase.Of("write the word that is read so"))
			continue
		}
		d.decls = append(d.decls, ref{kind: "reading", id: key.Value, pos: d.pos(key)})
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
func kindName(n *yaml.Node) guide.Text {
	switch n.Kind {
	case yaml.MappingNode:
		return phrase.Of("mapping")
	case yaml.SequenceNode:
		return phrase.Of("list")
	}
	return phrase.Of("word")
}
