package cli

import (
	"fmt"
	"strings"

	"toiawase/guide"
	"toiawase/guide/sheet"
)

// pageReader sets reference pages.
type pageReader struct{ *app }

// readCommand is "toiawase read PAGE".
func readCommand(a *app) *command {
	return &command{
		use:   "read PAGE",
		about: a.words.Read,
		check: exactly(a, "PAGE"),
		words: first(offers{a}.completePage),
		run:   func(args []string) error { return pageReader{a}.read(args[0]) },
	}
}

func (a pageReader) read(ref string) error {
	if err := a.load(); err != nil {
		return err
	}
	p, page, err := a.packs.Page(ref)
	if err != nil {
		return a.refFault(a.words.NoPage, err)
	}
	fmt.Fprintln(a.out, a.page(page))
	if sources := sheet.PageSources(p, page, a.lang); len(sources.Parts) > 0 {
		fmt.Fprintf(a.out, "\n%s\n\n", sources.Title)
		sources.Print(a.out)
	}
	return nil
}

// page draws a page for the width of the terminal.
func (a pageReader) page(page *guide.Page) string {
	source := "# " + page.Title.In(a.lang) + "\n\n" + page.Body.In(a.lang)
	if a.env.Page != nil {
		source = a.env.Page(source, min(a.env.Width, 100))
	}
	return strings.TrimRight(source, "\n")
}
