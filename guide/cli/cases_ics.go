package cli

import (
	"toiawase/guide/keep"
	"toiawase/guide/sheet"
)

// calendar writes the follow-ups of a case as a calendar.
func (a caseExporter) calendar(k keep.File) ([]byte, error) {
	if len(k.Dues) == 0 {
		a.complain(newFault(a.caseWords().NoDates, one(k.ID), nil))
		return nil, errNo
	}
	return []byte(sheet.Calendar(a.file(k))), nil
}
