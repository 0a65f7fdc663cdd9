package typeset

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"toiawase/content"
	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/load"
)

// shippedTexts are all texts of the shipped pack in both languages, and the
// words of the sheets.
func shippedTexts(t *testing.T) []string {
	t.Helper()
	p, err := load.Built(content.AmazonJP(), content.AmazonJPBuilt)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for _, part := range []any{p.Header, p.Topics, p.Pages, p.Channels, p.Facts, p.Families, *words.SheetsIn(guide.JA), *words.SheetsIn(guide.EN)} {
		collect(reflect.ValueOf(part), all, 0)
	}
	delete(all, "")
	list := make([]string, 0, len(all))
	for s := range all {
		list = append(list, s)
	}
	slices.Sort(list)
	return list
}

// collect finds the strings of exported fields.
func collect(v reflect.Value, all map[string]bool, depth int) {
	if depth > 40 {
		return
	}
	switch v.Kind() {
	case reflect.String:
		if s := v.String(); strings.ContainsAny(s, "。、 ") && !strings.ContainsAny(s, "%{") { // no forms
			all[s] = true
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() && v.Elem().Type() != reflect.TypeFor[guide.Topic]() { // topics are visited by themselves
			collect(v.Elem(), all, depth+1)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			collect(v.Index(i), all, depth+1)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			collect(v.MapIndex(k), all, depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				collect(v.Field(i), all, depth+1)
			}
		}
	}
}

// TestShippedKinsoku wraps every shipped text at the widths from 20 to 160: no
// line is too wide, none begins or ends with what may not stand there, nothing
// is lost; and pages keep their width. Texts and widths are a sample, unless
// TOIAWASE_WHOLE is set.
func TestShippedKinsoku(t *testing.T) {
	whole := os.Getenv("TOIAWASE_WHOLE") != ""
	texts := shippedTexts(t)
	checked := 0
	for i, s := range texts {
		if !whole && i%31 != 0 {
			continue
		}
		for width := 20; width <= 160; width++ {
			if !whole && width%13 != i%13 {
				continue
			}
			checked++
			lines := Wrap(s, width)
			checkWidth(t, lines, width)
			checkKinsoku(t, lines, width)
			if got, want := letters(strings.Join(lines, "")), letters(FoldKana(s)); got != want {
				t.Fatalf("width %d: text changed\n got %q\nwant %q", width, got, want)
			}
			if got := strings.Join(pieced(s, width), "\n"); got != s {
				t.Fatalf("width %d: pieces of %q give %q", width, s, got)
			}
			if strings.Contains(s, "\n## ") || strings.Contains(s, "| ") {
				checkWidth(t, Page(s, width, true), width)
			}
		}
		if t.Failed() {
			t.Fatalf("in %q", s)
		}
	}
	t.Logf("%d texts, %d of text and width checked", len(texts), checked)
	if len(texts) < 5000 {
		t.Errorf("only %d texts", len(texts))
	}
}

// pieced is a text put together again from the pieces of its paragraphs, which
// keep the rules too.
func pieced(s string, width int) (paragraphs []string) {
	for _, p := range strings.Split(s, "\n") {
		paragraphs = append(paragraphs, strings.Join(Pieces(p, width), ""))
	}
	return paragraphs
}
