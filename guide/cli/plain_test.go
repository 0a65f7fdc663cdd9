package cli_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toiawase/guide/cli"
	"toiawase/guide/settings"
)

// seated runs the plain walk for somebody at a terminal.
func seated(t *testing.T, args []string, vars map[string]string, more cli.Env) (out string, screens bool) {
	t.Helper()
	var stdout strings.Builder
	more.Args, more.Stdout, more.Stderr = args, &stdout, &stdout
	more.Getenv = func(n string) string { return vars[n] }
	more.Content, more.IsTerminal = os.DirFS("../testdata/pack"), true
	more.Screen = func(cli.Screen) error { screens = true; return nil }
	if more.Stdin == nil {
		more.Stdin = strings.NewReader("")
	}
	cli.Run(more)
	return stdout.String(), screens
}

// TestAccessible: ACCESSIBLE means a plain walk, as for other programs.
func TestAccessible(t *testing.T) {
	for value, want := range map[string]bool{"1": false, "yes": false, "0": true, "": true} {
		if _, screens := seated(t, nil, map[string]string{"ACCESSIBLE": value, "HOME": t.TempDir()}, cli.Env{}); screens != want {
			t.Errorf("ACCESSIBLE=%s: screens %v", value, screens)
		}
	}
}

// toLetter answers the small pack up to its message.
var toLetter = []string{"2", "1", "2", "0", "1", "1", "RC-1029", "", "", "", "1"}

