package cli_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	"toiawase/content"
	"toiawase/guide/secret"
	"toiawase/guide/text"
)

// TestContract: the keys of the JSON result, and what kind of value each has.
// Keys may be added; none may go or change.
func TestContract(t *testing.T) {
	r := run(t, []string{"compose", "bill.strange_charge", "--json", "--lang", "en", "--fact", "card_misused=yes"}, "", nil)
	if r.code != 0 || r.stderr != "" {
		t.Fatalf("code %d, %s", r.code, r.stderr)
	}
	var got any
	if err := json.Unmarshal([]byte(r.stdout), &got); err != nil {
		t.Fatal(err)
	}
	const contract = `{"topic":"s","outcome":"s","lang":"s","at":"s",
		"emergency":[{"id":"s","text":"s"}],
		"actions":[{"id":"s","text":"s"}],
		"checklist":[{"id":"s","label":"s","state":"s","value":null,"where":"s"}],
		"evidence":[{"id":"s","label":"s"}],
		"recommendation":{"wait_until":null,
			"first":{"channel":"s","name":"s","because":["s"],"open":true,"opens_at":null,"url":null},
			"fallbacks":[{"channel":"s","name":"s","when":"s","because":"s"}],
			"avoid":[]},
		"message":{"channel":"s","lang":"s","subject":"s","body":"s","missing":[],"warnings":[],"length":0,"limit":0},
		"messages":[{"channel":"s","lang":"s","subject":"s","body":"s","missing":[],"warnings":[],"length":0,"limit":0}],
		"clocks":[],
		"remaining":{"min":0,"max":0}}`
	var want any
	if err := json.Unmarshal([]byte(contract), &want); err != nil {
		t.Fatal(err)
	}
	compare(t, "result", got, want)
}

// compare demands of got every key of want, with the same kind of value.
func compare(t *testing.T, at string, got, want any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		object, ok := got.(map[string]any)
		if !ok {
			t.Errorf("%s is %v, not an object", at, got)
			return
		}
		for _, key := range slices.Sorted(maps.Keys(want)) {
			value, ok := object[key]
			if !ok {
				t.Errorf("%s has no key %q", at, key)
				continue
			}
			compare(t, at+"."+key, value, want[key])
		}
	case []any:
		list, ok := got.([]any)
		if !ok {
			t.Errorf("%s is %v, not a list", at, got)
		} else if len(want) > 0 && len(list) == 0 {
			t.Errorf("%s is empty", at)
		} else if len(want) > 0 {
			compare(t, at+"[0]", list[0], want[0])
		}
	case string:
		if _, ok := got.(string); !ok {
			t.Errorf("%s is %v, not a text", at, got)
		}
	case bool:
		if _, ok := got.(bool); !ok {
			t.Errorf("%s is %v, not true or false", at, got)
		}
	case float64:
		if _, ok := got.(float64); !ok {
			t.Errorf("%s is %v, not a number", at, got)
		}
	}
}

// TestTimes: all times carry Japan's zone, whatever zone the clock has.
func TestTimes(t *testing.T) {
	args := []string{"compose", "bill.strange_charge", "--json", "--at", "2026-11-21T14:00:00Z", "--fact", "card_misused=no", "--unknown", "charge_amount", "--fact", "app_ok=no"}
	r := run(t, args, "", nil)
	var got struct {
		At             string
		Recommendation struct {
			WaitUntil string `json:"wait_until"`
			First     struct {
				Channel string
				Open    bool
				OpensAt string `json:"opens_at"`
			}
			Avoid []struct{ Channel string }
		}
		Clocks []struct{ Due string }
	}
	if err := json.Unmarshal([]byte(r.stdout), &got); err != nil {
		t.Fatal(err, r.stderr)
	}
	rec := got.Recommendation
	if got.At != "2026-11-21T23:00:00+09:00" || rec.First.Channel != "callback" || rec.First.Open ||
		rec.First.OpensAt != "2026-11-23T09:00:00+09:00" || rec.WaitUntil != rec.First.OpensAt || rec.Avoid[0].Channel != "chat" {
		t.Errorf("got %+v", got)
	}
	for _, c := range got.Clocks {
		if _, err := time.Parse(time.RFC3339, c.Due); err != nil || !strings.HasSuffix(c.Due, "+09:00") {
			t.Errorf("clock due %q", c.Due)
		}
	}
}

// TestUnfinished: a walk that has not ended has no outcome, no message, and
// says what comes next.
func TestUnfinished(t *testing.T) {
	r := run(t, []string{"walk", "-", "--json"}, "topic ride.cannot_return\nanswer look none\n", nil)
	var got map[string]any
	if err := json.Unmarshal([]byte(r.stdout), &got); err != nil || r.code != 0 {
		t.Fatal(err, r)
	}
	next := got["next"].(map[string]any)
	if got["outcome"] != nil || got["message"] != nil || next["step"] != "what" || next["fact"] != "trouble" {
		t.Errorf("got %v", got)
	}
}

