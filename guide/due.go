package guide

import "time"

// Due is a clock that runs: when it is due, and what to do then.
type Due struct {
	Clock *Clock
	At    time.Time // JST
}

// Dues lists the clocks of the walk's outcome as they run when the message is
// sent now, or ran since the last contact with the recommended desk.
func (s Session) Dues() (list []Due) {
	out := s.Position().Outcome
	if out == nil {
		return nil
	}
	for _, id := range out.Clocks {
		c := s.pack.Clock(id)
		if c == nil {
			continue
		}
		list = append(list, Due{Clock: c, At: s.clockStart(c).Add(time.Duration(c.Hours) * time.Hour)})
	}
	return list
}

// clockStart is when a clock starts: at the last contact that is still within
// its hours, else now.
func (s Session) clockStart(c *Clock) time.Time {
	if c.After != "contact" {
		return s.at
	}
	desk := ""
	if first := s.Recommend().First; first != nil {
		desk = first.Channel.Desk
	}
	last, ok := s.lastContact(desk)
	if ok && !last.At.IsZero() && last.At.Add(time.Duration(c.Hours)*time.Hour).After(s.at) {
		return last.At
	}
	return s.at
}
