package guide

import "time"

// Value is a told value of a fact. The zero Value is not a value.
type Value struct {
	Kind    Kind
	Text    string    // canonical form, see the kinds
	Unknown bool      // the user does not know it
	Number  float64   // yen, count, hours; of a fact that holds several, how many
	Time    time.Time // when, in JST; midnight if there is no time of day
	End     time.Time // when: the last time of a range; zero for a single time
	Clock   bool      // when: a time of day was told
	About   bool      // when: the time of day is approximate
	Warn    Problem   // a soft doubt: "may be mistyped"; empty means none
}

// ID returns the value as conditions name it.
func (v Value) ID() string {
	if v.Unknown {
		return Unknown
	}
	return v.Text
}

// UnknownValue is the answer "I do not know".
var UnknownValue = Value{Unknown: true}

// Japan is the time zone of all times in a pack.
var Japan = time.FixedZone("JST", 9*60*60)
