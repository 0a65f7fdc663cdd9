package tui

import (
	"fmt"
	"strings"

	"toiawase/guide"
	"toiawase/guide/sheet"
	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// glance is what the screens show of the walk beside a question.
type glance struct {
	of        *guide.Session // the walk that it was worked out for
	remaining guide.Range
	beside    sheet.Sheet
}

// glance works out the glance of the walk in progress, once.
func (s *walker) glance() *glance {
	if s.look.of != s.walk {
		ahead, found := s.walk.Foresee()
		if !found {
			ahead = guide.Session{}
		}
		s.look = glance{of: s.walk, remaining: s.walk.Remaining(), beside: sheet.Beside(*s.walk, ahead)}
	}
	return &s.look
}

// pane draws the second column: the likely contact, what to have ready, the
// answers so far. Of the answers the last ones stay where not all fit.
func (s *walker) pane(w, h int) []string {
	all, sh := s.glance().beside, &column{width: w}
	if p := all.Part("likely"); p.Rows != nil {
		sh.text(s.theme.Hint, p.Head)
		s.contact(sh, p.Rows[0])
	}
	if p := all.Part("ready"); p.Rows != nil {
		sh.gap()
		told, n := sheet.Ready(p)
		count := s.theme.Strong.Render(fmt.Sprintf("%d / %d", told, n))
		sh.lines = append(sh.lines, typeset.Spread(s.theme.Hint.Render(p.Head), count, w))
		s.items(sh, p.Rows, h-len(sh.lines)-5)
	}
	s.soFar(sh, all.Part("answers"), h)
	return sh.lines[:min(len(sh.lines), h)]
}

// contact adds a contact: its name, whether it can be reached now, whose it is.
func (s *walker) contact(sh *column, row sheet.Row) {
	if row.Role == sheet.Wait {
		sh.text(s.theme.Strong, row.Label)
		return
	}
	sh.text(s.theme.Strong, row.Label)
	for _, below := range row.Below {
		style, mark := s.theme.Hint, ""
		if below.State == sheet.Open {
			style, mark = s.theme.Good, s.theme.Open+" "
		}
		last := len(sh.lines) - 1
		if line := sh.lines[last] + "  " + style.Render(mark+below.Text); below.State == sheet.Open && typeset.Width(line) <= sh.width {
			sh.lines[last] = line
			continue
		}
		sh.item(style, mark, below.Text)
	}
}

// items adds rows with their signs, as many as there is room for.
func (s *walker) items(sh *column, rows []sheet.Row, room int) {
	for i, row := range rows {
		if i >= room-1 && i < len(rows)-1 {
			sh.text(s.theme.Hint, s.theme.Signs.More+" "+s.theme.Rest(len(rows)-i))
			return
		}
		style := s.theme.Hint
		if row.State == sheet.Done {
			style = s.theme.Good
		}
		mark := s.stateMark(row.State, theme.Missing)
		sh.item(s.theme.Text, style.Render(mark)+" ", row.Label)
	}
}

// soFar adds the answers, the last ones where not all fit; none where half of one
// would stand there.
func (s *walker) soFar(sh *column, p sheet.Part, h int) {
	if p.Rows == nil || h-len(sh.lines) < 3 {
		return
	}
	before := len(sh.lines)
	sh.gap()
	sh.lines = append(sh.lines, typeset.Spread(s.theme.Hint.Render(p.Head), s.theme.Key.Cap("F2"), sh.width))
	var blocks [][]string
	used, room := 0, h-len(sh.lines)
	for _, row := range p.Rows {
		block := s.answer(row, sh.width)
		blocks, used = append(blocks, block), used+len(block)
	}
	left := 0
	for ; left < len(blocks)-1 && used > room-b2i(left > 0); left++ {
		used -= len(blocks[left])
	}
	if left > 0 {
		sh.text(s.theme.Hint, s.theme.Less+" "+s.theme.Rest(left))
	}
	for _, block := range blocks[left:] {
		sh.lines = append(sh.lines, block...)
	}
	if len(sh.lines) > h {
		sh.lines = sh.lines[:before]
	}
}

// answer draws what the user said: on a row of its own where it would be torn
// apart.
func (s *walker) answer(row sheet.Row, w int) []string {
	sh := &column{width: w}
	label, text := oneLine(row.Label), oneLine(row.Text)
	switch {
	case label == "":
		sh.item(s.theme.Text, "", text)
	case typeset.Width(label+"  "+text) <= w:
		sh.lines = append(sh.lines, s.theme.Hint.Render(typeset.Safe(label))+"  "+typeset.Safe(text))
	default:
		sh.text(s.theme.Hint, label)
		sh.item(s.theme.Text, "  ", text)
	}
	return sh.lines
}

// strip says in one row what the pane says, as far as there is room.
func (s *walker) strip(w int) string {
	all, words := s.glance().beside, s.say().Beside
	more := s.theme.Key.Cap("F2") + " " + s.words().Keys.SoFar
	var parts []string
	if p := all.Part("likely"); p.Rows != nil {
		row := p.Rows[0]
		text := s.theme.Hint.Render(words.Brief) + " " + s.theme.Strong.Render(typeset.Safe(row.Label))
		if len(row.Below) > 0 && row.Below[0].State == sheet.Open {
			text += " " + s.theme.Good.Render(s.theme.Open+" "+words.Open)
		}
		parts = append(parts, text)
	}
	if p := all.Part("ready"); p.Rows != nil && w >= 66 {
		told, n := sheet.Ready(p)
		parts = append(parts, fmt.Sprintf(words.Ready, told, n))
	}
	left := strings.Join(parts, "   ")
	if typeset.Width(left)+typeset.Width(more)+1 > w && len(parts) > 0 {
		left = parts[0]
	}
	return typeset.Spread(left, more, w)
}

// show gives a value as a person reads it.
func (s *walker) show(f *guide.Fact, v guide.Value) string {
	if v.Unknown {
		return s.say().Question.Unknown
	}
	return s.pack.Show(s.lang, f, v)
}
