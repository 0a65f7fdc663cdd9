// Package guide decides: which question comes next, what is still missing,
// whom to contact and what to write.
//
// It knows no company and no screen. A [Pack] holds one company's guidance,
// read from YAML by package load; everything else follows from it:
//
//	Pack      all content, with its positions          pack.go later.go pack_index.go pack_sources.go pack_each.go lang.go style.go
//	Packs     the packs in use, and refs into them      packs.go
//	Topic     one problem: a tree of Steps              topic.go topic_many.go
//	Fact      a typed thing the user tells              fact.go kind.go value.go show.go
//	Parse     what people type, as a Value              parse.go parse_order.go parse_asin.go parse_tracking.go
//	          numbers and people                        parse_numeral.go parse_amount.go parse_person.go
//	          days and times                            parse_when.go parse_day.go parse_ago.go parse_clock.go parse_range.go parse_coming.go
//	          several values, rows, sums; nothing       several.go parse_row.go parse_nothing.go
//	Problem   why an input was not accepted             problem.go
//	Cond      when something applies                    cond.go valuation.go
//	Session   one walk: an immutable list of inputs     session.go session_input.go session_contact.go session_log.go session_unused.go values.go
//	Position  where the replay of those inputs stands   session_replay.go machine.go
//	Proof     everything that can happen in a topic     prove.go prove_explore.go prove_live.go prove_sample.go
//	Situation what is asked before an outcome           prove_situation.go
//	Outcome   what a walk ends in                       outcome.go checklist.go
//	Danger    what may be happening now, and the panel  danger.go
//	Done      a step or action that was done            session_done.go
//	Channel   a way to reach someone                    channel.go channel_hours.go
//	Recommendation  whom to contact, and why            recommend.go recommend_wait.go recommend_next.go recommend_panel.go
//	Ruling    what in the pack decided it         recommend_why.go
//	Message   the text to send                          message.go message_placeholder.go behalf.go compose.go compose_wish.go compose_block.go compose_paragraph.go
//	Edit      the user's own wording, joined with what changes     edit.go edit_merge.go
//	Due       when to come back to it                   due.go
//	Case      a walk that is kept, and what came since  case.go case_event.go
//
// The engine is pulled, never pushes: give a Session an input, get the next
// Session. State is the replay of its inputs, so Back drops the last answer
// and a changed early answer keeps every later one that still applies.
//
// Only the standard library is imported here, and package secret, which needs
// no more itself.
package guide
