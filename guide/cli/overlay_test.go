package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toiawase/content"
)

// TestOverlay writes an overlay as its author would, and uses it: alone, against
// the pack that it extends, and from the folder of packs, where it takes the
// place of that pack.
func TestOverlay(t *testing.T) {
	data := t.TempDir()
	dir := filepath.Join(data, "packs", "mine")
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		t.Fatal(err)
	}
	const text = "channels:\n  chat: {name: {ja: 試しのチャット, en: Trial chat}}\n"
	for _, c := range []struct {
		args string
		code int
		says []string
	}{
		{"new pack DIR --extends nothing", 2, []string{"--extends amazon-jp"}},
		{"new pack DIR --extends amazon-jp", 0, []string{"pack.yaml"}},
		{"new topic DIR delivery.torn_box", 0, []string{"torn_box.yaml", "delivery_torn_box.walk"}},
		{"write", 0, nil},
		{"lint DIR", 0, []string{"0 errors"}},
		{"walk DIR/walks", 0, []string{"ok"}},
		{"--pack DIR topics", 0, []string{"delivery.torn_box", "delivery.not_arrived"}},
		{"topics", 0, []string{"  delivery.torn_box", "  delivery.not_arrived"}},
		{"search torn box", 0, []string{"delivery.torn_box"}},
	} {
		if c.args == "write" {
			if err := os.WriteFile(filepath.Join(dir, "mine.yaml"), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		args := strings.Fields(strings.ReplaceAll(c.args, "DIR", dir))
		got := runOn(t, content.AmazonJP(), append(args, "--lang", "en", "--data", data), "", nil)
		for _, say := range c.says {
			if !strings.Contains(got.stdout+got.stderr, say) {
				t.Errorf("%s: no %q\n%s%s", c.args, say, got.stdout, got.stderr)
			}
		}
		if len(c.says) > 0 && got.code != c.code {
			t.Errorf("%s: code %d\n%s", c.args, got.code, got.stderr)
		}
	}
}

// TestDiffEmbedded: the id of the embedded pack names it, where no folder does.
func TestDiffEmbedded(t *testing.T) {
	got := run(t, []string{"diff", "ringo-cycle", "../testdata/pack", "--lang", "en"}, "", nil)
	if got.code != 0 || got.stdout != "" || !strings.HasPrefix(got.stderr, "0 changes") {
		t.Errorf("%+v", got)
	}
}
