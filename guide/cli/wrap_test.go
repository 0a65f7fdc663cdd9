package cli

import (
	"slices"
	"strings"
	"testing"

	"toiawase/guide"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		line string
		want []string
	}{
		{"", []string{""}},
		{"one two three four five", []string{"one two three", "four five"}},
		{"一二三四五六七八九十", []string{"一二三四五六七", "八九十"}},
		{"一二三四五六七。八", []string{"一二三四五六", "七。八"}},
		{"一二三四五六「七八」", []string{"一二三四五六", "「七八」"}},
		{"- one two three four", []string{"- one two", "  three four"}},
		{"10. one two three", []string{"10. one two", "    three"}},
		{"| a long row | of a table | stays |", []string{"| a long row | of a table | stays |"}},
		{"averyveryverylongword on", []string{"averyveryverylongword", "on"}},
	} {
		if got := wrap(test.line, 14); !slices.Equal(got, test.want) {
			t.Errorf("wrap(%q) = %q, want %q", test.line, got, test.want)
		}
	}
}

// FuzzWrap: wrapping loses nothing but spaces.
func FuzzWrap(f *testing.F) {
	f.Add("- 一二三 four、五。", 7)
	f.Fuzz(func(t *testing.T, line string, width int) {
		line = printable(line)
		got := strings.Join(wrap(line, width%200), "")
		if squeeze(got) != squeeze(line) {
			t.Errorf("%q became %q", line, got)
		}
	})
}

func squeeze(s string) string { return strings.ReplaceAll(s, " ", "") }

func TestMeaning(t *testing.T) {
	for _, test := range []struct {
		typed string
		want  verb
	}{
		{"", sayNothing}, {"　", sayNothing}, {"0", sayUnknown}, {"０", sayUnknown}, {"わからない", sayUnknown},
		{"Not sure", sayUnknown}, {"UNKNOWN", sayUnknown}, {"b", sayBack}, {"Ｂ", sayBack}, {"戻る", sayBack},
		{"?", sayHelp}, {"？", sayHelp}, {"l", sayLang}, {"English", sayLang}, {"q", sayQuit}, {"終了", sayQuit},
		{"1", sayText}, {"bike", sayText}, {"quite", sayText},
	} {
		if got := meaning(clean(test.typed)); got != test.want {
			t.Errorf("%q means %d, want %d", test.typed, got, test.want)
		}
	}
}

func TestNumber(t *testing.T) {
	for typed, want := range map[string]int{"1": 1, "１２": 12, " 3. ": 3, "4)": 4} {
		if got, ok := number(typed); !ok || got != want {
			t.Errorf("number(%q) = %d, %v", typed, got, ok)
		}
	}
	for _, typed := range []string{"", "x", "1 2", "一"} {
		if _, ok := number(typed); ok {
			t.Errorf("number(%q) is a number", typed)
		}
	}
}

func TestAsked(t *testing.T) {
	for _, test := range []struct {
		args []string
		vars map[string]string
		want guide.Lang
	}{
		{nil, nil, guide.JA},
		{nil, map[string]string{"LANG": "en_US.UTF-8"}, guide.EN},
		{nil, map[string]string{"LANG": "C"}, guide.JA},
		{nil, map[string]string{"LC_ALL": "ja_JP", "LANG": "en_US"}, guide.JA},
		{nil, map[string]string{"LC_MESSAGES": "en", "LANG": "ja_JP"}, guide.EN},
		{[]string{"--lang", "en"}, nil, guide.EN},
		{[]string{"topics", "--lang=en"}, nil, guide.EN},
		{[]string{"--lang", "en", "--lang", "ja"}, nil, guide.JA},
		{[]string{"--lang", "ja", "--lang", "auto"}, map[string]string{"LANG": "en_US"}, guide.EN},
		{[]string{"search", "--", "--lang", "en"}, nil, guide.JA},
		{[]string{"--lang"}, nil, guide.JA},
	} {
		if got := asked(test.args, func(n string) string { return test.vars[n] }); got != test.want {
			t.Errorf("asked(%q, %v) = %s, want %s", test.args, test.vars, got, test.want)
		}
	}
}
