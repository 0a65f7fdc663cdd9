//go:build !unix || darwin

package tui

// needsDisplay: the clipboard of these systems works without a display.
const needsDisplay = false
