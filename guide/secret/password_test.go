package secret_test

import (
	"testing"

	"toiawase/guide/secret"
)

// TestUnnamedPasswords: a password may be told by logging in with it, or be in
// kana; names, devices and counts are none.
func TestUnnamedPasswords(t *testing.T) {
	for text, want := range map[string]string{
		"Kaede#42でログインしていました":                  "[***]でログインしていました",
		"いつも kaede!42 を使ってサインインします":            "いつも [***] を使ってサインインします",
		"I logged in with Kaede#42 there":      "I logged in with [***] there",
		"パスワードには、かえで42を使っていました":                "パスワードには、[***]を使っていました",
		"パスワードは楓42です":                          "パスワードは[***]です",
		"kaede42でログインしました":                     "kaede42でログインしました",
		"iPhone15でログインできません":                   "iPhone15でログインできません",
		"kaede@example.testでログインします":           "kaede@example.testでログインします",
		"I signed in with my phone and Chrome": "I signed in with my phone and Chrome",
		"パスワードは全部で8文字です":                       "パスワードは全部で8文字です",
		"パスワードは11月3日に変えました":                    "パスワードは11月3日に変えました",
		"パスワードを第2に設定":                          "パスワードを第2に設定",
		"カードの有効期限は31年の8月です":                    "カードの有効期限は[***]です",
		"クーポンの期限は31年の8月です":                     "クーポンの期限は31年の8月です",
	} {
		if got, _ := secret.Mask(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
