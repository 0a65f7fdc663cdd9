module inline-tool

go 1.26.0
