//go:build unix && !darwin

package tui

// needsDisplay: the clipboard programs of these systems belong to a display
// and may hang without one.
const needsDisplay = true
