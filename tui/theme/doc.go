// Package theme names the looks of the program by role.
//
//	theme.go  Theme: one style a role, dark and light
//	palette.go the colours
//	mark.go   the ASCII marks that say the same without colour
//
// A screen keeps the one *Theme of the program and asks it for roles; nobody
// else names a colour. When the terminal reports its background the theme
// changes in place, so every holder of the pointer follows. Nothing waits for
// that report: some terminals never answer, and dark is assumed.
//
// Colour never carries a meaning alone: roles that mean something are also
// bold, underlined or reversed, and go with a mark or a word.
package theme
