package guide

// Paragraph is a part of a message by itself, as somebody on the phone looks
// for it.
type Paragraph struct {
	Block string // what it is, as in [Part]
	Head  string // as the shape words it; may be empty
	Told  []Told // of facts and times
	Text  string // of all else, lines parted by "\n"
}

// Told is a fact as a message tells it.
type Told struct{ Label, Value string }

// Paragraphs are the parts of the message to a channel, in its order, those
// that say nothing left out; none where [Session.Compose] writes nothing. What
// the user has edited does not show in them.
func (s Session) Paragraphs(ch *Channel, lang Lang) (list []Paragraph) {
	w := s.writer(ch, lang)
	if w == nil {
		return nil
	}
	for i := range w.shape.Parts {
		p := &w.shape.Parts[i]
		if text := w.part(p); text == "" {
			continue
		}
		list = append(list, Paragraph{Block: p.Block, Head: w.fill(p.Head), Told: w.told(p)})
		if last := &list[len(list)-1]; last.Told == nil {
			last.Text = w.block(p)
		}
	}
	return list
}

// told are the facts of a part that tells them one by one.
func (w *writer) told(p *Part) []Told {
	switch p.Block {
	case "facts":
		return w.factLines()
	case "times":
		return w.timeLines()
	case "news":
		return w.newsLines()
	}
	return nil
}

// Spoken reports whether what is composed for a channel is read out rather
// than sent.
func (s Session) Spoken(ch *Channel) bool {
	if ch == nil {
		return false
	}
	shape := s.pack.Shape(ch.Shape)
	return shape != nil && shape.Spoken
}
