package words

import (
	"fmt"
)

var english = Words{
	App:      "Toiawase",
	Language: "日本語",
	Comma:    ", ",
	Small:    "The window is too small. Please make it larger.",

	Frame: englishFrame, KeyMeanings: englishMeanings,
	Keys: Keys{
		Value: "change", Paste: "paste", Judge: "real?", UndoShort: "undo", Others: "other contacts", More: "more actions", HelpShort: "keys", SoFar: "more", Answer: "answer",
		Choose: "choose", Enter: "confirm", Back: "back", Search: "search", Help: "all keys", Quit: "quit",
		Scroll: "read on", Next: "next", Unknown: "not sure", Edit: "fill in", Clear: "clear",
		Copy: "copy", Piece: "copy in parts", Save: "save", Channel: "other channel", Tick: "tick", Mark: "mark", Tab: "next part",
		Done: "done", Line: "new line", Change: "change answer", Fold: "open, fold", Page: "pages", Blocked: "what does not work", Home: "start screen", Areas: "areas",
	},
	Home: Home{

		Word:   "A word or two is enough",
		Search: "Search",
	},
	Question: Question{
		Empty: "Type it in, or press Tab to say that you do not know.",
		Long:  "Enter begins a new line. When you have finished, press Tab and then Enter.", Done: "Finished",
		NotYet: "nothing yet",
	},
	Checklist: Checklist{

		Next: "See whom to contact",
	},
	Emergency: Emergency{
		Lead: "From the top. Press Enter to tick one off.", Back: "Back to the questions",
	},
	Recommend: Recommend{

		Blocked: "Cannot use one", Address: "Where it is", Pages: "Read more", Sources: "Where this is from",
		NoAddress: "There is no page for this contact.", NoPages: "There is no page about this.",
		Wait: "Wait, and keep the time in the case", Early: "see the message now",
	},
	Message: Message{
		Title: "Message to send", Asked: "Tried to copy it. Paste it somewhere to check.",
		Native: "Copied to the clipboard.", File: "Also saved to a file",
		Other: "Japanese/English text",
		Tmux:  "If it does not paste, run set -s set-clipboard on in tmux.",

		Saved:   func(p string) string { return "Saved: " + p },
		Failed:  func(why string) string { return "That did not work: " + why },
		PieceOf: func(n, all int) string { return fmt.Sprintf("Copied part %d of %d.", n, all) },
	},
	Situation: Situation{
		Title: "What does not work", Lead: "Mark the channels that do not work for you: no answer, not shown, not possible. They are left out of the advice.", Blocked: "does not work", Works: "works",
	},
	Page: Page{None: "There are no reference pages yet."},
	Help: Help{
		Title: "Help", Lead: "Arrows, Enter and Esc are enough for everything.", Everywhere: "On every screen", Here: "On this screen", Also: "Also", Notice: "About this program",
	},
	Broken: Broken{
		Title: "Packs that cannot be used", Lead: "These packs cannot be used. The others work as usual.",

		More: func(n int) string { return fmt.Sprintf("and %d more", n) },
	},
	Quit: Quit{Ask: "Leave now?", Lead: "Some answers are not saved yet. If you leave now, they are gone.", Nothing: "Your answers so far will not be saved.", Safe: "Everything is saved now.", Yes: "Leave", No: "Stay",
		Crashed: "the program met a fault of its own and stopped", NoTerminal: "the terminal is gone", NotSaved: "something could not be saved",
		Kept: "what you typed is saved, so please start it again to go on", Lost: "what was confirmed is saved, the last entry may be missing"},
	Keep: englishKeep, Case: englishCase, Undo: englishUndo,
	Form: englishForm, Send: englishSend, Call: englishCall,
	Replay: englishReplay, Tree: englishTree, Preview: englishPreview,
}
