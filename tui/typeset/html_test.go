package typeset

import (
	"strings"
	"testing"
)

// TestMarkup: of HTML in a page only the words are shown, none of a script. What
// is wanted here is what the real bluemonday gives.
func TestMarkup(t *testing.T) {
	for in, want := range map[string]string{
		"a <b>bold</b> c":                                            "a bold c",
		"a <!-- note --> c":                                          "a  c",
		"<div class=\"x>y\">inside <i>it</i></div>":                  "inside it",
		"<script>\nalert(1)\n</script>\n\nafter":                     "after",
		"<style>p { color: red }</style>\n\nafter":                   "after",
		"<p>1 < 2 &amp; 3 &lt;b&gt;</p>":                             "1 < 2 & 3 <b>",
		"<div>\n<noscript>hidden <b>too</b></noscript> seen\n</div>": "seen",
		"<!-- one\ntwo -->\n\nafter":                                 "after",
		"<div\nopen":                                                 "",
		"<?php echo 1 ?>\n\nafter":                                   "after",
		"<pre>\nkept </pre>":                                         "kept",
		"<div><object><object>x</object>y</object>z</div>":           "z",
		"<div></script>q</div>":                                      "q",
		"<div><title>t <b>x</b></title>z</div>":                      "z",
		"<div><textarea><b>x</b></textarea>z</div>":                  "<b>x</b>z",
		"<div>&#27;[31m &copy; 日本</div>":                             "�[31m © 日本",
		"<DIV><SCRIPT>x</SCRIPT>y<BR/>z</DIV>":                       "yz",
		"<div><br/>a<script/>b</div>":                                "ab</div>",
		"<div>a</ b>c<!x>d<1>e</div>":                                "acd<1>e",
	} {
		if got := strings.Join(Page(in, 60, true), "|"); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
