package cli

import "fmt"

// plainKeys reads answers as keys, with --keys.
type plainKeys struct{ *plainWalk }

// on reports whether an answer may be one key.
func (w plainKeys) on() bool {
	return w.app.opt.keys && w.app.env.Key != nil && w.app.env.IsTerminal && !w.ended
}

// press waits for a key and shows what it types.
func (w plainKeys) press() (typed string, ok bool) {
	typed, err := w.app.env.Key()
	if w.ended = err != nil; w.ended {
		return "", false
	}
	fmt.Fprint(w.app.out, printable(typed))
	return clean(typed), true
}

// one is ask for one of n choices. With --keys a digit or a command answers
// without Enter where no choice has two digits; any other key begins a line.
func (w plainKeys) one(n int) (verb, string) {
	if !w.on() || n > 9 {
		return w.ask()
	}
	fmt.Fprint(w.app.out, "> ")
	text, ok := w.press()
	if !ok {
		return sayEnd, ""
	}
	_, digit := number(text)
	if said := meaning(text); said != sayText || digit && len(narrow(text)) == 1 {
		w.gap()
		return said, text
	}
	return w.rest(text)
}

// list is ask for one of n rows or words to look for. With --keys a number
// answers without Enter once no row has a longer one that begins with it; words
// are a line, whatever letter they begin with.
func (w plainKeys) list(n int) (verb, string) {
	if !w.on() {
		return w.ask()
	}
	fmt.Fprint(w.app.out, "> ")
	for all := ""; ; {
		text, ok := w.press()
		if !ok {
			return sayEnd, ""
		}
		if _, digit := number(text); text != "" && !(digit && len(narrow(text)) == 1) {
			return w.rest(all + text)
		}
		all += text
		if at, _ := number(all); text == "" || at == 0 || at*10 > n {
			w.gap()
			return meaning(all), all
		}
	}
}

// rest reads what follows the beginning of a line.
func (w plainKeys) rest(begun string) (verb, string) {
	said, more := w.in.read()
	w.ended = said == sayEnd
	text := clean(begun + more)
	return meaning(text), text
}
