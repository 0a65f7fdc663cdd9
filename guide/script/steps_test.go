package script_test

import (
	"strings"
	"testing"

	"toiawase/guide"
	"toiawase/guide/script"
)

// parsed is a script from its text.
func parsed(t *testing.T, text string) *script.Script {
	t.Helper()
	sc, err := script.Parse(strings.NewReader(text), "a.walk")
	if err != nil {
		t.Fatal(err)
	}
	return sc
}

// TestSteps: a walk before the first line and after each; what comes of the
// last is what comes of Run.
func TestSteps(t *testing.T) {
	sc := parsed(t, "lang en\ntopic ride.cannot_return\nfact tried_at 2026-11-23T09:30\nanswer look none\nanswer what full\n"+
		"answer other_port far\nblocked chat\nfact app_ok yes\nfact contacted_via none\n")
	steps, err := script.Steps(testPack(t), sc, guide.JA, monday)
	if err != nil || len(steps) != 8 {
		t.Fatalf("%d steps, %v", len(steps), err)
	}
	end, _, err := script.Run(testPack(t), sc, guide.JA, monday)
	if err != nil || !script.Same(end, steps[7]) || script.OutcomeName(end) != script.OutcomeName(steps[7]) {
		t.Errorf("the last step is not the end of the run (%v)", err)
	}
	for i, want := range []string{"none", "none", "full", "far", "yes", "yes", "none", ""} {
		visit, ok := script.Answered(steps[i:])
		if ok != (want != "") || ok && visit.Choice() != want {
			t.Errorf("after %d lines: answered by %v %v, want %q", i, visit, ok, want)
		}
	}
	for i, want := range []guide.InputKind{"fact", "answer", "fact", "answer", "blocked", "fact", "fact"} {
		if in, ok := script.Given(steps[i], steps[i+1]); !ok || in.Kind != want || in.Key == "" {
			t.Errorf("line %d gave %v, want %s", i, in, want)
		}
	}
	if _, ok := script.Given(steps[3], steps[3]); ok {
		t.Error("something new between two equal walks")
	}
}

// TestStepsStop: a line that cannot be used ends the steps with its place.
func TestStepsStop(t *testing.T) {
	sc := parsed(t, "topic ride.cannot_return\nanswer look none\nanswer what fule\nfact app_ok yes\n")
	steps, err := script.Steps(testPack(t), sc, guide.JA, monday)
	if len(steps) != 2 || err == nil || !strings.HasPrefix(err.Error(), "a.walk:3:13: ") {
		t.Errorf("%d steps, %v", len(steps), err)
	}
	steps, err = script.Steps(testPack(t), parsed(t, "topic no.such\n"), guide.JA, monday)
	if len(steps) != 0 || err == nil {
		t.Errorf("%d steps without a topic, %v", len(steps), err)
	}
	if _, ok := script.Answered(nil); ok {
		t.Error("no walk has an answer")
	}
}

// TestWitnessAsPrinted: the lines of lint's text output can be pasted.
func TestWitnessAsPrinted(t *testing.T) {
	sc := parsed(t, "    > topic ride.cannot_return\n    > answer look none\n> lang en\n")
	if sc.Topic.Key != "ride.cannot_return" || len(sc.Inputs) != 1 || sc.Lang != guide.EN || sc.Inputs[0].Pos.Col != 7 {
		t.Errorf("got %+v", sc)
	}
}
