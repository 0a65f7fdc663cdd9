package widget

import (
	"charm.land/bubbles/v2/key"

	"toiawase/tui/theme"
	"toiawase/tui/typeset"
)

// footerGap parts the entries of a footer.
const footerGap = "  "

// Footer returns the help of bindings on one line of at most width cells:
// "Enter 決定  Esc 戻る". Disabled bindings and those without help are left
// out. Put the most important first: those that do not fit are dropped whole,
// and ".." stands for them.
//
// Write the keys of the help in ASCII: arrows are one cell wide in some
// terminals and two in others.
func Footer(t *theme.Theme, width int, bindings ...key.Binding) string {
	line, used := "", 0
	for _, b := range bindings {
		help := b.Help()
		if !b.Enabled() || help.Key == "" && help.Desc == "" {
			continue
		}
		entry, size := entry(t, help)
		if used > 0 {
			entry, size = footerGap+entry, size+len(footerGap)
		}
		if used+size > width {
			return typeset.Truncate(line+t.Ghost.Render(" .."), width)
		}
		line, used = line+entry, used+size
	}
	return line
}

// entry returns the help of one binding and its cells.
func entry(t *theme.Theme, help key.Help) (string, int) {
	switch {
	case help.Desc == "":
		return t.Accent.Render(help.Key), typeset.Width(help.Key)
	case help.Key == "":
		return t.Hint.Render(help.Desc), typeset.Width(help.Desc)
	}
	return t.Accent.Render(help.Key) + " " + t.Hint.Render(help.Desc),
		typeset.Width(help.Key) + 1 + typeset.Width(help.Desc)
}
