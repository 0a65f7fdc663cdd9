package tui

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/script"
	"toiawase/tui/widget"
)

// mostKeys is how many keys may lie between the first screen and the copied
// message on the commonest path of a family, typing aside.
const mostKeys = 12

// farther are the families whose commonest path takes more keys, and why.
var farther = map[string]string{
	"amazonpay": "one of its two topics is urgent: what must be done first is left with two keys",
}

// TestKeysToMessage counts the keys from the first screen to the copied message,
// what is typed aside, and prints them by family: on the commonest path of each
// topic, and on the shipped walks. The middle one of either is within bounds, of
// the walks where all are taken.
func TestKeysToMessage(t *testing.T) {
	p := shipped(t)
	topics, walks := keysOfTopics(t, p), keysOfWalks(t, p)
	t.Logf("%-12s topics (least, middle, most)  walks (the same)", "")
	for i := range p.Families {
		id := p.Families[i].ID
		one, all := spread(topics[id]), spread(walks[id])
		t.Logf("%-12s %6d %4d %4d %4d %12d %4d %4d %4d %s", id, len(topics[id]), one[0], one[1], one[2], len(walks[id]), all[0], all[1], all[2], farther[id])
		if over := max(one[1], wholly(all[1])) > mostKeys; over && !testing.Short() && farther[id] == "" {
			t.Errorf("%s: %d keys to a message, on walks %d", id, one[1], all[1])
		}
	}
}

// wholly is a figure of the walks where all are taken; of a few it says nothing.
func wholly(keys int) int {
	if walksBetween() > 1 {
		return 0
	}
	return keys
}

// spread is the least, the middle and the largest of some numbers.
func spread(list []int) [3]int {
	if slices.Sort(list); len(list) == 0 {
		return [3]int{}
	}
	return [3]int{list[0], list[len(list)/2], list[len(list)-1]}
}

// keysOfTopics are the keys of the commonest path of each topic, by family: each
// question has its first answer, or where that leads to no message, the nearest
// end is taken.
func keysOfTopics(t *testing.T, p *guide.Pack) map[string][]int {
	t.Helper()
	keys := map[string][]int{}
	for i := range p.Topics {
		topic := &p.Topics[i]
		if testing.Short() && len(keys[topic.Family()]) > 1 {
			continue
		}
		r := reach(t, p, topic.ID, nil)
		if s, err := guide.Start(p, topic.ID, guide.JA, morning); err == nil && !r.copied() {
			if end, ok := s.Foresee(); ok {
				r = reach(t, p, topic.ID, end.Path())
			}
		}
		if r.copied() {
			keys[topic.Family()] = append(keys[topic.Family()], r.keys)
		} else {
			t.Logf("%s: no message, %s", topic.ID, r.stuck)
		}
	}
	return keys
}

// keysOfWalks are the keys of each walk that comes to a copied message, by
// family.
func keysOfWalks(t *testing.T, p *guide.Pack) map[string][]int {
	t.Helper()
	files, err := fs.Glob(content.AmazonJP(), "walks/*.walk")
	if err != nil || len(files) == 0 {
		t.Fatal("no walks", err)
	}
	keys, none := map[string][]int{}, map[string]int{}
	for i, file := range files {
		if every := walksBetween(); i%every != 0 {
			continue
		}
		text, err := fs.ReadFile(content.AmazonJP(), file)
		if err != nil {
			t.Fatal(err)
		}
		end, _, err := script.Run(p, parse(t, path.Base(file), string(text)), guide.JA, morning)
		if err != nil {
			t.Fatal(err)
		}
		if r := reach(t, p, end.Topic().ID, end.Path()); r.copied() {
			keys[end.Topic().Family()] = append(keys[end.Topic().Family()], r.keys)
		} else {
			none[r.stuck]++
		}
	}
	t.Logf("no message to copy: %v", none)
	return keys
}

// walksBetween is of how many walks one is taken: of one where KEYS=all wants all
// of them, which takes minutes.
func walksBetween() int {
	switch {
	case os.Getenv("KEYS") == "all":
		return 1
	case testing.Short():
		return 40
	}
	return 25
}

// reaching presses the shortest keys that lead to a copied message.
type reaching struct {
	*driver
	given map[string]guide.Visit // what is answered, by question; others get their first answer
	keys  int
	stuck string // where there is no way to a message
}

func (r *reaching) copied() bool { return len(r.clip) > 0 }

// reach goes from the first screen to the message of a topic. The topic is the
// marked hit of the search: one key.
func reach(t *testing.T, p *guide.Pack, topic string, answers []guide.Visit) *reaching {
	t.Helper()
	r := &reaching{driver: driveOn(t, p, 100, 32, topic), given: map[string]guide.Visit{}, keys: 1}
	for _, v := range answers {
		r.given[v.Key()] = v
	}
	for range 60 {
		if r.stuck == "" && !r.copied() {
			r.on()
		}
	}
	return r
}

// hit presses a key that counts.
func (r *reaching) hit(names ...string) {
	for _, name := range names {
		r.keys++
		r.press(name)
	}
}

// on does what leads on from the screen on top.
func (r *reaching) on() {
	switch top := r.app.top().(type) {
	case *question:
		r.answer(top)
	case *message:
		r.hit("enter")
	case *emergency, *checklist: // by their button: what is done there is no way to the message
		r.hit("tab", "enter")
	case *advice:
		if top.waits() || len(r.app.walk.Offered()) == 0 {
			r.stuck = "wait or end"
			return
		}
		r.hit("enter")
	case *callCard:
		r.hit("4")
	default:
		r.stuck = top.Title()
	}
}

// answer answers a question as the walk did.
func (r *reaching) answer(q *question) {
	v, given := r.given[q.step]
	if q.ask.menu == nil {
		text := "?" // not sure
		if given && !v.Value.Unknown {
			text = v.Value.Text
		}
		r.send(tea.PasteMsg{Content: text})
		r.hit("enter")
		return
	}
	choice := q.ask.menu.Items()[0].ID
	if given {
		choice = v.Choice()
	}
	before := q.step
	for _, id := range strings.Split(choice, ",") {
		r.hit(choosing(q.ask.menu.Items(), id)...)
	}
	if now, same := r.app.top().(*question); same && now.step == before && now.at == q.at {
		r.hit("enter") // it was a tick
	}
}

// choosing are the keys that choose an item: its number, or the way to it.
func choosing(items []widget.Item, id string) []string {
	at := slices.IndexFunc(items, func(item widget.Item) bool { return item.ID == id })
	switch {
	case items[at].Unknown:
		return []string{"0"}
	case at < 9:
		return []string{string(rune('1' + at))}
	}
	return append(slices.Repeat([]string{"down"}, at), "enter")
}
