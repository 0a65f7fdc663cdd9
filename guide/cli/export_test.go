package cli

// Commands lists the names of all commands that the help names.
func Commands() (names []string) {
	a := &app{}
	a.speak("ja")
	for _, c := range commandTree(a).commands {
		if !c.hidden {
			names = append(names, c.name())
		}
	}
	return names
}