// TestBatch: several walks, and queries from the input, are one object a line.
func TestBatch(t *testing.T) {
	walks := "../testdata/pack/walks/"
	for _, r := range []outcome{
		run(t, []string{"walk", "--json", walks + "full.walk", walks + "misused.walk"}, "", nil),
		run(t, []string{"search", "-"}, "返せない\nzzzqqqxx\n", nil),
	} {
		lines := strings.Split(strings.TrimSpace(r.stdout), "\n")
		if len(lines) != 2 || r.code != 0 {
			t.Fatalf("code %d, %d lines", r.code, len(lines))
		}
		for _, line := range lines {
			if !json.Valid([]byte(line)) {
				t.Errorf("not JSON: %s", line)
			}
		}
	}
	if r := run(t, []string{"search", "-"}, "zzzqqqxx\n", nil); r.code != 1 {
		t.Errorf("nothing matched: code %d", r.code)
	}
	for _, args := range [][]string{{"search", "zzzqqqxx"}, {"zzzqqqxx"}} {
		if r := run(t, args, "", nil); r.code != 1 || !strings.Contains(r.stdout, "family ") || r.stderr == "" {
			t.Errorf("%v: code %d, without the areas that the screens show: %q", args, r.code, r.stdout)
		}
	}
}

// TestLintJSON: the findings as JSON and as SARIF are JSON, and fail.
func TestLintJSON(t *testing.T) {
	for _, flag := range []string{"--json", "--sarif"} {
		r := run(t, []string{"lint", "testdata/broken", flag}, "", nil)
		if r.code != 1 || !json.Valid([]byte(r.stdout)) || !strings.Contains(r.stdout, "testdata/broken/pack.yaml") {
			t.Errorf("%s: code %d\n%s", flag, r.code, r.stdout)
		}
	}
}

// TestSARIF holds the exchange format to what its readers require: a version,
// a rule for every result, known levels, relative places counted from 1.
func TestSARIF(t *testing.T) {
	r := run(t, []string{"lint", "--sarif", "--as-of", "2030-01-01"}, "", nil)
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name  string
					Rules []struct {
						ID                                string
						ShortDescription, FullDescription struct{ Text string }
					}
				}
			}
			Results []struct {
				RuleID, Level string
				Message       struct{ Text string }
				Locations     []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(r.stdout), &log); err != nil || r.code != 1 {
		t.Fatalf("code %d, %v", r.code, err)
	}
	if log.Version != "2.1.0" || log.Schema == "" || len(log.Runs) != 1 || len(log.Runs[0].Results) == 0 {
		t.Fatalf("%+v", log)
	}
	rules := map[string]bool{}
	for _, rule := range log.Runs[0].Tool.Driver.Rules {
		if rules[rule.ID] || rule.ShortDescription.Text == "" || rule.FullDescription.Text == "" {
			t.Errorf("rule %+v", rule)
		}
		rules[rule.ID] = true
	}
	for _, f := range log.Runs[0].Results {
		place := f.Locations[0].PhysicalLocation
		if !rules[f.RuleID] || f.Level != "error" && f.Level != "warning" || f.Message.Text == "" ||
			place.ArtifactLocation.URI == "" || strings.HasPrefix(place.ArtifactLocation.URI, "/") || place.Region.StartLine < 1 || place.Region.StartColumn < 1 {
			t.Errorf("result %+v", f)
		}
	}
}

// TestComposeSecretBeside: a secret in a value is replaced and that is said;
// a walk with one says where it stands.
func TestComposeSecretBeside(t *testing.T) {
	args := []string{"compose", "delivery.marked_delivered", "--json", "--fact", "item_name=傘 4111 1111 1111 1111 青"}
	r := runOn(t, content.AmazonJP(), args, "", nil)
	if strings.Contains(r.stdout+r.stderr, "4111") || !strings.Contains(r.stderr, secret.Gap) {
		t.Errorf("%+v", r)
	}
	r = run(t, []string{"walk", "-"}, "lang ja\ntopic bill.strange_charge\nfact charge_amount パスワードは Kaede#42 です\n", nil)
	if strings.Contains(r.stderr, "Kaede") || !strings.Contains(r.stderr, "-:3:") {
		t.Errorf("%+v", r)
	}
}

// TestCleanJSON: what comes back as it was given is escaped, and reads the same.
func TestCleanJSON(t *testing.T) {
	const id = "\u009b31m\u202e\u00ad\u200b\U000e0041"
	line, err := json.Marshal(map[string]string{"id": id, "text": "x"})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"paste", "check", "guard"} {
		r := run(t, []string{name, "-"}, string(line)+"\n", nil)
		var got struct{ ID string }
		if err := json.Unmarshal([]byte(r.stdout), &got); err != nil || got.ID != id || strings.ContainsFunc(r.stdout, text.Bad) {
			t.Errorf("%s: %q, %v", name, r.stdout, err)
		}
	}
	r := run(t, []string{"search", "--json", "返金" + id}, "", nil)
	var got struct{ Query string }
	if err := json.Unmarshal([]byte(r.stdout), &got); err != nil || strings.ContainsFunc(got.Query, text.Bad) {
		t.Errorf("%q, %v", r.stdout, err)
	}
}
