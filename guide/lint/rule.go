package lint

// Rule is one guarantee that is proved of a pack.
type Rule struct {
	ID    string // stable: L17
	Title string // what holds, in a few words
	Doc   string // what is checked, and how exactly
	check func(*checker)
}

// kept is the check of a rule that the loader keeps: it only counts.
func kept(places func(*ground) int) func(*checker) {
	return func(c *checker) { c.judge(places(c.ground)) }
}

// Rules are all guarantees, in order. Some are kept by the loader: a pack that
// breaks them does not load, and the loader's finding carries the id.
var Rules = []Rule{
	{"L00", "the proof is whole", "No topic has more places than --max-states; nothing is sampled. A suppression has a reason and a day on which it ends, it has not ended, and something is there to suppress.", nil},
	{"L01", "targets exist", "Every id that is used is declared once. Kept by the loader.", kept(ids)},
	{"L02", "everything is reachable", "Every step and outcome is come to on some path of some topic, and every message, shape, channel, desk, family, action, list, wish, clock, piece of evidence and flow is used. Exact. Pages need no link: the search offers them all.", unreached},
	{"L03", "every path ends", "Steps and calls make no loop. Kept by the loader.", kept(stepCount)},
	{"L04", "no dead end", "No path stops without a question or an outcome. Exact.", deadEnds},
	{"L05", "branches are total", "Every way out of a step ends in else, and every answer leads somewhere, “I do not know” included. Kept by the loader.", kept(ways)},
	{"L06", "no arm in vain", "Every answer is taken on some path (exact), and every arm on one, or if the reader told its facts ahead; every other condition can hold, and can fail, where it is used. The latter takes each fact for itself: it may overlook a condition that never holds, and never blames one that can.", vainArms},
	{"L07", "facts are there when read", "A fact that the routing compares was asked on every path there, or on none: then it is a flag that some paths set, and unset reads as “not so”, or one told ahead. Some topic gives it. What would lead another way is not asked for afterwards: a walk is the replay of its answers.", blanks},
	{"L08", "nothing is asked twice", "No question is always passed by because its answer is known, and no check is put twice on one path. Exact.", twice},
	{"L09", "nothing is asked in vain", "Every fact that is asked or declared is read by a condition, a message, a shape, a checklist or a rule, and a question has a choice to make.", unusedFacts},
	{"L10", "derived facts are sound", "Derivations make no loop and give values of their fact; kinds fit where facts are used (kept by the loader). The example of a fact is a value of its kind.", examples},
	{"L11", "compared values exist", "A value in a condition, an answer or a setting is one of its fact's. Kept by the loader.", kept(comparisons)},
	{"L12", "no gap in a message", "A placeholder outside [ ] is known on every path, in both languages, in every channel that may be offered, and no message is empty. Exact for the facts of the path and of the situation; facts that the reader adds later count as open.", gaps},
	{"L13", "both languages say the same", "A text has the same placeholders, the same of them outside [ ], and as many paragraphs in Japanese and English; a page has the same headings.", sameInBoth},
	{"L14", "messages fit", "The longest message of each outcome fits its channel: every fact told, at the longest value that its kind is counted with. The reader's own free text is not counted; the message screen counts it.", tooLong},
	{"L15", "private stays private", "A public channel has a shape that reads public facts only, and no text there needs another one. Secrets have no kind; the loader refuses facts named for one.", private},
	{"L16", "nothing is left over", "No text has a TODO or an empty place such as 〇〇; braces and brackets pair (kept by the loader), and none is left in a message.", leftovers},
	{"L17", "every outcome helps", "Unless it is solved, an outcome has something to do, a first channel, a fallback, a last resort and a message on every path and in every situation. Exact over the facts that guards and first rules read there; the order of channels cannot change it.", helpless},
	{"L18", "clocks can run", "A clock has hours, an outcome that starts it and, if a contact starts it, a channel to contact. A ladder has no rung twice.", clocks},
	{"L19", "what is required can be had", "A necessary fact is not derived, and may appear in a channel of its outcome.", obtainable},
	{"L20", "emergencies come first", "At every place a danger that is there, or of which the user does not know, has a step in the panel. Exact. Every danger has a step.", alarms},
	{"L21", "claims have sources", "A text with a number of hours, days or yen, a clock, an address or opening hours names a source; every source was checked within 400 days (--as-of).", claims},
	{"L22", "both languages are there", "Every text is in Japanese and English (kept by the loader), and not the Japanese one twice.", translated},
	{"L23", "topics are found", "Every topic is first for its own titles and keywords: as written, in kana and in romaji.", findable},
	{"L24", "fit for every terminal", "Labels fit a line; readings cover every kanji of titles and keywords; no emoji of unsteady width; no bold text that Markdown does not see.", plain},
	{"L25", "the panel follows from the facts", "Places with equal facts have equal panels; when the panel opens it is complete: no later answer adds a step, every danger is asked for before anything else, steps that stop the harm stand first, and one that leaves has a fact that says why. Exact over the places.", panels},
	{"L26", "unknown is not safe", "No answer “I do not know” settles a danger; nobody with a danger that is there or unknown is told that all is well, or ends where only those without any end, unless it is urgent there; topics that may hold a danger ask for it; the panel opens within the first questions. Exact over the places.", unsure},
	{"L27", "what the message claims was said", "A checked line, a point or a gist that says what the user did, saw or knows names what gave it: its condition, which does not hold by “I do not know” or by nothing, or given:. On every path on which it is printed that was said. No answer “I do not know” sets a fact that a claim reads. Exact over the places. The labels of two choices are not those of each other: by the words of their ids, and by yes and no.", claimsGiven},
	{"L28", "who can do it", "Every desk that an outcome may offer, and whose message puts a request to it, is one of those that can grant each of its wishes (by:, or the by: of defaults:), or do what its message asks. An action, a piece of evidence and a message with of: stand only where a topic of these families comes to. A wish without by: and a part without of: are not judged. Conservative: a channel that a guard would take out counts as offered.", whoCan},
	{"L29", "nothing is idle", "No question is put at a place from which all its answers go on alike: to one outcome, with one panel, equal conditions of channels, actions and message, and nothing that shows the answer. No part of a condition could be left out, and no arm deleted; two arms that lead apart do not apply on one path unless the step says in_order. Exact over the places up to the outcomes: what the situation asks is not judged.", idleParts},
	{"L30", "said as the pack says it", "No text has a wording of the list style:, unless the entry excuses it; an exception excuses something. Japanese text has a Japanese letter unless it is a name, and English text has one in quotes only.", worded},
	{"L31", "something open, something left", "Every channel opens within a week. At each end and at all hours the first channel is open, or the advice is to wait for it; where it is urgent, one that is named is open; those named differ in desk, address or shape; and once any one of them did not work, there is still a first, a fallback and a message. Exact over the situations that the rules tell apart.", something},
	{"L32", "clocks fit", "At each end a contact by the channel that is used starts a clock, where contacts start any; none is due before the advice to wait ends; what next: names is offered and open then. Weekday hours have the holidays of the coming ten months, and each holiday has one near it in every other year that is listed next to it. Exact over the same.", clocksFit},
	{"L33", "what is asked for can be had", "A necessary fact says where to find it or what to do without. A fact of a checklist that is to be found behind: something says what to do for those who cannot come there (lost: or instead:), and no action or evidence sends them there. By the words of behind:.", within},
	{"L34", "panel and advice agree", "Whom a step of the panel wants contacted is named first or as a fallback; an end at which a danger is there is urgent. Exact over the same.", agree},
	{"L35", "both languages give the same", "A text has the same figures with a unit (yen, minutes, hours, days, weeks, months, years, per cent) in both languages, and where one forbids the other at least denies; a page line by line, where both have as many; a step of the panel and an action name the police, the card company, a password or a link in both. By closed lists of words: what is worded otherwise is not seen.", alikeInBoth},
	{"L36", "sources fit", "A figure with a unit in a text, a clock or a wait is one that a source of the text carries (carries:). Where each of those that carry it is no better than second-hand, the text says in both languages that it is a guide, by a closed list of words. Figures are found as for L35.", sourcesFit},
	{"L37", "lists are whole", "Whom given: names is one of those whom the topic is for; no two choices of a list have one label, in either language. That a list has the case that is missing is not judged.", wholeLists},
	{"L38", "the walks hold, and no rule judges nothing", "Every file of walks/ runs and comes to what it expects. Every rule that looks at paths, ends, texts or declared dangers has something to judge, unless without: says why not.", scripted},
}

// RuleOf returns the rule with an id; ok is false if there is none.
func RuleOf(id string) (r Rule, ok bool) {
	for _, r := range Rules {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}
