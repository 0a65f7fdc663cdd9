package content_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"toiawase/content"
	"toiawase/guide"
)

// sourceRows is how many rows the source article was divided into.
const sourceRows = 380

// TestCoverage: coverage.tsv maps every row of the source article to ids that
// exist, or says why it is not carried.
func TestCoverage(t *testing.T) {
	text, err := fs.ReadFile(content.AmazonJP(), "coverage.tsv")
	if err != nil {
		t.Fatal(err)
	}
	p := shipped(t)
	seen := map[string]bool{}
	for i, line := range strings.Split(strings.TrimRight(string(text), "\n"), "\n") {
		if i == 0 || line == "" {
			continue // the heading
		}
		row, where, ok := strings.Cut(line, "\t")
		if !ok || seen[row] {
			t.Errorf("line %d: %q is not a row of its own", i+1, line)
			continue
		}
		seen[row] = true
		if reason, not := strings.CutPrefix(where, "not carried: "); not {
			if strings.TrimSpace(reason) == "" {
				t.Errorf("%s: no reason", row)
			}
			continue
		}
		for id := range strings.SplitSeq(where, ",") {
			if !exists(p, strings.TrimSpace(id)) {
				t.Errorf("%s: there is no %q", row, id)
			}
		}
	}
	for n := 1; n <= sourceRows; n++ {
		if id := fmt.Sprintf("S-%03d", n); !seen[id] {
			t.Errorf("%s is missing", id)
		}
	}
	if len(seen) != sourceRows {
		t.Errorf("%d rows, want %d", len(seen), sourceRows)
	}
}

// exists reports whether the pack has "kind:id".
func exists(p *guide.Pack, ref string) bool {
	kind, id, ok := strings.Cut(ref, ":")
	if !ok {
		return false
	}
	switch kind {
	case "topic", "flow":
		return p.Topic(id) != nil
	case "outcome":
		flow, name, _ := strings.Cut(id, "/")
		return p.Topic(flow) != nil && p.Topic(flow).Outcome(name) != nil
	case "page":
		return p.Page(id) != nil
	case "fact":
		return p.Fact(id) != nil
	case "channel":
		return p.Channel(id) != nil
	case "action":
		return p.Action(id) != nil
	case "evidence":
		return p.EvidenceOf(id) != nil
	case "list":
		return p.List(id) != nil
	case "wish":
		return p.Wish(id) != nil
	case "clock":
		return p.Clock(id) != nil
	case "message":
		return p.Message(id) != nil
	case "shape":
		return p.Shape(id) != nil
	case "emergency":
		return emergency(p, id)
	case "rule":
		return rule(p, id)
	}
	return false
}

func emergency(p *guide.Pack, id string) bool {
	for i := range p.Emergency {
		if p.Emergency[i].ID == id {
			return true
		}
	}
	return false
}

func rule(p *guide.Pack, id string) bool {
	for _, list := range [][]guide.Rule{p.Rules.Never, p.Rules.First, p.Rules.Prefer} {
		for i := range list {
			if list[i].ID == id {
				return true
			}
		}
	}
	for i := range p.Rules.Wait {
		if p.Rules.Wait[i].ID == id {
			return true
		}
	}
	return false
}
