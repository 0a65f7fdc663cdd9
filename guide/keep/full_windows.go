package keep

import "syscall"

// full are the errors of a disk that has no room: ERROR_HANDLE_DISK_FULL,
// ERROR_DISK_FULL, ERROR_DISK_QUOTA_EXCEEDED.
var full = []error{syscall.Errno(39), syscall.Errno(112), syscall.Errno(1295)}
