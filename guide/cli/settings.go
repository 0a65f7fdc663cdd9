package cli

import (
	"fmt"
	"strconv"
	"strings"

	"toiawase/content/words"
	"toiawase/guide/settings"
)

// settingsWriter shows the settings, and changes one.
type settingsWriter struct{ *app }

// settingsCommand is "toiawase settings [NAME VALUE]": what the screens have as
// a screen.
func settingsCommand(a *app) *command {
	w := settingsWriter{a}
	return &command{
		use:   "settings [NAME VALUE]",
		about: words.SettingsIn(a.lang).Command,
		check: func(args []string) error {
			if len(args) == 1 {
				return need(a, args, "NAME", "VALUE")
			}
			return atMost(a, 2)(args)
		},
		words: completeSetting,
		run: func(args []string) error {
			if len(args) == 0 {
				a.tell()
				w.list()
				return nil
			}
			return w.change(args[0], args[1])
		},
	}
}

// completeSetting offers the names of the settings, and the values of one.
func completeSetting(args []string, _ string) (list []string, h how) {
	switch len(args) {
	case 0:
		for _, d := range settings.All {
			list = append(list, d.Name)
		}
	case 1:
		d, _ := settings.Find(args[0])
		if d.Name == settings.Data {
			return nil, folders
		}
		list = d.Values
	}
	return list, noFiles
}

// list writes every setting with its value, what stands over the file, and the
// file.
func (w settingsWriter) list() {
	say := words.SettingsIn(w.lang)
	for _, d := range settings.All {
		value := printable(w.settings.Value(d.Name))
		fmt.Fprintf(w.out, "%s %s\n", d.Name, value)
		fmt.Fprintf(w.out, "  %s: %s\n", say.Names[d.Name], say.SettingValue(d.Name, value))
		if over := w.settings.Over(d.Name); over != "" {
			fmt.Fprintf(w.out, "  "+say.Over+"\n", over)
		}
	}
	if w.settings.File != "" {
		fmt.Fprintf(w.out, "%s: %s\n", say.File, printable(w.settings.File))
	}
}

// change writes a value into the file.
func (w settingsWriter) change(name, value string) error {
	say := words.SettingsIn(w.lang)
	d, ok := settings.Find(name)
	if !ok {
		var known []string
		for _, d := range settings.All {
			known = append(known, d.Name)
		}
		return unknownName(w.app, words.Fault{What: fill(w.words.BadValue.What, []any{"settings", name}), Do: "%s"}, name, known)
	}
	if !settings.IsValue(name, value) {
		return newFault(w.words.BadValue, []any{name, value}, one("settings "+name+" "+valuesOf(d)))
	}
	if err := w.settings.Change(name, value, words.FileNotes); err != nil {
		return newFault(say.NotSaved, []any{w.settings.File, err.Error()}, nil)
	}
	fmt.Fprintf(w.out, say.Saved+"\n", say.Names[name], printable(say.SettingValue(name, w.settings.Value(name))))
	if over := w.settings.Over(name); over != "" {
		fmt.Fprintf(w.out, say.Over+"\n", over)
	}
	return nil
}

// valuesOf lists the values of a setting.
func valuesOf(d settings.Setting) string {
	if d.Values == nil {
		return "/DIR"
	}
	return strings.Join(d.Values, ", ")
}

// settingNotes say what could not be used of the settings, one sentence each.
func settingNotes(a *app) (notes []string) {
	say := words.SettingsIn(a.lang)
	for _, p := range a.settings.Problems {
		f := newFault(say.BadName, []any{p.Place, strconv.Itoa(p.Line), p.Name}, nil)
		switch d, _ := settings.Find(p.Name); {
		case p.Err != nil:
			f = newFault(say.BadFile, []any{p.Place, p.Err.Error()}, nil)
		case p.Known && p.Line == 0:
			f = newFault(say.BadVar, []any{p.Place, p.Value}, one(valuesOf(d)))
		case p.Known:
			f = newFault(say.BadLine, []any{p.Place, strconv.Itoa(p.Line), p.Name, p.Value}, one(valuesOf(d)))
		}
		notes = append(notes, f.Error())
	}
	return notes
}
