// Package widget has the parts that screens are made of.
//
//	field.go   Field: one line of text, with the real cursor
//	edit.go    the line of a Field: characters, words, deletion
//	area.go    Area: long text over several lines, with the real cursor
//	intake.go  what a text field takes in: cleaned, cut to MaxInput
//	menu.go    Menu: numbered choices; menuview.go draws it
//	scroll.go  Scroll: finished lines, moved by pages
//	footer.go  Footer: one line of key help from the bindings of a screen
//	qr.go      QR: a text for the camera of a phone
//	frame.go   Frame: title, body in one or two columns, footer; Rect places cursors
//
// Widgets have pointer receivers and the same shape:
//
//	Update(msg tea.Msg)               keys and pastes in; a Menu returns what was chosen
//	View(width, height int) string    at most width by height cells
//	Cursor() *tea.Cursor              after View: where the cursor is in the widget, or nil
//
// View and Update never do I/O. Any size is safe: what does not fit is cut,
// and zero or less gives "". Menu, Frame and NewText pass their texts through
// typeset.Safe; whoever styles text does that before. All signs are ASCII:
// others are one cell wide in some terminals and two in others.
//
// A screen is put together like this:
//
//	box := s.frame.Layout(width, height, true)
//	menu := s.menu.View(box.Main.W, box.Main.H)
//	view := tea.NewView(s.frame.View(width, height, menu, facts))
//	view.Cursor = box.Main.Place(s.field.Cursor())
package widget
