package phrase

import "toiawase/guide"

// Part is the name of a part of a pack, such as fact: the English word, and
// what the author's guide calls it in Japanese. A word that names no part is
// the same in both languages.
func Part(name string) guide.Text {
	if ja, ok := parts[name]; ok {
		return guide.Text{JA: ja, EN: name}
	}
	return Same(name)
}

var parts = map[string]string{
	"action": "すること", "answer": "答え", "channel": "連絡手段", "clock": "期限", "danger": "危険",
	"desk": "窓口", "emergency": "緊急の手順", "emergency step or action": "緊急の手順やすること",
	"evidence": "証拠", "fact": "項目", "family": "分類", "flow": "共通の流れ", "header": "パックの見出し",
	"list": "一覧", "message": "文面", "outcome": "結果", "page": "ページ", "pack": "パック", "persona": "立場",
	"reading": "読み", "emergency step": "緊急の手順", "part of a shape": "文の形の部分", "case": "相談",
	"check": "確かめた行", "choice": "選択肢", "point": "要点", "saying": "言い方", "style": "避ける言い方", "wait": "待つ規則",
	"hours": "受付時間", "defaults": "省略時の決まり", "searchwords": "検索の言葉", "pasted": "貼り付けた文の目印",
	"words": "言葉", "behalf": "代理の決まり", "earliercontact": "前の連絡", "derivation": "決まる値", "without": "見ない規則",
	"suppression": "止めた指摘", "domain": "ドメイン", "official": "公式の名前", "needs": "要るもの", "exception": "例外", "limits": "上限", "rule": "規則", "set": "項目", "shape": "文の形", "source": "出典", "step": "ステップ",
	"target": "行き先", "topic": "トピック", "trait": "性質", "wish": "希望",
}
