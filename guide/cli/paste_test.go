package cli_test

import (
	"strings"
	"testing"

	"toiawase/content"
)

// TestUnfitTextIsWarnedOf: what should not be sent is said beside the message,
// and only then.
func TestUnfitTextIsWarnedOf(t *testing.T) {
	walk := "compose delivery.marked_delivered --json --at 2026-11-23T10:00:00+09:00 --answer look_around=nowhere --fact photo_shows=home --fact theft_signs=no" +
		" --fact shipped_by=amazon --fact can_login=yes --fact phone_ok=yes --fact contacted_via=none --fact order_number=250-1234567-1234567 --fact delivered_at=2026-11-20 --fact"
	for place, kind := range map[string]string{
		"玄関前": "",
		"玄関前(https://login.test/a に書いた)":       `"link"`,
		"隣の例 花子さんの家、090-0000-0000":             `"third-party"`,
		"玄関前。返金しないなら訴えるぞ":                      `"threat"`,
		"玄関前。https://www.amazon.co.jp/ の画面で見た": "",
		"玄関前。写真では hxxps://login[.]test が見えた":   "",
	} {
		r := runOn(t, content.AmazonJP(), append(strings.Fields(walk), "delivery_place="+place), "", nil)
		if r.code != 0 || !strings.Contains(r.stdout, `"body": "`) {
			t.Fatalf("%s: code %d, %s", place, r.code, r.stderr)
		}
		for _, k := range []string{`"link"`, `"third-party"`, `"threat"`} {
			if told := strings.Contains(r.stdout, `"problem": `+k); told != (k == kind) {
				t.Errorf("%s: %s told: %v", place, k, told)
			}
		}
	}
}

// TestPlainPaste: a pasted mail fills the checklist, one agreed proposal after
// the other; what is left is asked as before, and a secret is dropped.
func TestPlainPaste(t *testing.T) {
	mail := "p\n注文番号 250-1234567-1234567\n商品： 青いマグカップ\nお届け済み 11月20日 14:32\n認証コード 482913\n.\n"
	typed := "2\n1\n2\n1\n1\n1\n1\n1\n" // up to the checklist
	at := []string{"start", "delivery.marked_delivered", "--plain", "--at", "2026-11-23T10:00:00+09:00", "--lang", "ja"}
	r := runOn(t, content.AmazonJP(), at, typed+mail+"1\n2\n1\n", nil)
	for _, want := range []string{"注文番号: 250-1234567-1234567\n    注文番号 250-1234567-1234567\n1 使う", "商品名: 青いマグカップ", "認証コードのような部分を伏せました"} {
		if !strings.Contains(r.stdout, want) {
			t.Errorf("no %q in\n%s%s", want, r.stdout, r.stderr)
		}
	}
	if strings.Contains(r.stdout, "482913") || !strings.Contains(r.stdout, "注文番号：250-1234567-1234567") || strings.Contains(r.stdout, "商品：青いマグカップ") {
		t.Errorf("the message is wrong:\n%s", r.stdout)
	}
}

// TestPlainPasteAtHome: facts from a text that is pasted at home, each agreed
// to, go into the walk that is chosen next, and into no other.
func TestPlainPasteAtHome(t *testing.T) {
	mail := "p\n注文番号 250-1234567-1234567\n商品： 青いマグカップ\n認証コード 482913\n.\n"
	run := func(typed string) outcome {
		return runOn(t, content.AmazonJP(), []string{"--plain", "--at", "2026-11-23T10:00:00+09:00", "--lang", "ja"}, typed, nil)
	}
	walk := "delivery.not_arrived\n2\n2\n1\n1\n1\n"
	r := run(mail + "1\n2\n" + walk)
	for _, want := range []string{"注文番号: 250-1234567-1234567\n    注文番号 250-1234567-1234567\n1 使う", "文から1件を控えています", "注文番号：250-1234567-1234567"} {
		if !strings.Contains(r.stdout, want) {
			t.Errorf("no %q in\n%s%s", want, r.stdout, r.stderr)
		}
	}
	if strings.Contains(r.stdout, "482913") || strings.Contains(r.stdout, "商品：青いマグカップ") {
		t.Errorf("what was not agreed to is in the message:\n%s", r.stdout)
	}
	if r := run(mail + "2\n2\n" + walk); strings.Contains(r.stdout, "注文番号：250-1234567-1234567") {
		t.Errorf("what was left is in the message:\n%s", r.stdout)
	}
}

// TestPlainCheck: a text is judged at home, and who gave something away is led
// to what stops the damage.
func TestPlainCheck(t *testing.T) {
	r := runOn(t, content.AmazonJP(), []string{"--plain", "--lang", "ja"}, "k\nhttps://amazon-login.example/ap に番号を入れました\n.\n1\nq\n", nil)
	for _, want := range []string{"Amazonのものではありません", "hxxps://amazon-login[.]example", "次にすること", "カードの番号"} {
		if !strings.Contains(r.stdout, want) {
			t.Errorf("no %q in\n%s%s", want, r.stdout, r.stderr)
		}
	}
}
