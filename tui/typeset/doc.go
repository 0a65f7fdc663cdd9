// Package typeset measures, breaks and sets text for the terminal.
//
// It is the one place of the program that knows how wide a character is and
// where a Japanese line may end. Everything that is drawn goes through it:
//
//	safe.go   Safe: the last door, removes what a terminal would act on
//	kana.go   FoldKana: half-width katakana become full-width
//	width.go  Width, Truncate, Pad, Join: cells, not bytes or runes
//	glyph.go  what a character is
//	wrap.go   Wrap, Hang: kinsoku line breaking (UAX #14), with hanging indents
//	breaks.go where a line may end
//	page.go   Page: a Markdown page as finished lines
//	style.go  the look of a page; marks.go the marks left in it for later steps
//	tree.go   joins Japanese lines, spaces out links; table.go draws tables
//
// Widths are terminal cells. A width of zero or less never panics: the result
// is empty. Strings may carry SGR sequences (colours); they take no cells and
// are closed at each line end and opened again on the next line.
//
// Filter data with Safe before styling it; never filter a finished view.
package typeset
