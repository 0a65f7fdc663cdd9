package words

var plainEN = Plain{
	Home:       "Type what is wrong in a few words, or choose a number. (p take facts from a pasted text, k is this real?, l 日本語, q quit)",
	Number:     "Choose a number, or type a few words. (b first list, l 日本語, q quit)",
	NotFound:   "Nothing fits “%s”. Try other words, or choose a number.",
	Keys:       "Answer with a number or in words. 0 not sure, b back, ? explain, l 日本語, q quit",
	NoNumber:   "That is not one of the choices. Please answer with a number from 1 to %d.",
	NoUnknown:  "This question needs an answer. Please choose the closest one.",
	First:      "This is the first question.",
	Type:       "Type it here. If you do not know, type 0.",
	Checklist:  "These go into your message. Type what you know. Enter skips, 0 means you do not know. p takes facts from a pasted text.",
	Paste:      "Paste the text, and end with a line that has only a dot.",
	PasteTake:  "1 use it, 2 leave it",
	PasteNone:  "The text has nothing that is wanted here.",
	More:       "If there is another one, write it now, one at a time. If not, press Enter to go on.",
	Left:       "What you wrote beside it is kept, with %s in the gap.",
	Wish:       "Choose a number. Enter means 1.",
	Assumed:    "Questions you did not answer were taken as: %s",
	Switched:   "Switched to English.",
	After:      "A number shows the message for another channel. b back, l 日本語, q quit",
	AfterAlone: "b back, l 日本語, q quit",
	NoHelp:     "Everything there is to explain is shown above.",
	NoWayOn:    "The guidance ends here. Go back with b and choose another answer.",

	PlainCase: plainCaseEN,

	SayBack:  []string{"back"},
	SayHelp:  []string{"help", "why"},
	SayLang:  []string{"english", "japanese"},
	SayPaste: []string{"p", "paste"},
	SayCheck: []string{"k", "check", "real"},
	SayQuit:  []string{"quit", "exit", "finish"},
}
