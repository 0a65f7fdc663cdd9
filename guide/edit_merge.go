package guide

import (
	"slices"
	"strings"
)

// pieceLine is a line of a message, and the piece to which it belongs.
type pieceLine struct {
	text  string
	piece int
}

// pieceLines are the lines of a message in pieces, with a blank line after each
// piece but the last.
func pieceLines(pieces []string) (list []pieceLine) {
	for i, p := range pieces {
		if i > 0 {
			list = append(list, pieceLine{"", i - 1})
		}
		for line := range strings.SplitSeq(p, "\n") {
			list = append(list, pieceLine{line, i})
		}
	}
	return list
}

// merged is a message that joins two changes of one text.
type merged struct {
	lines  []pieceLine
	passed []string // lines of the one text that gave way to the other
}

// merge joins what a user made of a base with what the base is now: where only
// one of them changed, the change is taken, and where both did, the user's
// wording stays and the line that gave way is told in passed.
func merge(base, user []string, now []pieceLine) merged {
	texts := make([]string, len(now))
	for i, l := range now {
		texts[i] = l.text
	}
	m := merger{base: base, user: user, now: now, texts: texts}
	inUser, inNow := common(base, user), common(base, texts)
	b, u, n := 0, 0, 0
	for i := range base {
		if inUser[i] < u || inNow[i] < n || inUser[i] < 0 || inNow[i] < 0 {
			continue
		}
		m.chunk(base[b:i], user[u:inUser[i]], n, inNow[i])
		m.out.lines = append(m.out.lines, now[inNow[i]])
		b, u, n = i+1, inUser[i]+1, inNow[i]+1
	}
	m.chunk(base[b:], user[u:], n, len(now))
	return m.out
}

// merger has the three texts while they are joined.
type merger struct {
	base, user, texts []string
	now               []pieceLine
	out               merged
}

// chunk joins what stands between two lines that all three texts have; of now
// it is the lines from..to.
func (m *merger) chunk(base, user []string, from, to int) {
	if slices.Equal(user, base) {
		m.out.lines = append(m.out.lines, m.now[from:to]...)
		return
	}
	piece := 0
	switch n := len(m.out.lines); {
	case from < to:
		piece = m.now[from].piece
	case n > 0:
		piece = m.out.lines[n-1].piece
	}
	for _, text := range user {
		m.out.lines = append(m.out.lines, pieceLine{text, piece})
	}
	if now := m.texts[from:to]; !slices.Equal(now, base) {
		for _, text := range now {
			if text != "" && !slices.Contains(user, text) && !slices.Contains(base, text) {
				m.out.passed = append(m.out.passed, text)
			}
		}
	}
}

// text is the whole message.
func (m merged) text() string {
	var lines []string
	for _, l := range m.lines {
		lines = append(lines, l.text)
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// pieces are the parts to paste one after the other, none of them empty.
func (m merged) pieces() (list []string) {
	var lines []string
	flush := func() {
		if text := strings.Trim(strings.Join(lines, "\n"), "\n"); text != "" {
			list = append(list, text)
		}
		lines = nil
	}
	for i, l := range m.lines {
		if i > 0 && l.piece != m.lines[i-1].piece {
			flush()
		}
		lines = append(lines, l.text)
	}
	flush()
	return list
}

// common pairs the lines of a with those of b that make up the longest common
// sequence: of each line of a its place in b, -1 for none.
func common(a, b []string) []int {
	long := make([][]int, len(a)+1)
	for i := range long {
		long[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				long[i][j] = long[i+1][j+1] + 1
			} else {
				long[i][j] = max(long[i+1][j], long[i][j+1])
			}
		}
	}
	pairs := slices.Repeat([]int{-1}, len(a))
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			pairs[i] = j
			i, j = i+1, j+1
		case long[i+1][j] >= long[i][j+1]:
			i++
		default:
			j++
		}
	}
	return pairs
}
