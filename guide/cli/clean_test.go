package cli_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"toiawase/guide"
	"toiawase/guide/cli"
	"toiawase/guide/store"
	"toiawase/guide/text"
)

// payloads are texts that a terminal would obey, or that look like another text
// than they are.
var payloads = map[string]string{
	"clear": "\x1b[2J", "report": "\x1b[6n", "conceal": "\x1b[8mx", "title": "\x1b]0;t\a", "clipboard": "\x1b]52;c;eA==\a", "link": "\x1b]8;;http://x\x1b\\y\x1b]8;;\x1b\\",
	"open string": "\x1b]0;", "reset": "\x1bc", "dcs": "\x1bP1;2qx\x1b\\", "apc": "\x1b_Gi=1;OK\x1b\\", "pm": "\x1b^x\x1b\\", "sos": "\x1bXx\x1b\\",
	"csi8": "\u009b2J", "osc8": "\u009d0;t\u009c", "dcs8": "\u0090q\u009c", "raw csi8": "\x9b2J", "raw osc8": "\x9d0;t\x9c", "nel": "a\u0085b",
	"cr": "good\rbad", "backspace": "bad\b\b\b", "delete": "a\x7fb", "nul": "a\x00b", "bell": "\a", "tab": "a\tb", "vertical": "a\vb\fc",
	"override": "\u202eabc\u202c", "isolate": "\u2066abc\u2069", "mark": "\u200fabc", "zero width": "a\u200bb\u2060c", "tags": "a\U000e0041\U000e007f",
	"soft": "a\u00adb", "lines": "a\u2028b\u2029c", "filler": "a\u3164b\u115f", "private": "\ue000", "broken": "\xe3\x81", "overlong": "\xc0\xaf", "surrogate": "\xed\xa0\x80",
	"nonchar": "\ufffe", "bom": "\ufeffx", "marks": "a" + strings.Repeat("\u0301", 30),
}

// some are all of a map, or every fourth in a short test.
func some(all map[string]string) map[string]string {
	few := map[string]string{}
	for i, name := range slices.Sorted(maps.Keys(all)) {
		if !testing.Short() || i%4 == 0 {
			few[name] = all[name]
		}
	}
	return few
}

// dirty is what is wrong with an output; empty if it may go to a terminal.
func dirty(out string) string {
	if !utf8.ValidString(out) {
		return "invalid UTF-8"
	}
	for _, r := range strings.ReplaceAll(out, "\r\n", "\n") { // calendars end their lines so
		if text.Bad(r) {
			return fmt.Sprintf("%U", r)
		}
	}
	return ""
}

// hostileCase has a text in every field of its file.
func hostileCase(evil string) guide.Case {
	c := guide.Case{ID: "20261120-ev", Pack: evil, Topic: evil, Lang: guide.Lang(evil), Started: monday, Changed: monday}
	for _, kind := range []guide.InputKind{guide.InputAnswer, guide.InputFact, guide.InputUnknown, guide.InputBlocked, guide.InputContacted, guide.InputChannel, guide.InputHave, guide.InputDone, guide.InputKind(evil)} {
		c.Inputs = append(c.Inputs, guide.Input{Kind: kind, Key: evil, Value: evil, Time: monday})
	}
	for _, kind := range []guide.EventKind{guide.EventNote, guide.EventContacted, guide.EventReply, guide.EventPromise, guide.EventClosed, guide.EventKind(evil)} {
		c.Log = append(c.Log, guide.Event{At: monday, Kind: kind, Channel: evil, Text: evil, Due: monday, Reply: guide.ReplyKind(evil), Ending: guide.Ending(evil)})
	}
	return c
}

