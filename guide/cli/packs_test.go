package cli_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/cli"
)

// TestMain takes the permission to write from others: after a checkout with a
// loose umask the packs of the tests would be refused.
func TestMain(m *testing.M) {
	for _, dir := range []string{"testdata", "../testdata/pack"} {
		private(dir)
	}
	os.Exit(m.Run())
}

func private(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.Type()&fs.ModeSymlink != 0 {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o022 != 0 {
			err = os.Chmod(path, info.Mode().Perm()&^0o022)
		}
		return err
	})
}

// dataFolder is a new folder of the user's with packs in it: the test pack
// under other ids, and what else is named, file by file.
func dataFolder(t *testing.T, ids map[string]string, more map[string]string) string {
	t.Helper()
	data := t.TempDir()
	for name, id := range ids {
		dir := filepath.Join(data, "packs", name)
		if err := os.CopyFS(dir, os.DirFS("../testdata/pack")); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(dir, "pack.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		more = with(more, "packs/"+name+"/pack.yaml", strings.Replace(string(text), "id: ringo-cycle", "id: "+id, 1))
	}
	for name, text := range more {
		path := filepath.Join(data, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := private(data); err != nil {
		t.Fatal(err)
	}
	return data
}

func with(m map[string]string, key, value string) map[string]string {
	if m == nil {
		m = map[string]string{}
	}
	m[key] = value
	return m
}

// bad is a pack that cannot be used.
const bad = "pack:\n  id: bad\n  name: {ja: あ, en: x}\n  notice: {ja: あ, en: x}\n  blocked: {ja: あ, en: x}\n  hme: []\n"

// TestTwoPacks uses the embedded pack and the fictitious one, with a broken one
// beside: every command reaches both, and the broken one is one line.
func TestTwoPacks(t *testing.T) {
	data := dataFolder(t, map[string]string{"ringo": "ringo-cycle"}, map[string]string{"packs/bad/pack.yaml": bad})
	line := "toiawase: the pack " + data + "/packs/bad cannot be used (pack.yaml:6:3: unknown key \"hme\": did you mean \"home\"?): see toiawase lint " + data + "/packs/bad\n"
	for _, c := range []struct {
		name, args, stdin string
		code              int
		shows             []string
	}{
		{"topics", "topics", "", 0, []string{"  delivery.marked_delivered", "Riding and returning (Help with Ringo Cycle)\n", "  ringo-cycle:ride.cannot_return  "}},
		{"search", "search cannot return the bike", "", 0, []string{"ringo-cycle:ride.cannot_return  I cannot return the bike"}},
		{"search the first", "search marked delivered", "", 0, []string{"topic    delivery.marked_delivered"}},
		{"batch", "search -", "cannot return the bike\n", 0, []string{`"id":"ringo-cycle:ride.cannot_return"`}},
		{"read", "read ringo-cycle:ports", "", 0, []string{"# Finding a port"}},
		{"read bare", "read ports", "", 0, []string{"# Finding a port"}},
		{"graph", "graph ringo-cycle:ride.cannot_return", "", 0, []string{"I cannot return the bike"}},
		{"graph bare", "graph ride.cannot_return", "", 0, []string{"I cannot return the bike"}},
		{"graph of the first in full", "graph amazon-jp:delivery.marked_delivered", "", 0, []string{"delivery.marked_delivered"}},
		{"compose", "compose ringo-cycle:ride.cannot_return --answer look=free --json", "", 0, []string{`"topic": "ringo-cycle:ride.cannot_return"`}},
		{"compose the first", "compose amazon-jp:delivery.marked_delivered --answer look_around=found --json", "", 0, []string{`"topic": "delivery.marked_delivered"`}},
		{"walk", "walk -", "topic ringo-cycle:ride.cannot_return\nanswer look free\nexpect outcome solved\n", 0, []string{"ok "}},
		{"walk bare", "walk -", "topic ride.cannot_return\nanswer look free\nexpect outcome solved\n", 0, []string{"ok "}},
		{"walk as JSON", "walk - --json", "topic ride.cannot_return\nanswer look free\n", 0, []string{`"topic": "ringo-cycle:ride.cannot_return"`}},
		{"start", "start ringo-cycle:ride.cannot_return", "1\n", 0, []string{"A made-up service for tests.", "First, look for a free place."}},
		{"home", "", "ringo-cycle:ride.cannot_return\n1\n", 0, []string{"1 pack cannot be used.", "Browse by area (Help with Ringo Cycle)", "Riding and returning", "First, look for a free place."}},
		{"home by words", "", "cannot return the bike\n1\n1\n", 0, []string{"I cannot return the bike (Help with Ringo Cycle)", "First, look for a free place."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := append(strings.Fields(c.args), "--lang", "en", "--data", data)
			r := runOn(t, content.AmazonJP(), args, c.stdin, nil)
			if r.code != c.code || r.stderr != line {
				t.Errorf("code %d, %s", r.code, r.stderr)
			}
			for _, text := range c.shows {
				if !strings.Contains(r.stdout, text) {
					t.Errorf("no %q in\n%s", text, r.stdout)
				}
			}
		})
	}
}

// TestRefErrors: what is wrong with a ref is said with the refs that there are.
func TestRefErrors(t *testing.T) {
	data := dataFolder(t, map[string]string{"a": "one", "b": "two"}, nil)
	packs := []string{"--lang", "en", "--data", data}
	for _, c := range []struct{ args, stdin, says string }{
		{"graph one:ride.cannot_retrun", "", `there is no topic "one:ride.cannot_retrun": did you mean one:ride.cannot_return?`},
		{"start none:ride.x", "", `there is no topic "none:ride.x": toiawase topics lists them`},
		{"graph ride.cannot_return", "", `"ride.cannot_return" is in several packs: choose one of one:ride.cannot_return, two:ride.cannot_return`},
		{"read ports", "", `"ports" is in several packs: choose one of one:ports, two:ports`},
		{"read none", "", `there is no page "none"`},
		{"walk -", "# x\ntopic ride.cannot_return\n", `-:2:1: "ride.cannot_return" is in several packs: choose one of one:ride`},
		{"walk -", "topic one:ride.cannot_retrun\n", `-:1:1: there is no topic "one:ride.cannot_retrun": did you mean one:ride.cannot_return?`},
	} {
		r := runOn(t, content.AmazonJP(), append(strings.Fields(c.args), packs...), c.stdin, nil)
		if r.code != 2 || r.stdout != "" || !strings.HasPrefix(r.stderr, "toiawase: "+c.says) {
			t.Errorf("%s: code %d, %s", c.args, r.code, r.stderr)
		}
	}
}

// TestPacksOfTheFolder: which packs are in use, and what is said of the others.
func TestPacksOfTheFolder(t *testing.T) {
	data := dataFolder(t, map[string]string{"a": "one", "b": "ringo-cycle", "c": "one", "d": "two"}, nil)
	if err := os.Chmod(filepath.Join(data, "packs", "d"), 0o775); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a", filepath.Join(data, "packs", "e")); err != nil {
		t.Fatal(err)
	}
	r := run(t, []string{"topics", "--json", "--lang", "en", "--data", data}, "", nil)
	if got := topicRefs(t, r); got != "bill.strange_charge ride.cannot_return one:bill.strange_charge one:ride.cannot_return" {
		t.Errorf("topics %s", got)
	}
	packs := data + "/packs/"
	if want := "toiawase: the pack " + packs + "b cannot be used (its id \"ringo-cycle\" is that of Help with Ringo Cycle): change the id, or take " + packs + "b away\n" +
		"toiawase: the pack " + packs + "c cannot be used (its id \"one\" is that of Help with Ringo Cycle): change the id, or take " + packs + "c away\n" +
		"toiawase: the pack " + packs + "d cannot be used (others may write to it): run chmod -R go-w " + packs + "d\n" +
		"toiawase: the pack " + packs + "e cannot be used (it is a link): put the folder itself there, or use --pack " + packs + "e\n"; r.stderr != want {
		t.Errorf("said\n%swant\n%s", r.stderr, want)
	}
}

func topicRefs(t *testing.T, r outcome) string {
	t.Helper()
	var list struct{ Topics []struct{ ID, Pack string } }
	if err := json.Unmarshal([]byte(r.stdout), &list); err != nil {
		t.Fatal(err, r.stdout)
	}
	var refs []string
	for _, topic := range list.Topics {
		refs = append(refs, topic.ID)
	}
	return strings.Join(refs, " ")
}

// TestNamedPacks: with --pack exactly those are in use, the first one bare.
func TestNamedPacks(t *testing.T) {
	data := dataFolder(t, map[string]string{"a": "one", "b": "two"}, nil)
	a, b := filepath.Join(data, "packs", "a"), filepath.Join(data, "packs", "b")
	r := run(t, []string{"topics", "--json", "--data", data, "--pack", b, "--pack", a, "--pack", b}, "", nil)
	if got := topicRefs(t, r); got != "bill.strange_charge ride.cannot_return one:bill.strange_charge one:ride.cannot_return" || r.stderr != "" {
		t.Errorf("topics %s, %s", got, r.stderr)
	}
	if err := os.Chmod(a, 0o757); err != nil {
		t.Fatal(err)
	}
	r = run(t, []string{"topics", "--pack", a, "--lang", "en"}, "", nil)
	if r.code != 2 || r.stderr != "toiawase: the pack "+a+" cannot be used (others may write to it): run chmod -R go-w "+a+"\n"+
		"toiawase: there is no pack to use: name the folder of a pack with --pack\n" {
		t.Errorf("code %d, %s", r.code, r.stderr)
	}
}

// TestWhereTheFolderIs: --data, then XDG_DATA_HOME if it is absolute, then HOME.
func TestWhereTheFolderIs(t *testing.T) {
	data := dataFolder(t, map[string]string{"a": "one"}, nil)
	xdg, home := t.TempDir(), t.TempDir()
	for _, base := range []string{xdg, filepath.Join(home, ".local", "share")} {
		if err := os.MkdirAll(base, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(data, filepath.Join(base, "toiawase")); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args []string
		vars map[string]string
		want bool
	}{
		{[]string{"--data", data}, nil, true},
		{nil, map[string]string{"XDG_DATA_HOME": xdg}, true},
		{nil, map[string]string{"HOME": home}, true},
		{nil, map[string]string{"XDG_DATA_HOME": "relative", "HOME": home}, true},
		{[]string{"--data", home}, map[string]string{"XDG_DATA_HOME": xdg}, false},
		{nil, map[string]string{"XDG_DATA_HOME": home, "HOME": home}, false},
		{nil, nil, false},
	} {
		r := run(t, append([]string{"topics", "--json"}, c.args...), "", c.vars)
		if got := strings.Contains(topicRefs(t, r), "one:"); got != c.want || r.stderr != "" {
			t.Errorf("%v %v: %v, %s", c.args, c.vars, got, r.stderr)
		}
	}
}

// TestScreenOfPacks: the screen program is handed the packs and what is wrong
// with the others; nothing goes to the terminal before it.
func TestScreenOfPacks(t *testing.T) {
	data := dataFolder(t, map[string]string{"a": "one"}, map[string]string{"packs/bad/pack.yaml": bad})
	var got cli.Screen
	var stderr strings.Builder
	code := cli.Run(cli.Env{
		Args: []string{"start", "one:ride.cannot_return", "--data", data}, Stdin: strings.NewReader(""), Stdout: &strings.Builder{}, Stderr: &stderr,
		Content: os.DirFS("../testdata/pack"), IsTerminal: true, Screen: func(s cli.Screen) error { got = s; return nil },
	})
	if code != 0 || stderr.Len() > 0 || len(got.Packs) != 2 || got.Pack != got.Packs[1] || got.Topic != "one:ride.cannot_return" || len(got.Broken) != 1 {
		t.Fatalf("code %d, %s: %+v", code, &stderr, got)
	}
	b := got.Broken[0]
	if b.Folder != filepath.Join(data, "packs", "bad") || len(b.Why) != 1 || b.More != 0 ||
		!strings.HasPrefix(b.Why[0].In(guide.JA), "pack.yaml:6:3: ") || !strings.Contains(b.Do.In(guide.JA), "toiawase lint "+b.Folder) {
		t.Errorf("%+v", b)
	}
}

// TestCompletesRefs: a shell is offered refs, and the steps of the right pack;
// nothing is said of a pack that cannot be used.
func TestCompletesRefs(t *testing.T) {
	data := dataFolder(t, map[string]string{"a": "one"}, map[string]string{"packs/bad/pack.yaml": bad})
	for args, want := range map[string]string{
		"start one:": "one:ride.cannot_return\tI cannot return the bike\n",
		"read ":      "one:ports\tFinding a port\n",
		"compose one:ride.cannot_return --answer look=": "look=free\tThere is one\n",
	} {
		words := append([]string{"--lang", "en", "--data", data, "__complete"}, strings.Split(args, " ")...)
		r := run(t, words, "", nil)
		if r.code != 0 || !strings.Contains(r.stdout, want) || strings.Contains(r.stderr, "bad") {
			t.Errorf("%s: code %d, %s%s", args, r.code, r.stdout, r.stderr)
		}
	}
}
