package cli

import (
	"strings"

	"toiawase/guide"
	"toiawase/guide/settings"
)

// asked finds the language before the flags are read, so that help and errors
// speak it too.
func asked(args []string, wanted *settings.Settings) guide.Lang {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok {
			_ = wanted.Option(settings.Lang).Set(value) // a wrong one is told when the flags are read
		}
	}
	return wanted.Language()
}
