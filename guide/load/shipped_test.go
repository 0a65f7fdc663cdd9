package load

import (
	"errors"
	"os"
	"testing"
)

// BenchmarkShippedPack measures what every start of the program costs.
func BenchmarkShippedPack(b *testing.B) {
	const dir = "../../content/amazon-jp"
	if _, err := os.Stat(dir); err != nil {
		b.Skip("no pack at", dir)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := FS(os.DirFS(dir)); err != nil {
			b.Skip(err)
		}
	}
}

// TestShippedPack loads the pack of this repository and shows every finding.
func TestShippedPack(t *testing.T) {
	const dir = "../../content/amazon-jp"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no pack at", dir)
	}
	pack, err := FS(os.DirFS(dir))
	var found *Errors
	if errors.As(err, &found) {
		for _, e := range found.List {
			t.Error(e)
		}
		t.Fatalf("%d findings", len(found.List))
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d topics, %d flows, %d facts, %d messages, %d pages",
		len(pack.Topics), len(pack.Flows), len(pack.Facts), len(pack.Messages), len(pack.Pages))
}
