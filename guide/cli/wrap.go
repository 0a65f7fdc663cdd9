package cli

import (
	"strings"
	"unicode"
)

// wrap breaks a line of Markdown into lines of at most width cells: at spaces,
// and between Japanese characters unless the next one may not begin a line. A
// list's further lines are indented. Tables stay as they are.
func wrap(line string, width int) []string {
	if strings.HasPrefix(strings.TrimSpace(line), "|") {
		return []string{line}
	}
	indent := hanging(line)
	var (
		lines []string
		row   strings.Builder
		cells int
	)
	for _, word := range pieces(line) {
		n := cellsOf(strings.TrimRight(word, " "))
		if cells > len(indent) && cells+n > width {
			lines = append(lines, strings.TrimRight(row.String(), " "))
			row.Reset()
			row.WriteString(indent)
			cells = len(indent)
		}
		row.WriteString(word)
		cells += cellsOf(word)
	}
	return append(lines, strings.TrimRight(row.String(), " "))
}

// hanging is the indent of the lines after the first: that of the text of a
// list item.
func hanging(line string) string {
	rest := strings.TrimLeft(line, " ")
	indent := len(line) - len(rest)
	digits := strings.TrimLeft(rest, "0123456789")
	switch {
	case strings.HasPrefix(rest, "- "), strings.HasPrefix(rest, "* "):
		indent += 2
	case len(digits) < len(rest) && strings.HasPrefix(digits, ". "):
		indent += len(rest) - len(digits) + 2
	}
	return strings.Repeat(" ", indent)
}

// pieces cuts a line where it may be broken.
func pieces(line string) (list []string) {
	start, runes := 0, []rune(line)
	for i := 1; i < len(runes); i++ {
		before, r := runes[i-1], runes[i]
		atSpace := before == ' ' && r != ' '
		between := (wide(before) || wide(r)) && before != ' ' && r != ' ' && !stays(r) && !opens(before)
		if atSpace || between {
			list = append(list, string(runes[start:i]))
			start = i
		}
	}
	return append(list, string(runes[start:]))
}

// stays reports whether a rune may not begin a line; opens, whether it may not
// end one.
func stays(r rune) bool {
	return strings.ContainsRune("、。，．・：；？！ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ", r) || strings.ContainsRune("」』）】〕〉》”’)]},.:;?!%…", r)
}

func opens(r rune) bool { return strings.ContainsRune("「『（【〔〈《“‘([{", r) }

// cellsOf counts the columns of a text.
func cellsOf(text string) (n int) {
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Mn, r):
		case wide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

// wide reports whether a rune takes two columns.
func wide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115F || r >= 0x2E80 && r <= 0xA4CF || r >= 0xAC00 && r <= 0xD7A3 ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE6F || r >= 0xFF00 && r <= 0xFF60 ||
		r >= 0xFFE0 && r <= 0xFFE6 || r >= 0x1F300 && r <= 0x1FAFF || r >= 0x20000 && r <= 0x3FFFD)
}
