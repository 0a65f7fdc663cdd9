package load

import (
	"bytes"
	"os"
	"reflect"
	"testing"
	"testing/fstest"

	"toiawase/guide"
)

// TestBuilt: the built form is the pack of its files but for the places, and
// building is steady.
func TestBuilt(t *testing.T) {
	fsys := os.DirFS("../testdata/pack")
	data, err := Build(fsys)
	if err != nil {
		t.Fatal(err)
	}
	got, err := readBuilt(fsys, data)
	if err != nil {
		t.Fatal(err)
	}
	want, err := FS(fsys)
	if err != nil {
		t.Fatal(err)
	}
	unplace(reflect.ValueOf(want))
	want.Seal()
	if !reflect.DeepEqual(got, want) {
		t.Error("the built pack is another")
	}
	if again, err := Build(fsys); err != nil || !bytes.Equal(again, data) {
		t.Errorf("built twice, it differs (%v)", err)
	}
}

// TestStale: with files that have changed, or with a built form that is cut
// off or none, the files count.
func TestStale(t *testing.T) {
	files := fstest.MapFS(good(t))
	data, err := Build(files)
	if err != nil {
		t.Fatal(err)
	}
	for name, built := range map[string][]byte{"none": nil, "cut off": data[:len(data)/2], "noise": []byte("noise"), "empty": {}} {
		if p, err := Built(files, built); err != nil || p.Topic("box.lost") == nil || p.Topics[0].Pos == (guide.Pos{}) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if p, err := Built(files, data); err != nil || p.Topics[0].Pos != (guide.Pos{}) {
		t.Errorf("the built form is not used (%v)", err)
	}
	for name, file := range files {
		file.Data = append(bytes.Clone(file.Data), "# \n"...)
		if p, err := Built(files, data); err != nil || p.Topics[0].Pos == (guide.Pos{}) {
			t.Errorf("%s has changed, and the built form is used (%v)", name, err)
		}
		break
	}
}
