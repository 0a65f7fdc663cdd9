//go:build !windows

package keep

import "syscall"

// full are the errors of a disk that has no room, or not for this user.
var full = []error{syscall.ENOSPC, syscall.EDQUOT}