// TestCopyAndSave: the plain walk hands the same text to the clipboard and to a
// file as the screens do, and says what it did.
func TestCopyAndSave(t *testing.T) {
	home, copied := t.TempDir(), ""
	input := strings.Join(append(toLetter, "copy", "save", "?", "q"), "\n") + "\n"
	out, _ := seated(t, []string{"--plain", "start", "ride.cannot_return"}, map[string]string{"HOME": home}, cli.Env{
		Stdin: strings.NewReader(input), Copy: func(text string) bool { copied = text; return true },
	})
	file, err := os.ReadFile(filepath.Join(home, ".local", "share", "toiawase", "toiawase-message.txt"))
	if err != nil || !strings.Contains(copied, "RC-1029") || !strings.HasSuffix(string(file), copied) {
		t.Fatalf("copied %q, file %q, %v\n%s", copied, file, err, out)
	}
	for _, want := range []string{"(copy)", "(save)", "コピーしました", "保存しました: " + home, "かっこの中の言葉を入力し"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	for line := range strings.SplitSeq(copied, "\n") {
		if !strings.Contains(out, line) {
			t.Errorf("%q is copied and was not shown", line)
		}
	}
}

// TestKeys: with --keys a digit and a command answer at once, a word begins with
// its first key, and a fact is typed with Enter.
func TestKeys(t *testing.T) {
	keys := []string{"2", "1", "?", "b", "1", "2"}
	next := func() (string, error) {
		if len(keys) == 0 {
			return "", io.EOF
		}
		k := keys[0]
		keys = keys[1:]
		return k, nil
	}
	vars := map[string]string{"HOME": t.TempDir(), "LANG": "en_US.UTF-8"}
	out, _ := seated(t, []string{"--plain", "--keys", "start", "ride.cannot_return"}, vars, cli.Env{Key: next, Stdin: strings.NewReader("0\nq\n")})
	plain, _ := seated(t, []string{"--plain", "start", "ride.cannot_return"}, vars, cli.Env{Stdin: strings.NewReader("2\n1\n?\nb\n1\n2\n0\nq\n")})
	squeeze := func(s string) string {
		s, _, _ = strings.Cut(s, "Saved up to here")
		for _, x := range []string{"> 2\n", "> 1\n", "> ?\n", "> b\n"} {
			s = strings.ReplaceAll(s, x, "> ")
		}
		return s
	}
	if len(keys) > 0 || squeeze(out) != squeeze(plain) {
		t.Errorf("%d keys left; with --keys:\n%s\nwithout:\n%s", len(keys), out, plain)
	}
	vars["HOME"] = t.TempDir()
	keys = []string{"n"}
	out, _ = seated(t, []string{"--plain", "--keys", "--lang", "en", "start", "ride.cannot_return"}, vars, cli.Env{Key: next, Stdin: strings.NewReader("o such thing\nq\n")})
	if !strings.Contains(out, "not one of the choices") {
		t.Errorf("a word is not taken as one:\n%s", out)
	}
}

// TestKeysAtHome: with --keys a number of the first list needs Enter only where a
// longer one begins with it, and words may begin with the letter of a command.
func TestKeysAtHome(t *testing.T) {
	for _, x := range []struct {
		name  string
		keys  []string
		lines string
		shows string
	}{
		{"one digit", []string{"2"}, "q\n", "The bike will not go back into its port"},
		{"full width", []string{"２"}, "q\n", "The bike will not go back into its port"},
		{"Enter alone", []string{"\r", "2"}, "q\n", "The bike will not go back into its port"},
		{"words", []string{"l"}, "ocked port\nq\n", "Close matches"},
	} {
		next := func() (string, error) {
			if len(x.keys) == 0 {
				return "", io.EOF
			}
			k := x.keys[0]
			x.keys = x.keys[1:]
			return k, nil
		}
		vars := map[string]string{"HOME": t.TempDir(), "LANG": "en_US.UTF-8"}
		out, _ := seated(t, []string{"--plain", "--keys"}, vars, cli.Env{Key: next, Stdin: strings.NewReader(x.lines)})
		if !strings.Contains(out, x.shows) || len(x.keys) > 0 {
			t.Errorf("%s: no %q, %d keys left:\n%s", x.name, x.shows, len(x.keys), out)
		}
	}
}

// TestManPage: the manual page has the parts that people look for, and names
// every variable of a setting.
func TestManPage(t *testing.T) {
	for lang, heads := range map[string][]string{
		"en": {"DESCRIPTION", "COMMANDS", "EXAMPLES", "FILES", "ENVIRONMENT", "EXIT STATUS"},
		"ja": {"説明", "例", "ファイル", "環境変数", "終了コード"},
	} {
		r := run(t, []string{"man", "--lang", lang}, "", nil)
		for _, head := range heads {
			if !strings.Contains(r.stdout, "\n.SH "+head+"\n") {
				t.Errorf("%s: no section %s", lang, head)
			}
		}
		for _, d := range settings.All {
			if !strings.Contains(r.stdout, settings.Variable(d.Name)) || d.Values != nil && !strings.Contains(r.stdout, `\-\-`+d.Name) {
				t.Errorf("%s: nothing about %s", lang, d.Name)
			}
		}
	}
}

// TestPlainMend: what is doubtful in the message can be mended from the list.
func TestPlainMend(t *testing.T) {
	home := t.TempDir()
	input := strings.Join(append(toLetter[:9:9], "隣の田中花子さん 090-1234-5678 に聞きました", "1", "mend", "q"), "\n") + "\n"
	out, _ := seated(t, []string{"--plain", "start", "ride.cannot_return"}, map[string]string{"HOME": home}, cli.Env{Stdin: strings.NewReader(input)})
	before, after, ok := strings.Cut(out, "直しました")
	if !ok || !strings.Contains(before, "(mend)") || strings.Contains(after, "090-1234") {
		t.Errorf("not mended:\n%s", out)
	}
}

// TestPlainTour: the practice asks as a plain walk does, says that it is
// practice, and keeps nothing.
func TestPlainTour(t *testing.T) {
	home := t.TempDir()
	out, _ := seated(t, []string{"tour", "--plain"}, map[string]string{"HOME": home}, cli.Env{Stdin: strings.NewReader("2\n1\nq\n")})
	if !strings.Contains(out, "5分の練習です") || !strings.Contains(out, "練習の答えは残していません") || strings.Contains(out, "ここまで保存しました") {
		t.Error(out)
	}
	if list, err := os.ReadDir(home); err != nil || len(list) > 0 {
		t.Errorf("%v, %v", list, err)
	}
	if _, screens := seated(t, []string{"tour"}, map[string]string{"HOME": home}, cli.Env{}); !screens {
		t.Error("no screens for the tour")
	}
}
