package diff_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"toiawase/guide"
	"toiawase/guide/diff"
	"toiawase/guide/load"
)

var day = time.Date(2026, 11, 23, 10, 0, 0, 0, guide.Japan)

// changed is the small pack of the tests with a piece of one file replaced.
func changed(t *testing.T, file, old, new string) *guide.Pack {
	t.Helper()
	files := fstest.MapFS{}
	root := os.DirFS(filepath.Join("..", "testdata", "pack"))
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		if path == file {
			if !strings.Contains(string(data), old) {
				t.Fatalf("%s has no %q", file, old)
			}
			data = []byte(strings.Replace(string(data), old, new, 1))
		}
		files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	p, err := load.FS(files)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPacks(t *testing.T) {
	const topic = "topics/ride/cannot_return.yaml"
	for _, c := range []struct {
		name, file, old, new string
		kind                 diff.Kind // empty: no change
		from, to             string
	}{
		{"the same", "pack.yaml", "", "", "", "", ""},
		{"another outcome", topic, "unknown: since", "unknown: full_port", diff.Outcome, "outcome ride.cannot_return/contact", "question port.full/other_port"},
		{"wording", topic, "料金が増えないように、連絡する段階です。", "料金が増える前に連絡します。", diff.Text, "料金が増えないように、連絡する段階です。", "料金が増える前に連絡します。"},
		{"emergency", "after.yaml", "カード会社に電話して、カードを止めます。", "カードを止めます。", diff.Text, "カード会社に電話して、カードを止めます。", "カードを止めます。"},
		{"evidence", "after.yaml", "金額と日付が見えるように撮ります。", "全体を撮ります。", diff.Text, "金額と日付が見えるように撮ります。", "全体を撮ります。"},
		{"clock", "after.yaml", "hours: 24", "hours: 48", diff.Text, "24 h: 返事がなければ、電話を頼みます。", "48 h: 返事がなければ、電話を頼みます。"},
		{"reason", "channels.yaml", "急ぐときは電話が早く進みます。", "電話が早く進みます。", diff.Text, "急ぐときは電話が早く進みます。", "電話が早く進みます。"},
		{"where to find a fact", "facts.yaml", "アプリの「履歴」にあります。", "履歴にあります。", diff.Text, "アプリの「履歴」にあります。", "履歴にあります。"},
		{"keywords", "topics/bill/strange_charge.yaml", "double charge", "charged twice", "", "", ""},
		{"advice", "channels.yaml", "channels: [chat], weight: 2", "channels: [chat], weight: -5", diff.Channels, "chat, callback, post, advice_desk", "callback, post, chat, advice_desk"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := diff.Packs(changed(t, "pack.yaml", "", ""), changed(t, c.file, c.old, c.new), day)
			if c.kind == "" {
				if len(got) > 0 {
					t.Fatalf("%+v", got)
				}
				return
			}
			if len(got) == 0 {
				t.Fatal("no change found")
			}
			if !slices.ContainsFunc(got, func(x diff.Change) bool {
				return x.Kind == c.kind && x.Old == c.from && x.New == c.to && len(x.Answers) > 0
			}) {
				t.Errorf("%+v", got)
			}
			for _, x := range got {
				if c.kind == diff.Text && x.Kind != diff.Text {
					t.Errorf("a wording-only edit changed %s", x.Kind)
				}
			}
		})
	}
}

func TestTopicComesAndGoes(t *testing.T) {
	p := changed(t, "pack.yaml", "", "")
	less := *p
	less.Topics = p.Topics[:1]
	less.Seal()
	if got := diff.Packs(p, &less, day); len(got) == 0 || got[0].Kind != diff.Removed || got[0].Topic != p.Topics[1].ID {
		t.Errorf("%+v", got)
	}
	if got := diff.Packs(&less, p, day); len(got) == 0 || got[0].Kind != diff.Added {
		t.Errorf("%+v", got)
	}
}

// TestCases: a kept case is named when its reader gets something else.
func TestCases(t *testing.T) {
	const topic = "topics/ride/cannot_return.yaml"
	p := changed(t, "pack.yaml", "", "")
	kept := func(id string, answers ...string) guide.Case {
		s, err := guide.Start(p, "ride.cannot_return", guide.JA, day)
		for i := 0; i < len(answers) && err == nil; i += 2 {
			s, err = s.Answer(answers[i], answers[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
		return guide.NewCase(id, s, day)
	}
	closed := kept("closed", "look", "none", "what", "unknown").With(guide.Event{Kind: guide.EventClosed}, day)
	other := kept("other", "look", "none", "what", "unknown")
	other.Pack = "another"
	cases := []guide.Case{kept("found", "look", "free"), kept("stuck", "look", "none", "what", "unknown"), kept("locked", "look", "none", "what", "lock"), closed, other}
	for _, c := range []struct {
		name, old, new string
		want           []string // id kind
		lost           []string
	}{
		{"nothing", "", "", nil, nil},
		{"routing", "unknown: since", "unknown: full_port", []string{"stuck outcome"}, nil},
		{"an answer goes", "free: {label", "room: {label", []string{"found outcome"}, []string{"answer ride.cannot_return/look free"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got, lost []string
			for _, x := range diff.Cases(p, changed(t, topic, c.old, c.new), cases, day) {
				got = append(got, x.ID+" "+string(x.Kind))
				lost = append(lost, x.Lost...)
			}
			if !slices.Equal(got, c.want) || !slices.Equal(lost, c.lost) {
				t.Errorf("%v %v, want %v %v", got, lost, c.want, c.lost)
			}
		})
	}
	less := *p
	less.Topics = p.Topics[:0]
	less.Seal()
	if got := diff.Cases(p, &less, cases[:1], day); len(got) != 1 || got[0].Kind != diff.Removed {
		t.Errorf("%+v", got)
	}
}
