// Package paint draws a program of Bubble Tea at once, and only the cells that
// have changed.
//
// The renderer of bubbletea v2.1.1 draws on a clock that never stops, and
// repaints each row that has a wide character. Here Bubble Tea keeps the event
// loop, raw mode, input, signals and the modes of the terminal, and draws
// nothing: it gets views without content. What it writes goes through a Screen,
// which lets modes and questions pass and holds back what draws.
//
//	model.go   Options: the model as Bubble Tea gets it, and its messages
//	screen.go  Screen: the terminal, who holds it, what it shows
//	filter.go  what passes of the bytes that Bubble Tea writes
//	diff.go    the bytes from one frame to the next
//
// It stands on this: Bubble Tea enters the alternate screen when it starts or
// resumes drawing, and leaves it when it stops, suspends or ends. Between the
// two the terminal belongs to paint. The first frame does not wait: paint enters
// by itself, and Restore leaves where Bubble Tea was killed before it knew.
package paint
