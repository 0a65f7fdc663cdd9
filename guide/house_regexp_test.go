package guide_test

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
)

// TestExpressions: every expression that is compiled when first used can be
// compiled, which nothing else would say before a person uses it.
func TestExpressions(t *testing.T) {
	constants, n := map[string]ast.Expr{}, 0
	eachGoFile(t, func(path string, file *ast.File) {
		ast.Inspect(file, func(node ast.Node) bool {
			if spec, ok := node.(*ast.ValueSpec); ok && len(spec.Values) == len(spec.Names) {
				for i, name := range spec.Names {
					constants[filepath.Dir(path)+"."+name.Name] = spec.Values[i]
				}
			}
			return true
		})
	})
	eachGoFile(t, func(path string, file *ast.File) {
		if !importsExpressions(file) {
			return
		}
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || !isMustCompile(call) {
				return true
			}
			n++
			source, ok := constant(constants, filepath.Dir(path), call.Args[0])
			if _, err := regexp.Compile(source); err != nil || !ok {
				t.Errorf("%s: %q: %v (constant: %v)", path, source, err, ok)
			}
			return true
		})
	})
	if n < 100 {
		t.Errorf("%d expressions found", n)
	}
}

func importsExpressions(file *ast.File) bool {
	for _, spec := range file.Imports {
		if spec.Path.Value == `"toiawase/guide/regexp"` {
			return true
		}
	}
	return false
}

func isMustCompile(call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "MustCompile" {
		return false
	}
	of, ok := sel.X.(*ast.Ident)
	return ok && of.Name == "regexp"
}

// constant is the text of an expression of Go; false: it is no constant of its
// package.
func constant(constants map[string]ast.Expr, dir string, x ast.Expr) (string, bool) {
	switch x := x.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(x.Value)
		return s, err == nil
	case *ast.Ident:
		value, ok := constants[dir+"."+x.Name]
		if !ok {
			return "", false
		}
		return constant(constants, dir, value)
	case *ast.ParenExpr:
		return constant(constants, dir, x.X)
	case *ast.BinaryExpr:
		a, ok := constant(constants, dir, x.X)
		b, also := constant(constants, dir, x.Y)
		return a + b, ok && also && x.Op == token.ADD
	}
	return "", false
}
