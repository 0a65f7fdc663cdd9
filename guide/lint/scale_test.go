package lint_test

import (
	"fmt"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"toiawase/guide/lint"
	"toiawase/guide/load"
)

// claims matches the checked lines of a message.
var claims = regexp.MustCompile(`(?m)^    checked:\n(      - .*\n)+`)

// grown is the small pack with n topics: copies of its own, each with words
// that no other has.
func grown(t testing.TB, n int) fstest.MapFS {
	t.Helper()
	files, models := smallFiles(t), []string{}
	for name, file := range files {
		if strings.HasPrefix(name, "messages/") { // a line names the one topic that gives it
			file.Data = claims.ReplaceAll(file.Data, nil)
		}
		if strings.HasPrefix(name, "topics/") {
			models = append(models, name)
			own(file, "", 0)
		}
	}
	for i := len(models); i < n; i++ {
		model := models[i%len(models)]
		file := &fstest.MapFile{Data: smallFiles(t)[model].Data}
		own(file, fmt.Sprintf("_%d", i), i)
		files[strings.Replace(model, ".yaml", fmt.Sprintf("_%d.yaml", i), 1)] = file
	}
	return files
}

// own gives a topic an id, a title and keywords of its own.
func own(file *fstest.MapFile, suffix string, i int) {
	var b strings.Builder
	kana, letters := "", ""
	for n := i*7919 + 100_003; n > 0; n /= 40 {
		kana += string([]rune("かきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもらりるれろやゆよわ")[n%39])
		letters += string("bcdfghjklmnpqrstvwz"[n%19]) + string("aeiou"[n%5])
	}
	words := false
	for line := range strings.Lines(string(file.Data)) {
		ja := strings.HasPrefix(line, "  ja: [")
		switch {
		case strings.HasPrefix(line, "topic: "):
			line = strings.TrimSpace(line) + suffix + "\n"
		case strings.HasPrefix(line, "title:"):
			line = strings.NewReplacer(", en:", kana+", en:", "}", " "+letters+"}").Replace(line)
		case strings.HasPrefix(line, "keywords:"):
			words = true
		case words && (ja || strings.HasPrefix(line, "  en: [")):
			add := " " + letters
			if ja {
				add = kana
			}
			line = strings.NewReplacer(",", add+",", "]", add+"]").Replace(line)
		}
		b.WriteString(line)
	}
	file.Data = []byte(b.String())
}

// TestScale: a proof takes time and memory in proportion to the topics.
func TestScale(t *testing.T) {
	if testing.Short() {
		t.Skip("not a time for measuring")
	}
	const few, many = 250, 2000
	a, b := measure(t, few), measure(t, many)
	t.Logf("%d topics: %v, %d MB; %d topics: %v, %d MB", few, a.time, a.bytes>>20, many, b.time, b.bytes>>20)
	if most := a.bytes * many / few * 5 / 4; b.bytes > most {
		t.Errorf("memory: %d bytes, more than %d", b.bytes, most)
	}
	if most := a.time * many / few * 2; b.time > most { // the machine may be busy
		t.Errorf("time: %v, more than %v", b.time, most)
	}
}

type cost struct {
	time  time.Duration
	bytes uint64
}

// measure loads and proves a pack of n topics, the better of two times.
func measure(t *testing.T, n int) (best cost) {
	t.Helper()
	files := grown(t, n)
	for range 2 {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		start := time.Now()
		p, err := load.FS(files)
		if err != nil {
			t.Fatal(err)
		}
		found, stats := lint.Check(p, lint.Options{AsOf: today})
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		if len(found) > 0 || stats.Topics != n {
			t.Fatalf("%d topics, %d findings: %v", stats.Topics, len(found), found[0])
		}
		if best.time == 0 || took < best.time {
			best = cost{took, after.TotalAlloc - before.TotalAlloc}
		}
	}
	return best
}
