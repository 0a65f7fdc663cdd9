package lint_test

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"toiawase/guide"
	"toiawase/guide/lint"
	"toiawase/guide/load"
)

// mutation is a way to spoil a pack: wherever the pattern matches in a file, it
// is replaced. The rules are those of which one must speak up.
type mutation struct {
	name  string
	file  string // a pattern of paths
	find  string // a pattern of what is replaced
	with  string // as in regexp.Expand
	rules string
	count int
	wide  bool // only a walk of all topics can show it
}

// Pieces of the patterns.
const (
	inTree  = `^(topics|flows)/`
	inTexts = `^(topics|flows|actions|messages|facts|evidence)`
	pair    = `\{ja: ([^{}\[\]"]+), en: "?([^{}\[\]"]+?)"?\}`
)

var mutations = []mutation{
	{"retarget an edge", inTree, `(?m)\bgo: ([a-z_]{4,})(\}?)$`, `go: ${1}_gone${2}`, "L01", 8, false},
	{"retarget an else", inTree, `\{else: ([a-z_]+)\}`, `{else: ${1}_gone}`, "L01", 5, false},
	{"drop a step", inTree, `(?m)\n  ([a-z_]+):\n    (?:ask|check|branch|call):.*\n(?:    .*\n)+?(  [a-z])`, "\n${2}", "L01 L02", 8, false},
	{"drop an outcome", inTree, `(?m)\n  ([a-z_]+):\n    say:.*\n(?:    .*\n)+`, "\n", "L01", 5, false},
	{"drop an action", `^actions`, `(?m)^  ([a-z_]+):\n(    text:)`, "  ${1}_gone:\n${2}", "L01", 6, false},
	{"rename a fact", `^facts`, `(?m)^  (shipped_by|can_login|order_number|item_name|card_entered|tracking_number|phone_ok|charged_at|contacted_via|due_date):`, "  ${1}_x:", "L01", 6, false},
	{"remove a choice", `^facts`, `(?m)^      (seller|amazon|no|none|home|resolved|moving|delivered):.*\n`, "", "L11 L06 L02 L05 L09", 6, true},
	{"remove a language", inTexts, pair, `{ja: ${1}}`, "L22", 6, false},
	{"remove the other language", inTexts, pair, `{en: "${2}"}`, "L22", 4, false},
	{"Japanese twice", inTexts, pair, `{ja: ${1}, en: ${1}}`, "L22", 4, false},
	{"unbind a placeholder", `^(messages|shapes)`, `ja: "([^"\n]*)\[([^"\]\n]*\{[a-z_0-9]+\}[^"\]\n]*)\]`, `ja: "${1}${2}`, "L12 L13", 8, false},
	{"misspell a placeholder", `^(messages|shapes)`, `\{(contacted_at|inquiry_number|full_name|registered_email|phone)\}`, `{${1}x}`, "L12", 5, false},
	{"break a bracket", `^(messages|shapes)`, `(\{[a-z_0-9]+\}[^"\]\n]*)\]`, `${1}`, "L16", 6, false},
	{"over-long label", `^facts`, `label: \{ja: ([^{},]+), en: "([^"]+)"\}`, `label: {ja: ${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}, en: "${2}"}`, "L24", 4, false},
	{"a limit too short", `^shapes`, `limit: [0-9]+`, `limit: 20`, "L14", 1, false},
	{"a picture in a text", inTexts, pair, `{ja: ${1}, en: "${2} ⚠️"}`, "L24", 3, false},
	{"missing source of a clock", `^clocks`, `(?m)^    sources:.*\n`, "", "L21", 4, false},
	{"missing source of a channel", `^channels`, `(?m)^    sources:.*\n`, "", "L21", 5, false},
	{"missing source of opening hours", `^channels`, `(?m)^(      confidence:.*\n      note:.*\n)      sources:.*\n`, "$1", "L21", 2, false},
	{"missing source of a wait", `^rules`, `(?m)(hours: [0-9]+\n(?:      .*\n)*?)      sources:.*\n`, "$1", "L21", 3, false},
	{"outdated source", `^sources`, `checked_on: "20[0-9-]+"`, `checked_on: "2020-01-01"`, "L21", 4, false},
	{"unknown source", inTree, `sources: +\[[A-Z]-[0-9]+[a-z]?`, `sources: [V-9999`, "L01", 6, false},
	{"contradictory when", inTree, `\{when: \{([a-z_]+): ([a-z_]+)\}`, `{when: {all: [{${1}: ${2}}, {not: {${1}: ${2}}}]}`, "L06", 6, false},
	{"contradictory rule", `^rules`, `(?m)      when: (\{[a-z_.]+: [a-z_]+\})$`, `      when: {all: [${1}, {not: ${1}}]}`, "L06", 5, false},
	{"contradictory emergency", `^emergency`, `(?m)^      - when: (\{.*\})$`, `      - when: {all: [${1}, {not: ${1}}]}`, "L06", 4, false},
	{"pointless in vain", `^emergency`, `(?m)^    unless: (\{.*\})$`, `    unless: {all: [${1}, {not: ${1}}]}`, "L06", 2, false},
	{"a when that always holds", `^actions`, `(?m)    when: (\{.*\})$`, `    when: {any: [${1}, {not: ${1}}]}`, "L06", 4, false},
	{"loop", inTree, `(?m)^  ([a-z_]+):\n    ask: ([a-z_0-9]+)\n    go: [a-z_]+$`, "  ${1}:\n    ask: ${2}\n    go: ${1}", "L03", 5, false},
	{"no else", inTree, `(?m)^(      - \{when:.*\n)      - \{else:.*\n`, "$1", "L05", 5, false},
	{"ask twice", inTree, `(?m)^  ([a-z_]+):\n    ask: ([a-z_0-9]+)\n    go: ([a-z_]+)$`, "  ${1}:\n    ask: ${2}\n    go: zz_again\n  zz_again:\n    ask: ${2}\n    go: ${3}", "L08", 5, true},
	{"ask in vain", inTree, `(?m)^  ([a-z_]+):\n    ask: ([a-z_0-9]+)\n    go: ([a-z_]+)$`, "  ${1}:\n    ask: ${2}\n    go: zz_vain\n  zz_vain:\n    ask: zz_vain\n    go: ${3}", "L09", 4, true},
	{"read what nobody gives", inTree, `(?m)^      - \{else: ([a-z_]+)\}`, "      - {when: {zz_vain: ABC}, go: ${1}}\n      - {else: ${1}}", "L11 L07", 3, false},
	{"read what is not asked", `^topics/(delivery|payment)/`, `(?m)^      - \{else: ([a-z_]+)\}`, "      - {when: {zz_flag: yes}, go: ${1}}\n      - {else: ${1}}", "L07", 6, false},
	{"left to do", inTexts, pair, `{ja: ${1}, en: "TODO ${2}"}`, "L16", 4, false},
	{"an empty place", `^messages`, `gist: +\{ja: ([^{}\[\]"]+),`, `gist: {ja: 〇〇${1},`, "L16", 5, false},
	{"a message that nobody sends", `^messages/[a-z]+\.yaml`, `(?m)^messages:\n`, "messages:\n  zz_stray:\n    subject: {ja: 余り, en: Stray}\n    gist: {ja: 余りです。, en: Stray.}\n", "L02", 4, false},
	{"another outcome's message", inTree, `(?m)^    message: +([a-z_]+)$`, "    message: zz_none", "L01", 4, false},
	{"public shape shows the order", `^shapes`, `reads: public`, `reads: order`, "L15", 1, false},
	{"no ladder", inTree, `(?m)^    then: .*\n`, "", "L17", 4, false},
	{"no actions", inTree, `(?m)^    actions: .*\n    desks`, "    desks", "L17", 4, false},
	{"one channel that is closed to the user", inTree, `(?m)^    desks: +\[amazon\]\n((?:    (?:traits|needs|wishes|message|clocks):.*\n(?:      .*\n)*)*    then: +\[hotline_188\])$`, "    channels: [sns]\n${1}", "L17", 6, false},
	{"a necessary fact that is derived", inTree, `must: +\[`, `must: [guarantee_due, `, "L19", 5, false},
	{"a clock without hours", `^clocks`, `hours: [0-9]+`, `hours: 0`, "L18", 4, false},
	{"a rung twice", inTree, `(?m)then: +\[([a-z_0-9]+)`, `then: [${1}, ${1}`, "L18", 4, false},
	{"a fact in one language only", `^messages`, `gist: +\{ja: ([^{}\[\]"]+),`, `gist: {ja: "[{order_number}の]${1}",`, "L13", 6, false},
	{"a heading in one language only", `^pages/.*ja\.md`, `(?m)^## .*\n`, "", "L13", 5, false},
	{"a page without its other language", `^pages/.*en\.md`, `(?s)^.*$`, "", "L22", 3, false},
	{"another's keyword", `^topics/delivery/(track|carrier|wrong_address)`, `(?m)^  ja: \[`, `  ja: [「配達済み」なのに届いていない, `, "L23", 2, false},
	{"drop a setting", inTree, `, set: \{[a-z_]+: [a-z_]+\}`, ``, "L02 L06 L07 L08 L12 L20", 5, true},
}

