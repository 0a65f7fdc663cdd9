package typeset

import gansi "charm.land/glamour/v2/ansi"

// palette holds the colours of a page (ANSI 256 numbers).
type palette struct{ heading, link, code, quiet string }

// pagePalette returns the colours for a dark or a light background. Whatever
// they tell is also told by underlining, weight or a mark.
func pagePalette(dark bool) palette {
	if dark {
		return palette{heading: "117", link: "80", code: "223", quiet: "246"}
	}
	return palette{heading: "25", link: "30", code: "94", quiet: "242"}
}

// pageStyle is the look of a page: ASCII marks only, no margins, no code
// colouring; headings, rules and tables are drawn after rendering.
func pageStyle(dark bool) gansi.StyleConfig {
	c := pagePalette(dark)
	var st gansi.StyleConfig
	st.BlockQuote = gansi.StyleBlock{Indent: number(1), IndentToken: new("| ")}
	st.List.LevelIndent = 2
	st.Heading.StylePrimitive = gansi.StylePrimitive{Bold: new(true), Color: &c.heading, BlockSuffix: "\n"}
	headings := []*gansi.StyleBlock{&st.H1, &st.H2, &st.H3, &st.H4, &st.H5, &st.H6}
	for level, h := range headings {
		h.Prefix = string(markHeading + rune(level) + 1)
	}
	st.Strong.Bold = new(true)
	st.Emph.Underline = new(true)
	st.Strikethrough.CrossedOut = new(true)
	st.HorizontalRule.Format = "\n" + string(markRule) + "\n"
	st.Item.BlockPrefix = "- "
	st.Enumeration.BlockPrefix = ". "
	st.Task.Ticked, st.Task.Unticked = "[x] ", "[ ] "
	st.Link.Color = &c.link
	st.LinkText.Underline = new(true)
	st.Image.Color = &c.link
	st.Code.StylePrimitive = gansi.StylePrimitive{Color: &c.code, Prefix: "`", Suffix: "`"}
	st.CodeBlock.StylePrimitive.Color = &c.code
	st.CodeBlock.Margin = number(2)
	return st
}

// number returns a pointer to n, as the style structs want it.
func number(n uint) *uint { return &n }
