package guide

// Style is a wording that the texts of a pack avoid, with a better one. It is
// for authors, so the reason is in one language.
type Style struct {
	Pos
	Avoid  string      `yaml:"avoid" need:"yes" form:"pattern"`                       // regular expression (RE2); capitals do not count
	Better string      `yaml:"better" need:"yes"`                                     // what to write instead
	In     Lang        `yaml:"in" need:"yes" one:"ja en"`                             // the language that it is a wording of
	Where  string      `yaml:"where" one:"all messages gists requests steps screens"` // empty: all
	Except []Exception `yaml:"except"`
}

// Exception lets one part of a pack keep a wording, for a reason.
type Exception struct {
	Pos
	At      string `yaml:"at" need:"yes"` // the id of the part: an action, a fact, an outcome, a page
	Because string `yaml:"because" need:"yes"`
}
