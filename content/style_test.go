package content_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"toiawase/guide"
)

// ownWords are the folders whose strings a reader sees although no pack has
// them: labels and sentences of both front doors, and what authors are told.
var ownWords = []string{"words", "phrase", filepath.Join("..", "tui", "words")}

// TestOwnWordsStyle: the program's own words keep to the pack's list of
// wordings, as its texts do by L30.
func TestOwnWordsStyle(t *testing.T) {
	list := literals(t)
	if len(list) < 1000 {
		t.Fatalf("only %d strings were found", len(list))
	}
	p := shipped(t)
	for i := range p.Style {
		s := &p.Style[i]
		if s.Where != "" && s.Where != "all" && s.Where != "screens" {
			continue
		}
		avoid := regexp.MustCompile("(?i)" + s.Avoid)
		for at, text := range list {
			if found := avoid.FindString(text); found != "" && languageOf(text) == s.In && !formatTerm(at, found) {
				t.Errorf("%s: %q has %q; better: %s", at, text, found, s.Better)
			}
		}
	}
}

// formatTerm reports whether a word is a name of the command line or of the
// pack format, which authors have to write.
func formatTerm(at, word string) bool {
	return word == "DESK" || strings.HasPrefix(at, "phrase") && strings.HasPrefix(word, "desk")
}

// literals maps each string that stands in the sources of ownWords from its place.
func literals(t *testing.T) map[string]string {
	list, files := map[string]string{}, token.NewFileSet()
	for _, dir := range ownWords {
		names, _ := filepath.Glob(filepath.Join(dir, "*.go"))
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			tree, err := parser.ParseFile(files, name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					text, _ := strconv.Unquote(lit.Value)
					list[files.Position(lit.Pos()).String()] = text
				}
				return true
			})
		}
	}
	return list
}

// languageOf is Japanese for a text with a letter of Japanese.
func languageOf(text string) guide.Lang {
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Han) }) {
		return guide.JA
	}
	return guide.EN
}
