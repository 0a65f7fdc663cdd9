package phrase

// meaningJA is what the proof finds in what a pack means, in Japanese.
var meaningJA = map[string]string{
	"the gist of message %s":                                                       "文面%sの要点",
	"this line of message %s":                                                      "文面%sのこの行",
	"this point of message %s":                                                     "文面%sのこの項目",
	"whatever is answered to %s, nothing differs on a path of %s":                  "%[2]sの道筋で、%[1]sに何と答えても先が変わりません",
	"do not ask there, or let an answer lead elsewhere":                            "そこでは聞かないか、答えで行き先を変えてください",
	"without this arm to %s everything would go on as it does":                     "%sへのこの枝がなくても、何も変わりません",
	"delete it, or lead it elsewhere":                                              "消すか、別の行き先にしてください",
	"this arm of %s/%s and one above it apply on one path, and lead apart":         "%s/%sのこの枝と上の枝が同じ道筋で当てはまり、行き先が違います",
	"let them exclude each other, or write in_order: yes where the first is meant": "同時に当てはまらないようにするか、上が先でよければ in_order: yes と書いてください",
	"the order of the arms of %s/%s does not count: no two apply at once":          "%s/%sの枝は同時に当てはまらないので、順序は関係ありません",
	"delete in_order:": "in_order: を消してください",
	"this part of the condition never decides it": "条件のこの部分は、結果を左右しません",
	"leave it out": "取り除いてください",
	"choices %s and %s have each other's label (%s)": "選択肢%sと%sのラベルが入れ替わっています(%s)",
	"swap the labels": "ラベルを入れ替えてください",
	"%s is printed on a path of %s on which nothing gave it":                                                                                "%[1]sが、%[2]sの、だれもそう答えていない道筋でも書かれます",
	"add a condition, or name under given: what says it on that path":                                                                       "when: で条件を付けるか、その道筋で何がそう言うのかを given: に書いてください",
	"%s claims something, and nothing says that it was told":                                                                                "%sは、利用者が言ったかどうかわからないことを言っています",
	"add a condition that does not hold by “I do not know”, or name under given: the fact, the check (flow/step) or the topic that says it": "「わからない」では成り立たない when: を付けるか、そう言う項目、質問 (flow/step)、トピックを given: に書いてください",
	"%s is given by %q, and there is no such fact, check or topic":                                                                          "%[1]sの given: の %[2]q という項目、質問、トピックはありません",
	"write a fact, flow/step, flow/step=answer or a topic":                                                                                  "項目、flow/step、flow/step=answer、トピックのどれかを書いてください",
	"whoever does not know at %s/%s is taken for %s: %s, and message %s claims it":                                                          "%s/%sで「わからない」と答えた人が %s: %s とされ、文面%sがそう言います",
}
