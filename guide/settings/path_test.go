package settings

import (
	"path/filepath"
	"testing"
)

// TestPath: the folder of each system.
func TestPath(t *testing.T) {
	for _, test := range []struct{ system, home, appData, want string }{
		{"linux", "/h", "", "/h/.config"},
		{"darwin", "/h", "", "/h/Library/Application Support"},
		{"windows", "", "/r", "/r"},
		{"linux", "", "", ""},
	} {
		got := usual(test.system, func(n string) string { return map[string]string{"HOME": test.home, "AppData": test.appData}[n] })
		if filepath.ToSlash(got) != test.want {
			t.Errorf("%+v: %s", test, got)
		}
	}
	base := t.TempDir()
	for _, test := range []struct{ xdg, want string }{
		{base, filepath.Join(base, "toiawase", fileName)}, {"relative", ""}, {"", ""},
	} {
		if got := Path(func(n string) string { return map[string]string{"XDG_CONFIG_HOME": test.xdg}[n] }); got != test.want {
			t.Errorf("%+v: %s", test, got)
		}
	}
}
