package load

import (
	"encoding/binary"
	"math"
	"reflect"
	"sync"

	"toiawase/guide"
)

// A code is the bytes of a value by its type, as the built form has it: of a
// struct a mask of the fields that are not zero, and those fields; of a text or
// a list its length first. Places in files are left out, and what is not
// exported. Texts that are read are parts of the code, not copies.

var posOf = reflect.TypeFor[guide.Pos]()

// coded are, by type, the fields of a struct that have a code.
var coded sync.Map // reflect.Type to []int

func codedFields(t reflect.Type) []int {
	if known, ok := coded.Load(t); ok {
		return known.([]int)
	}
	var list []int
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && f.Type != posOf {
			list = append(list, i)
		}
	}
	if len(list) > 64 {
		panic(t.String() + " has too many fields for a mask")
	}
	coded.Store(t, list)
	return list
}

// appendCode appends the code of a value.
func appendCode(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Struct:
		return appendFields(b, v)
	case reflect.Pointer:
		return appendCode(b, v.Elem())
	case reflect.Slice:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		for i := range v.Len() {
			b = appendCode(b, v.Index(i))
		}
		return b
	case reflect.String:
		return append(binary.AppendUvarint(b, uint64(v.Len())), v.String()...)
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int:
		return binary.AppendVarint(b, v.Int())
	case reflect.Float64:
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
	}
	panic("no code for " + v.Type().String())
}

func appendFields(b []byte, v reflect.Value) []byte {
	var mask uint64
	fields := codedFields(v.Type())
	for bit, i := range fields {
		if !v.Field(i).IsZero() {
			mask |= 1 << bit
		}
	}
	b = binary.AppendUvarint(b, mask)
	for bit, i := range fields {
		if mask>>bit&1 != 0 {
			b = appendCode(b, v.Field(i))
		}
	}
	return b
}

// reader reads code, from its front. It panics where that is cut off.
type reader struct{ code string }

// value reads what v holds.
func (r *reader) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		r.fields(v)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.value(v.Elem())
	case reflect.Slice:
		n := r.length()
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			r.value(v.Index(i))
		}
	case reflect.String:
		v.SetString(r.take(r.length()))
	case reflect.Bool:
		v.SetBool(r.take(1) != "\x00")
	case reflect.Int:
		u := r.number()
		v.SetInt(int64(u>>1) ^ -int64(u&1))
	case reflect.Float64:
		v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64([]byte(r.take(8)))))
	}
}

func (r *reader) fields(v reflect.Value) {
	mask := r.number()
	for bit, i := range codedFields(v.Type()) {
		if mask>>bit&1 != 0 {
			r.value(v.Field(i))
		}
	}
}

// number reads a number, as [binary.Uvarint] does from bytes.
func (r *reader) number() (n uint64) {
	for i := 0; ; i++ {
		c := r.code[i]
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.code = r.code[i+1:]
			return n
		}
	}
}

// length reads how long a text or list is, of which a byte each must be left.
func (r *reader) length() int {
	n := r.number()
	_ = r.code[:n]
	return int(n)
}

func (r *reader) take(n int) string {
	s := r.code[:n]
	r.code = r.code[n:]
	return s
}
