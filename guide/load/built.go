package load

import (
	"bytes"
	"encoding/gob"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"

	"toiawase/guide"
)

// errStale: the files have changed since they were built.
var errStale = errors.New("built from other files")

// Built returns the pack of a file system from its built form, which is read in
// a tenth of the time of its files: their [Sum], and the gob of the pack without
// places in them, which only checks need. A test makes it. Where that is
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
	sum, err := Sum(fsys)
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

// Sum is a checksum of the names and bytes of a pack's files.
func Sum(fsys fs.FS) ([]byte, error) {
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
