package load

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"reflect"

	"toiawase/guide"
)

// errStale: the files have changed since they were built.
var errStale = errors.New("built from other files")

// Built returns the pack of a file system from its built form, as [Build] makes
// it, in a fraction of the time of its files. There are no places in it, which
// only checks need, and of topics and flows the steps and outcomes are read when
// one is opened. Where the form is missing, cut off, or was built from other
// files, it loads the files themselves: it is never out of date, only slower.
func Built(fsys fs.FS, form string) (*guide.Pack, error) {
	pack, err := readBuilt(fsys, form)
	if err != nil {
		return FS(fsys)
	}
	return pack, nil
}

// Build returns the built form of the pack of a file system: the [Sum] of its
// files, the length of the rest, the code of the pack without steps and
// outcomes, and that of each topic and each flow with nothing but these.
func Build(fsys fs.FS) (string, error) {
	sum, err := Sum(fsys)
	if err != nil {
		return "", err
	}
	pack, err := FS(fsys)
	if err != nil {
		return "", err
	}
	var rest []string
	for _, list := range bodies(pack) {
		for i := range *list {
			t := &(*list)[i]
			body := guide.Topic{Steps: t.Steps, Outcomes: t.Outcomes}
			t.Steps, t.Outcomes = nil, nil
			rest = append(rest, string(appendCode(nil, reflect.ValueOf(body))))
		}
	}
	b := appendCode(nil, reflect.ValueOf(*pack))
	for _, body := range rest {
		b = appendCode(b, reflect.ValueOf(body))
	}
	return string(binary.BigEndian.AppendUint32(sum, uint32(len(b)))) + string(b), nil
}

// bodies are the lists of a pack whose parts are opened one by one.
func bodies(p *guide.Pack) []*[]guide.Topic { return []*[]guide.Topic{&p.Topics, &p.Flows} }

func readBuilt(fsys fs.FS, form string) (pack *guide.Pack, err error) {
	const head = crc32.Size + 4
	sum, err := Sum(fsys)
	if err != nil {
		return nil, err
	}
	if len(form) < head || form[:crc32.Size] != string(sum) || int(binary.BigEndian.Uint32([]byte(form[crc32.Size:head]))) != len(form)-head {
		return nil, errStale
	}
	r := &reader{form[head:]}
	pack = new(guide.Pack)
	r.value(reflect.ValueOf(pack).Elem())
	for _, list := range bodies(pack) {
		for i := range *list {
			body := r.take(r.length())
			(*list)[i].Later(func(t *guide.Topic) { (&reader{body}).value(reflect.ValueOf(t).Elem()) })
		}
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
	sum, buffer := crc32.New(crc32.MakeTable(crc32.Castagnoli)), make([]byte, 32<<10)
	for _, name := range paths {
		io.WriteString(sum, name+"\x00")
		if err := addFile(sum, fsys, name, buffer); err != nil {
			return nil, err
		}
	}
	return sum.Sum(nil), nil
}

// addFile writes a file, by way of a buffer.
func addFile(w io.Writer, fsys fs.FS, name string, buffer []byte) error {
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.CopyBuffer(w, struct{ io.Reader }{f}, buffer)
	return err
}
