package load

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"toiawase/guide"
)

// archive reads a text of "-- name --" lines, each followed by that file. What
// stands before the first is returned as the head.
func archive(text string) (head string, files fstest.MapFS) {
	files = fstest.MapFS{}
	name, content := "", ""
	flush := func() {
		if name == "" {
			head = content
		} else {
			files[name] = &fstest.MapFile{Data: []byte(content), Mode: 0o644}
		}
		content = ""
	}
	for line := range strings.Lines(text) {
		next, ok := strings.CutPrefix(line, "-- ")
		if next, closed := strings.CutSuffix(next, " --\n"); ok && closed {
			flush()
			name = next
			continue
		}
		content += line
	}
	flush()
	return head, files
}

// good returns the small whole pack of testdata/good.txt.
func good(t testing.TB) fstest.MapFS {
	t.Helper()
	data, err := os.ReadFile("testdata/good.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, files := archive(string(data))
	return files
}

func TestGoodPack(t *testing.T) {
	pack, err := FS(good(t))
	if err != nil {
		t.Fatal(err)
	}
	if pack.ID != "tiny" || pack.Fact("opened") == nil || pack.Topic("help.ask") == nil {
		t.Errorf("pack %q is not sealed", pack.ID)
	}
	if got := pack.Page("about"); got.Title != (guide.Text{JA: "箱について", EN: "About boxes"}) || got.Body.EN != "Boxes." {
		t.Errorf("page: %+v", got)
	}
	topic := pack.Topic("box.lost")
	var ids []string
	for _, s := range topic.Steps {
		ids = append(ids, s.ID)
	}
	if got := strings.Join(ids, " "); got != "look money more kind call open" {
		t.Errorf("steps in the order %s", got)
	}
	if got := topic.Step("money").Pos; got != (guide.Pos{File: "topics/box/lost.yaml", Line: 15, Col: 3}) {
		t.Errorf("step money at %s", got)
	}
	if got := topic.Step("money").Go; len(got) != 2 || got[0].Go != "more" || got[1].When != nil || got[1].Go != "kind" {
		t.Errorf("arms %+v", got)
	}
	if got := topic.Step("kind").Answers[0]; got.ID != "yes" || got.Go != "open" {
		t.Errorf("answer %+v", got)
	}
	if got := topic.Outcome("write").Traits; len(got) != 3 || got[0].Fact != "urgency" || got[0].Value != "low" || got[2].Fact != "order" {
		t.Errorf("traits %+v", got)
	}
	if got := pack.Shape("plain").Bullet.EN; got != "- " {
		t.Errorf("bullet %q lost its space", got)
	}
	if got := pack.Rules.Never[0].When; len(got.All) != 3 || got.All[0].In[0] != "en" || len(got.All[2].Not.All) != 2 {
		t.Errorf("condition %+v", got)
	}
}

// TestFindings adds each mistake of testdata to the good pack and compares
// what is said about it. With -update it writes that down instead.
func TestFindings(t *testing.T) {
	names, err := filepath.Glob("testdata/bad_*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		head, cases, _ := strings.Cut(string(data), "=== ")
		said := head
		for _, one := range strings.Split(cases, "\n=== ") {
			title, text, _ := strings.Cut(strings.TrimSuffix(one, "\n"), "\n")
			want, content, _ := strings.Cut(text, "-- ")
			got := findingsOf(t, "-- "+content+"\n")
			said += "=== " + title + "\n" + got + "\n-- " + content + "\n"
			if want = strings.TrimSpace(want); got != want && !*update {
				t.Errorf("%s: %s\ngot:\n%s\nwant:\n%s", name, title, got, want)
			}
		}
		if *update {
			if err := os.WriteFile(name, []byte(said), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// findingsOf loads the good pack with some of its files replaced.
func findingsOf(t *testing.T, text string) string {
	_, extra := archive(text)
	files := good(t)
	for name, f := range extra {
		f.Data = []byte(unescape.Replace(string(f.Data)))
		files[name] = f
	}
	_, err := FS(files)
	if err == nil {
		return "accepted"
	}
	return err.Error()
}

// unescape puts the runes into a file that testdata should not hold itself.
var unescape = strings.NewReplacer("<BOM>", "\uFEFF", "<RLO>", "\u202E", "<ZWSP>", "\u200B", "<TAB>", "\t",
	"<NUL>", "\x00", "<FF>", "\xff", "<TAG>", "\U000E0041", "<PUA>", "\uE000", "<CR>", "\r", "<ESC>", "\x1b", "<REPL>", "\uFFFD")

func TestFindingsAreSorted(t *testing.T) {
	files := good(t)
	files["a.yaml"] = &fstest.MapFile{Data: []byte("desks:\n  b: {}\nwrong: 1\n")}
	files["Z.yaml"] = &fstest.MapFile{Data: []byte("wrong: 1\n")}
	_, err := FS(files)
	var found *Errors
	if !errors.As(err, &found) || len(found.List) != 3 {
		t.Fatalf("%v", err)
	}
	for i, want := range []string{"Z.yaml:1:1", "a.yaml:2:3", "a.yaml:3:1"} {
		if got := found.List[i].Pos.String(); got != want {
			t.Errorf("finding %d at %s, not %s", i, got, want)
		}
	}
}

func TestManyFindingsAreCut(t *testing.T) {
	files := good(t)
	for _, name := range []string{"a.yaml", "b.yaml"} {
		var b strings.Builder
		for i := range 60 {
			b.WriteString(strings.Repeat("x", i+20) + ": 1\n")
		}
		files[name] = &fstest.MapFile{Data: []byte(b.String())}
	}
	_, err := FS(files)
	if lines := strings.Split(err.Error(), "\n"); len(lines) != 51 || lines[50] != "and 50 more" {
		t.Errorf("%d lines, the last %q", len(lines), lines[len(lines)-1])
	}
}

func TestEmptyFolder(t *testing.T) {
	if _, err := FS(fstest.MapFS{}); err == nil || err.Error() != "-: there is no YAML file here: name the folder of a pack" {
		t.Error(err)
	}
}
