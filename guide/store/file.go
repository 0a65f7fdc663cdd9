package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"toiawase/guide"
	"toiawase/guide/text"
)

// schema is the version of the form of files. A file of a later version is
// left alone.
const schema = 1

// maxFile is the size of the largest file that is written or read, in bytes.
const maxFile = 1 << 20

// document is a case file. The checksum covers version, sequence and case, not
// the white space between.
type document struct {
	Schema   int             `json:"schema"`
	Sequence uint64          `json:"sequence"` // how often the case was saved
	SHA256   string          `json:"sha256"`
	Case     json.RawMessage `json:"case"`
}

// record is a case in JSON.
type record struct {
	ID      string     `json:"id"`
	Pack    string     `json:"pack"`
	Topic   string     `json:"topic"`
	Lang    guide.Lang `json:"lang"`
	Started time.Time  `json:"started"`
	Changed time.Time  `json:"changed"`
	Inputs  []input    `json:"inputs"`
	Log     []event    `json:"log"`
}

type input struct {
	Kind  guide.InputKind `json:"kind"`
	Key   string          `json:"key"`
	Value string          `json:"value,omitempty"`
	Time  time.Time       `json:"time,omitzero"`
}

type event struct {
	At      time.Time       `json:"at"`
	Kind    guide.EventKind `json:"kind"`
	Channel string          `json:"channel,omitempty"`
	Text    string          `json:"text,omitempty"`
	Due     string          `json:"due,omitempty"`    // a day
	DueAt   string          `json:"due_at,omitempty"` // the time of that day; empty: all of it
	Undated bool            `json:"undated,omitempty"`
	Reply   guide.ReplyKind `json:"reply,omitempty"`
	Ending  guide.Ending    `json:"ending,omitempty"`
}

// entry is a case as it is on disk. The zero entry is none.
type entry struct {
	guide.Case
	sequence uint64
	data     []byte
}

// Encode writes a case as a file of its own, for keeping elsewhere.
func Encode(c guide.Case) ([]byte, error) { return encode(c, 1) }

// Decode reads what [Encode] or the store wrote. It fails with [ErrDamaged] or
// [ErrNewer].
func Decode(data []byte) (guide.Case, error) {
	e, err := decode(data)
	return e.Case, err
}

func encode(c guide.Case, sequence uint64) ([]byte, error) {
	body, err := toJSON(newRecord(c), "")
	if err != nil {
		return nil, err
	}
	doc := document{Schema: schema, Sequence: sequence, Case: body}
	if doc.SHA256, err = doc.sum(schema); err != nil {
		return nil, err
	}
	return toJSON(doc, "  ")
}

// toJSON writes JSON without the escapes that only HTML needs.
func toJSON(v any, indent string) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	err := enc.Encode(v)
	return out.Bytes(), err
}

// sum is the checksum of a document of a version.
func (d document) sum(version int) (string, error) {
	var body bytes.Buffer
	if err := json.Compact(&body, d.Case); err != nil {
		return "", err
	}
	h := sha256.New()
	fmt.Fprintf(h, "toiawase case %d %d ", version, d.Sequence)
	h.Write(body.Bytes())
	return hex.EncodeToString(h.Sum(nil)), nil
}

func decode(data []byte) (entry, error) {
	var doc document
	if len(data) > maxFile || json.Unmarshal(data, &doc) != nil {
		return entry{}, ErrDamaged
	}
	sum, err := doc.sum(schema)
	if err != nil || sum != doc.SHA256 {
		if doc.Schema > schema {
			return entry{}, ErrNewer
		}
		return entry{}, ErrDamaged
	}
	var r record
	if doc.Schema != schema || json.Unmarshal(doc.Case, &r) != nil || !ValidID(r.ID) {
		return entry{}, ErrDamaged
	}
	c, err := r.toCase()
	return entry{Case: cleaned(c), sequence: doc.Sequence, data: data}, err
}

// cleaned makes every text of a case safe to show: a file may have been written
// elsewhere, by hand or by somebody else.
func cleaned(c guide.Case) guide.Case {
	line := func(s string) string { s, _ = text.CleanLine(s); return s }
	long := func(s string) string { s, _ = text.Clean(s); return s }
	c.Pack, c.Topic, c.Lang = line(c.Pack), line(c.Topic), guide.Lang(line(string(c.Lang)))
	for i := range c.Inputs {
		in := &c.Inputs[i]
		in.Kind, in.Key, in.Value = guide.InputKind(line(string(in.Kind))), line(in.Key), long(in.Value)
	}
	for i := range c.Log {
		e := &c.Log[i]
		e.Kind, e.Reply, e.Ending = guide.EventKind(line(string(e.Kind))), guide.ReplyKind(line(string(e.Reply))), guide.Ending(line(string(e.Ending)))
		e.Channel, e.Text = line(e.Channel), long(e.Text)
	}
	return c
}

func newRecord(c guide.Case) record {
	r := record{
		ID: c.ID, Pack: c.Pack, Topic: c.Topic, Lang: c.Lang,
		Started: jst(c.Started), Changed: jst(c.Changed), Inputs: []input{}, Log: []event{},
	}
	for _, in := range c.Inputs {
		r.Inputs = append(r.Inputs, input{in.Kind, in.Key, in.Value, jst(in.Time)})
	}
	for _, e := range c.Log {
		line := event{At: jst(e.At), Kind: e.Kind, Channel: e.Channel, Text: e.Text, Undated: e.Undated, Reply: e.Reply, Ending: e.Ending}
		if !e.Due.IsZero() {
			line.Due = jst(e.Due).Format(time.DateOnly)
			if clock := jst(e.Due).Format(clockForm); clock != "00:00" {
				line.DueAt = clock
			}
		}
		r.Log = append(r.Log, line)
	}
	return r
}

func (r record) toCase() (guide.Case, error) {
	c := guide.Case{ID: r.ID, Pack: r.Pack, Topic: r.Topic, Lang: r.Lang, Started: jst(r.Started), Changed: jst(r.Changed)}
	for _, in := range r.Inputs {
		c.Inputs = append(c.Inputs, guide.Input{Kind: in.Kind, Key: in.Key, Value: in.Value, Time: jst(in.Time)})
	}
	for _, e := range r.Log {
		due, err := e.due()
		if err != nil {
			return guide.Case{}, ErrDamaged
		}
		c.Log = append(c.Log, guide.Event{At: jst(e.At), Kind: e.Kind, Channel: e.Channel, Text: e.Text, Due: due, Undated: e.Undated, Reply: e.Reply, Ending: e.Ending})
	}
	return c, nil
}

// clockForm is the form of a time of day.
const clockForm = "15:04"

// due is the time of a promise; zero for none.
func (e event) due() (time.Time, error) {
	switch {
	case e.Due == "":
		return time.Time{}, nil
	case e.DueAt == "":
		return time.ParseInLocation(time.DateOnly, e.Due, guide.Japan)
	}
	return time.ParseInLocation(time.DateOnly+" "+clockForm, e.Due+" "+e.DueAt, guide.Japan)
}

// jst is a time in Japan; the zero time stays.
func jst(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.Round(0).In(guide.Japan)
}

// same reports whether two cases are the same on disk.
func same(a, b guide.Case) bool {
	x, errX := encode(a, 0)
	y, errY := encode(b, 0)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}
