package load

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"toiawase/guide"
)

// torn is the topic that TestDraft breaks.
const torn = "topics/box/torn.yaml"

// TestDraft: what a slip spoils is left out of a draft, and all else is there;
// what is not written yet stands in it as a sentence.
func TestDraft(t *testing.T) {
	for _, c := range []struct {
		name, file, old, new string
		gone                 string // the topic that is left out
		cut                  bool
		says                 string // a text of the topic
	}{
		{"a text in one language", torn, `title: {ja: 箱が破れて届いた, en: The box arrived torn}`, `title: {ja: 箱が破れて届いた}`, "", false, "(title is not written yet)"},
		{"no text", torn, `    say: {ja: '店に知らせます。', en: 'Tell the shop.'}`, ``, "", false, "（sayはまだ書かれていません）"},
		{"an empty text", torn, `title: {ja: 箱が破れて届いた, en: The box arrived torn}`, `title:`, "", false, "（titleはまだ書かれていません）"},
		{"a way to nothing", torn, `      - {else: write}`, `      - {else: later}`, "", false, "（laterはまだ書かれていません）"},
		{"a message that is not there", torn, `message: lost`, `message: not_yet`, "", false, ""},
		{"a fact that is not there", torn, `must: [number]`, `must: [number, not_yet]`, "", false, ""},
		{"not YAML", torn, `steps:`, `steps`, "box.torn", true, ""},
		{"not UTF-8", torn, `箱が破れて届いた`, "\xff\xfe", "box.torn", true, ""},
		{"a loop", torn, `go: done`, `go: look`, "box.torn", true, ""},
		{"an unknown key", torn, `desks:`, `deks:`, "box.torn", true, ""},
	} {
		files := withTorn(t)
		whole := string(files[torn].Data)
		if strings.Count(whole, c.old) == 0 {
			t.Fatalf("%s: %q is not in the topic", c.name, c.old)
		}
		files[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(whole, c.old, c.new, 1))}
		if _, err := FS(files); err == nil {
			t.Errorf("%s: it is no mistake", c.name)
		}
		pack, cut := whatLoads(files)
		if cut != c.cut {
			t.Errorf("%s: cut %v", c.name, cut)
		}
		topic := pack.Topic("box.torn")
		if (topic == nil) != (c.gone == "box.torn") {
			t.Errorf("%s: topic %v", c.name, topic)
		}
		if topic != nil && c.says != "" && !says(topic, c.says) {
			t.Errorf("%s: %q is not in the topic", c.name, c.says)
		}
		if len(pack.Facts) == 0 || len(pack.Channels) == 0 {
			t.Errorf("%s: more is left out than is wrong", c.name)
		}
	}
}

// withTorn is the good pack with the topic of the slips.
func withTorn(t *testing.T) fstest.MapFS {
	t.Helper()
	data, err := os.ReadFile("testdata/slips.txt")
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(data), "=== ")
	_, base := archive(head)
	files := good(t)
	files[torn] = base[torn]
	return files
}

// says reports whether a title, or a sentence of an outcome, holds a text.
func says(topic *guide.Topic, text string) bool {
	all := topic.Title.JA + topic.Title.EN
	for _, o := range topic.Outcomes {
		all += o.Say.JA + o.Say.EN
	}
	return strings.Contains(all, text)
}

// TestDraftOfAnyPart: whatever line of a pack is spoilt, something can be shown.
func TestDraftOfAnyPart(t *testing.T) {
	for name := range good(t) {
		lines := strings.Split(string(good(t)[name].Data), "\n")
		for i := 0; i < len(lines); i += 3 {
			for _, slip := range []string{"", "\t", "x", "  - [", "\xff"} {
				broken := append([]string{}, lines...)
				broken[i] = slip
				files := good(t)
				files[name] = &fstest.MapFile{Data: []byte(strings.Join(broken, "\n"))}
				if pack, _ := whatLoads(files); pack == nil {
					t.Fatalf("%s:%d %q: nothing", name, i+1, slip)
				}
			}
		}
	}
	if pack, cut := whatLoads(fstest.MapFS{}); pack == nil || !cut {
		t.Error("an empty folder has no draft")
	}
}
