package content_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"toiawase/guide"
)

// TestLanguageCounts counts, over the expected messages of every outcome and
// channel, what an editor would send back, and prints the counts with -v.
func TestLanguageCounts(t *testing.T) {
	p, list := shipped(t), sentMessages(t)
	if len(list) < 5000 {
		t.Fatalf("only %d messages were read", len(list))
	}
	for _, lang := range guide.Langs {
		of := slices.DeleteFunc(slices.Clone(list), func(m sentMessage) bool { return m.lang != lang })
		t.Logf("%s: %d messages", lang, len(of))
		for _, c := range counts {
			if c.in == "" || c.in == lang {
				none(t, of, string(lang)+": "+c.name, func(m sentMessage) string { return c.find.FindString(m.body) })
			}
		}
		none(t, of, string(lang)+": a request to the wrong addressee", func(m sentMessage) string { return misplaced(p, m) })
		stock(t, of, lang)
	}
	none(t, gists(p), "gists that do not state the fact", func(m sentMessage) string { return vague[m.lang].FindString(m.body) })
	none(t, bans(p), "prohibitions as statements", func(m sentMessage) string { return statement.FindString(m.body) })
}

// counts are the wordings of which no message may have one.
var counts = []struct {
	name string
	in   guide.Lang // empty: both
	find *regexp.Regexp
}{
	{"colon glue", guide.JA, regexp.MustCompile(`(?m)^(内容|用件|件|状態|いまの状態|連絡済み|断られた日|理由)：`)},
	{"colon glue", guide.EN, regexp.MustCompile(`(?m)^(Note|Contacted|Refused on|Reason given|The problem|Where it stands|Its status now|The subject): `)},
	{"matter glue", guide.EN, regexp.MustCompile(`(?i)\b(the|this|your|same) matters?\b`)},
	{"a stock phrase by name", guide.JA, regexp.MustCompile(`すべきこと|Amazon\.co\.jpに関する件です|この件への対応を|可能かどうかと、|解決する方法がないか`)},
	{"a stock phrase by name", guide.EN, regexp.MustCompile(`what (else )?I (should|need to) do|This is about Amazon|find a solution`)},
}

// vague is how a gist begins or ends that names a subject only.
var vague = map[guide.Lang]*regexp.Regexp{
	guide.JA: regexp.MustCompile(`(について|の件で|のことで)、?(ご?相談|お尋ね|ご?連絡|教えて)|困って(おり|いること|います。$)|わからないことがあり|わからない点があり|問題があり、|問題があると|[をに]お願いします`),
	guide.EN: regexp.MustCompile(`(?i)^I (have a question|need help|would like to ask)|I have (a problem|trouble) (with|connected)|There (is|seems to be) (something|a problem)|^Please |Could you`),
}

// statement is the end of a ban that reads as a report.
var statement = regexp.MustCompile(`(使い|開き|かけ|直し|伝え|書き|送り|買い|応じ|答え|捨て|頼み|渡し|売り|触り|見せ|信じ|返し|教え|払い|押し|話し|入れ|出)ません。`)

// sentMessage is one message of the expected transcripts, or one text.
type sentMessage struct {
	at, channel string
	lang        guide.Lang
	body        string
}

// sentMessages reads the messages of all transcripts.
func sentMessages(t *testing.T) (list []sentMessage) {
	heading := regexp.MustCompile(`^== (\S+) (ja|en) known=`)
	files, _ := filepath.Glob(filepath.Join("testdata", "golden", "*.txt"))
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for part := range strings.SplitSeq("\n"+string(text), "\n== ") {
			head, body, _ := strings.Cut("== "+part, "\n")
			if m := heading.FindStringSubmatch(head); m != nil {
				list = append(list, sentMessage{strings.TrimSuffix(filepath.Base(file), ".txt"), m[1], guide.Lang(m[2]), body})
			}
		}
	}
	return list
}

