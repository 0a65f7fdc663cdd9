// Package tui is the screen program: everything that is seen or pressed.
//
// It decides nothing: each key becomes an input of a guide.Session, and each
// screen lays out a sheet of that session, see guide/sheet.
//
//	Run, Options           starting and ending           run.go ready.go crash.go hangup_unix.go hangup_other.go display_unix.go display_other.go
//	app, pace              messages, keys, frames        app.go queue.go pace.go
//	navigator, painter     the stack, drawing its top    nav.go draw.go
//	state                  what the screens share        state.go
//	voice                  language, clock, theme        voice.go lay.go
//	walker                 packs, the walk               walker.go
//	screen                 what a screen is              screen.go
//	home, finder           search and families           home.go areas.go found.go
//	question               one step of a topic           question.go side.go
//	asking                 one answer of a person        asking.go asking_several.go control.go
//	emergency              what must be done first       emergency.go
//	checklist, rows        the form of facts, evidence   checklist.go checklist_fill.go checklist_draw.go
//	longText               a row with a long text        long.go slot.go
//	advice                 whom to contact               advice.go adviceview.go channel.go
//	paper                  a sheet that is only read     paper.go
//	blocked                channels that do not work     blocked.go
//	message, letter        the text to send              message.go message_done.go message_draw.go copy.go
//	editing, outside       editing it; editor, browser   editing.go outside.go
//	qrScreen               the same for a phone          qrcode.go
//	callCard               the same for a call           call.go call_draw.go
//	sent                   what was noted                sent.go
//	keeping, keeper        saving walks as cases         keep.go shelf.go trouble.go
//	caseScreen, history    a case, all that it holds     case.go case_draw.go history.go reopen.go
//	output                 a case as a page              export.go
//	cabinet, casesScreen   lists of cases                cases.go
//	erasing                deleting a case               erasing.go
//	drafts                 what is typed, not confirmed  draft.go
//	form                   notes in a case               form.go note.go writing.go
//	pasting                facts from a pasted text      paste.go
//	checking               whether a text is real        check.go
//	reader                 a reference page              reader.go
//	sources                where statements come from    sources.go
//	brokenScreen           packs that cannot be used     broken.go
//	tree, trail            the whole topic               tree.go fold.go trail.go cond.go
//	deed                   what Ctrl+Z takes back        undo.go
//	author, stepper        a script, line by line        replay.go
//	preview                a pack read again             preview.go
//	extraKeys, click       keys that no screen names, the mouse  keys.go mouse.go
//	tour, tourEnd          practice on an invented case  tour.go
//	settingsScreen         what a person wants           settings.go
//	helpScreen, leave      help, leaving                 help.go leave.go
//	column                 lines of running text         column.go
//
// Below it: guard (what comes from the terminal), paint (what goes to it, unless
// TOIAWASE_RENDERER is tea), typeset (width, kinsoku, pages), theme (styles by
// role), widget (fields, menus, frames) and words (labels in both languages).
package tui
