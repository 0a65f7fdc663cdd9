// Command short-tool takes out of a pack what its defaults say: an outcome's
// then, clocks and traits, the persona of a topic that is for one, the details
// of a message, the pair and bullet of a shape. It changes whole lines only, so
// comments and the order of the rest stay. What it writes is the same pack:
// toiawase diff OLD NEW prints nothing.
//
//	go run . DIR
//
// The defaults are read from pack.yaml, one key a line below defaults:.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "short-tool: name the folder of a pack")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "short-tool:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	header, err := os.ReadFile(filepath.Join(dir, "pack.yaml"))
	if err != nil {
		return err
	}
	_, text, ok := strings.Cut(string(header), "\n  defaults:\n")
	if !ok {
		return fmt.Errorf("pack.yaml has no defaults")
	}
	defaults := map[string]string{}
	for line := range strings.Lines(text) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || !strings.HasPrefix(line, "    ") {
			break
		}
		defaults[key] = strings.TrimSpace(value)
	}
	return filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".yaml" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		short := strings.Join(shorten(strings.Split(string(data), "\n"), defaults), "\n")
		if short == string(data) {
			return nil
		}
		return os.WriteFile(path, []byte(short), 0o644)
	})
}

var (
	section = regexp.MustCompile(`^([a-z_]+):`)
	entry   = regexp.MustCompile(`^  [a-z][a-z0-9_]*:`)
	one     = regexp.MustCompile(`^for: +(?:\[([a-z]+)\]|([a-z]+))$`)
	space   = regexp.MustCompile(`  +`)
)

// shorten leaves out of a file what the defaults say.
func shorten(lines []string, defaults map[string]string) (out []string) {
	persona, at := "", ""
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		if m := section.FindStringSubmatch(line); m != nil {
			at = m[1]
		}
		if m := one.FindStringSubmatch(line); m != nil {
			persona = m[1] + m[2]
		}
		switch {
		case at == "given" && persona != "":
			if line = without(line, "persona: "+persona); line == "" {
				continue
			}
		case at == "messages" && is(line, "details", defaults["details"]),
			at == "shapes" && is(line, "pair", `{ja: "{label}：{value}", en: "{label}: {value}"}`),
			at == "shapes" && (is(line, "bullet", `{ja: "・", en: "- "}`) || is(line, "bullet", `{ja: ・, en: "- "}`)):
			continue
		case at == "outcomes" && entry.MatchString(line):
			end := i + 1
			for end < len(lines) && (lines[end] == "" || strings.HasPrefix(lines[end], "   ")) {
				end++
			}
			out = append(out, outcome(lines[i:end], defaults)...)
			i = end - 1
			continue
		}
		out = append(out, line)
	}
	return out
}

// outcome shortens the lines of an outcome. One that starts no clock says so.
func outcome(lines []string, defaults map[string]string) (out []string) {
	text := strings.Join(lines, "\n")
	if strings.Contains(text, "solved: true") || strings.Contains(text, "solved: yes") {
		return lines
	}
	clocks := strings.Contains(text, "clocks:") || defaults["clocks"] == ""
	for _, line := range lines {
		if !clocks && strings.HasPrefix(line, "    then:") {
			out = append(out, strings.Replace(line[:strings.Index(line, ":")], "then", "clocks", 1)+":   []")
			clocks = true
		}
		if is(line, "then", defaults["then"]) || is(line, "clocks", defaults["clocks"]) {
			continue
		}
		if strings.HasPrefix(line, "    traits:") {
			for _, trait := range strings.Split(strings.Trim(defaults["traits"], "{}"), ", ") {
				line = without(line, trait)
			}
			if line == "" {
				continue
			}
		}
		out = append(out, line)
	}
	if !clocks {
		fmt.Fprintln(os.Stderr, "short-tool: by hand: clocks: [] for", strings.TrimSpace(lines[0]))
	}
	return out
}

// is reports whether a line of an entry gives a key a value.
func is(line, key, value string) bool {
	return value != "" && space.ReplaceAllString(strings.TrimSpace(line), " ") == key+": "+value && strings.HasPrefix(line, "    ")
}

// without takes a pair out of the braces of a line; nothing is left of a line
// that had no other.
func without(line, pair string) string {
	for _, form := range []string{pair + ", ", ", " + pair + "}"} {
		if at := strings.Index(line, form); at > 0 && (line[at-1] == '{' || line[at-1] == ' ' || form[0] == ',') {
			end := ""
			if form[0] == ',' {
				end = "}"
			}
			return line[:at] + end + line[at+len(form):]
		}
	}
	if strings.HasSuffix(line, "{"+pair+"}") {
		return ""
	}
	return line
}