// TestCleanCases: no text of a case file reaches the output as it is.
func TestCleanCases(t *testing.T) {
	for name, evil := range some(payloads) {
		for _, topic := range []string{"ride.cannot_return", ""} {
			c, data := hostileCase(evil), t.TempDir()
			if topic != "" {
				c.Pack, c.Topic, c.Lang = "ringo-cycle", topic, "ja"
			}
			file, err := store.Encode(c)
			if err != nil {
				t.Fatal(err)
			}
			folder := filepath.Join(data, "cases")
			os.Mkdir(folder, 0o700)
			for _, f := range []string{c.ID + ".json", "20261121-xx" + strings.NewReplacer("/", "", "\x00", "").Replace(evil) + ".json"} {
				if err := os.WriteFile(filepath.Join(folder, f), file, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			for _, args := range [][]string{
				{"cases", "list", "--json"}, {"cases", "list"}, {"cases", "due"}, {"cases", "show", "ev"}, {"cases", "show", "ev", "--json"}, {"cases", "stats"},
				{"cases", "export", "ev"}, {"cases", "export", "ev", "--format", "html"}, {"cases", "export", "ev", "--format", "ics"}, {"cases", "export", "ev", "--format", "json"},
				{"search", "ride"}, {"search", "ev", "--json"},
			} {
				clean(t, name, "", append(args, "--data", data, "--lang", "en"), nil)
			}
		}
	}
}

// TestCleanNames: nor does an argument, a line of the standard input, the name of
// a file or a variable.
func TestCleanNames(t *testing.T) {
	for name, evil := range some(payloads) {
		dir := t.TempDir()
		evilName := strings.NewReplacer("/", "", "\x00", "").Replace(evil)
		pack := filepath.Join(dir, "pack"+evilName)
		for _, f := range []string{"topics/x" + evilName + ".yaml", "pages/y" + evilName + ".ja.md", "walks/z" + evilName + ".walk"} {
			path := filepath.Join(pack, f)
			os.MkdirAll(filepath.Dir(path), 0o700)
			if err := os.WriteFile(path, []byte("{"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		vars := map[string]string{"HOME": "/" + evilName, "XDG_DATA_HOME": "/nowhere" + evilName, "LANG": evil, "LC_ALL": evil, "TERM": evil}
		for _, args := range [][]string{
			{evil}, {"--" + evil}, {"search", evil}, {"search", evil, "--json"}, {"start", evil}, {"read", evil}, {"graph", evil}, {"compose", evil}, {"cases", evil}, {"cases", "show", evil},
			{"compose", "ride.cannot_return", "--answer", evil + "=" + evil}, {"compose", "ride.cannot_return", "--json", "--fact", "rental_number=" + evil}, {"--at", evil}, {"--lang", evil}, {"topics", "--pack", pack},
			{"lint", pack}, {"lint", pack, "--json"}, {"lint", pack, "--sarif"}, {"diff", pack, pack}, {"walk", filepath.Join(pack, "walks", "z"+evilName+".walk")}, {"walk", dir + evilName}, {"cases", "import", dir + evilName},
			{"search", "-"}, {"search", "-", "--json"}, {"paste"}, {"paste", "--json"}, {"check"}, {"check", "--json"}, {"guard"}, {"guard", "--json"}, {"guard", "-"}, {"cases", "list", "--data", dir + evilName},
			{"start", "ride.cannot_return", "--plain"}, {"cases", "due"}, {"completion", evil}, {"__complete", evil},
		} {
			clean(t, name, evil+"\n"+evil+"\n", args, func(v string) string { return vars[v] })
		}
	}
}

// clean runs a command and looks at all that it says; what claims to be JSON is.
func clean(t *testing.T, name, in string, args []string, getenv func(string) string) {
	t.Helper()
	var out, said strings.Builder
	cli.Run(cli.Env{
		Args: args, Stdin: strings.NewReader(in), Stdout: &out, Stderr: &said, Getenv: getenv,
		Content: os.DirFS("../testdata/pack"), Now: func() time.Time { return monday },
	})
	shown := out.String()
	if args[0] == "__complete" { // for a shell, which wants a tab before what a word means
		shown = strings.ReplaceAll(shown, "\t", " ")
	}
	if bad := dirty(shown); bad != "" {
		t.Errorf("%s: %q: %s on standard output: %q", name, args, bad, out.String())
	}
	if bad := dirty(said.String()); bad != "" {
		t.Errorf("%s: %q: %s on standard error: %q", name, args, bad, said.String())
	}
	last := args[len(args)-1]
	if asked := strings.Join(args, " "); strings.Contains(asked, "--json") || last == "--sarif" {
		for dec := json.NewDecoder(strings.NewReader(out.String())); dec.More(); {
			var v any
			if err := dec.Decode(&v); err != nil {
				t.Errorf("%s: %q: no JSON: %v: %q", name, args, err, out.String())
				break
			}
		}
	}
}
