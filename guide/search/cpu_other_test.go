//go:build !linux

package search

import "time"

// spent returns the time that a run takes.
func spent(run func()) time.Duration {
	start := time.Now()
	run()
	return time.Since(start)
}
