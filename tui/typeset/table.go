package typeset

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"charm.land/lipgloss/v2/table"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// minColumn is the narrowest useful table column, in cells.
const minColumn = 6

// table draws table number i behind a prefix.
func (s *setter) table(i int, first, cont string) {
	rows := s.cells(s.tree.tables[i])
	width := s.width - Width(cont)
	lines := drawTable(rows, s.tree.tables[i].Alignments, width)
	if lines == nil {
		lines = listTable(rows, max(width, 1))
	}
	for n, line := range lines {
		lead := cont
		if n == 0 {
			lead = first
		}
		if width < 1 {
			lead = ""
		}
		s.out = append(s.out, Truncate(lead+line, s.width))
	}
}

// cells renders the cells of a table, the header first. Rows are made equally
// long.
func (s *setter) cells(t *extast.Table) [][]string {
	var rows [][]string
	for r := t.FirstChild(); r != nil; r = r.NextSibling() {
		row := make([]string, len(t.Alignments))
		for i, c := 0, r.FirstChild(); c != nil && i < len(row); i, c = i+1, c.NextSibling() {
			row[i] = s.cell(c)
		}
		rows = append(rows, row)
	}
	return rows
}

// cell renders one cell as a line of text.
func (s *setter) cell(c ast.Node) string {
	doc, p := ast.NewDocument(), ast.NewParagraph()
	doc.AppendChild(doc, p)
	for c.FirstChild() != nil {
		p.AppendChild(p, c.FirstChild())
	}
	line := strings.Trim(s.rendered(doc), "\n")
	return dropMarks(strings.ReplaceAll(line, string(markBreak), "\n"))
}

// drawTable draws rows in an ASCII frame of at most width cells, or returns
// nil when the columns would get too narrow to read.
func drawTable(rows [][]string, align []extast.Alignment, width int) []string {
	widths := columnWidths(rows, width-3*len(align)-1)
	if len(rows) == 0 || widths == nil {
		return nil
	}
	for y := range rows {
		for x := range rows[y] {
			rows[y][x] = strings.Join(Wrap(rows[y][x], widths[x]), "\n")
		}
	}
	t := table.New().Border(lipgloss.ASCIIBorder()).BorderRow(true).
		Rows(rows...).
		StyleFunc(func(row, col int) lipgloss.Style { return cellStyle(row, align[col], widths[col]) })
	return strings.Split(t.String(), "\n")
}

// cellStyle pads a cell; the header is bold. It is drawn as the first row: a
// real header would be cut to one line.
func cellStyle(row int, align extast.Alignment, width int) lipgloss.Style {
	st := lipgloss.NewStyle().Padding(0, 1).Width(width + 2).Bold(row == 0)
	switch align {
	case extast.AlignRight:
		return st.Align(lipgloss.Right)
	case extast.AlignCenter:
		return st.Align(lipgloss.Center)
	}
	return st
}

// columnWidths shares room cells among the columns: each gets what its text
// needs, the widest give way first. It returns nil when a column would have to
// be narrower than minColumn.
func columnWidths(rows [][]string, room int) []int {
	var widths []int
	for _, row := range rows {
		for x, cell := range row {
			if x == len(widths) {
				widths = append(widths, 1)
			}
			for _, line := range strings.Split(cell, "\n") {
				widths[x] = max(widths[x], Width(line))
			}
		}
	}
	for sum(widths) > room {
		widest := slices.Index(widths, slices.Max(widths))
		if widths[widest] <= minColumn {
			return nil
		}
		widths[widest]--
	}
	return widths
}

// sum adds up widths.
func sum(widths []int) (total int) {
	for _, w := range widths {
		total += w
	}
	return total
}

// listTable sets a table as a list, for columns too narrow to draw it: the
// first cell of a row, below it the others behind their headings.
func listTable(rows [][]string, width int) []string {
	var lines []string
	for _, row := range rows[min(1, len(rows)):] {
		lines = append(lines, Hang(row[0], width, "- ", "  ")...)
		for x := 1; x < len(row); x++ {
			if row[x] != "" {
				lines = append(lines, Hang(rows[0][x]+": "+row[x], width, "  ", "    ")...)
			}
		}
	}
	return lines
}
