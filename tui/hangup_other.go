//go:build !unix

package tui

import tea "charm.land/bubbletea/v2"

// watchSignals has nothing to add: Windows tells of a closed window, a logoff
// and a shutdown by what arrives as SIGTERM, which the event loop knows.
func watchSignals(*tea.Program) (stop func()) { return func() {} }
