// Command readings-tool proposes readings for words with kanji that a pack
// uses in titles and keywords and has no reading for. See the README.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"unicode"

	"github.com/ikawaha/kagome-dict/ipa"
	"github.com/ikawaha/kagome/v2/tokenizer"

	"toiawase/guide/load"
	"toiawase/guide/search"
)

func main() {
	pack := flag.String("pack", "../../../../content/amazon-jp", "the folder of the pack")
	check := flag.Bool("check", false, "list the readings that the dictionary would give otherwise")
	flag.Parse()
	if err := run(*pack, *check); err != nil {
		fmt.Fprintln(os.Stderr, "readings-tool:", err)
		os.Exit(1)
	}
}

func run(dir string, check bool) error {
	p, err := load.FS(os.DirFS(dir))
	if err != nil {
		return err
	}
	t, err := tokenizer.New(ipa.Dict(), tokenizer.OmitBosEos())
	if err != nil {
		return err
	}
	tool := &tool{words: t, index: search.New(nil, search.SpeechOf(p)), seen: map[string]bool{}}
	for _, e := range search.Entries(p) {
		for _, text := range append([]string{e.Title.JA}, e.Keywords.JA...) {
			tool.text(text, check)
		}
	}
	return nil
}

// tool prints proposals, each word once.
type tool struct {
	words *tokenizer.Tokenizer
	index *search.Index
	seen  map[string]bool
}

// text proposes readings for the words of one text: those that have none, or
// for a check those that have another one.
func (t *tool) text(text string, check bool) {
	if !check && !strings.ContainsFunc(t.index.Kana(text), kanji) {
		return
	}
	for _, token := range t.words.Tokenize(text) {
		word := token.Surface
		have := t.index.Kana(word)
		if t.seen[word] || !strings.ContainsFunc(word, kanji) || !check && !strings.ContainsFunc(have, kanji) {
			continue
		}
		reading, ok := token.Reading()
		if reading = hiragana(reading); check && (!ok || reading == have) {
			continue
		}
		t.seen[word] = true
		if !ok {
			reading = "?"
		}
		line := fmt.Sprintf("  %s: %s  # %s", word, reading, text)
		if check {
			line += "; now " + have
		}
		fmt.Println(line)
	}
}

func kanji(r rune) bool { return unicode.Is(unicode.Han, r) }

// hiragana turns katakana into hiragana.
func hiragana(s string) string {
	return strings.Map(func(r rune) rune {
		if 'ァ' <= r && r <= 'ヶ' {
			return r - ('ァ' - 'ぁ')
		}
		return r
	}, s)
}
