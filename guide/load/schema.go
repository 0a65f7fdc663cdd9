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
// loader accepts; it cannot say which ids exist.
func Schema() []byte {
	s := schema{defs: object{}}
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
			properties[section] = sections[section]
		}
	}
}

// schema collects the definitions of the types met.
type schema struct{ defs object }

// of returns the schema of a type, as the field fd has it (nil for none).
func (s schema) of(t reflect.Type, fd *field) object {
	switch t {
	case reflect.TypeFor[guide.Cond]():
		return s.define("Cond", condSchema)
	case reflect.TypeFor[[]guide.Arm]():
		return anyOf(word(nil), array(anyOf(s.of(reflect.TypeFor[conditional](), nil), s.of(reflect.TypeFor[otherwise](), nil))))
	case reflect.TypeFor[[]guide.Setting]():
		return object{"type": "object", "additionalProperties": word(nil)}
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
		return object{"type": "boolean"}
	case reflect.Int:
		return object{"type": "integer"}
	case reflect.Float64:
		return object{"type": "number"}
	}
	return word(fd)
}

// list is the schema of a slice: see [file.list].
func (s schema) list(elem reflect.Type, fd *field) object {
	if elem.Kind() == reflect.String {
		return anyOf(word(fd), array(word(fd)))
	}
	items := s.of(elem, fd)
	if elem.Kind() == reflect.Struct {
		if key := planOf(elem).key; key != nil {
			return object{"type": "object", "additionalProperties": items, "propertyNames": object{"pattern": forms[key.form].pattern}}
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
			properties[fd.name] = s.of(fd.typ, fd)
			if fd.ref == "message" {
				properties[fd.name] = anyOf(word(fd), s.of(reflect.TypeFor[guide.MessageSpec](), nil))
			}
			if fd.need {
				required = append(required, fd.name)
			}
		}
		o := object{"type": "object", "properties": properties, "additionalProperties": false}
		if len(required) > 0 {
			o["required"] = required
		}
		if p.scalar != nil {
			return anyOf(word(p.scalar), o)
		}
		return o
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
func condSchema() object {
	cond := object{"$ref": "#/$defs/Cond"}
	number := object{"type": "number"}
	band := object{"type": "object", "properties": object{"from": number, "to": number}, "additionalProperties": false, "minProperties": 1}
	return object{
		"type": "object", "minProperties": 1,
		"properties": object{
			"all": array(cond), "any": array(cond), "not": cond,
			"known": anyOf(word(nil), array(word(nil))),
			"band":  object{"type": "object", "additionalProperties": band, "minProperties": 1},
		},
		"additionalProperties": anyOf(word(nil), array(word(nil))),
	}
}

// word is the schema of a string; one without a form is any scalar, taken as
// it is written.
func word(fd *field) object {
	switch {
	case fd != nil && len(fd.one) > 0:
		return object{"enum": fd.one}
	case fd != nil && fd.form != "":
		return object{"type": "string", "pattern": forms[fd.form].pattern}
	}
	return object{"type": []string{"string", "number", "boolean"}}
}

func anyOf(options ...object) object { return object{"anyOf": options} }

func array(items object) object { return object{"type": "array", "items": items} }
