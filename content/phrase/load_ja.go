package phrase

// loadJA is what is wrong with the files of a pack, in Japanese.
var loadJA = map[string]string{}
