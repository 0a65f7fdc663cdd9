package lint_test

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"toiawase/guide"
	"toiawase/guide/lint"
	"toiawase/guide/load"
	"toiawase/guide/search"
)

// grownTo is what packs of more and more topics cost.
type grownTo struct {
	topics                    int
	load, index, search, lint time.Duration
	memory                    uint64 // bytes that the process has from the system
}

// TestGrowth measures packs of 100, 1,000 and 10,000 topics and writes the plot
// of the README into the file that GROWTH names.
func TestGrowth(t *testing.T) {
	file := os.Getenv("GROWTH")
	if file == "" {
		t.Skip("GROWTH names no file for the plot")
	}
	var rows []grownTo
	for _, n := range []int{100, 1000, 10_000} {
		rows = append(rows, grow(t, n))
		t.Logf("%+v", rows[len(rows)-1])
	}
	if err := os.WriteFile(file, []byte(plot(rows)), 0o644); err != nil {
		t.Fatal(err)
	}
	first, last := rows[0], rows[len(rows)-1]
	if by := last.lint / first.lint; by > 200 {
		t.Errorf("a hundred times as many topics take %d times as long to prove", by)
	}
}

// grow measures a pack of n topics. It proves last: what the proof leaves behind
// would weigh on the others.
func grow(t *testing.T, n int) (g grownTo) {
	files := grown(t, n)
	g.topics = n
	var p *guide.Pack
	g.load = took(func() {
		var err error
		if p, err = load.FS(files); err != nil {
			t.Fatal(err)
		}
	})
	var x *search.Index
	g.index = took(func() { x = search.New(search.Entries(p), search.SpeechOf(p)) })
	var keys []time.Duration
	for _, query := range []string{"商品が届かない", "todokanai", "refund not recieved yet"} {
		for i := range query {
			keys = append(keys, took(func() { x.Search(query[:i], guide.JA) }))
		}
	}
	slices.Sort(keys)
	g.search = keys[len(keys)*95/100]
	g.lint = took(func() { lint.Check(p, lint.Options{AsOf: today}) })
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	g.memory = m.Sys
	return g
}

func took(do func()) time.Duration {
	start := time.Now()
	do()
	return time.Since(start)
}

// The plot: both scales are logarithmic, a decade has the same length on both,
// so that a line with the slope of the dashed one grows as the topics do.
const (
	plotLeft, plotTop = 70, 20
	decade            = 110
	decadesUp         = 5 // from 1 ms or 1 MB on
)

// plot draws the rows as an SVG.
func plot(rows []grownTo) string {
	var b strings.Builder
	wide, high := 2*decade, decadesUp*decade
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">`+"\n", plotLeft+wide+230, plotTop+high+50)
	fmt.Fprintln(&b, `<rect width="100%" height="100%" fill="#fff"/>`)
	for i := range decadesUp + 1 {
		y := plotTop + high - i*decade
		fmt.Fprintf(&b, `<path d="M%d %dh%d" stroke="#ddd"/><text x="%d" y="%d" text-anchor="end">%s</text>`+"\n",
			plotLeft, y, wide, plotLeft-8, y+4, []string{"1 ms, 1 MB", "10", "100", "1 s, 1 GB", "10", "100"}[i])
	}
	for i, name := range []string{"100", "1,000", "10,000 topics"} {
		x := plotLeft + i*decade
		fmt.Fprintf(&b, `<path d="M%d %dv%d" stroke="#ddd"/><text x="%d" y="%d" text-anchor="middle">%s</text>`+"\n", x, plotTop, high, x, plotTop+high+20, name)
	}
	fmt.Fprintf(&b, `<path d="M%d %dl%d -%d" stroke="#888" stroke-dasharray="4 4"/>`+"\n", plotLeft, plotTop+high, wide, wide)
	for _, line := range lines(rows) {
		fmt.Fprintf(&b, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/><text x="%d" y="%d" fill="%s">%s</text>`+"\n",
			line.points, line.colour, plotLeft+wide+8, line.y+4, line.colour, line.name)
	}
	fmt.Fprintln(&b, `</svg>`)
	return b.String()
}

// plotted is a line of the plot, and where its name stands.
type plotted struct {
	name, colour, points string
	y                    int
}

// lines are the lines of the plot, from the lowest to the highest, with names
// that do not touch.
func lines(rows []grownTo) []plotted {
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	list := []plotted{{name: "load", colour: "#1b6ca8"}, {name: "index", colour: "#2e8b57"}, {name: "search, a key (p95)", colour: "#b8860b"}, {name: "lint", colour: "#b22222"}, {name: "memory", colour: "#6a3d9a"}}
	for i, row := range rows {
		for j, v := range []float64{ms(row.load), ms(row.index), ms(row.search), ms(row.lint), float64(row.memory) / (1 << 20)} {
			list[j].y = plotTop + decadesUp*decade - up(v)
			list[j].points += fmt.Sprintf("%d,%d ", plotLeft+i*decade, list[j].y)
		}
	}
	slices.SortFunc(list, func(a, b plotted) int { return cmp.Compare(b.y, a.y) })
	for i := 1; i < len(list); i++ {
		list[i].y = min(list[i].y, list[i-1].y-14)
	}
	return list
}

// up is how far above the foot a value lies; below 1 it lies on it.
func up(v float64) int { return int(math.Log10(max(v, 1)) * decade) }
