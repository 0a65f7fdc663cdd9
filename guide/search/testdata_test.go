package search

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"toiawase/guide"
)

// testEntries reads testdata/entries.tsv: 95 problems with titles and keywords.
func testEntries(t testing.TB) []Entry {
	var list []Entry
	for _, row := range table(t, "testdata/entries.tsv") {
		family, _, _ := strings.Cut(row[0], ".")
		list = append(list, Entry{
			Kind: "topic", ID: row[0], Group: family,
			Title:    guide.Text{JA: row[1], EN: row[2]},
			Keywords: guide.Words{JA: strings.Split(row[3], "|"), EN: strings.Split(row[4], "|")},
		})
	}
	return list
}

// testReadings reads the readings of the engine, line by line: their
// file is a plain list, and this package knows no YAML.
func testReadings(t testing.TB) Speech {
	var list []guide.Reading
	for _, line := range lines(t, filepath.Join("..", "..", "guide", "load", "base", "readings", "words.yaml")) {
		word, kana, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if ok && strings.HasPrefix(line, "  ") && !strings.HasPrefix(word, "#") {
			list = append(list, guide.Reading{Word: word, Kana: kana})
		}
	}
	return Speech{Readings: list}
}

// testIndex returns the index of the test entries, built once.
func testIndex(t testing.TB) *Index {
	once.Do(func() { shared = New(testEntries(t), testReadings(t)) })
	return shared
}

var (
	once   sync.Once
	shared *Index
)

// table reads a file of tab separated rows; # begins a comment line.
func table(t testing.TB, path string) [][]string {
	var rows [][]string
	for _, line := range lines(t, path) {
		if line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

func lines(t testing.TB, path string) []string {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []string
	for s := bufio.NewScanner(f); s.Scan(); {
		list = append(list, s.Text())
	}
	return list
}
