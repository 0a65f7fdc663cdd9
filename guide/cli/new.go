package cli

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"toiawase/guide"
	"toiawase/guide/load"
	"toiawase/guide/regexp"
)

// skeleton is what a new pack and a new topic begin with. It lints clean.
//
//go:embed skeleton
var skeleton embed.FS

// maker writes skeletons.
type maker struct{ *app }

// newCommand is "toiawase new pack DIR" and "toiawase new topic DIR ID".
func newCommand(a *app) *command {
	var base string
	c := &command{
		use:   "new pack|topic|schema DIR [ID]",
		about: a.words.New,
		check: func(args []string) error { return need(a, args, "pack") },
		words: func(args []string, typed string) ([]string, how) {
			if len(args) == 0 {
				return []string{"pack", "topic", "schema"}, noFiles
			}
			return completeFolder(nil, typed)
		},
		values: map[string]completer{"extends": fixed(load.Bases()...)},
		run:    func(args []string) error { return maker{a}.make(args, base) },
	}
	c.flags.StringVar(&base, "extends", "", a.words.FlagExtends)
	return c
}

func (a maker) make(args []string, base string) error {
	switch {
	case base != "" && !slices.Contains(load.Bases(), base):
		return newFault(a.words.BadValue, []any{"--extends", base}, one("--extends "+strings.Join(load.Bases(), ", ")))
	case args[0] == "pack" && len(args) == 2:
		return a.pack(args[1], base)
	case args[0] == "topic" && len(args) == 3 && base == "":
		return a.topic(args[1], args[2], strings.ReplaceAll(args[2], ".", " "))
	}
	if args[0] == "schema" && len(args) == 2 && base == "" {
		return a.schema(args[1])
	}
	return newFault(a.words.NewWhat, one(strings.Join(args, " ")), nil)
}

// pack writes a pack into a folder that is not there yet: one with a topic, or
// an overlay of a pack.
func (a maker) pack(dir, base string) error {
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		return newFault(a.words.NewThere, one(dir), nil)
	}
	if base != "" {
		if err := a.write(filepath.Join(dir, "pack.yaml"), "overlay.yaml"); err != nil {
			return err
		}
		return a.schema(dir)
	}
	day := a.env.Now().In(guide.Japan).Format(time.DateOnly)
	if err := a.write(filepath.Join(dir, "pack.yaml"), "pack.yaml", "DAY", day); err != nil {
		return err
	}
	if err := a.topic(dir, "help.first", "first"); err != nil {
		return err
	}
	return a.schema(dir)
}

// schemaFile is what the first line of every skeleton names to editors.
const schemaFile = "pack.schema.json"

// schema writes the schema of a pack, with its ids, into its folder.
func (a maker) schema(dir string) error {
	p, err := load.Dir(dir)
	if err != nil {
		return a.badPack(dir, err)
	}
	path := filepath.Join(dir, schemaFile)
	if err := writeSchema(dir, p, os.O_CREATE); err != nil {
		return newFault(a.words.BadFile, []any{path, reason(err)}, nil)
	}
	fmt.Fprintf(a.out, a.words.NewMade+"\n", printable(path))
	return nil
}

// writeSchema writes the schema of a pack into its folder, and nowhere else; how
// says whether a file that is not there is made.
func writeSchema(dir string, p *guide.Pack, how int) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	f, err := root.OpenFile(schemaFile, os.O_WRONLY|os.O_TRUNC|how, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(load.Schema(p))
	return errors.Join(err, f.Close())
}

// topicID is what the loader takes for the id of a topic.
var topicID = regexp.MustCompile(`^[a-z][a-z0-9_]{0,63}\.[a-z][a-z0-9_]{0,63}$`)

// topic writes a topic, which is called by its id until its author names it.
func (a maker) topic(dir, id, title string) error {
	if !topicID.MatchString(id) {
		return newFault(a.words.NewID, one(id), nil)
	}
	family, name, _ := strings.Cut(id, ".")
	kind := ""
	if a.overlay(dir) {
		kind = "overlay_"
	}
	path := filepath.Join(dir, "topics", family, name+".yaml")
	if err := a.write(path, kind+"topic.yaml", "TOPIC", id, "JATITLE", title+"のトピック", "ENTITLE", "Topic "+title); err != nil {
		return err
	}
	return a.write(filepath.Join(dir, "walks", family+"_"+name+".walk"), kind+"walk.walk", "TOPIC", id)
}

// extends finds the line of a pack.yaml that makes it an overlay.
var extends = regexp.MustCompile(`(?m)^(pack:.*[{,]|  )\s*extends:`)

// overlay reports whether the pack in a folder extends another one, as far as
// its pack.yaml tells.
func (a maker) overlay(dir string) bool {
	data, _ := linter(a).sourceFile(dir, "pack.yaml") // none: a pack of its own
	return extends.MatchString(string(data))
}

// write fills a skeleton into a file that is not there yet.
func (a maker) write(path, from string, values ...string) error {
	data, err := skeleton.ReadFile("skeleton/" + from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return newFault(a.words.BadFile, []any{path, reason(err)}, nil)
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return newFault(a.words.NewThere, one(path), nil)
	}
	if err == nil {
		_, err = f.WriteString(strings.NewReplacer(values...).Replace(string(data)))
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return newFault(a.words.BadFile, []any{path, reason(err)}, nil)
	}
	fmt.Fprintf(a.out, a.words.NewMade+"\n", printable(path))
	return nil
}
