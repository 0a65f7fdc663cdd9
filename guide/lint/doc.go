// Package lint proves a pack: it walks every path of every topic, "I do not
// know" included, and reports what could fail a reader there.
//
//	Rules     all guarantees, with what each one checks    rule.go
//	Example   what a rule refuses and accepts, and why      explain.go
//	Check     every rule over a pack                       check.go walk.go
//	Stats     how much was looked at                       stats.go, counts.go
//	Finding   one fault, with a script that shows it       finding.go
//	rules     what is come to and used                     reach.go graph.go
//	          what is asked and read                       fact.go
//	          what is said                                 message.go length.go text.go
//	          what helps                                   outcome.go alike.go after.go
//	          the emergency panel                          panel.go panel_parts.go panel_unsure.go
//	          what is claimed, found and shown             source.go carry.go find.go
//	          the same in both languages                   both.go figure.go safety.go
//	          what some cannot come to                     within.go
//	          what decides nothing                         idle.go
//	          what messages claim, and labels              claim.go swap.go
//	          whom and when the advice names               advice.go holiday.go
//	          who can do what is asked                     who.go
//	          which lists can be chosen from               whole.go
//	          how it is worded                             style.go
//	          the walks of the pack                        scripts.go
//	puzzles   can a condition be true?                     solve.go
//
// References, types and shapes of the files are the loader's to check; it names
// the same guarantees. Each rule has examples of what it refuses and accepts in
// testdata, and a test spoils the shipped pack in hundreds of ways to see that
// each is caught.
//
// # What is exact
//
// Paths are walked on the machine that runs them ([guide.Prove]). A state is a
// step or outcome together with the facts that still matter from there on, so
// paths that differ in nothing that is read any more are one. Choices are tried
// each; numbers once in every band that a condition tells apart; the age of an
// earlier contact once on each side of every edge. Any other typed fact is told,
// unknown or not told: nothing reads more of it. More states than the limit are
// an error, never a sample.
//
// The situation (sign-in, phone, earlier contact and its time) is not
// multiplied into the paths. For each outcome the rules that can take a channel
// out or bring one in are worked out as far as the path decides them; what is
// left open is tried in every combination of the facts that those rules still
// read, values that they cannot tell apart counting as one. Preferences, waits
// and the time of day order channels and delay them, but cannot change whether
// there is one; where more than two channels without a text may stand before
// the others, preferences are tried as well.
//
// # What is conservative
//
// Conditions that cannot hold are found by taking the facts of the engine (hours
// since a contact, follow-up) as independent, so one that fails only together
// with another may be overlooked. A placeholder outside [ ] is refused when any
// such combination leaves it empty. The longest message counts typed facts at
// the longest value of their kind and one-line texts at forty characters; what
// the reader writes freely is counted on the message screen. That a later
// question turns a walk back is judged for up to five open facts of a step
// exactly, beyond that on the safe side.
package lint
