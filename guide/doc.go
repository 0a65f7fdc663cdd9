// Package guide decides: which question comes next, what is still missing,
// whom to contact and what to write.
//
// It knows no company and no screen. A [Pack] holds one company's guidance,
// read from YAML by package load; everything else follows from it:
//
//	Pack      all content, with its positions          pack.go
//	Packs     the packs in use, and refs into them      packs.go
//	Topic     one problem: a tree of Steps             topic.go step.go
//	Fact      a typed thing the user tells             fact.go value.go parse.go
//	Cond      when something applies                   cond.go
//	Session   one walk: an immutable list of inputs    session.go input.go
//	Position  where the replay of those inputs stands  replay.go machine.go
//	Range     the questions that can still come        explore.go sample.go live.go
//	Proof     everything that can happen in a topic    prove.go situation.go
//	Outcome   what a walk ends in                      outcome.go checklist.go
//	Channel   a way to reach someone                   channel.go hours.go
//	Recommendation  whom to contact, and why           recommend.go
//	Message   the text to send                         message.go compose.go
//	Due       when to come back to it                  due.go
//	Case      a walk that is kept, and what came since case.go
//
// The engine is pulled, never pushes: give a Session an input, get the next
// Session. State is the replay of its inputs, so Back drops the last answer
// and a changed early answer keeps every later one that still applies.
//
// Only the standard library is imported here, and package secret, which needs
// no more itself.
package guide
