// Package content has every word of the guidance, as files: the packs, and in
// package words the sentences of the program itself.
package content

import (
	"embed"
	"io/fs"
)

// FS holds the embedded packs, each in a folder of its own.
//
//go:embed all:amazon-jp
var FS embed.FS

// AmazonJPBuilt is the pack amazon-jp in the form of [toiawase/guide/load.Built],
// which starts faster. A test keeps it equal to the files:
//
//	go test ./content -run TestBuilt -update
//
//go:embed amazon-jp.built
var AmazonJPBuilt string

// AmazonJP returns the root of the pack amazon-jp.
func AmazonJP() fs.FS {
	root, _ := fs.Sub(FS, "amazon-jp") // fails only for an invalid name
	return root
}
