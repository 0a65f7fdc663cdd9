package store

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"toiawase/guide"
)

// fault lets one call to the system fail.
type fault struct {
	at    int   // which call, from 1
	err   error // what it says
	after bool  // the call does its work, and fails nevertheless
	crash bool  // no later call works
	calls int
}

// strike counts a call and runs it, or not.
func (f *fault) strike(call func() error) error {
	f.calls++
	switch {
	case f.crash && f.calls > f.at && f.at > 0:
		return f.err
	case f.calls != f.at:
		return call()
	case f.after:
		call()
	}
	return f.err
}

// faultyDisk is a disk some call of which fails.
type faultyDisk struct {
	disk
	*fault
}

func (d faultyDisk) read(name string) (data []byte, err error) {
	err = d.strike(func() error { data, err = d.disk.read(name); return err })
	if err != nil {
		data = nil
	}
	return data, err
}

func (d faultyDisk) create(name string) (made draft, err error) {
	err = d.strike(func() error { made, err = d.disk.create(name); return err })
	if err != nil {
		return nil, err
	}
	return faultyDraft{made, d.fault}, nil
}

func (d faultyDisk) rename(from, to string) error {
	return d.strike(func() error { return d.disk.rename(from, to) })
}
func (d faultyDisk) remove(name string) error {
	return d.strike(func() error { return d.disk.remove(name) })
}
func (d faultyDisk) mkdir(name string) error {
	return d.strike(func() error { return d.disk.mkdir(name) })
}
func (d faultyDisk) sync(folder string) error {
	return d.strike(func() error { return d.disk.sync(folder) })
}

// faultyDraft writes half before it fails.
type faultyDraft struct {
	draft
	*fault
}

func (f faultyDraft) Write(data []byte) (n int, err error) {
	err = f.strike(func() error { n, err = f.draft.Write(data); return err })
	if err != nil && !f.after {
		n, _ = f.draft.Write(data[:len(data)/2])
	}
	return n, err
}
func (f faultyDraft) Sync() error { return f.strike(f.draft.Sync) }
func (f faultyDraft) Close() error {
	return errors.Join(f.strike(func() error { return nil }), f.draft.Close())
}

// unflushedDisk is for tests that write much and ask nothing of the disk.
type unflushedDisk struct{ disk }

func openUnflushed(folder string) (disk, error) {
	d, err := openDisk(folder)
	return unflushedDisk{d}, err
}

func (d unflushedDisk) sync(string) error { return nil }

func (d unflushedDisk) create(name string) (draft, error) {
	f, err := d.disk.create(name)
	return unflushedDraft{f}, err
}

type unflushedDraft struct{ draft }

func (unflushedDraft) Sync() error { return nil }

// eachFault calls f with a disk that fails at its first call, its second and
// so on, in every way, until nothing is left that could fail.
func eachFault(t *testing.T, f func(t *testing.T, fault *fault)) {
	for _, err := range []error{syscall.EIO, syscall.ENOSPC} {
		for _, after := range []bool{false, true} {
			for _, crash := range []bool{false, true} {
				for at := 1; ; at++ {
					fault := &fault{at: at, err: err, after: after, crash: crash}
					t.Run(fmt.Sprintf("%v,%d,%v,%v", err, at, after, crash), func(t *testing.T) { f(t, fault) })
					if fault.calls < at {
						if at < 4 {
							t.Fatalf("only %d calls", fault.calls)
						}
						break
					}
				}
			}
		}
	}
}

// TestFaultInUpdate: whatever call fails, the case is exactly the old or the
// new one, and the new one if the call succeeded; the next attempt works.
func TestFaultInUpdate(t *testing.T) {
	eachFault(t, func(t *testing.T, fault *fault) {
		s, folder := stored(t)
		before, err := s.Load(firstID)
		if err != nil {
			t.Fatal(err)
		}
		s.open = func(folder string) (disk, error) {
			d, err := openDisk(folder)
			return faultyDisk{d, fault}, err
		}
		saved := note(s, firstID, "new")
		if saved != nil && !errors.Is(saved, fault.err) {
			t.Errorf("another error: %v", saved)
		}
		again := opened(t, filepath.Dir(folder))
		list, problems := again.List()
		if len(list) != 1 || len(problems) > 0 {
			t.Fatalf("%v %v", list, problems)
		}
		isOld := reflect.DeepEqual(list[0], before)
		isNew := len(list[0].Log) == len(before.Log)+1 && list[0].Log[len(before.Log)].Text == "new"
		if !isOld && !isNew || saved == nil && !isNew {
			t.Errorf("saved %v, is %+v", saved, list[0])
		}
		for _, name := range names(openFolder(t, folder), ".") {
			if isDraft(name) {
				t.Errorf("%s is left", name)
			}
		}
		if err := note(again, firstID, "next"); err != nil {
			t.Error(err)
		}
	})
}

