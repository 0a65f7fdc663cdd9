package load

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write the generated files instead of comparing them")

// TestSchema holds the schema that editors use to the types.
func TestSchema(t *testing.T) {
	const name = "../../content/pack.schema.json"
	if *update {
		if err := os.WriteFile(name, Schema(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(Schema(), want) {
		t.Errorf("%s is out of date: go test ./guide/load -run TestSchema -update", name)
	}
}
