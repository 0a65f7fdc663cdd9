package cli_test

import (
	"os/exec"
	"strings"
	"testing"
	"unicode"
)

// FuzzComplete: whatever is typed so far, the shell is told something that it
// can read.
func FuzzComplete(f *testing.F) {
	for _, seed := range []string{"", "start ", "compose x --answer look=", "--pack", "-- --", "graph --format= -h", "--lang\n=", "help __complete"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		r := run(t, append([]string{"__complete"}, strings.Split(typed, " ")...), "", nil)
		last := r.stdout[strings.LastIndex(strings.TrimSuffix(r.stdout, "\n"), "\n")+1:]
		if r.code != 0 || !strings.HasPrefix(last, ":") {
			t.Errorf("code %d, %q", r.code, r.stdout)
		}
		if strings.ContainsFunc(r.stdout, func(c rune) bool { return unicode.IsControl(c) && c != '\n' && c != '\t' }) {
			t.Errorf("a control character in %q", r.stdout)
		}
	})
}

// TestBash runs the script for bash with a stand-in for the program.
func TestBash(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash here")
	}
	script := run(t, []string{"completion", "bash"}, "", nil).stdout
	for _, test := range []struct{ name, line, words, out, want string }{
		{"one", "toiawase top", "toiawase top", `topics\tthe topics\nstart\tbegin\n:4\n`, "topics"},
		{"meanings", "toiawase ", "toiawase ''", `a\tone\nlong\tother\n:4\n`, "a    (one)|long (other)"},
		{"value", "toiawase graph --format=m", "toiawase graph --format = m", `text\nmermaid\n:4\n`, "mermaid"},
		{"pair", "toiawase compose --answer look=f", "toiawase compose --answer look = f", `look=free\tyes\nlook=none\tno\n:4\n`, "free"},
		{"two", "toiawase compose --answer=look=f", "toiawase compose --answer = look = f", `look=free\nlook=none\n:4\n`, "free"},
		{"nothing", "toiawase x", "toiawase x", `:4\n`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			tail := "\ntoiawase() { printf '" + test.out + "'; }\n" +
				"COMP_LINE='" + test.line + "' COMP_WORDS=(" + test.words + ") COMP_TYPE=9\n" +
				"COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_toiawase\nIFS='|'; printf %s \"${COMPREPLY[*]}\""
			out, err := exec.Command(bash, "--norc", "-c", script+tail).CombinedOutput()
			if err != nil || string(out) != test.want {
				t.Errorf("got %q, %v; want %q", out, err, test.want)
			}
		})
	}
}