// Some mutations leave a pack that is sound, only poorer: an answer that no
// longer raises a flag which others still raise. No path can show what its
// author meant; these survive, and the log lists them.

// TestMutations spoils the shipped pack in many small ways and sees to it that
// each is found by a rule that should find it.
func TestMutations(t *testing.T) {
	base := filesOf(t, os.DirFS(filepath.Join("..", "..", "content", "amazon-jp")))
	base["facts/zz.yaml"] = &fstest.MapFile{Data: []byte("facts:\n  zz_vain: {kind: line, label: {ja: 余り, en: Spare}}\n  zz_flag: {kind: choice, label: {ja: 旗, en: Flag}, choices: {yes: {label: {ja: はい, en: \"Yes\"}}}}\n")}
	var cache load.Cache
	sound, err := cache.FS(base)
	if err != nil {
		t.Fatal("the pack does not load: ", err)
	}
	before := map[string]bool{} // what is found without any mutation does not count
	o := lint.Options{AsOf: today}
	if testing.Short() {
		o.Skip = func(string) bool { return true }
	}
	found, _ := lint.Check(sound, o)
	for _, f := range found {
		before[f.Rule+f.Problem.EN] = true
	}
	total, caught := 0, 0
	for i, m := range mutations {
		n := m.count
		if testing.Short() { // a sample of those that show without a walk
			if n = 1; i%3 > 0 || m.walks() {
				continue
			}
		}
		spots := m.spots(base)
		if len(spots) < n {
			t.Logf("%s: %d places, wanted %d", m.name, len(spots), n)
		}
		for _, s := range spread(spots, n) {
			total++
			if said := m.try(t, &cache, base, before, s); said == "" {
				caught++
			} else {
				t.Logf("SURVIVED %s at %s:%d (%s): %s", m.name, s.file, 1+strings.Count(string(base[s.file].Data[:s.at[0]]), "\n"), m.rules, said)
			}
		}
	}
	t.Logf("%d of %d caught, %.1f %%", caught, total, 100*float64(caught)/float64(total))
	spared := total / 50 // 98 % are to be caught
	if testing.Short() {
		spared = 0 // of a sample
	}
	if total < 150 && !testing.Short() || total-caught > spared {
		t.Errorf("%d of %d mutations caught", caught, total)
	}
}

