package load

import (
	"embed"
	"reflect"
	"strings"
	"sync"

	"toiawase/content/phrase"
	"toiawase/guide"
)

// base is what every pack has without writing it: the readings of Japanese words
// and the usual shapes of messages.
//
//go:embed base
var base embed.FS

// baseReadings are the readings of the engine, in lines of "word: kana".
var baseReadings = sync.OnceValue(func() (list []guide.Reading) {
	const dir = "base/readings"
	files, err := base.ReadDir(dir)
	if err != nil {
		panic(err) // they are in the program
	}
	for _, f := range files {
		data, err := base.ReadFile(dir + "/" + f.Name())
		if err != nil {
			panic(err)
		}
		for line := range strings.Lines(string(data)) {
			line, _, _ = strings.Cut(line, "#")
			if word, kana, ok := strings.Cut(strings.TrimSpace(line), ": "); ok {
				list = append(list, guide.Reading{Word: word, Kana: strings.TrimSpace(kana)})
			}
		}
	}
	return list
})

// withReadings adds the engine's readings of the words that a pack reads no
// other way.
func withReadings(p *guide.Pack) {
	own := make(map[string]bool, len(p.Readings))
	for _, r := range p.Readings {
		own[r.Word] = true
	}
	for _, r := range baseReadings() {
		if !own[r.Word] {
			p.Readings = append(p.Readings, r)
		}
	}
}

// baseShapes are the shapes of the engine.
var baseShapes = sync.OnceValue(func() []guide.Shape {
	const name = "base/shapes.yaml"
	data, err := base.ReadFile(name)
	if err != nil {
		panic(err)
	}
	f := &file{path: name}
	if f.decode(data); len(f.errs) > 0 {
		panic(f.errs[0].Error())
	}
	return f.pack.Shapes
})

// shapes completes the shapes of a pack: one that is like another has what it
// does not say itself, and those of the engine are there when they are named.
func shapes(p *guide.Pack) {
	for i := range p.Channels {
		id := p.Channels[i].Shape
		if own := shapeIn(baseShapes(), id); own != nil && shapeIn(p.Shapes, id) == nil {
			p.Shapes = append(p.Shapes, *own)
		}
	}
	for i := range p.Shapes {
		s := &p.Shapes[i]
		of := liked(p, s)
		for n := 0; of != nil && n < len(p.Shapes)+1; n++ { // a loop ends
			inherit(s, of)
			of = liked(p, of)
		}
		inherit(s, &guide.Shape{Pair: phrase.Of("{label}: {value}"), Bullet: guide.Text{JA: "・", EN: "- "}})
	}
}

// liked is the shape that another one is like; nil if there is none. A shape
// that is like itself is like the engine's.
func liked(p *guide.Pack, s *guide.Shape) *guide.Shape {
	if s.Like != s.ID {
		if of := shapeIn(p.Shapes, s.Like); of != nil {
			return of
		}
	}
	return shapeIn(baseShapes(), s.Like)
}

func shapeIn(list []guide.Shape, id string) *guide.Shape {
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	return nil
}

// inherit gives a shape what another one has and it lacks.
func inherit(to, from *guide.Shape) {
	a, b := reflect.ValueOf(to).Elem(), reflect.ValueOf(from).Elem()
	for i := range a.NumField() {
		if name := a.Type().Field(i).Name; name != "ID" && name != "Like" && name != "Pos" && a.Field(i).IsZero() {
			a.Field(i).Set(b.Field(i))
		}
	}
}

// shapesWhole wants of each shape what a message is drawn with.
func shapesWhole(c *checker) {
	for i := range c.pack.Shapes {
		switch s := &c.pack.Shapes[i]; {
		case s.Like != "" && liked(c.pack, s) == nil:
			c.failAt(s.Pos, phrase.Of("no %s %q", phrase.Part("shape"), s.Like), phrase.Of("declare it, or name another"))
		case len(s.Parts) == 0:
			c.failAt(s.Pos, phrase.Of("shape %q has no parts", s.ID), phrase.Of("add parts: …, or like: form, chat, call, letter or post"))
		case s.Reads == "":
			c.failAt(s.Pos, phrase.Of("shape %q does not say which facts it may show", s.ID), phrase.Of("add reads: public, order or personal"))
		}
	}
}
