package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"toiawase/guide"
	"toiawase/guide/text"
)

// drafts is the folder of the data folder for what is typed and not confirmed.
const drafts = "drafts"

// Draft is what was typed in a field and not confirmed.
type Draft struct {
	Case  string `json:"case"`  // its id, or what stands for it while it has none
	Field string `json:"field"` // names the field within the case
	Text  string `json:"text"`
}

// name is the name of the draft's file. Two windows that write in two fields do
// not meet.
func (d Draft) name() string {
	sum := sha256.Sum256([]byte(d.Case + "\x00" + d.Field))
	return hex.EncodeToString(sum[:12]) + current
}

// WriteDraft keeps a draft in a data folder in the place of the one before. A
// draft without a text, or with a secret in it, takes that one away.
func WriteDraft(data string, d Draft) error {
	if d.Text == "" || guide.Secret(d.Text) != "" {
		err := os.Remove(filepath.Join(data, drafts, d.name()))
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	}
	content, err := toJSON(d, "")
	if err == nil {
		_, err = writeMade(data, drafts, d.name(), string(content))
	}
	return err
}

// Drafts returns the drafts in a data folder; what cannot be read is none.
func Drafts(data string) (list []Draft) {
	d, err := openDisk(filepath.Join(data, drafts))
	if err != nil {
		return nil
	}
	defer d.close()
	for _, name := range names(d, ".") {
		var draft Draft
		content, err := d.read(name)
		if isDraft(name) || err != nil || json.Unmarshal(content, &draft) != nil || draft.name() != name {
			continue
		}
		draft.Text, _ = text.Clean(draft.Text)
		list = append(list, draft)
	}
	return list
}

// draftsOf are the files of the drafts of a case; for an empty id, all.
func draftsOf(data, id string) (files []string) {
	if id == "" {
		d, err := openDisk(data)
		if err != nil {
			return nil
		}
		defer d.close()
		for _, name := range names(d, drafts) {
			files = append(files, filepath.Join(drafts, name))
		}
		return files
	}
	for _, draft := range Drafts(data) {
		if draft.Case == id {
			files = append(files, filepath.Join(drafts, draft.name()))
		}
	}
	return files
}
