module short-tool

go 1.26.0
