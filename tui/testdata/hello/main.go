// Hello is the smallest list of Bubble Tea: what the program is measured
// against.
package main

import (
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
)

const rows = 20

// model is the row that is chosen.
type model int

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "ctrl+c":
			return m, tea.Quit
		case "up":
			m = (m + rows - 1) % rows
		case "down":
			m = (m + 1) % rows
		}
	}
	return m, nil
}

func (m model) View() tea.View {
	var b strings.Builder
	b.WriteString("READY\n")
	for i := range rows {
		style := ""
		if i == int(m) {
			style = "\x1b[7m"
		}
		fmt.Fprintf(&b, "%s項目 %02d 荷物が届かない\x1b[m\n", style, i)
	}
	v := tea.NewView(b.String())
	v.AltScreen = true
	return v
}

func main() {
	if _, err := tea.NewProgram(model(0)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
