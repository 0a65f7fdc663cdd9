package sheet

import (
	"fmt"
	"io"
	"strings"
)

// Markdown writes a sheet in Markdown. Texts to be copied are fenced.
func (s Sheet) Markdown(w io.Writer) {
	fmt.Fprintf(w, "# %s\n\n", escapeMarkdown(s.Title))
	for _, p := range s.Parts {
		if p.Head != "" {
			fmt.Fprintf(w, "\n## %s\n\n", escapeMarkdown(p.Head))
		}
		steps := 0
		for _, r := range p.Rows {
			mark := "- "
			switch r.Role {
			case Body:
				fence := fenceFor(r.line())
				fmt.Fprintf(w, "\n%s\n%s\n%s\n", fence, r.line(), fence)
				continue
			case Step, Danger:
				steps++
				mark = fmt.Sprintf("%d. ", steps)
			}
			indent := strings.Repeat(" ", len(mark))
			fmt.Fprintf(w, "%s%s\n", mark, markdownLine(r, indent))
			for _, below := range r.Below {
				fmt.Fprintf(w, "%s- %s\n", indent, markdownLine(below, indent+"  "))
			}
		}
	}
}

// markdownLine is a row whose further lines are indented.
func markdownLine(r Row, indent string) string {
	return strings.ReplaceAll(escapeMarkdown(r.line()), "\n", "\\\n"+indent)
}

// escapeMarkdown escapes what Markdown would act on.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for i, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>#|~!&$", r) || strings.ContainsRune("-+=", r) && (i == 0 || s[i-1] == '\n') {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// fenceFor is a fence that the text does not hold.
func fenceFor(text string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence
}
