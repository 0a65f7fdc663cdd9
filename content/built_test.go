package content_test

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"reflect"
	"testing"
	"testing/fstest"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
)

// build returns the built form of a pack.
func build(t *testing.T, fsys fs.FS) string {
	t.Helper()
	form, err := load.Build(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return form
}

// placeless is a pack without places in its files.
func placeless(t *testing.T, fsys fs.FS) *guide.Pack {
	t.Helper()
	pack, err := load.FS(fsys)
	if err != nil {
		t.Fatal(err)
	}
	unplace(reflect.ValueOf(pack))
	return pack
}

// unplace takes every place in a file out of a value.
func unplace(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			unplace(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			unplace(v.Index(i))
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[guide.Pos]() {
			v.SetZero()
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				unplace(v.Field(i))
			}
		}
	}
}

// TestBuilt: the embedded pack in its built form is that of the files. Until it
// is built anew the program reads the files, which takes longer.
func TestBuilt(t *testing.T) {
	want := build(t, content.AmazonJP())
	if *update {
		if err := os.WriteFile("amazon-jp.built", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want != content.AmazonJPBuilt {
		t.Error("amazon-jp.built is of other files: go test ./content -run TestBuilt -update")
	}
}

// TestBuiltPack: the built form gives the pack of its files but for the places,
// that of the tests and the embedded one.
func TestBuiltPack(t *testing.T) {
	for name, fsys := range map[string]fs.FS{"small": os.DirFS("../guide/testdata/pack"), "embedded": content.AmazonJP()} {
		pack, err := load.Built(fsys, build(t, fsys))
		if err != nil {
			t.Fatal(err)
		}
		if len(pack.Topics[0].Steps) > 0 {
			t.Errorf("%s: a topic was read before it was opened", name)
		}
		if one := pack.Topic(pack.Topics[0].ID); len(one.Steps) == 0 || one != &pack.Topics[0] {
			t.Errorf("%s: a topic that is opened has no steps", name)
		}
		got, want := reflect.ValueOf(guide.Whole(pack)).Elem(), reflect.ValueOf(placeless(t, fsys)).Elem()
		for i := range want.NumField() {
			if f := want.Type().Field(i); f.IsExported() {
				compare(t, name+" "+f.Name, got.Field(i), want.Field(i))
			}
		}
	}
}

// compare wants two values of a pack to be equal in all that is exported.
func compare(t *testing.T, at string, got, want reflect.Value) {
	t.Helper()
	switch want.Kind() {
	case reflect.Struct:
		for i := range want.NumField() {
			if f := want.Type().Field(i); f.IsExported() {
				compare(t, at+" "+f.Name, got.Field(i), want.Field(i))
			}
		}
	case reflect.Slice:
		if got.Len() != want.Len() || got.IsNil() != want.IsNil() {
			t.Errorf("%s: %d, want %d", at, got.Len(), want.Len())
			return
		}
		for i := range want.Len() {
			compare(t, at, got.Index(i), want.Index(i))
		}
	case reflect.Pointer:
		if got.IsNil() != want.IsNil() {
			t.Errorf("%s: none: %v, want %v", at, got.IsNil(), want.IsNil())
		} else if !want.IsNil() {
			compare(t, at, got.Elem(), want.Elem())
		}
	default:
		if !reflect.DeepEqual(got.Interface(), want.Interface()) {
			t.Errorf("%s: %v, want %v", at, got, want)
		}
	}
}

// TestStale: with files that have changed, or with a built form that is cut
// off or none, the files count.
func TestStale(t *testing.T) {
	files := fstest.MapFS{}
	fsys := os.DirFS("../guide/testdata/pack")
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	data := build(t, files)
	check := func(name, built string, places bool) {
		t.Helper()
		if p, err := load.Built(files, built); err != nil || len(p.Topics) == 0 || p.Topics[0].Pos != (guide.Pos{}) != places {
			t.Errorf("%s: %v", name, err)
		}
	}
	check("as built", data, false)
	for name, built := range map[string]string{"none": "", "cut off": data[:len(data)/2], "noise": "noise", "the sum alone": data[:4]} {
		check(name, built, true)
	}
	for name, file := range files {
		if path.Ext(name) != ".yaml" {
			continue
		}
		file.Data = append(bytes.Clone(file.Data), "# \n"...)
		check(name+" has changed", data, true)
		break
	}
}
