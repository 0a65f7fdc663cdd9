package load

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// TestSlips puts each slip of testdata/slips.txt into a good topic: it is named
// as what it is, once, at its own line, in both languages. With -update it
// writes down what is said.
func TestSlips(t *testing.T) {
	const name, path = "testdata/slips.txt", "topics/box/torn.yaml"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	head, cases, _ := strings.Cut(string(data), "=== ")
	_, base := archive(head)
	good := string(base[path].Data)
	if said := slipSaid(t, path, good, 0); len(said) > 0 {
		t.Fatalf("the good topic: %s", said)
	}
	updated := head
	for _, one := range strings.Split(cases, "\n=== ") {
		lines := strings.Split(strings.TrimSuffix(one, "\n"), "\n")
		was, now := lines[1], unescape.Replace(strings.ReplaceAll(lines[2], `\n`, "\n"))
		if strings.Count(good, was+"\n") != 1 {
			t.Errorf("%s: %q is not one line of the topic", lines[0], was)
			continue
		}
		before, _, _ := strings.Cut(good, was+"\n")
		said := slipSaid(t, path, strings.Replace(good, was+"\n", now+"\n", 1), strings.Count(before, "\n")+1)
		if want := strings.Join(lines[3:], "\n"); strings.Join(said, "\n") != want && !*update {
			t.Errorf("%s:\ngot:\n%s\nwant:\n%s", lines[0], strings.Join(said, "\n"), want)
		}
		updated += "=== " + strings.Join(append(lines[:3:3], said...), "\n") + "\n"
	}
	if *update {
		if err := os.WriteFile(name, []byte(updated), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if n := strings.Count(cases, "\n=== ") + 1; n < 33 {
		t.Errorf("only %d slips", n)
	}
}

// slipSaid is what is said about a topic that should be wrong at a line.
func slipSaid(t *testing.T, path, topic string, line int) (said []string) {
	t.Helper()
	files := good(t)
	files[path] = &fstest.MapFile{Data: []byte(topic)}
	_, err := FS(files)
	var found *Errors
	if err != nil && !errors.As(err, &found) {
		t.Fatal(err)
	}
	if found == nil {
		return nil
	}
	for _, e := range found.List {
		at := ""
		if e.Pos.Line != line || e.Pos.File != path {
			at = "^ " + e.Pos.String() + ": "
		}
		for _, lang := range guide.Langs {
			_, words, _ := strings.Cut(e.In(lang), ": ")
			said = append(said, at+words)
		}
	}
	return said
}

// TestPartsHaveNames: each kind of id has a name in Japanese too.
func TestPartsHaveNames(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var visit func(reflect.Type)
	visit = func(typ reflect.Type) {
		for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		seen[typ] = true
		for _, fd := range planOf(typ).fields {
			for _, kind := range []string{fd.ref, fd.declares} {
				if kind != "" && phrase.Part(kind).JA == kind {
					t.Errorf("%s has no Japanese name", kind)
				}
			}
			visit(fd.typ)
		}
	}
	visit(reflect.TypeFor[guide.Pack]())
	visit(reflect.TypeFor[guide.Topic]())
}
