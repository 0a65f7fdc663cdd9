package load

import (
	"bytes"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"toiawase/guide"
)

// TestKeyTable: the author's guide lists every key with what it does and whether
// it may be left out, as the loader has it.
func TestKeyTable(t *testing.T) {
	const name, begin, end = "../../content/README.md", "<!-- keys -->\n", "<!-- /keys -->\n"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(text), begin)
	_, tail, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatal("no place for the table")
	}
	want := head + begin + keyTable(t) + end + tail
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want != string(text) {
		t.Errorf("%s is out of date: go test ./guide/load -run TestKeyTable -update", name)
	}
}

// keyTable writes a table for each type, in the order of the descriptions.
func keyTable(t *testing.T) string {
	needed := map[string]bool{}
	for _, typ := range []reflect.Type{reflect.TypeFor[guide.Pack](), reflect.TypeFor[guide.Topic](), reflect.TypeFor[flow](), reflect.TypeFor[conditional](), reflect.TypeFor[otherwise]()} {
		needs(typ, needed)
	}
	data, err := base.ReadFile("base/keys.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for line := range strings.Lines(string(data)) {
		place, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		_, key, _ := strings.Cut(place, ".")
		switch {
		case !ok:
		case key == "":
			fmt.Fprintf(&b, "\n**%s**\n\n| キー | 何をするか | 省けるか |\n| --- | --- | --- |\n", words)
		case needed[place]:
			fmt.Fprintf(&b, "| `%s` | %s | 要る |\n", key, words)
		default:
			fmt.Fprintf(&b, "| `%s` | %s | 省ける |\n", key, words)
		}
	}
	return b.String()
}

// needs notes the keys that a type and those in it cannot do without, by
// TYPE.KEY.
func needs(t reflect.Type, needed map[string]bool) {
	for slices.Contains([]reflect.Kind{reflect.Pointer, reflect.Slice}, t.Kind()) {
		t = t.Elem()
	}
	if _, done := needed[t.Name()]; done || t.Kind() != reflect.Struct {
		return
	}
	needed[t.Name()] = false // being looked at
	for _, fd := range planOf(t).fields {
		if fd.need {
			needed[t.Name()+"."+fd.name] = true
		}
		needs(fd.typ, needed)
	}
}
