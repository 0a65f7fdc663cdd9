package cli

import (
	"net/url"
	"strings"

	"toiawase/guide/lint"
)

// The types below are the part of SARIF 2.1.0 that code-scanning tools read.
type (
	sarif struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Columns string        `json:"columnKind"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string     `json:"id"`
		Short *sarifText `json:"shortDescription,omitempty"`
		Full  *sarifText `json:"fullDescription,omitempty"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		File   sarifFile    `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	}
	sarifFile struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line int `json:"startLine"`
		Col  int `json:"startColumn,omitempty"`
	}
)

// newSARIF writes findings in the static-analysis exchange format.
func newSARIF(r lintResult) sarif {
	run := sarifRun{Tool: sarifTool{sarifDriver{Name: "toiawase lint", Rules: []sarifRule{}}}, Columns: "unicodeCodePoints", Results: []sarifResult{}}
	seen := map[string]bool{}
	for _, f := range r.Findings {
		if !seen[f.Rule] {
			seen[f.Rule] = true
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, newSARIFRule(f.Rule))
		}
		run.Results = append(run.Results, newSARIFResult(f))
	}
	return sarif{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

func newSARIFRule(id string) sarifRule {
	r, ok := lint.RuleOf(id)
	if !ok {
		return sarifRule{ID: id}
	}
	return sarifRule{id, &sarifText{r.Title}, &sarifText{r.Doc}}
}

func newSARIFResult(f finding) sarifResult {
	s := sarifResult{RuleID: f.Rule, Level: string(f.Severity), Message: sarifText{f.message()}, Locations: []sarifLocation{}}
	if f.File != "" {
		place := sarifPhysical{File: sarifFile{(&url.URL{Path: f.File}).String()}}
		if f.Line > 0 {
			place.Region = &sarifRegion{f.Line, f.Col}
		}
		s.Locations = append(s.Locations, sarifLocation{place})
	}
	return s
}

// message is a finding in words, with the answers that show it.
func (f finding) message() string {
	text := f.Problem + ": " + f.Do
	if len(f.Witness) > 0 {
		text += "\n" + strings.Join(f.Witness, "\n")
	}
	return text
}
