package guide

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"toiawase/guide/secret"
)

// maxEdited is the length of the longest message that a user may write, in
// runes.
const maxEdited = 6000

// Edit has the message to a channel, in a language, say what the user wrote.
// When facts change later, what the user did not touch follows them. A text
// that says nothing, or what the message says anyway, takes the edit back. The
// error is an *InputError, of which Left is the text without its secrets, or an
// *UnknownName.
func (s Session) Edit(channel string, lang Lang, text string) (Session, error) {
	ch := s.pack.Channel(channel)
	if ch == nil {
		return s, &UnknownName{What: "channel", Name: channel, Near: s.channelNames()}
	}
	key := editKey(channel, lang)
	base := s.Without(InputEdited, key).Compose(ch, lang).Body
	text = trimLines(text)
	switch {
	case text == "" || text == base:
		return s.Without(InputEdited, key), nil
	case utf8.RuneCountInString(text) > maxEdited:
		return s, &InputError{Fact: key, Problem: ProblemTooLong, Left: text}
	}
	return s.edit(key, text, base)
}

// Edited has a message say what an input of kind InputEdited holds, or a text
// without what it was made of, as [Session.Edit] takes it.
func (s Session) Edited(key, value string) (Session, error) {
	if text, base, ok := editParts(value); ok {
		return s.edit(key, text, base)
	}
	channel, lang, _ := strings.Cut(key, "/")
	return s.Edit(channel, Lang(lang), value)
}

func (s Session) edit(key, text, base string) (Session, error) {
	value, err := json.Marshal([]string{text, base})
	if err != nil {
		return s, err
	}
	in := Input{Kind: InputEdited, Key: key, Value: string(value)}
	if p := Secret(in.Written()); p != "" {
		return s, &InputError{Fact: key, Problem: p, Left: withoutSecrets(text, base)}
	}
	return s.with(in), nil
}

// editParts are the two texts of an edited message: as the user left it, and
// as it was written then.
func editParts(value string) (text, base string, ok bool) {
	var list []string
	if json.Unmarshal([]byte(value), &list) != nil || len(list) != 2 {
		return "", "", false
	}
	return list[0], list[1], true
}

// editKey names the message to a channel in a language.
func editKey(channel string, lang Lang) string { return channel + "/" + string(lang) }

// Written is what a person wrote of an input: of an edited message the lines
// that are not the program's own, else its value.
func (in Input) Written() string {
	if in.Kind != InputEdited {
		return in.Value
	}
	text, base, ok := editParts(in.Value)
	if !ok {
		return in.Value
	}
	return strings.Join(ownLines(text, base), "\n")
}

// OwnLines are the lines that the user wrote into the message to a channel, in
// a language; none where it was not edited.
func (s Session) OwnLines(channel string, lang Lang) []string {
	for _, in := range s.inputs {
		if in.Kind == InputEdited && in.Key == editKey(channel, lang) {
			return strings.Split(in.Written(), "\n")
		}
	}
	return nil
}

// ownLines are the lines of a text that a base does not have.
func ownLines(text, base string) []string {
	lines := strings.Split(base, "\n")
	return slices.DeleteFunc(strings.Split(text, "\n"), func(l string) bool { return slices.Contains(lines, l) })
}

// withoutSecrets masks the secrets in the lines of a text that a base does not
// have; where a secret goes over several of them, those lines are left out.
func withoutSecrets(text, base string) string {
	own := ownLines(text, base)
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if slices.Contains(own, l) {
			lines[i], _ = secret.Mask(l)
		}
	}
	masked := strings.Join(lines, "\n")
	if Secret(strings.Join(ownLines(masked, base), "\n")) == "" {
		return masked
	}
	return strings.Join(slices.DeleteFunc(lines, func(l string) bool { return !slices.Contains(strings.Split(base, "\n"), l) }), "\n")
}

// edited is the message as the user has edited it, if so.
func edited(s Session, m Message) Message {
	i := slices.IndexFunc(s.inputs, func(in Input) bool {
		return in.Kind == InputEdited && in.Key == editKey(m.Channel.ID, m.Lang)
	})
	if i < 0 {
		return m
	}
	text, base, ok := editParts(s.inputs[i].Value)
	if !ok {
		return m
	}
	out := merge(strings.Split(base, "\n"), strings.Split(text, "\n"), pieceLines(m.Pieces))
	m.Edited = true
	m.Renewed = m.Body != base
	m.Passed = out.passed
	m.Pieces = out.pieces()
	m.Body = out.text()
	return m
}
