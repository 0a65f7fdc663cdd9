package load

import (
	"strings"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// stub is the sentence for a text that is not written yet.
func stub(name string) guide.Text {
	return phrase.Of("(%s is not written yet)", name)
}

// stubbed fills a text of a draft where a language lacks it. It reports whether
// this is a draft.
func stubbed(f *file, t *guide.Text, name string) bool {
	if !f.draft {
		return false
	}
	s := stub(name)
	if strings.TrimSpace(t.JA) == "" {
		t.JA = s.JA
	}
	if strings.TrimSpace(t.EN) == "" {
		t.EN = s.EN
	}
	return true
}

// stubs gives a draft what its topics lead to and name, and nothing declares.
func (d *draft) stubs(pack *guide.Pack, files []*file) {
	if d == nil || len(files) == 0 {
		return
	}
	ends(pack, files)
	if pack.Header.Pos == (guide.Pos{}) {
		pack.Header.Pos = files[0].line(1)
		pack.Header.ID, pack.ID = "draft", "draft"
		pack.Header.Name, pack.Header.Notice, pack.Header.Blocked = stub("name"), stub("notice"), stub("blocked")
	}
	declared := map[ref]bool{}
	for _, f := range files {
		for _, r := range f.decls {
			declared[ref{kind: r.kind, id: r.id}] = true
		}
	}
	need := func(f *file, kind, id string) {
		if one := (ref{kind: kind, id: id}); id != "" && !declared[one] && stubOf(pack, kind, id) {
			declared[one] = true
			f.decls = append(f.decls, ref{kind: kind, id: id, pos: f.line(1)})
		}
	}
	for _, f := range files {
		for _, r := range f.refs {
			need(f, r.kind, r.id)
		}
		if f.topic != nil && !f.flow {
			need(f, "family", f.topic.Family())
		}
	}
}

// stubOf declares something in a pack that nothing declares; it reports whether
// there can be a stub of that kind.
func stubOf(p *guide.Pack, kind, id string) bool {
	switch kind {
	case "family":
		p.Families = append(p.Families, guide.Family{ID: id, Title: stub(id)})
	case "fact":
		p.Facts = append(p.Facts, guide.Fact{ID: id, Kind: guide.KindLine, Label: stub(id)})
	case "action":
		p.Actions = append(p.Actions, guide.Action{ID: id, Text: stub(id)})
	case "evidence":
		p.Evidence = append(p.Evidence, guide.Evidence{ID: id, Label: stub(id), How: stub(id), Why: stub(id)})
	case "message":
		p.Messages = append(p.Messages, guide.MessageSpec{ID: id, Subject: stub(id), Gist: stub(id), Ask: stub("ask")})
	case "source":
		p.Sources = append(p.Sources, guide.Source{ID: id, Title: stub(id)})
	default:
		return false
	}
	return true
}

// ends gives the trees of a draft an outcome wherever they lead to nothing.
func ends(pack *guide.Pack, files []*file) {
	topics, flows := 0, 0
	for _, f := range files {
		t := f.topic
		if t == nil {
			continue
		}
		for _, r := range f.refs {
			if r.kind == "target" && r.id != guide.Return && t.Step(r.id) == nil && t.Outcome(r.id) == nil {
				t.Outcomes = append(t.Outcomes, guide.Outcome{Pos: r.pos, ID: r.id, Solved: true, Say: stub(r.id)})
			}
		}
		if f.flow {
			pack.Flows[flows], flows = *t, flows+1
		} else {
			pack.Topics[topics], topics = *t, topics+1
		}
	}
}
