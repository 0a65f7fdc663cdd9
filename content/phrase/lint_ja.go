package phrase

// lintJA is what the proof of a pack finds, in Japanese.
var lintJA = map[string]string{}
