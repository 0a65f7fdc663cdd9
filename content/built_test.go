package content_test

import (
	"bytes"
	"os"
	"testing"

	"toiawase/content"
	"toiawase/guide/load"
)

// TestBuilt: the embedded pack in its built form is that of the files. Until it
// is built anew the program reads the files, which takes longer.
func TestBuilt(t *testing.T) {
	want, err := load.Build(content.AmazonJP())
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("amazon-jp.built", want, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(want, content.AmazonJPBuilt) {
		t.Error("amazon-jp.built is of other files: go test ./content -run TestBuilt -update")
	}
}
