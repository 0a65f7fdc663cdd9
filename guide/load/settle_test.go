package load

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"toiawase/guide"
)

// TestShort loads a topic that leaves out what the pack's defaults say, holds
// what only it uses and has its message in its outcome: it is the pack in which
// all that is written out.
func TestShort(t *testing.T) {
	data, err := os.ReadFile("testdata/short.txt")
	if err != nil {
		t.Fatal(err)
	}
	short, long, _ := strings.Cut(string(data), "=== the same, written out\n")
	a, b := shortPack(t, short), shortPack(t, long)
	b.Header.Defaults = a.Header.Defaults
	for _, part := range []struct {
		name string
		a, b any
	}{
		{"header", a.Header, b.Header}, {"fact", *a.Fact("wet"), *b.Fact("wet")}, {"action", *a.Action("dry"), *b.Action("dry")}, {"message", *a.Message("box_torn_tell"), *b.Message("box_torn_tell")}, {"topic", *a.Topic("box.torn"), *b.Topic("box.torn")},
	} {
		if x, y := placeless(part.a), placeless(part.b); !reflect.DeepEqual(x, y) {
			t.Errorf("%s:\n%+v\nwritten out:\n%+v", part.name, x, y)
		}
	}
}

func shortPack(t *testing.T, text string) *guide.Pack {
	t.Helper()
	_, extra := archive(text)
	files := good(t)
	for name, f := range extra {
		if name == "add.yaml" {
			base := string(files["base.yaml"].Data)
			files["base.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(base, "home: box.lost,", "home: box.lost, "+strings.TrimSpace(string(f.Data))+",", 1))}
			continue
		}
		files[name] = f
	}
	pack, err := FS(files)
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// placeless is a copy of a value without the places and what Seal adds.
func placeless(v any) any {
	c := reflect.New(reflect.TypeOf(v)).Elem()
	c.Set(reflect.ValueOf(v))
	forget(c)
	return c.Interface()
}

func forget(v reflect.Value) {
	switch {
	case !v.CanSet():
	case v.Type() == reflect.TypeFor[guide.Pos]():
		v.SetZero()
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			forget(v.Field(i))
		}
	case v.Kind() == reflect.Slice && v.Len() == 0:
		v.SetZero()
	case v.Kind() == reflect.Slice:
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		for i := range own.Len() {
			forget(own.Index(i))
		}
		v.Set(own)
	case v.Kind() == reflect.Pointer && !v.IsNil():
		own := reflect.New(v.Type().Elem())
		own.Elem().Set(v.Elem())
		forget(own.Elem())
		v.Set(own)
	}
}
