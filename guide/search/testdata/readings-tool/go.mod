module readings-tool

go 1.26.0

require (
	github.com/ikawaha/kagome-dict/ipa v1.2.6
	github.com/ikawaha/kagome/v2 v2.10.3
	toiawase v0.0.0
)

require (
	github.com/ikawaha/kagome-dict v1.1.7 // indirect
	github.com/sahilm/fuzzy v0.1.3 // indirect
	golang.org/x/text v0.43.0 // indirect
	gopkg.in/yaml.v3 v3.0.1 // indirect
)

replace toiawase => ../../../..
