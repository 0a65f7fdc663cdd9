package lint_test

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"toiawase/guide"
	"toiawase/guide/lint"
	"toiawase/guide/load"
	"toiawase/guide/script"
)

var update = flag.Bool("update", false, "write the findings into testdata instead of comparing them")

// smallFiles are the files of the small pack of the tests.
func smallFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	return filesOf(t, os.DirFS(filepath.Join("..", "testdata", "pack")))
}

func filesOf(t testing.TB, root fs.FS) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		files[path] = &fstest.MapFile{Data: data, Mode: 0o644}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// example is one case of testdata: changes to the small pack, and what is said.
type example struct {
	title string
	said  string // the findings expected, one a line
	text  string // the changes as written
}

// examples reads a file of cases. A case begins with "=== title", goes on with
// the findings, and with changes: "-- file --", then what is replaced behind
// "<" and what comes for it behind ">". Without "<" it is a new file.
func examples(text string) (head string, list []example) {
	head, rest, _ := strings.Cut(text, "=== ")
	for _, one := range strings.Split(rest, "\n=== ") {
		title, body, _ := strings.Cut(strings.TrimSuffix(one, "\n"), "\n")
		said, changes, _ := strings.Cut(body, "-- ")
		list = append(list, example{title, strings.TrimSpace(said), "-- " + changes})
	}
	return head, list
}

// change applies the changes of a case.
func (e example) change(t *testing.T, files fstest.MapFS) {
	t.Helper()
	for _, part := range strings.Split("\n"+e.text, "\n-- ")[1:] {
		name, body, _ := strings.Cut(part, " --\n")
		var old, new []string
		flush := func() {
			replace(t, files, name, strings.Join(old, "\n"), strings.Join(new, "\n"))
			old, new = nil, nil
		}
		for _, line := range strings.Split(strings.TrimSuffix(body, "\n"), "\n") {
			if strings.HasPrefix(line, "<") {
				if len(new) > 0 {
					flush()
				}
				old = append(old, line[1:])
			} else if strings.HasPrefix(line, ">") {
				new = append(new, line[1:])
			}
		}
		flush()
	}
}

func replace(t *testing.T, files fstest.MapFS, name, old, new string) {
	t.Helper()
	if old == "" {
		files[name] = &fstest.MapFile{Data: []byte(new + "\n"), Mode: 0o644}
		return
	}
	text := string(files[name].Data)
	if strings.Count(text, old) != 1 {
		t.Fatalf("%s has %q %d times", name, old, strings.Count(text, old))
	}
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, new, 1)), Mode: 0o644}
}

// verdict loads and checks a pack and returns its findings, those of the loader
// included.
func verdict(t testing.TB, files fs.FS, o lint.Options) []lint.Finding {
	t.Helper()
	p, err := load.FS(files)
	var broken *load.Errors
	if errors.As(err, &broken) {
		var list []lint.Finding
		for _, e := range broken.List {
			list = append(list, lint.Finding{Rule: e.Rule, Pos: e.Pos, Problem: e.What, Do: e.Do})
		}
		return list
	}
	if err != nil {
		t.Fatal(err)
	}
	found, _ := lint.Check(p, o)
	for _, f := range found {
		replayed(t, p, f)
	}
	return found
}

// replayed runs the script of a finding: it must be one that the program takes.
func replayed(t testing.TB, p *guide.Pack, f lint.Finding) {
	t.Helper()
	if len(f.Witness) == 0 {
		return
	}
	s, err := script.Parse(strings.NewReader(strings.Join(f.Witness, "\n")), "witness")
	if err == nil {
		_, _, err = script.Run(p, s, guide.JA, today)
	}
	if err != nil {
		t.Errorf("the script of %s is not taken: %v\n%s", f, err, strings.Join(f.Witness, "\n"))
	}
}

// quoted is what a Japanese finding takes over as it stands in the files.
var quoted = regexp.MustCompile(`"[^"]*"|“[^”]*”|「[^」]*」|\([^)]*\)|\[[^\]]*\]|\{[^}]*\}`)

// inJapanese holds a finding to whole sentences in Japanese: outside quotes
// there are ids and keys, each by itself, but no two English words in a row.
func inJapanese(t *testing.T, f lint.Finding) {
	t.Helper()
	for _, text := range []string{f.Problem.JA, f.Do.JA} {
		bare := quoted.ReplaceAllString(text, "…")
		if !strings.ContainsFunc(bare, kana) || twoWords.MatchString(bare) {
			t.Errorf("%s in Japanese: %q", f.Rule, text)
		}
	}
}

func kana(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) }

var twoWords = regexp.MustCompile(`[A-Za-z]{2,} [A-Za-z]{2,}`)

// TestRules holds every rule to its examples: what it refuses, in one line
// each, and what it accepts. A finding with a script to replay ends in "(walk)".
func TestRules(t *testing.T) {
	for _, r := range lint.Rules {
		name := filepath.Join("testdata", r.ID+".txt")
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatalf("%s has no examples: %v", r.ID, err)
		}
		head, list := examples(string(data))
		refuses, accepts, ran := 0, 0, 0
		for _, e := range list {
			t.Run(r.ID+" "+e.title, func(t *testing.T) {
				ran++
				files := smallFiles(t)
				e.change(t, files)
				said := ""
				o := lint.Options{AsOf: today}
				if r.ID == "L38" {
					o.Files = files // else every change would have to change the walks
				}
				for _, f := range verdict(t, files, o) {
					inJapanese(t, f)
					if said += fmt.Sprintf("%s: %s: %s", f.Pos, f.Rule, f.Problem.EN); len(f.Witness) > 0 {
						said += " (walk)"
					}
					said += "\n"
				}
				head += "=== " + e.title + "\n" + said + e.text + "\n"
				switch said = strings.TrimSpace(said); {
				case strings.HasPrefix(e.title, "accepts") && said != "":
					t.Errorf("found %s", said)
				case strings.HasPrefix(e.title, "refuses") && !strings.Contains(said, ": "+r.ID+": "):
					t.Errorf("found %q, nothing of %s", said, r.ID)
				case said != e.said && !*update:
					t.Errorf("got:\n%s\nwant:\n%s", said, e.said)
				}
			})
			if strings.HasPrefix(e.title, "refuses") {
				refuses++
			} else {
				accepts++
			}
		}
		if refuses == 0 || accepts == 0 {
			t.Errorf("%s: %d examples that it refuses, %d that it accepts", r.ID, refuses, accepts)
		}
		if *update && ran == len(list) {
			if err := os.WriteFile(name, []byte(head), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
