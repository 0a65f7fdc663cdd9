package sheet

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"toiawase/content/words"
	"toiawase/guide/text"
)

// Print writes a sheet as text, for reading from top to bottom. Above every
// heading is an empty line, and what stands below a heading is indented. The
// title is not written: it is for whoever says where the reader is.
func (s Sheet) Print(w io.Writer) {
	p := &printer{w: w, words: words.SheetsIn(s.Lang)}
	for _, part := range s.Parts {
		p.part(part)
	}
}

// Numbered returns the sheet with each heading behind its number and how many
// there are, such as [2/5]; a single heading stays as it is.
func (s Sheet) Numbered() Sheet {
	parts, n, at := slices.Clone(s.Parts), 0, 0
	for _, p := range parts {
		if p.Head != "" {
			n++
		}
	}
	for i := range parts {
		if p := &parts[i]; n > 1 && p.Head != "" {
			at++
			p.Head = fmt.Sprintf("[%d/%d] %s", at, n, p.Head)
		}
	}
	s.Parts = parts
	return s
}

// printer writes the rows of a sheet, numbered through.
type printer struct {
	w       io.Writer
	words   *words.Sheets
	choices int  // how many choices were written
	headed  bool // the last part has a heading
}

func (p *printer) part(part Part) {
	indent := ""
	switch {
	case part.Head != "":
		fmt.Fprintf(p.w, "\n%s\n", part.Head)
		indent = "  "
	case p.headed:
		fmt.Fprintln(p.w)
	}
	p.headed = part.Head != ""
	steps := 0
	for i, row := range part.Rows {
		if row.Role == Body {
			p.body(part.Rows, i)
			continue
		}
		mark, hang := p.mark(row, &steps), 2
		switch row.Role {
		case Choice, Unsure:
			mark, hang = strings.TrimPrefix(mark, indent), 5-len(indent)
		case Step, Danger:
			hang = 3
		}
		under := indent + strings.Repeat(" ", hang)
		fmt.Fprintf(p.w, "%s%s%s\n", indent, mark, hung(row.line(), under))
		for _, below := range row.Below {
			fmt.Fprintf(p.w, "%s%s\n", under, hung(below.line(), under))
		}
	}
}

// mark is what stands before a row: the number of a step or a choice, the sign
// of a list.
func (p *printer) mark(row Row, steps *int) string {
	switch row.Role {
	case Step, Danger:
		*steps++
		return fmt.Sprintf("%d. %s", *steps, p.sign(row, ""))
	case Item:
		return p.sign(row, "- ")
	case Choice:
		p.choices++
		return fmt.Sprintf("  %d  ", p.choices)
	case Unsure:
		return "  0  "
	}
	return ""
}

// hung indents the lines of a text after the first.
func hung(text, indent string) string { return strings.ReplaceAll(text, "\n", "\n"+indent) }

// sign says before a row that it is done, or that the user does not know it.
func (p *printer) sign(row Row, other string) string {
	switch row.State {
	case Done:
		return p.words.Ready + " "
	case NotSure:
		return p.words.Lacked + " "
	}
	return other
}

// body writes a text to be copied as it is, between rules.
func (p *printer) body(rows []Row, i int) {
	rule := p.words.Message.Piece
	if i == 0 || rows[i-1].Role != Body {
		rule = p.words.Message.Begin
	}
	fmt.Fprintf(p.w, "%s\n%s\n", rule, rows[i].line())
	if i+1 == len(rows) || rows[i+1].Role != Body {
		fmt.Fprintln(p.w, p.words.Message.End)
	}
}

// line is the row without what stands before it, safe to be shown.
func (r Row) line() string {
	line := r.Named() + r.Text
	if r.Label != "" && r.Text != "" {
		line = r.Named() + ": " + r.Text
	}
	line, _ = text.Clean(line)
	return line
}
