package phrase

import "toiawase/guide"

// whys say what each rule spares a reader; the Japanese also says what is held.
var whys = map[string]guide.Text{
	"L00": {JA: "すべての道筋を見終えたこと。途中で切った証明は、証明ではありません。", EN: "A proof that was cut short proves nothing."},
	"L01": {JA: "使っているidが、すべて一度だけ宣言されていること。", EN: "A name that is not there leads nowhere."},
	"L02": {JA: "宣言したものが、どこかの道筋で使われること。使われない文は、直されないまま古くなります。", EN: "What nobody comes to grows old unseen."},
	"L03": {JA: "質問が堂々めぐりにならないこと。", EN: "Nobody goes round in circles."},
	"L04": {JA: "途中で行き止まりにならないこと。", EN: "Nobody is left in the middle."},
	"L05": {JA: "どの答えにも行き先があること。「わからない」も答えです。", EN: "“I do not know” is an answer too, and leads on."},
	"L06": {JA: "どの枝と条件も、成り立つことと成り立たないことがあること。", EN: "A condition that never holds hides a mistake."},
	"L07": {JA: "条件が読むことを、その前に聞いていること。後の答えで、前の道筋が変わらないこと。", EN: "Advice must not rest on what nobody was asked."},
	"L08": {JA: "同じことを二度聞かないこと。", EN: "To be asked twice costs trust."},
	"L09": {JA: "使わないことを聞かないこと。", EN: "A question without a use costs patience."},
	"L10": {JA: "計算される項目と例が、その種類に合うこと。", EN: "An example that cannot be typed misleads."},
	"L11": {JA: "条件の値が、その項目にあること。", EN: "A value that is never told makes an arm dead."},
	"L12": {JA: "文面に穴が残らないこと。", EN: "A message with a hole is not ready to send."},
	"L13": {JA: "日本語と英語で、同じ項目と段落があること。", EN: "Both languages tell the same facts."},
	"L14": {JA: "いちばん長い文面も、窓口の字数に収まること。", EN: "A message that is too long is cut off."},
	"L15": {JA: "公開の場に、注文や個人の情報が出ないこと。", EN: "Anyone can read a public place."},
	"L16": {JA: "書きかけの文がないこと。", EN: "Unfinished text looks like a fault."},
	"L17": {JA: "どの結果にも、すること、窓口、代わり、最後の手段、文面があること。", EN: "Every end helps."},
	"L18": {JA: "期日が始まり、終わること。", EN: "A clock that cannot start reminds nobody."},
	"L19": {JA: "必要な項目が、答えられるもので、窓口に書けること。", EN: "Nobody is asked for what cannot be told."},
	"L20": {JA: "危険があるか、あるかわからないときは、その場で緊急の手順が出ること。", EN: "Danger comes before everything else."},
	"L21": {JA: "数字や時間に根拠があり、最近確かめてあること。", EN: "What may be wrong tomorrow says where it is from."},
	"L22": {JA: "すべての文が、両方の言語にあること。", EN: "Every text is there in both languages."},
	"L23": {JA: "トピックが、自分の題と言葉で最初に見つかること。", EN: "A topic is found by its own words."},
	"L24": {JA: "どの端末でも崩れず、読み仮名があること。", EN: "It can be read on every terminal."},
	"L25": {JA: "緊急の手順が、質問の順ではなく事実で決まること。", EN: "Equal danger gets equal help, whatever the order of the questions."},
	"L26": {JA: "「わからない」を「大丈夫」と扱わないこと。", EN: "Not to know is not to be safe."},
	"L27": {JA: "文面が言うことを、本人が言っていること。選択肢のラベルが入れ替わっていないこと。", EN: "Nobody sends a claim that they did not make."},
	"L28": {JA: "頼みごとを、それができる相手に頼むこと。することや証拠が、その困りごとのものであること。", EN: "Nobody asks a desk for what it cannot do."},
	"L29": {JA: "何も変えない質問、枝、条件がないこと。", EN: "What decides nothing is in the way."},
	"L30": {JA: "パックが避ける言い方を使わないこと。", EN: "One voice, and none that blames or promises."},
	"L31": {JA: "いつでもどこかが開いているか、待つ時刻がわかること。一つ使えなくても、次があること。", EN: "There is always something open and something left."},
	"L32": {JA: "期日が、使う窓口と時間に合うこと。", EN: "A reminder comes when something can be done."},
	"L33": {JA: "必要なものを手に入れられること。開けない画面に行くよう勧めないこと。", EN: "Nobody is sent to a screen that they cannot open."},
	"L34": {JA: "緊急の手順と、勧める窓口が合うこと。", EN: "The panel and the advice say the same."},
	"L35": {JA: "日本語と英語で、数字と禁止が同じであること。", EN: "Both languages forbid and count alike."},
	"L36": {JA: "数字を、挙げた根拠が持っていること。確かでない根拠を、言い切らないこと。", EN: "A figure is as sure as its source."},
	"L37": {JA: "選択肢の見分けがつき、トピックの対象が食い違わないこと。", EN: "Two answers that look the same are one answer."},
	"L38": {JA: "道筋の例が通り、どの規則にも見るものがあること。", EN: "A rule that looked at nothing kept nothing."},
}

// Why returns what a rule of the proof spares a reader, by its id.
func Why(rule string) guide.Text { return whys[rule] }
