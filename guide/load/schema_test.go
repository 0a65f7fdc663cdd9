package load

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"testing"
)

var update = flag.Bool("update", false, "write the generated files instead of comparing them")

// TestSchema holds the schema that editors use to the types.
func TestSchema(t *testing.T) {
	const name = "../../content/pack.schema.json"
	if *update {
		if err := os.WriteFile(name, Schema(nil), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(Schema(nil), want) {
		t.Errorf("%s is out of date: go test ./guide/load -run TestSchema -update", name)
	}
}

// TestSchemaSays: every definition and every key is described, and no words are
// left for keys that are gone.
func TestSchemaSays(t *testing.T) {
	var s struct {
		Defs map[string]definition `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(nil), &s); err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for name, d := range s.Defs {
		said[name+"."] = true
		if d.Description == "" {
			t.Errorf("%s is not described: add it to base/keys.tsv", name)
		}
		for _, one := range append(d.AnyOf, d) {
			for key, p := range one.Properties {
				said[name+"."+key] = true
				if p.Description == "" {
					t.Errorf("%s.%s is not described: add it to base/keys.tsv", name, key)
				}
			}
		}
	}
	for place := range keyWords() {
		if !said[place] {
			t.Errorf("base/keys.tsv describes %s, which is no key", place)
		}
	}
}

// definition is what the tests read of one.
type definition struct {
	Description string
	Properties  map[string]definition
	AnyOf       []definition
	Enum        []any
}

// TestSchemaIDs: the schema of a pack offers its ids, and the general one none.
func TestSchemaIDs(t *testing.T) {
	p, err := FS(os.DirFS("../testdata/pack"))
	if err != nil {
		t.Fatal(err)
	}
	var s struct {
		Defs map[string]definition `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(p), &s); err != nil {
		t.Fatal(err)
	}
	for kind, want := range map[string]string{"channel": p.Channels[0].ID, "fact": p.Facts[0].ID, "topic": p.Topics[0].ID, "desk": p.Desks[0].ID, "source": p.Sources[0].ID} {
		d := s.Defs["id "+kind]
		if len(d.AnyOf) != 2 || !slices.Contains(d.AnyOf[0].Enum, any(want)) {
			t.Errorf("%s: %+v lacks %s", kind, d, want)
		}
	}
	if f := p.Facts[0]; s.Defs["Cond"].Properties[f.ID].Description != f.Label.JA {
		t.Errorf("a condition does not offer %s", f.ID)
	}
	if bytes.Contains(Schema(nil), []byte(`"id `)) {
		t.Error("the general schema has ids")
	}
}

// TestBooleans: what YAML 1.1 reads as true or false is so here.
func TestBooleans(t *testing.T) {
	for word, want := range map[string]bool{"true": true, "yes": true, "on": true, "false": false, "no": false, "off": false} {
		f := &file{path: "a.yaml"}
		f.decode([]byte("desks: {us: {name: {ja: わたし, en: Us}, self: " + word + "}}\n"))
		if len(f.errs) > 0 || len(f.pack.Desks) != 1 || f.pack.Desks[0].Self != want {
			t.Errorf("%s: %v %v", word, f.errs, f.pack.Desks)
		}
	}
}
