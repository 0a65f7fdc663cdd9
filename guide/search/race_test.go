//go:build race

package search

const raceDetector = true // times mean nothing
