package store

import (
	"io/fs"
	"os"
	"path"
	"runtime"
)

// tighten takes everyone else's access to the folder away, and tells where
// that could not be done.
func tighten(folder string) (problems []Problem) {
	root, err := os.OpenRoot(folder)
	if err != nil || runtime.GOOS == "windows" { // whose modes say nothing
		return nil
	}
	defer root.Close()
	fs.WalkDir(root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return nil // what cannot be looked at stays as it is
		}
		info, err := e.Info()
		private := err != nil || info.Mode().Perm()&0o077 == 0
		if private || !e.IsDir() && !e.Type().IsRegular() {
			return nil
		}
		if err := root.Chmod(name, info.Mode().Perm()&0o700); err != nil {
			problems = append(problems, Problem{Kind: Exposed, ID: path.Base(name), Err: err})
		}
		return nil
	})
	return problems
}
