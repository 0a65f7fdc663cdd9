package cli_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/secret"
)

// leaks are sentences with a secret in the middle, and that secret.
var leaks = map[string]string{
	"箱が破れていました。暗証番号は4931です。返金を希望します。":                                   "4931",
	"The box was torn. My password is Sakura2019! and I want a refund.": "Sakura2019!",
	"届いたコードの482913を伝えてしまいました。どうすればいいですか。":                               "482913",
}

// TestEveryInputIsGuarded: whatever a sentence with a secret is typed into, the
// secret is neither shown nor written to a file.
func TestEveryInputIsGuarded(t *testing.T) {
	pack, err := load.FS(os.DirFS("../testdata/pack"))
	if err != nil {
		t.Fatal(err)
	}
	for told, hidden := range leaks {
		data := taken(t, "ride")
		inputs := map[string]func() outcome{
			"log note":   func() outcome { return cases(t, data, "log", "ka", "note", told) },
			"log reply":  func() outcome { return cases(t, data, "log", "ka", "reply", told) },
			"log number": func() outcome { return cases(t, data, "log", "ka", "sent", "--number", told) },
			"search":     func() outcome { return run(t, []string{"search", told, "--json"}, "", nil) },
			"searches":   func() outcome { return run(t, []string{"search", "-"}, told+"\n", nil) },
			"paste":      func() outcome { return run(t, []string{"paste", "--json"}, told, nil) },
			"check":      func() outcome { return run(t, []string{"check", "--json"}, told, nil) },
			"plain": func() outcome {
				script := "2\n1\n2\n" + strings.Repeat(told+"\n", 20) + "sent\n" + told + "\n"
				return run(t, []string{"start", "ride.cannot_return", "--plain", "--data", data}, script, nil)
			},
			"plain search": func() outcome { return run(t, []string{"--plain", "--data", data}, told+"\n"+told+"\n", nil) },
		}
		for i := range pack.Facts {
			f := &pack.Facts[i]
			if f.Kind != guide.KindLine && f.Kind != guide.KindText {
				continue
			}
			inputs["compose "+f.ID] = func() outcome {
				return run(t, []string{"compose", "ride.cannot_return", "--fact", f.ID + "=" + told}, "", nil)
			}
			inputs["walk "+f.ID] = func() outcome {
				file := filepath.Join(t.TempDir(), "told.walk")
				if err := os.WriteFile(file, []byte("topic ride.cannot_return\nfact "+f.ID+" "+told+"\n"), 0o600); err != nil {
					t.Fatal(err)
				}
				return run(t, []string{"walk", file}, "", nil)
			}
		}
		for name, give := range inputs {
			if r := give(); strings.Contains(r.stdout+r.stderr, hidden) {
				t.Errorf("%s shows %s: %+v", name, hidden, r)
			}
		}
		if file := holding(t, data, hidden); file != "" {
			t.Errorf("%s is written to %s", hidden, file)
		}
	}
}

// holding returns a file below a folder that holds a text; empty: none does.
func holding(t *testing.T, folder, text string) (found string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		body, err := os.ReadFile(path)
		if strings.Contains(string(body), text) {
			found = path
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestEditedMessageIsGuarded: a message that somebody rewrote keeps no secret,
// and what stands beside it is left.
func TestEditedMessageIsGuarded(t *testing.T) {
	pack, err := load.FS(os.DirFS("../testdata/pack"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := guide.Start(pack, "ride.cannot_return", guide.JA, monday)
	if err != nil {
		t.Fatal(err)
	}
	for told, hidden := range leaks {
		for _, ch := range pack.Channels {
			next, err := s.Edit(ch.ID, guide.JA, told)
			bad, ok := err.(*guide.InputError)
			if !ok || len(next.Inputs()) != len(s.Inputs()) {
				t.Fatalf("%s: %q is taken: %v", ch.ID, told, err)
			}
			if strings.Contains(bad.Left, hidden) || !strings.Contains(bad.Left, secret.Gap) {
				t.Errorf("%s: what is left of %q is %q", ch.ID, told, bad.Left)
			}
		}
	}
}
