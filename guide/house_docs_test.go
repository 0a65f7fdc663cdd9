package guide_test

import (
	"go/ast"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestPackageDocs: the doc of a package names every file of it, and no file
// that is not there.
func TestPackageDocs(t *testing.T) {
	docs, in, files := map[string]string{}, map[string]string{}, map[string][]string{}
	eachGoFile(t, func(path string, file *ast.File) {
		dir := filepath.ToSlash(strings.TrimPrefix(filepath.Dir(path), ".."+string(filepath.Separator)))
		if strings.HasSuffix(path, "_test.go") || strings.Contains(dir, "testdata") || dir == ".." {
			return
		}
		files[dir] = append(files[dir], filepath.Base(path))
		if text := file.Doc.Text(); strings.HasPrefix(text, "Package ") {
			if docs[dir] != "" {
				t.Errorf("%s: two files have a package doc", dir)
			}
			docs[dir], in[dir] = text, filepath.Base(path)
		}
	})
	name := regexp.MustCompile(`\b[a-z0-9_]+\.go\b`)
	for dir, list := range files {
		named := name.FindAllString(docs[dir], -1)
		for _, file := range named {
			if !slices.Contains(list, file) {
				t.Errorf("%s: the package doc names %s, which does not exist", dir, file)
			}
		}
		missing := slices.DeleteFunc(slices.Clone(list), func(file string) bool {
			return slices.Contains(named, file) || file == in[dir]
		})
		switch {
		case docs[dir] == "":
			t.Errorf("%s has no package doc", dir)
		case len(list) > 1 && len(missing) > 0:
			t.Errorf("%s: the package doc does not name %s", dir, strings.Join(missing, " "))
		}
	}
}
