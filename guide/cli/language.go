package cli

import (
	"strings"

	"toiawase/guide"
)

// asked finds the language before the flags are read, so that help and errors
// speak it too.
func asked(args []string, getenv func(string) string) guide.Lang {
	lang := guide.Lang("")
	for i, arg := range args {
		if arg == "--" {
			break
		}
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok {
			lang = guide.Lang(value)
		}
	}
	if lang == guide.JA || lang == guide.EN {
		return lang
	}
	return ofLocale(getenv)
}

// ofLocale reads the language from the locale: English for en…, else Japanese.
func ofLocale(getenv func(string) string) guide.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if strings.HasPrefix(strings.ToLower(value), "en") {
				return guide.EN
			}
			return guide.JA
		}
	}
	return guide.JA
}
