package cli

import "slices"

// The types below are the part of SARIF 2.1.0 that code-scanning tools read.
type (
	sarif struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
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
		ID string `json:"id"`
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
	run := sarifRun{Tool: sarifTool{sarifDriver{Name: "toiawase lint", Rules: []sarifRule{}}}, Results: []sarifResult{}}
	for _, f := range r.Findings {
		if rule := (sarifRule{f.Rule}); !slices.Contains(run.Tool.Driver.Rules, rule) {
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, rule)
		}
		run.Results = append(run.Results, newSARIFResult(f))
	}
	return sarif{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

func newSARIFResult(f finding) sarifResult {
	s := sarifResult{RuleID: f.Rule, Level: string(f.Severity), Message: sarifText{f.Problem + ": " + f.Do}, Locations: []sarifLocation{}}
	if f.File != "" {
		place := sarifPhysical{File: sarifFile{f.File}}
		if f.Line > 0 {
			place.Region = &sarifRegion{f.Line, f.Col}
		}
		s.Locations = append(s.Locations, sarifLocation{place})
	}
	return s
}
