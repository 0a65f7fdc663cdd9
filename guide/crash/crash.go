// Package crash tells where a panic came from, so that a fault can be reported
// without the values that a panic and its trace carry: those may have been
// typed by the user.
//
//	crash.go  Place
package crash

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

// Place is the line of this program that a panic came from, as "file.go:12";
// empty if none is known. It must be called while the panic is recovered: by a
// deferred function, or by what that calls.
func Place() string {
	calls := make([]uintptr, 64)
	frames := runtime.CallersFrames(calls[:runtime.Callers(1, calls)])
	for raised := false; ; {
		f, more := frames.Next()
		if raised && strings.HasPrefix(f.Function, "toiawase/") {
			return fmt.Sprintf("%s:%d", filepath.Base(f.File), f.Line)
		}
		raised = raised || f.Function == "runtime.gopanic"
		if !more {
			return ""
		}
	}
}