// gists are the first sentences of the pack's messages, without placeholders.
func gists(p *guide.Pack) (list []sentMessage) {
	for i := range p.Messages {
		for _, lang := range guide.Langs {
			list = append(list, sentMessage{p.Messages[i].ID, "", lang, p.Messages[i].Gist.In(lang)})
		}
	}
	return list
}

// bans are the texts that tell a reader what to do, in Japanese.
func bans(p *guide.Pack) (list []sentMessage) {
	add := func(id string, text guide.Text) { list = append(list, sentMessage{id, "", guide.JA, text.JA}) }
	for i := range p.Actions {
		add(p.Actions[i].ID, p.Actions[i].Text)
	}
	for i := range p.Emergency {
		add(p.Emergency[i].ID, p.Emergency[i].Text)
		for _, s := range p.Emergency[i].Texts {
			add(p.Emergency[i].ID, s.Text)
		}
	}
	return list
}

// none logs how many texts have a fault, and fails for each of the first few.
func none(t *testing.T, list []sentMessage, name string, fault func(sentMessage) string) {
	t.Helper()
	n := 0
	for _, m := range list {
		found := fault(m)
		if found == "" {
			continue
		}
		if n++; n <= 5 {
			t.Errorf("%s: %s for %s says %q", name, m.at, cmp.Or(m.channel, "all"), found)
		}
	}
	t.Logf("%s: %d", name, n)
}

// misplaced is a request that the addressee cannot grant: any request of a
// buyer to those who only advise or take reports, and refunds or new parcels
// asked of a carrier.
func misplaced(p *guide.Pack, m sentMessage) string {
	ch := p.Channel(m.channel)
	if ch == nil || ch.Shape != "consult" && ch.Shape != "report" && ch.Shape != "carrier" {
		return ""
	}
	for i := range p.Wishes {
		w := &p.Wishes[i]
		ask, _, _ := strings.Cut(w.Ask.In(m.lang), "{")
		granted := ch.Shape == "carrier" && !slices.Contains([]string{"refund", "resend", "replace", "cancel", "correct_charge", "refund_part"}, w.ID)
		if ask != "" && !granted && strings.Contains(m.body, ask) {
			return ask
		}
	}
	return ""
}

// frame are sentences that belong to the form of a letter, a chat or a call
// card, and are right each time.
var frame = regexp.MustCompile(`お世話になっております|お手数をおかけしますが|ご確認をお願いいたします|よろしくお願い|オペレーターにおつなぎ|と申します|認証コード、パスワード、カード番号は|このメモには|暗証番号|カード番号は|口座番号は|お名前を教えて|次の連絡は、いつ|お問い合わせ番号を教えて|` +
	`Thank you|Please connect me|My name is|Never give|Give your|Do not write it down|May I have your name|When and how will you|What is the inquiry number|Website: `)

// value is what only the reader's own answer makes a sentence of.
var value = regexp.MustCompile(`[0-9]|「|“|青いマグカップ|玄関と宅配`)

// stock fails for a sentence that stands in 3 of 100 messages or more.
func stock(t *testing.T, list []sentMessage, lang guide.Lang) {
	t.Helper()
	sentence := map[guide.Lang]*regexp.Regexp{guide.JA: regexp.MustCompile(`[^。\n]+。`), guide.EN: regexp.MustCompile(`[^.?!\n]+[.?!]`)}[lang]
	in := map[string]int{}
	for _, m := range list {
		seen := map[string]bool{}
		for _, s := range sentence.FindAllString(m.body, -1) {
			if s = strings.TrimSpace(s); !seen[s] && len(s) > 8 && !frame.MatchString(s) && !value.MatchString(s) {
				seen[s] = true
				in[s]++
			}
		}
	}
	most := ""
	for s, n := range in {
		if n > in[most] {
			most = s
		}
		if n*100 >= 3*len(list) {
			t.Errorf("%s: %q stands in %d of %d messages", lang, s, n, len(list))
		}
	}
	t.Logf("%s: the sentence said most often stands in %s: %q", lang, fmt.Sprintf("%.1f of 100 messages", 100*float64(in[most])/float64(len(list))), most)
}
