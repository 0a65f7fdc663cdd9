package search

import (
	"runtime"
	"syscall"
	"time"
)

// spent returns the processor time that a run takes on its own thread. Other
// programs on the machine do not count, nor does the garbage collector's own
// work.
func spent(run func()) time.Duration {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	before := onThread()
	run()
	return onThread() - before
}

func onThread() time.Duration {
	const thread = 1 // RUSAGE_THREAD
	var u syscall.Rusage
	if err := syscall.Getrusage(thread, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
