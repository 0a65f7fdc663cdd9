package load

import (
	"maps"
	"reflect"
	"strings"
	"sync"

	"toiawase/guide"
)

// idsOf are the ids of a pack by what a ref tag calls them; none for nil.
func idsOf(p *guide.Pack) map[string][]string {
	if p == nil {
		return nil
	}
	ids := map[string][]string{}
	v := reflect.ValueOf(p).Elem()
	for _, fd := range sections().fields {
		if kind, _ := sectionKind(fd.name); kind != "" && kind != "reading" {
			list := v.Field(fd.index)
			for i := range list.Len() {
				ids[kind] = append(ids[kind], list.Index(i).FieldByName("ID").String())
			}
		}
	}
	for _, t := range p.Topics {
		ids["topic"] = append(ids["topic"], t.ID)
	}
	for _, f := range p.Flows {
		ids["flow"] = append(ids["flow"], f.ID)
	}
	for _, page := range p.Pages {
		ids["page"] = append(ids["page"], page.ID)
	}
	ids["set"] = ids["fact"]
	return ids
}

// of1 is the schema of an id of a kind: those that there are, or another one,
// which may be about to be written.
func (s schema) of1(kind string) object {
	ids := s.ids[kind]
	if len(ids) == 0 {
		return word(nil)
	}
	return s.define("id "+kind, func() object { return anyOf(object{"enum": ids}, word(nil)) })
}

// word is the schema of a string, as the field fd has it (nil for none).
func (s schema) word(fd *field) object {
	if fd != nil && fd.ref != "" && len(fd.one) == 0 && fd.form == "" {
		return s.of1(fd.ref)
	}
	return word(fd)
}

// settings is the schema of values by facts, or by traits.
func (s schema) settings(fd *field) object {
	o := object{"type": "object", "additionalProperties": word(nil)}
	if fd != nil && fd.ref == "set" && s.pack != nil {
		o["properties"] = s.factKeys(word(nil))
	}
	return o
}

// factKeys offers every fact of the pack as a key, with what it is called.
func (s schema) factKeys(value object) object {
	keys := object{}
	if s.pack == nil {
		return keys
	}
	for i := range s.pack.Facts {
		f := &s.pack.Facts[i]
		one := maps.Clone(value)
		if len(f.Choices) > 0 {
			var ids []string
			for _, c := range f.Choices {
				ids = append(ids, c.ID)
			}
			choice := object{"enum": append(ids, "unknown")}
			one = anyOf(choice, array(choice), value)
		}
		one["description"] = f.Label.JA
		keys[f.ID] = one
	}
	return keys
}

// keyWords describe the keys of files to authors, by TYPE.KEY, and the types
// themselves, by TYPE and a dot.
var keyWords = sync.OnceValue(func() map[string]string {
	data, err := base.ReadFile("base/keys.tsv")
	if err != nil {
		panic(err) // it is in the program
	}
	said := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if place, words, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			said[place] = words
		}
	}
	return said
})

// described adds the words for a key of a type, or for the type itself.
func (s schema) described(o object, typ, key string) object {
	o = maps.Clone(o)
	o["description"] = keyWords()[typ+"."+key]
	return o
}
