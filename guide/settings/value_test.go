package settings

import (
	"testing"

	"toiawase/guide"
)

// TestLanguage: what is set counts, then the locale, then Japanese.
func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want guide.Lang
	}{
		{nil, guide.JA},
		{map[string]string{"LANG": "en_GB.UTF-8"}, guide.EN},
		{map[string]string{"LANG": "de_DE.UTF-8"}, guide.JA},
		{map[string]string{"LC_ALL": "ja_JP.UTF-8", "LANG": "en_GB.UTF-8"}, guide.JA},
		{map[string]string{"LC_MESSAGES": "EN", "LANG": "ja_JP.UTF-8"}, guide.EN},
		{map[string]string{"LANG": "ja_JP.UTF-8", Variable(Lang): "en"}, guide.EN},
		{map[string]string{"LANG": "en_US.UTF-8", Variable(Lang): "ja"}, guide.JA},
	} {
		dir := t.TempDir()
		get := func(name string) string {
			if name == "XDG_CONFIG_HOME" || name == "HOME" {
				return dir
			}
			return c.env[name]
		}
		if got := Read(get).Language(); got != c.want {
			t.Errorf("%v: %s", c.env, got)
		}
	}
	if (*Settings)(nil).Language() != guide.JA || (*Settings)(nil).Over(Lang) != "" {
		t.Error("without settings")
	}
}

// TestIsValue: each value that a setting offers can be taken, and no other.
func TestIsValue(t *testing.T) {
	for _, s := range All {
		for _, v := range s.Values {
			if !IsValue(s.Name, v) {
				t.Errorf("%s cannot be %s", s.Name, v)
			}
		}
		if len(s.Values) > 0 && IsValue(s.Name, "purple") {
			t.Errorf("%s can be purple", s.Name)
		}
	}
	if IsValue("size", "on") || !IsValue(Data, "/a/b") {
		t.Error("a setting that is not there, or a folder")
	}
	if got := (option{}).String(); got != "" {
		t.Errorf("no option is %q", got)
	}
}
