// Package widget has the parts that screens are made of.
//
//	frame.go   Frame: header, strip, body, pane, footer; Rect places cursors
//	rail.go    Rail: the stages of a walk in the header
//	footer.go  Foot: what the keys do, in two rows
//	menu.go    Menu: a choice list; menuview.go draws it
//	chips.go   Chips: a row of actions or buttons; Tabs
//	panel.go   Panel: the lead of a screen, a banner
//	field.go   Field: one line of text, with the real cursor
//	edit.go    the line of a Field: characters, words, deletion
//	area.go, area_lines.go  Area: long text over several lines, with the real cursor
//	intake.go  what a text field takes in: cleaned, cut to MaxInput
//	scroll.go  Scroll: finished lines, moved by pages
//	qr.go      QR: a text for the camera of a phone
//	here.go    Here: the mark of the cell with the cursor
//
// Widgets have pointer receivers and the same shape:
//
//	Update(msg tea.Msg)               keys and pastes in; a Menu returns what was chosen
//	View(width, height int) string    at most width by height cells
//	Cursor() *tea.Cursor              after View: where the cursor is in a text field, or nil
//
// View and Update never do I/O. Any size is safe: what does not fit is cut,
// and zero or less gives "". Menu, Chips, Frame and NewText pass their texts
// through typeset.Safe; whoever styles text does that before.
//
// One cell of a screen has the cursor: a Menu and Chips with the focus mark it
// with Here, a text field tells it by Cursor; the program puts the real cursor
// there.
//
// What a screen is made of, from top to bottom:
//
//	Panel{t.Lead, t.Bar, tall}    the lead: the three lines that matter
//	Panel{t.BWarn, t.Badge, tall} a banner: to wait, not saved; BGood done; BDanger at once
//	Menu                          a choice list: digit, label, what stands at the right
//	Field, Area                   on Slot; on SlotOn with the focus
//	Tabs                          one row; Left and Right turn them
//	Chips                         the row of actions, at the foot of the body
//
// The action row is what a screen returns from Actions; a notice about the last
// key stands right above it. A screen is put together like this:
//
//	box := s.frame.Layout(width, height, true)
//	menu := s.menu.View(box.Main.W, box.Main.H)
//	view := tea.NewView(s.frame.View(width, height, menu, facts))
package widget
