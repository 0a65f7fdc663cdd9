package phrase

// scriptJA is what is wrong with a script, in Japanese.
var scriptJA = map[string]string{}
