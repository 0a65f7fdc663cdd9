package words

import (
	"fmt"

	"toiawase/guide"
)

var english = Words{
	App:      "Toiawase",
	Language: "日本語",
	Comma:    ", ",
	Small:    "The window is too small. Please make it larger.",
	Remaining: func(r guide.Range) string {
		switch {
		case r.Max == 0:
			return ""
		case r.Max == 1:
			return "1 question left"
		case r.Min == r.Max:
			return fmt.Sprintf("%d questions left", r.Max)
		}
		return fmt.Sprintf("%d to %d questions left", r.Min, r.Max)
	},
	Keys: Keys{
		Arrows: "arrows",
		Choose: "choose", Enter: "confirm", Back: "back", Search: "search", Language: "日本語", Help: "help", Quit: "quit",
		Scroll: "scroll", Next: "next", Unknown: "not sure", Edit: "fill in", Clear: "clear",
		Copy: "copy", Piece: "copy in parts", Save: "save", Channel: "other channel", Tick: "tick",
		Done: "done", Line: "new line", Change: "change answer", Page: "pages", Contact: "contact so far", Blocked: "what does not work", Home: "start screen", Why: "details",
	},
	Home: Home{
		Ask: "What has gone wrong?", Placeholder: "e.g. not arrived, unknown charge", Families: "Browse by area", First: "Common problems",
		Search: "Search", Which: "Which is it?", Near: "Close matches", Nothing: "Nothing fits that. Try other words, or choose below.",
		NearTopics: "Perhaps", Resume: "Continue", Pages: "Pages to read", Topics: "Problems", Kind: "Channel",
		Matched: func(w string) string { return `matches “` + w + `”` },
	},
	Question: Question{
		Why: "Why we ask", Where: "Where to find it", Lost: "If you do not have it", SoFar: "So far", Prepare: "To have ready", Likely: "Likely contact",
		Unknown: "I am not sure", Empty: "Type it in, or press Tab to say that you do not know.", Warn: "Please check",
		Long:   "Enter begins a new line. Press Tab when you have finished.",
		Parked: "An answer changed, so some later answers are not in use now.", Example: "e.g.", NotYet: "nothing yet",
	},
	Checklist: Checklist{
		Title: "To have ready", Must: "Needed", Good: "Helps", Evidence: "Keep", Known: "done", Unknown: "unknown", Missing: "to fill in",
		Wish: "What you want", SecondWish: "Second choice, if any", None: "none", Next: "See whom to contact", Have: "I have it", Left: "Some needed items are missing. You can go on without them.",
		Count: func(n, all int) string { return fmt.Sprintf("%d of %d", n, all) },
	},
	Emergency: Emergency{
		Title: "Please do these first", Lead: "From the top. Press Enter to tick one off. Your answers are kept.", Done: "done", Back: "Back to the questions",
		Count: func(n, all int) string { return fmt.Sprintf("%d of %d done", n, all) },
	},
	Recommend: Recommend{
		Title: "Whom to contact", Situation: "Where things stand", First: "Start here", Because: "Why", How: "How to get there", Human: "To reach a person", Needs: "Have at hand", Limits: "Good to know",
		Open: "open now", Closed: "outside its hours now", Wait: "For now, it is better to wait", Fallback: "If that does not work", Last: "If it is still not solved", Avoid: "Better not to use", Do: "What to do", Clocks: "When to come back to it",
		Write: "See the message to send", Solved: "Solved", NoMessage: "No message needed",
		OpensAt: func(w string) string { return "from " + w },
		Until:   func(w string) string { return "until " + w },
	},
	Message: Message{
		Title: "Message to send", Subject: "Subject", Missing: "Not in it yet", Warnings: "Please check", Asked: "Tried to copy it. Paste it somewhere to check.",
		Native: "Copied to the clipboard.", TooLong: "Too long for this channel. Leave some facts out.", File: "Also saved to a file", Piece: "To send it in parts",
		Other: "Japanese/English text",
		Tmux:  "If it does not paste, run set -s set-clipboard on in tmux.", NoMessage: "There is nothing to send to this channel.",
		Sent: "Once it is sent, write down the inquiry number and the name of the person you spoke to.", ReadBeside: "If they answer only in Japanese, send the Japanese text as well.",
		Length: func(n, limit int) string {
			if limit == 0 {
				return fmt.Sprintf("%d characters", n)
			}
			return fmt.Sprintf("%d of %d characters", n, limit)
		},
		Saved:   func(p string) string { return "Saved: " + p },
		Failed:  func(why string) string { return "That did not work: " + why },
		PieceOf: func(n, all int) string { return fmt.Sprintf("Copied part %d of %d.", n, all) },
	},
	Situation: Situation{
		Title: "What does not work", Lead: "Mark the channels that do not work for you: no answer, not shown, not possible. They are left out of the advice.", Blocked: "does not work", Works: "works",
	},
	Page: Page{Title: "Reference pages", List: "Reference pages", None: "There are no reference pages yet."},
	Help: Help{
		Title: "Help", Lead: "Arrows, Enter and Esc are enough for everything.", Everywhere: "On every screen", Here: "On this screen", Notice: "About this program",
	},
	Broken: Broken{
		Title: "Packs that cannot be used", Lead: "These packs cannot be used. The others work as usual.",
		Count: func(n int) string {
			if n == 1 {
				return "1 pack cannot be used"
			}
			return fmt.Sprintf("%d packs cannot be used", n)
		},
		More: func(n int) string { return fmt.Sprintf("and %d more", n) },
	},
	Quit: Quit{Ask: "Leave now?", Lead: "Some answers are not saved yet. If you leave now, they are gone.", Nothing: "Your answers so far will not be saved.", Safe: "Everything is saved now.", Yes: "Leave", No: "Stay"},
	Keep: englishKeep, Case: englishCase,
	Replay: englishReplay, Tree: englishTree, Preview: englishPreview,
}
