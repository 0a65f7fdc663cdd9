package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"toiawase/content"
	"toiawase/guide"
	"toiawase/guide/load"
)

func shippedPack(t *testing.T) *guide.Pack {
	t.Helper()
	p, err := load.Built(content.AmazonJP(), content.AmazonJPBuilt)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// orderMail is a mail about a parcel that is said to have come.
const orderMail = `お荷物のお届けが完了しました
注文番号 250-1234567-7654321
お届け日時 11月22日 14:30
見本の加湿器 4L
ヤマト運輸 伝票番号 1234-5678-9013
認証コード 482913
`

// TestPaste: a mail pasted at home is read; nothing of it is used that was not
// marked, secrets are said to be dropped, what is marked goes into the walk.
func TestPaste(t *testing.T) {
	d := driveOn(t, shippedPack(t), 100, 40, "")
	d.send(tea.PasteMsg{Content: orderMail})
	d.shows("1  [ ] 注文番号: 250-1234567-7654321", "もとの行: 注文番号 250-1234567-7654321", d.app.texts().Found["secret:code"])
	if strings.Contains(d.screen(), "482913") {
		t.Fatal("the code is on the screen\n" + d.screen())
	}
	d.press("1", "1", "tab", "enter")
	if d.app.pasted != nil {
		t.Fatalf("what was marked and left again is used: %v", d.app.pasted)
	}
	d.press("esc")
	d.send(tea.PasteMsg{Content: orderMail})
	d.press("1", "tab")
	d.shows("印を付けた1件を使う").press("enter").shows("文から1件を控えています")
	if d.app.walk != nil {
		t.Fatal("a walk began by itself")
	}
	d.run(d.app.follow(d.app.top().(*home).open("topic delivery.marked_delivered")))
	if v, ok := d.app.walk.Lookup("order_number"); !ok || v.Text != "250-1234567-7654321" {
		t.Fatalf("the order number of the walk is %q", v.Text)
	}
	if _, ok := d.app.walk.Lookup("tracking_number"); ok {
		t.Fatal("what was not marked is in the walk")
	}
	if d.app.pasted != nil {
		t.Fatal("the next walk would get the facts too")
	}
}

// TestPasteIsNoQuery: one line, or a text that tells no fact, is searched.
func TestPasteIsNoQuery(t *testing.T) {
	for _, text := range []string{"荷物が届かない", "荷物が届かない\nこまっています"} {
		d := driveOn(t, shippedPack(t), 100, 40, "")
		if d.send(tea.PasteMsg{Content: text}); len(d.app.stack) > 1 {
			t.Errorf("%q opened a screen", text)
		}
	}
}

// TestPasteIntoChecklist: facts go into the walk at hand, and Ctrl+Z takes
// them back together.
func TestPasteIntoChecklist(t *testing.T) {
	d := driveOn(t, shippedPack(t), 100, 40, "delivery.not_arrived")
	d.press("2", "2", "1", "1", "1")
	before := d.app.walk.Inputs()
	d.press("f5")
	for _, r := range strings.Split(strings.TrimSpace(orderMail), "\n") {
		d.press(r, "enter")
	}
	d.press("tab").shows("1  [ ] 注文番号").press("a")
	if _, at := d.app.top().(*checklist); !at {
		t.Fatalf("not on the checklist\n%s", d.screen())
	}
	if v, ok := d.app.walk.Lookup("tracking_number"); !ok || v.Text != "123456789013" {
		t.Fatalf("the tracking number of the walk is %q", v.Text)
	}
	if d.press("ctrl+z"); !guide.SameInputs(d.app.walk.Inputs(), before) {
		t.Fatalf("after Ctrl+Z: %v, before: %v", d.app.walk.Inputs(), before)
	}
}

// TestCheck: the verdict, what was seen, an address that nobody can open, what
// to do next, and the way for those who gave something away.
func TestCheck(t *testing.T) {
	for _, tt := range []struct {
		text   string
		shows  []string
		urgent bool
	}{
		{"https://amazon-login.example/ap", []string{"Amazonのものではありません", "hxxps://amazon-login[.]example", "次にすること"}, false},
		{"https://www.amazon.co.jp/gp/help", []string{"公式の一覧にあるドメインです", "hxxps://www[.]amazon[.]co[.]jp"}, false},
		{"差出人: no-reply@amazon.co.jp\n発送しました。", []string{"見分けられません"}, false},
		{"https://amazon-login.example/ap にパスワードを入力してしまいました", []string{"Amazonのものではありません", "被害"}, true},
	} {
		d := driveOn(t, shippedPack(t), 100, 40, "")
		d.press("f7").send(tea.PasteMsg{Content: tt.text})
		d.shows(tt.shows...)
		if strings.Contains(d.screen(), "https://") || strings.Contains(d.screen(), "安全") {
			t.Errorf("%q:\n%s", tt.text, d.screen())
		}
		d.press("1")
		if d.app.walk == nil || d.app.walk.Topic().ID != d.app.packs[0].Official.Entered {
			t.Errorf("%q: the first row leads not to the emergency\n%s", tt.text, d.screen())
		}
	}
	d := driveOn(t, shippedPack(t), 60, 20, "")
	d.press("f7").press("tab").shows(d.app.texts().AskReal[:30]) // nothing to judge yet
	d.press("hurry-amazon.test", "tab").shows("Amazonのものではありません")
	for range 40 {
		d.press("pgdown")
	}
	if d.press("2"); d.app.top().(*checking).result != nil {
		t.Error("another text cannot be looked at")
	}
}

// shipMail is a mail about a parcel on its way.
const shipMail = `商品を発送しました
注文番号 250-1234567-7654321
見本の加湿器 4L
ヤマト運輸 伝票番号 1234-5678-9013
お届け予定 11月24日
`

// TestPasteToMessage: from a pasted mail to the copied message in at most
// twelve keys, the paste among them.
func TestPasteToMessage(t *testing.T) {
	d := driveOn(t, shippedPack(t), 100, 40, "")
	d.send(tea.PasteMsg{Content: shipMail})
	keys := []string{"a", "enter", "2", "2", "1", "1", "1", "tab", "enter", "enter", "enter"}
	if d.press(keys...); len(d.clip) != 1 || len(keys)+1 > 12 {
		t.Fatalf("copied %d messages with %d keys\n%s", len(d.clip), len(keys)+1, d.screen())
	}
	for _, told := range []string{"250-1234567-7654321", "見本の加湿器 4L", "123456789013"} {
		if !strings.Contains(d.clip[0], told) {
			t.Errorf("the message lacks %s:\n%s", told, d.clip[0])
		}
	}
}
