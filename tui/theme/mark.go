package theme

// Marks say in ASCII what a style says in colour. They are the same in both
// languages and one to three cells wide everywhere.
const (
	MarkChosen    = ">"   // the row under the cursor
	MarkWarning   = "!"   // before a warning
	MarkEmergency = "!!"  // before something to do at once
	MarkDone      = "[x]" // known, done, ticked
	MarkOpen      = "[ ]" // still missing
	MarkUnknown   = "[?]" // asked, and not known
)

// Tick returns MarkDone or MarkOpen.
func Tick(done bool) string {
	if done {
		return MarkDone
	}
	return MarkOpen
}
