package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// colours are the few that the program uses (ANSI 256 numbers).
type colours struct {
	title, accent, quiet, faint, good, warning, emergency color.Color
}

// palette returns the colours for a dark or a light background; each keeps a
// contrast of 4.5 to 1 or more with black or white.
func palette(dark bool) colours {
	if dark {
		return colours{
			title: lipgloss.Color("117"), accent: lipgloss.Color("80"),
			quiet: lipgloss.Color("250"), faint: lipgloss.Color("246"),
			good: lipgloss.Color("114"), warning: lipgloss.Color("221"), emergency: lipgloss.Color("210"),
		}
	}
	return colours{
		title: lipgloss.Color("25"), accent: lipgloss.Color("24"),
		quiet: lipgloss.Color("239"), faint: lipgloss.Color("242"),
		good: lipgloss.Color("22"), warning: lipgloss.Color("94"), emergency: lipgloss.Color("124"),
	}
}
