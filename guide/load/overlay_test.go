package load_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
)

// over loads an overlay of amazon-jp from one file, beside a pack.yaml unless
// the file has the header itself.
func over(text string) (*guide.Pack, error) {
	files := fstest.MapFS{"mine.yaml": {Data: []byte(text)}}
	if !strings.HasPrefix(text, "pack:") {
		files["pack.yaml"] = &fstest.MapFile{Data: []byte("pack: {extends: amazon-jp}\n")}
	}
	return load.FS(files)
}

// embedded is the pack that is extended.
func embedded(t *testing.T) *guide.Pack {
	t.Helper()
	p, err := load.Built(content.AmazonJP(), content.AmazonJPBuilt)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestOverlay: what an overlay says stands in the pack that it extends, and all
// else is as it was.
func TestOverlay(t *testing.T) {
	base := embedded(t)
	topic := func(p *guide.Pack) *guide.Topic { return p.Topic("delivery.not_arrived") }
	for _, c := range []struct {
		name, text string
		got        func(p *guide.Pack) any
		want       any
	}{
		{"one language of a text", "channels: {chat: {good: {ja: すぐ返事が来ます。}}}", func(p *guide.Pack) any { return p.Channel("chat").Good },
			guide.Text{JA: "すぐ返事が来ます。", EN: base.Channel("chat").Good.EN}},
		{"the rest of the thing", "channels: {chat: {good: {ja: すぐ返事が来ます。}}}", func(p *guide.Pack) any { return p.Channel("chat").Name }, base.Channel("chat").Name},
		{"the title of a topic", "topic: delivery.not_arrived\ntitle: {ja: 来ない, en: It has not come}", func(p *guide.Pack) any { return topic(p).Title }, guide.Text{JA: "来ない", EN: "It has not come"}},
		{"the steps of that topic", "topic: delivery.not_arrived\ntitle: {ja: 来ない, en: It has not come}", func(p *guide.Pack) any { return len(topic(p).Steps) }, len(topic(base).Steps)},
		{"a list is replaced", "pack: {extends: amazon-jp, home: [delivery.left_at_door]}", func(p *guide.Pack) any { return p.Header.Home }, []string{"delivery.left_at_door"}},
		{"a rule's words", "rules: {never: [{id: R-12, because: {ja: 出品者ではありません。, en: It is not the seller.}}]}", func(p *guide.Pack) any { return rule(p, "R-12").Because.JA }, "出品者ではありません。"},
		{"a rule's channels", "rules: {never: [{id: R-12, because: {ja: 出品者ではありません。, en: It is not the seller.}}]}", func(p *guide.Pack) any { return rule(p, "R-12").Channels }, rule(base, "R-12").Channels},
		{"a new list", "lists: {mine: {title: {ja: 見る所, en: Where to look}, items: [{ja: 棚, en: Shelf}]}}", func(p *guide.Pack) any { return len(p.Lists) }, len(base.Lists) + 1},
		{"no other topic", "lists: {mine: {title: {ja: 見る所, en: Where to look}, items: [{ja: 棚, en: Shelf}]}}", func(p *guide.Pack) any { return len(p.Topics) }, len(base.Topics)},
		{"its id", "suppress: []", func(p *guide.Pack) any { return p.ID }, "amazon-jp"},
	} {
		p, err := over(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := c.got(p); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if _, err := over("suppress: []"); err != nil || embedded(t).Channel("chat").Good != base.Channel("chat").Good {
		t.Errorf("the extended pack has changed: %v", err)
	}
}

func rule(p *guide.Pack, id string) *guide.Rule {
	for i := range p.Rules.Never {
		if p.Rules.Never[i].ID == id {
			return &p.Rules.Never[i]
		}
	}
	return &guide.Rule{}
}

// TestOverlayPage: one language of a page is enough, for the other is there.
func TestOverlayPage(t *testing.T) {
	p, err := load.FS(fstest.MapFS{
		"pack.yaml":           {Data: []byte("pack: {extends: amazon-jp}\n")},
		"pages/refunds.ja.md": {Data: []byte("# 返金\n\n短い案内です。\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	var page *guide.Page
	for i := range p.Pages {
		if p.Pages[i].ID == "refunds" {
			page = &p.Pages[i]
		}
	}
	if page == nil || page.Body.JA != "短い案内です。" || page.Body.EN == "" || len(p.Pages) != len(embedded(t).Pages) {
		t.Errorf("%+v", page)
	}
}

// TestOverlayFindings: what is wrong with an overlay is said at its own lines,
// in both languages, with nothing about the pack that it extends.
func TestOverlayFindings(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a key", "channels:\n  chat:\n    godo: {ja: あ, en: a}\n", `mine.yaml:3:5: unknown key "godo"`},
		{"an id", "channels:\n  chat:\n    desk: nobody\n", `mine.yaml:3:11: no desk "nobody"`},
		{"a new thing is whole", "channels:\n  carrier_pigeon:\n    good: {ja: あ, en: a}\n", `mine.yaml:2:3: "desk" is missing`},
		{"a slip of the hand", "channels:\n  chat:\n    good: {ja: 電話は #9110 へ, en: Call}\n", `mine.yaml:3:`},
		{"a step", "topic: delivery.not_arrived\nsteps:\n  added:\n    ask: nothing\n", `mine.yaml:3:3: no way leads to step "added"`},
		{"a kind", "facts:\n  order_number: {kind: choice}\n", `mine.yaml:2:3: `},
		{"the id of the pack", "pack:\n  extends: amazon-jp\n  id: other\n", `mine.yaml:3:7: an overlay has the id`},
	} {
		_, err := over(c.text)
		var found *load.Errors
		if !errors.As(err, &found) || !strings.HasPrefix(err.Error(), c.want) || strings.Contains(err.Error(), "amazon-jp:") {
			t.Errorf("%s: %v\nwant %s", c.name, err, c.want)
		}
	}
}

// TestOverlayTwice: loading writes into nothing that the next load starts from,
// so one overlay after another comes to the same pack as the first.
func TestOverlayTwice(t *testing.T) {
	outcomes := func() (list []guide.Outcome) {
		p, err := over("suppress: []")
		if err != nil {
			t.Fatal(err)
		}
		for _, topic := range append(p.Topics, p.Flows...) {
			list = append(list, topic.Outcomes...)
		}
		return list
	}
	first := outcomes()
	for i, o := range outcomes() {
		if !reflect.DeepEqual(o, first[i]) {
			t.Errorf("outcome %s:\n%+v\nthen\n%+v", o.ID, first[i], o)
		}
	}
}
