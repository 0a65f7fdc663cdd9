package load

import (
	"bytes"
	"encoding/json"
	"reflect"

	"toiawase/guide"
)

// object is a JSON object, written with its keys sorted.
type object = map[string]any

// Schema returns the JSON Schema (2020-12) of a pack's YAML file, for editors.
// It is made from the types that files are decoded into, so it says what the
// loader accepts, and it describes every key in Japanese. With a pack it offers
// the ids of that pack, and takes others, which may be about to be written;
// without one (nil) it cannot say which ids exist.
func Schema(p *guide.Pack) []byte {
	s := schema{defs: object{}, ids: idsOf(p), pack: p}
	topic, flow, sections := s.of(reflect.TypeFor[guide.Topic](), nil), s.of(reflect.TypeFor[flow](), nil), s.of(reflect.TypeFor[guide.Pack](), nil)
	s.ownSections("Topic", "flow")
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(object{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"title":   "A file of a Toiawase pack: a topic, a flow or sections",
		"type":    "object",
		"if":      object{"required": []string{"topic"}},
		"then":    topic,
		"else": object{
			"if":   object{"required": []string{"flow"}},
			"then": flow, "else": sections,
		},
		"$defs": s.defs,
	})
	if err != nil {
		panic(err) // maps, slices and strings only
	}
	return out.Bytes()
}

// ownSections lets the files of topics and flows hold what only they use.
func (s schema) ownSections(names ...string) {
	sections := s.defs["Pack"].(object)["properties"].(object)
	for _, name := range names {
		properties := s.defs[name].(object)["properties"].(object)
		for section := range own {
			properties[section] = sections[section] // described as there
		}
	}
}

// schema collects the definitions of the types met.
type schema struct {
	defs object
	ids  map[string][]string // by what a ref tag says
	pack *guide.Pack         // nil: of no pack in particular
}

// of returns the schema of a type, as the field fd has it (nil for none).
func (s schema) of(t reflect.Type, fd *field) object {
	switch t {
	case reflect.TypeFor[guide.Cond]():
		return s.define("Cond", s.condSchema)
	case reflect.TypeFor[[]guide.Arm]():
		return anyOf(word(nil), array(anyOf(s.of(reflect.TypeFor[conditional](), nil), s.of(reflect.TypeFor[otherwise](), nil))))
	case reflect.TypeFor[[]guide.Setting]():
		return s.settings(fd)
	case reflect.TypeFor[[]guide.Reading]():
		return object{"type": "object", "additionalProperties": word(nil)}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem(), fd)
	case reflect.Slice:
		return s.list(t.Elem(), fd)
	case reflect.Struct:
		return s.structure(t)
	case reflect.Bool:
		return anyOf(object{"type": "boolean"}, object{"enum": booleans}) // to an editor yes is a word
	case reflect.Int:
		return object{"type": "integer"}
	case reflect.Float64:
		return object{"type": "number"}
	}
	return s.word(fd)
}

// list is the schema of a slice: see [file.list].
func (s schema) list(elem reflect.Type, fd *field) object {
	if elem.Kind() == reflect.String {
		return anyOf(s.word(fd), array(s.word(fd)))
	}
	items := s.of(elem, fd)
	if elem.Kind() == reflect.Struct {
		if key := planOf(elem).key; key != nil {
			return object{"type": "object", "additionalProperties": items, "propertyNames": object{"pattern": forms()[key.form].pattern}}
		}
	}
	return array(items)
}

// structure defines a struct type under its name, if it has one.
func (s schema) structure(t reflect.Type) object {
	return s.define(t.Name(), func() object {
		p := planOf(t)
		properties, required := object{}, []string{}
		for i := range p.fields {
			fd := &p.fields[i]
			one := s.of(fd.typ, fd)
			if fd.ref == "message" {
				one = anyOf(s.word(fd), s.of(reflect.TypeFor[guide.MessageSpec](), nil))
			}
			properties[fd.name] = s.described(one, t.Name(), fd.name)
			if fd.need {
				required = append(required, fd.name)
			}
		}
		o := object{"type": "object", "properties": properties, "additionalProperties": false}
		if len(required) > 0 {
			o["required"] = required
		}
		if p.scalar != nil {
			o = anyOf(s.word(p.scalar), o)
		}
		return s.described(o, t.Name(), "")
	})
}

func (s schema) define(name string, content func() object) object {
	if s.defs[name] == nil {
		s.defs[name] = object{} // named before its content, which may name it
		s.defs[name] = content()
	}
	return object{"$ref": "#/$defs/" + name}
}

// condSchema is the grammar of [guide.Cond]; all keys but the five are facts.
func (s schema) condSchema() object {
	cond := object{"$ref": "#/$defs/Cond"}
	number := object{"type": "number"}
	band := object{"type": "object", "properties": object{"from": number, "to": number}, "additionalProperties": false, "minProperties": 1}
	properties := s.factKeys(anyOf(word(nil), array(word(nil))))
	own := object{
		"all": array(cond), "any": array(cond), "not": cond,
		"known": anyOf(s.of1("fact"), array(s.of1("fact"))),
		"band":  object{"type": "object", "additionalProperties": band, "minProperties": 1},
	}
	for name, one := range own {
		properties[name] = s.described(one.(object), "Cond", name)
	}
	return s.described(object{
		"type": "object", "minProperties": 1, "properties": properties,
		"additionalProperties": anyOf(word(nil), array(word(nil))),
	}, "Cond", "")
}

// word is the schema of a string; one without a form is any scalar, taken as
// it is written.
func word(fd *field) object {
	switch {
	case fd != nil && len(fd.one) > 0:
		return object{"enum": fd.one}
	case fd != nil && fd.form != "":
		return object{"type": "string", "pattern": forms()[fd.form].pattern}
	}
	return object{"type": []string{"string", "number", "boolean"}}
}

func anyOf(options ...object) object { return object{"anyOf": options} }

func array(items object) object { return object{"type": "array", "items": items} }
