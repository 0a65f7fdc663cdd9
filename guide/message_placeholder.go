package guide

import "strings"

// fill puts values into a text: {fact} becomes the fact's value, and a block
// [ … ] disappears when one of its facts has none. It is a single pass: a
// value is never read again, whatever braces it holds. A placeholder outside a
// block that has no value disappears with the whole text, so that no message
// ever shows a gap.
func fill(text string, value func(string) (string, bool)) string {
	if !strings.ContainsAny(text, "[{") {
		return text
	}
	var out strings.Builder
	for text != "" {
		open := strings.IndexByte(text, '[')
		if open < 0 {
			open = len(text)
		}
		plain, ok := substitute(text[:open], value)
		if !ok {
			return ""
		}
		out.WriteString(plain)
		text = text[open:]
		if text == "" {
			break
		}
		end := strings.IndexByte(text, ']')
		if end < 0 {
			end = len(text) - 1
		}
		if block, ok := substitute(text[1:end], value); ok {
			out.WriteString(block)
		}
		text = text[end+1:]
	}
	return strings.TrimSpace(out.String())
}

// substitute replaces the placeholders of a text; ok is false if one has no
// value. The names wish, n and label are the block's own and stay.
func substitute(text string, value func(string) (string, bool)) (string, bool) {
	var out strings.Builder
	for {
		open := strings.IndexByte(text, '{')
		if open < 0 {
			out.WriteString(text)
			return out.String(), true
		}
		end := strings.IndexByte(text[open:], '}')
		if end < 0 {
			out.WriteString(text)
			return out.String(), true
		}
		name := text[open+1 : open+end]
		out.WriteString(text[:open])
		if blockOwn[name] {
			out.WriteString(text[open : open+end+1])
		} else if v, ok := value(name); ok {
			out.WriteString(v)
		} else {
			return "", false
		}
		text = text[open+end+1:]
	}
}

// blockOwn are the placeholders that a part's block fills itself.
var blockOwn = map[string]bool{"wish": true, "n": true, "label": true, "value": true}

// Placeholders lists the names in braces in a text, in order.
func Placeholders(text string) (names []string) {
	for {
		open := strings.IndexByte(text, '{')
		if open < 0 {
			return names
		}
		end := strings.IndexByte(text[open:], '}')
		if end < 0 {
			return names
		}
		if name := text[open+1 : open+end]; !blockOwn[name] {
			names = append(names, name)
		}
		text = text[open+end+1:]
	}
}

// PostWeight counts a text as a public post is counted: narrow scripts weigh
// one, all else two, so that 140 Japanese characters weigh 280.
// Source: developer.x.com, "Counting characters".
func PostWeight(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case r <= 0x10FF, r >= 0x2000 && r <= 0x200D, r >= 0x2010 && r <= 0x201F, r >= 0x2032 && r <= 0x2037:
			n++
		default:
			n += 2
		}
	}
	return n
}
