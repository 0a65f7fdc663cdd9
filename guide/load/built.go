package load

import (
	"bytes"
	"encoding/gob"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"reflect"

	"toiawase/guide"
)

// Build loads the pack of a file system and returns it in a form that is read
// in a tenth of the time of its files: a checksum of the files, and the pack
// without places in them, which only checks need.
func Build(fsys fs.FS) ([]byte, error) {
	pack, err := FS(fsys)
	if err != nil {
		return nil, err
	}
	sum, err := sumOf(fsys)
	if err != nil {
		return nil, err
	}
	unplace(reflect.ValueOf(pack))
	var b bytes.Buffer
	b.Write(sum)
	if err := gob.NewEncoder(&b).Encode(pack); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// errStale: the files have changed since they were built.
var errStale = errors.New("built from other files")

// Built returns the pack of a file system from its built form. Where that is
// missing, or was built from other files, it loads the files themselves: it is
// never out of date, only slower.
func Built(fsys fs.FS, data []byte) (*guide.Pack, error) {
	pack, err := readBuilt(fsys, data)
	if err != nil {
		return FS(fsys)
	}
	return pack, nil
}

func readBuilt(fsys fs.FS, data []byte) (*guide.Pack, error) {
	sum, err := sumOf(fsys)
	if err != nil {
		return nil, err
	}
	rest, ok := bytes.CutPrefix(data, sum)
	if !ok {
		return nil, errStale
	}
	pack := new(guide.Pack)
	if err := gob.NewDecoder(bytes.NewReader(rest)).Decode(pack); err != nil {
		return nil, err
	}
	pack.Seal()
	return pack, nil
}

// sumOf is a checksum of the names and bytes of a pack's files.
func sumOf(fsys fs.FS) ([]byte, error) {
	paths, err := find(fsys)
	if err != nil {
		return nil, err
	}
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	for _, name := range paths {
		io.WriteString(sum, name+"\x00")
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		sum.Write(data)
	}
	return sum.Sum(nil), nil
}

var posType = reflect.TypeFor[guide.Pos]()

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
		if v.Type() == posType {
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
