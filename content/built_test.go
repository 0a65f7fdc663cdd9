package content_test

import (
	"bytes"
	"encoding/gob"
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

// build returns the built form of a pack; see [load.Built].
func build(t *testing.T, fsys fs.FS) []byte {
	t.Helper()
	sum, err := load.Sum(fsys)
	if err != nil {
		t.Fatal(err)
	}
	b := bytes.NewBuffer(sum)
	if err := gob.NewEncoder(b).Encode(placeless(t, fsys)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
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
		if err := os.WriteFile("amazon-jp.built", want, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(want, content.AmazonJPBuilt) {
		t.Error("amazon-jp.built is of other files: go test ./content -run TestBuilt -update")
	}
}

// TestBuiltPack: the built form gives the pack of its files but for the places.
func TestBuiltPack(t *testing.T) {
	fsys := os.DirFS("../guide/testdata/pack")
	got, err := load.Built(fsys, build(t, fsys))
	if err != nil {
		t.Fatal(err)
	}
	want := placeless(t, fsys)
	want.Seal()
	if !reflect.DeepEqual(got, want) {
		t.Error("the built pack is another")
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
	check := func(name string, built []byte, places bool) {
		t.Helper()
		if p, err := load.Built(files, built); err != nil || len(p.Topics) == 0 || p.Topics[0].Pos != (guide.Pos{}) != places {
			t.Errorf("%s: %v", name, err)
		}
	}
	check("as built", data, false)
	for name, built := range map[string][]byte{"none": nil, "cut off": data[:len(data)/2], "noise": []byte("noise"), "empty": {}} {
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