// TestFaultInAdd: a new case is there or not; adding it again works.
func TestFaultInAdd(t *testing.T) {
	eachFault(t, func(t *testing.T, fault *fault) {
		s, folder := stored(t)
		s.open = func(folder string) (disk, error) {
			d, err := openDisk(folder)
			return faultyDisk{d, fault}, err
		}
		saved := s.Add(sample(secondID))
		again := opened(t, filepath.Dir(folder))
		c, err := again.Load(secondID)
		switch {
		case err == nil && reflect.DeepEqual(c, sample(secondID)):
		case errors.Is(err, ErrNotFound) && saved != nil:
		default:
			t.Errorf("saved %v, read %v %+v", saved, err, c)
		}
		if err := again.Add(sample(secondID)); err != nil {
			t.Error(err)
		}
	})
}

// TestFaultInMending: whatever fails while a damaged file is moved aside, the
// case comes back in the end, and the damaged file is never lost.
func TestFaultInMending(t *testing.T) {
	eachFault(t, func(t *testing.T, fault *fault) {
		s, folder := stored(t)
		const rotten = "rotten 5309"
		write(t, filepath.Join(folder, firstID+current), rotten)
		s.open = func(folder string) (disk, error) {
			d, err := openDisk(folder)
			return faultyDisk{d, fault}, err
		}
		if list, problems := s.List(); len(problems) == 0 {
			t.Errorf("no word of it: %v", list)
		}
		again := opened(t, filepath.Dir(folder))
		list, _ := again.List()
		if len(list) != 1 || !reflect.DeepEqual(list[0], sample(firstID)) {
			t.Errorf("%+v", list)
		}
		if !holds(t, folder, rotten) {
			t.Error("the damaged file is lost")
		}
	})
}

// TestFaultInRemove: a case that was not told to be removed may be there,
// whole; one that was is gone.
func TestFaultInRemove(t *testing.T) {
	eachFault(t, func(t *testing.T, fault *fault) {
		s, folder := stored(t)
		before, err := s.Load(firstID)
		if err != nil {
			t.Fatal(err)
		}
		s.open = func(folder string) (disk, error) {
			d, err := openDisk(folder)
			return faultyDisk{d, fault}, err
		}
		removed := s.Remove(firstID)
		list, problems := opened(t, filepath.Dir(folder)).List()
		there := len(list) == 1 && reflect.DeepEqual(list[0], before)
		if len(problems) > 0 || removed == nil && len(list) > 0 || !there && len(list) > 0 {
			t.Errorf("removed %v: %v %v", removed, list, problems)
		}
	})
}

// The writer that is killed: it notes numbers in a case, and tells each number
// once it is saved.
const writerFolder = "TOIAWASE_TEST_WRITER"

func TestMain(m *testing.M) {
	if folder := os.Getenv(writerFolder); folder != "" {
		if err := keepWriting(folder); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

func keepWriting(folder string) error {
	s, err := Open(folder)
	if err != nil {
		return err
	}
	for {
		n := 0
		_, err := s.Update(firstID, func(c guide.Case) (guide.Case, error) {
			n = noted(c) + 1
			c.Log[0].Text = strconv.Itoa(n) + strings.Repeat(" padding", n%500)
			return c, nil
		})
		if err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// noted is the number that the writer noted last.
func noted(c guide.Case) int {
	n, _ := strconv.Atoi(strings.Fields(c.Log[0].Text + " ")[0])
	return n
}

// TestKill kills a writer again and again, at any moment: each time the case is
// whole, and what a call has saved is there.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("kills 200 processes")
	}
	data := t.TempDir()
	s := opened(t, data)
	c := sample(firstID)
	c.Log[0].Text = "0"
	if err := s.Add(c); err != nil {
		t.Fatal(err)
	}
	saves, kills := 0, 200
	if n, err := strconv.Atoi(os.Getenv("KILLS")); err == nil {
		kills = n
	}
	for i := range kills {
		told := killed(t, data, time.Duration(3+i%26)*time.Millisecond)
		s := opened(t, data)
		list, problems := s.List()
		if len(list) != 1 || len(problems) > 0 {
			t.Fatalf("after kill %d: %v %v", i, list, problems)
		}
		if n := noted(list[0]); n < told {
			t.Fatalf("after kill %d: %d was told, %d is there", i, told, n)
		}
		saves = noted(list[0])
	}
	if left, _ := filepath.Glob(filepath.Join(data, "cases", ".*.tmp")); len(left) > 0 {
		t.Errorf("drafts are left: %v", left)
	}
	t.Log(kills, "kills,", saves, "saves")
	if saves < kills {
		t.Errorf("only %d saves", saves)
	}
}

// killed runs the writer, kills it some time after its first word, and returns
// the last number that it told.
func killed(t *testing.T, data string, after time.Duration) (told int) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), writerFolder+"="+data)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	buffer := make([]byte, 4096)
	var kill *time.Timer
	for {
		n, err := out.Read(buffer)
		text.Write(buffer[:n])
		if kill == nil {
			kill = time.AfterFunc(after, func() { cmd.Process.Kill() })
		}
		if err != nil {
			break
		}
	}
	cmd.Wait()
	lines := strings.Split(text.String(), "\n")
	for _, line := range lines[:len(lines)-1] { // the last one may be cut
		n, err := strconv.Atoi(line)
		if err != nil {
			t.Fatalf("the writer said %q", line)
		}
		told = n
	}
	return told
}
