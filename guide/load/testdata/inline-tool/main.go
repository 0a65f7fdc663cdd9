// Command inline-tool puts the messages of a pack where they are used: one that
// a single outcome names into that outcome, and one that several outcomes of a
// single topic name to the end of that topic's file. What several topics share
// stays. It moves whole lines only, with the comments above them, and what it
// writes is the same pack: toiawase diff OLD NEW prints no change.
//
//	go run . DIR
//
// It tells how many messages it moved, and how many lines the pack had and has.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "inline-tool: name the folder of a pack")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "inline-tool:", err)
		os.Exit(1)
	}
}

// pack is the lines of the files of a pack.
type pack map[string][]string

// use is where an outcome names a message.
type use struct {
	file string
	line int // from 0
}

var (
	named = regexp.MustCompile(`^    message: +([a-z][a-z0-9_]*)$`)
	entry = regexp.MustCompile(`^  ([a-z][a-z0-9_]*):$`)
)

func run(dir string) error {
	p, err := read(dir)
	if err != nil {
		return err
	}
	before := p.lines()
	uses := p.uses()
	moved := 0
	for _, file := range p.files() {
		if !slices.Contains(p[file], "messages:") || slices.ContainsFunc(p[file], func(l string) bool { return strings.HasPrefix(l, "topic:") }) {
			continue
		}
		for id, lines := range entries(p[file]) {
			if to := uses[id]; len(to) > 0 && one(to) && told(lines) {
				p.move(id, lines, to)
				p[file] = without(p[file], lines)
				moved++
				uses = p.uses()
			}
		}
	}
	fmt.Printf("%d messages moved; %d lines before, %d after\n", moved, before, p.lines())
	return p.write()
}

// read reads the YAML files of a folder.
func read(dir string) (pack, error) {
	p := pack{}
	return p, filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".yaml" {
			return err
		}
		data, err := os.ReadFile(path)
		p[path] = strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
		return err
	})
}

// write writes the files; one that holds nothing any more goes.
func (p pack) write() error {
	for file, lines := range p {
		if !slices.ContainsFunc(lines, func(l string) bool { return l != "" && !strings.HasPrefix(l, "#") && l != "messages:" }) {
			if err := os.Remove(file); err != nil {
				return err
			}
			continue
		}
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func (p pack) files() (list []string) {
	for file := range p {
		list = append(list, file)
	}
	slices.Sort(list)
	return list
}

func (p pack) lines() (n int) {
	for _, lines := range p {
		n += len(lines)
	}
	return n
}

// uses lists where each message is named.
func (p pack) uses() map[string][]use {
	all := map[string][]use{}
	for _, file := range p.files() {
		for i, line := range p[file] {
			if m := named.FindStringSubmatch(line); m != nil {
				all[m[1]] = append(all[m[1]], use{file, i})
			}
		}
	}
	return all
}

// one reports whether all uses stand in one file.
func one(uses []use) bool {
	return !slices.ContainsFunc(uses, func(u use) bool { return u.file != uses[0].file })
}

// told reports whether a message names its facts: one in its outcome would take
// those that the outcome needs.
func told(lines []string) bool {
	return slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "    facts:") })
}

// entries are the messages of a file by their ids, each with its own line, the
// lines below it and the comments above it.
func entries(lines []string) map[string][]string {
	all := map[string][]string{}
	for i := 0; i < len(lines); i++ {
		m := entry.FindStringSubmatch(lines[i])
		if m == nil {
			continue
		}
		begin, end := i, i+1
		for begin > 0 && strings.HasPrefix(lines[begin-1], "  #") {
			begin--
		}
		for end < len(lines) && strings.HasPrefix(lines[end], "    ") {
			end++
		}
		all[m[1]] = lines[begin:end:end]
	}
	return all
}

// without takes an entry out of a file.
func without(lines, entry []string) []string {
	for i := range lines {
		if i+len(entry) <= len(lines) && slices.Equal(lines[i:i+len(entry)], entry) {
			return slices.Concat(lines[:i], lines[i+len(entry):])
		}
	}
	return lines
}

// move puts a message where it is used.
func (p pack) move(id string, entry []string, to []use) {
	file := to[0].file
	lines := p[file]
	if len(to) > 1 {
		if !slices.Contains(lines, "messages:") {
			lines = append(lines, "messages:")
		}
		p[file] = append(lines, entry...)
		return
	}
	at := to[0].line
	var put []string
	for _, line := range entry {
		switch {
		case strings.HasPrefix(line, "  #"):
			put = append(put, "  "+line)
		case strings.HasPrefix(line, "  "+id+":"):
			put = append(put, "    message:")
		default:
			put = append(put, "  "+line)
		}
	}
	p[file] = slices.Concat(lines[:at], put, lines[at+1:])
}
