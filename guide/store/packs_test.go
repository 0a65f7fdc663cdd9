package store

import (
	"io/fs"
	"os"
	"reflect"
	"testing"
	"time"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
)

// TestEveryNameIsSaved: a case may hold any id of any pack in any place. Only
// what a person wrote can be refused.
func TestEveryNameIsSaved(t *testing.T) {
	for name, files := range map[string]fs.FS{"shipped": content.AmazonJP(), "second": os.DirFS("../testdata/pack")} {
		p, err := load.FS(files)
		if err != nil {
			t.Fatal(err)
		}
		inputs, log := everyName(p)
		if len(inputs) < 30 || len(log) == 0 {
			t.Fatalf("%s: only %d inputs and %d events", name, len(inputs), len(log))
		}
		c := sample("20261120-a7")
		for _, in := range inputs {
			c.Inputs, c.Log = []guide.Input{in}, nil
			if err := checkSecrets(c); err != nil {
				t.Errorf("%s: %s %s %s: %v", name, in.Kind, in.Key, in.Value, err)
			}
		}
		c.Inputs, c.Log = inputs, log
		if err := opened(t, t.TempDir()).Add(c); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// everyName is every input and event that a pack can give rise to, without
// what people write.
func everyName(p *guide.Pack) (inputs []guide.Input, log []guide.Event) {
	add := func(kind guide.InputKind, key, value string) {
		inputs = append(inputs, guide.Input{Kind: kind, Key: key, Value: value})
	}
	for i := range p.Facts {
		f := &p.Facts[i]
		add(guide.InputUnknown, f.ID, "")
		for _, c := range f.Choices {
			add(guide.InputFact, f.ID, c.ID)
		}
	}
	for _, flows := range [][]guide.Topic{p.Topics, p.Flows} {
		for _, flow := range flows {
			for _, step := range flow.Steps {
				for _, a := range step.Answers {
					add(guide.InputAnswer, flow.ID+"/"+step.ID, a.ID)
				}
			}
		}
	}
	for _, w := range p.Wishes {
		add(guide.InputFact, guide.FactWish, w.ID)
	}
	for _, e := range p.Evidence {
		add(guide.InputHave, e.ID, "")
	}
	for _, e := range p.Emergency {
		add(guide.InputDone, e.ID, "")
	}
	for _, a := range p.Actions {
		add(guide.InputDone, a.ID, "")
	}
	for _, ch := range p.Channels {
		for _, kind := range []guide.InputKind{guide.InputBlocked, guide.InputChannel, guide.InputContacted} {
			add(kind, ch.ID, "")
		}
		log = append(log, guide.Event{Kind: guide.EventReply, Channel: ch.ID})
	}
	return inputs, log
}

// TestTimesAreKept: a promise for a time of day, and a reply of which nobody
// told the time, come back as they were.
func TestTimesAreKept(t *testing.T) {
	c := sample(firstID)
	c.Log = append(c.Log, guide.Event{At: morning, Kind: guide.EventPromise, Due: time.Date(2026, 11, 30, 18, 5, 0, 0, guide.Japan)},
		guide.Event{At: morning, Kind: guide.EventReply, Undated: true})
	data, err := Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := Decode(data); err != nil || !reflect.DeepEqual(back.Log, c.Log) {
		t.Errorf("%+v %v", back.Log, err)
	}
}