// spot is a place that a mutation can change.
type spot struct {
	file string
	at   []int
}

// spots finds the places of a mutation, in the order of the files.
func (m mutation) spots(files fstest.MapFS) (list []spot) {
	path, find := regexp.MustCompile(m.file), regexp.MustCompile(m.find)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if path.MatchString(name) && name != "facts/zz.yaml" {
			for _, at := range find.FindAllSubmatchIndex(files[name].Data, -1) {
				if one := (spot{name, at}); matters(m.name, files, one) {
					list = append(list, one)
				}
			}
		}
	}
	return list
}

// matters reports whether a mutation of that name must show there: without what
// compared and onlyOne look for, the pack stays sound.
func matters(name string, files fstest.MapFS, s spot) bool {
	switch name {
	case "remove a choice":
		return compared(files, s)
	case "drop a setting":
		return onlyOne(files, s)
	}
	return true
}

// onlyOne reports whether a setting gives a flag that nothing else gives: it is
// set in no other place, asked nowhere and read by a condition.
func onlyOne(files fstest.MapFS, s spot) bool {
	setting := regexp.MustCompile(`([a-z_]+): ([a-z_]+)`).FindSubmatch(files[s.file].Data[s.at[0]+len(", set: {") : s.at[1]])
	fact, value := string(setting[1]), string(setting[2])
	set := regexp.MustCompile(`(set|given): \{[^{}]*\b` + fact + `: ` + value + `\b`)
	asked := regexp.MustCompile(`(?m)\bask: ` + fact + `$`)
	read := regexp.MustCompile(`when: \{.*\b` + fact + `: (\[[^\]]*\b)?` + value + `\b`)
	sets, reads := 0, 0
	for _, f := range files {
		sets += len(set.FindAll(f.Data, -1))
		reads += len(read.FindAll(f.Data, -1))
		if asked.Match(f.Data) {
			return false
		}
	}
	return sets == 1 && reads > 0
}

