package keep

import (
	"errors"
	"io/fs"
	"slices"
	"syscall"

	"toiawase/content/words"
	"toiawase/guide"
	"toiawase/guide/store"
)

// Reason says in a sentence why something is not saved. Neither the sentence
// nor the error has anything in it that the person wrote.
func Reason(err error, lang guide.Lang) string {
	w := words.KeepIn(lang)
	var secret *store.SecretError
	if errors.As(err, &secret) {
		return w.Secret + words.In(lang).Problems[secret.Problem]
	}
	for _, x := range []struct {
		text string
		errs []error
	}{
		{w.NoHome, []error{store.ErrNoHome}}, {w.Busy, []error{store.ErrBusy}}, {w.Gone, []error{store.ErrNotFound}},
		{w.Open, []error{store.ErrOpen}}, {w.TooLarge, []error{store.ErrTooLarge}}, {w.Newer, []error{store.ErrNewer}}, {w.Damaged, []error{store.ErrDamaged}},
		{w.Full, full}, {w.Denied, []error{fs.ErrPermission, syscall.EROFS, syscall.ENOTDIR, fs.ErrExist}},
	} {
		if slices.ContainsFunc(x.errs, func(target error) bool { return errors.Is(err, target) }) {
			return x.text
		}
	}
	return w.Failed
}
