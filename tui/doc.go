// Package tui is the screen program: everything that is seen or pressed.
//
// It decides nothing: each key becomes an input of a guide.Session, and each
// screen draws what that session says.
//
//	Run, Options           starting and ending           run.go
//	app                    the stack of screens, keys    app.go nav.go
//	state                  what the screens share        state.go
//	screen                 what a screen is              screen.go
//	home                   search and families           home.go families.go
//	question               one step of a topic           question.go side.go
//	emergency              what must be done first       emergency.go
//	checklist, entry       facts and evidence            checklist.go entry.go
//	advice                 whom to contact               advice.go
//	blocked                channels that do not work     blocked.go
//	message                the text to send              message.go copy.go
//	reader                 a reference page              reader.go
//	helpScreen, leave      help, leaving                 help.go leave.go
//	sheet                  lines of running text         sheet.go
//
// Below it: typeset (width, kinsoku, pages), theme (styles by role), widget
// (fields, menus, frames) and words (labels in both languages).
package tui
