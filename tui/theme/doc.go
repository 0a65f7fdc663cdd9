// Package theme names the looks of the program by role.
//
//	theme.go   Theme: the roles, and the reports of the terminal that choose them
//	looks.go   the columns: dark and light, background unknown, no colours
//	mix.go     fills and inks mixed from the background, contrast
//	fill.go    Fill: a ground with an ink of its own
//	signs.go   Signs: what says the same without colour; the probe for line glyphs
//
// A screen keeps the one *Theme of the program and asks it for roles; nobody
// else names a colour. When the terminal reports its background the theme
// changes in place, so every holder of the pointer follows. Some terminals
// never answer: until they do, the roles are those that read on any ground.
//
// There are inks and fills. An ink is a [lipgloss.Style] for text, wherever it
// stands; out of a fill running text has the terminal's own colour. A [Fill]
// sets both colours, so that it reads on any ground; text with inks is put on
// it with Fill.Text, a key or a button with Fill.Cap:
//
//	t.Lead.Text(t.Good.Render("open") + " " + t.Key.Cap("Enter"))
//
// A fill that is strong (the chosen row, a banner) takes the inks off: there
// all text has the fill's own.
//
// Colour never carries a meaning alone: whatever a role says is also said by a
// sign, a word, a place or a bracket.
package theme
