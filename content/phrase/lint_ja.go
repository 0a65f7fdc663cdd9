package phrase

// lintJA is what the proof of a pack finds, in Japanese.
var lintJA = map[string]string{
	"page %s says %q and names no source":            "ページ%[1]sの%[2]qに根拠がありません",
	"end the line with a source, as [^V-22]":         "行の終わりに [^V-22] のように根拠のidを書いてください",
	"page %s cites %v in Japanese and %v in English": "ページ%[1]sの根拠が、日本語では%[2]v、英語では%[3]vです",
	"cite the same sources in both":                  "両方の言語で同じ根拠を書いてください",
}
