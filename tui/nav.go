package tui

import tea "charm.land/bubbletea/v2"

// The messages by which screens move through the stack.
type (
	pushMsg   struct{ screen screen } // open on top
	popMsg    struct{}                // back to the screen below
	homeMsg   struct{}                // back to the first screen
	walkMsg   struct{}                // to the screen that fits the walk's position
	reviewMsg struct{ at int }        // to an answered question; behind the last as walkMsg
	caseMsg   struct{ id string }     // to a case; without an id to the one in progress
)

func push(s screen) tea.Cmd    { return func() tea.Msg { return pushMsg{s} } }
func pop() tea.Msg             { return popMsg{} }
func goHome() tea.Msg          { return homeMsg{} }
func goWalk() tea.Msg          { return walkMsg{} }
func goCase(id string) tea.Cmd { return func() tea.Msg { return caseMsg{id} } }
func goReview(at int) tea.Cmd  { return func() tea.Msg { return reviewMsg{at} } }