// compared reports whether a condition or an answer names a choice: without
// that the pack is sound without it, only poorer.
func compared(files fstest.MapFS, s spot) bool {
	data := files[s.file].Data
	heads := regexp.MustCompile(`(?m)^  ([a-z0-9_]+):$`).FindAllSubmatch(data[:s.at[0]], -1)
	if len(heads) == 0 {
		return false
	}
	fact, choice := string(heads[len(heads)-1][1]), string(data[s.at[2]:s.at[3]])
	named := regexp.MustCompile(`\b` + fact + `: (\[[^\]]*\b)?` + choice + `\b`)
	for _, f := range files {
		if named.Match(f.Data) {
			return true
		}
	}
	return false
}

// spread picks n of a list, evenly.
func spread(list []spot, n int) (some []spot) {
	n = min(n, len(list))
	for i := range n {
		some = append(some, list[i*len(list)/n])
	}
	return some
}

// try makes one mutation and returns what was said instead of the rule.
func (m mutation) try(t *testing.T, cache *load.Cache, base fstest.MapFS, before map[string]bool, s spot) (instead string) {
	t.Helper()
	data := base[s.file].Data
	changed := slices.Concat(data[:s.at[0]], regexp.MustCompile(m.find).Expand(nil, []byte(m.with), data, s.at), data[s.at[1]:])
	files := maps.Clone(base)
	files[s.file] = &fstest.MapFile{Data: changed}
	if len(changed) == 0 {
		delete(files, s.file)
	}
	p, err := cache.FS(files)
	var broken *load.Errors
	switch {
	case errors.As(err, &broken):
		for _, e := range broken.List {
			if strings.Contains(m.rules, e.Rule) && e.Rule != "" {
				return ""
			}
		}
		return broken.List[0].Error()
	case err != nil:
		return err.Error()
	}
	found, _ := lint.Check(p, lint.Options{AsOf: today, Only: strings.Fields(m.rules), Skip: m.skip(p, s.file)})
	for _, f := range found {
		if strings.Contains(m.rules, f.Rule) && !before[f.Rule+f.Problem.EN] {
			return ""
		}
	}
	return "nothing"
}

// needWalk are the rules that look at paths, when the loader has let a mutation
// pass; contradictions (L06) show without.
const needWalk = "L02 L04 L07 L08 L09 L12 L14 L17"

// walks reports whether only a walk shows the mutation.
func (m mutation) walks() bool {
	return slices.ContainsFunc(strings.Fields(m.rules), func(r string) bool { return strings.Contains(needWalk, r) })
}

// skip leaves out the topics that do not come to a file of steps.
func (m mutation) skip(p *guide.Pack, file string) func(string) bool {
	switch tree := regexp.MustCompile(inTree).MatchString(file); {
	case !m.walks():
		return func(string) bool { return true }
	case m.wide || !tree || strings.Contains(m.rules, "L02"):
		return nil
	}
	return func(topic string) bool { return !comesTo(p, p.Topic(topic), file, map[*guide.Topic]bool{}) }
}

func comesTo(p *guide.Pack, t *guide.Topic, file string, seen map[*guide.Topic]bool) bool {
	if t == nil || seen[t] {
		return false
	}
	seen[t] = true
	if t.Pos.File == file {
		return true
	}
	for i := range t.Steps {
		if comesTo(p, p.Topic(t.Steps[i].Call), file, seen) {
			return true
		}
	}
	return p.Header.Before != "" && comesTo(p, p.Topic(p.Header.Before), file, seen)
}
