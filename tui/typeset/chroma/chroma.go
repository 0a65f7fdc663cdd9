// Package chroma stands in for the highlighter of source code that glamour
// imports. The real one builds its tables at every start, before main: 10 ms
// and 4 MB, for colours in code blocks, which the pages here do not have.
// A replace in go.mod puts this in its place; when a version of chroma makes
// its tables on first use, both can go.
//
// It has what glamour names, and no more.
package chroma

// TokenType is a kind of token.
type TokenType int

// The kinds that glamour has styles for.
const (
	Background TokenType = iota
	Text
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
)

// StyleEntries are the styles of kinds of tokens.
type StyleEntries map[TokenType]string

// Style is a named set of styles.
type Style struct{ Name string }

// MustNewStyle returns a style that has its name only.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{name} }
