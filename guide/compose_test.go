package guide

import (
	"fmt"
	"strings"
	"testing"
)

// TestManyAttachments: attachments are numbered beyond the ninth.
func TestManyAttachments(t *testing.T) {
	p := &Pack{
		Desks:    []Desk{{ID: "desk"}},
		Channels: []Channel{{ID: "form", Desk: "desk", Shape: "form"}},
		Shapes:   []Shape{{ID: "form", Parts: []Part{{Block: "attachments", Text: Text{"添付{n} {label}", "attachment {n} {label}"}}}}},
		Messages: []MessageSpec{{ID: "m"}},
	}
	end := Outcome{ID: "end", Desks: []string{"desk"}, Message: "m"}
	for i := range 12 {
		id := fmt.Sprintf("e%d", i+1)
		p.Evidence = append(p.Evidence, Evidence{ID: id, Label: Text{id, id}, Attach: true})
		end.Needs.Evidence = append(end.Needs.Evidence, id)
	}
	p.Topics = []Topic{{ID: "a.b", Steps: []Step{{ID: "s", Note: Text{"x", "x"}, Go: []Arm{{Go: "end"}}}}, Outcomes: []Outcome{end}}}
	p.Seal()
	s, err := Start(p, "a.b", JA, monday)
	for _, id := range end.Needs.Evidence {
		if err == nil {
			s, err = s.Have(id)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(s.Compose(p.Channel("form"), JA).Body, "\n")
	if len(lines) != 12 || lines[0] != "添付1 e1" || lines[9] != "添付10 e10" || lines[11] != "添付12 e12" {
		t.Errorf("%q", lines)
	}
}
