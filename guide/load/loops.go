package load

// loops finds loops in a graph, one for each edge that closes one: the nodes
// on it, the first again at the end. The order follows that of the nodes.
func loops(nodes []string, next map[string][]string) [][]string {
	w := walk{next: next, depth: map[string]int{}}
	for _, n := range nodes {
		w.enter(n)
	}
	return w.found
}

type walk struct {
	next  map[string][]string
	depth map[string]int // place on the path, from 1; -1 when left
	path  []string
	found [][]string
}

func (w *walk) enter(n string) {
	switch d := w.depth[n]; {
	case d > 0:
		loop := append([]string(nil), w.path[d-1:]...)
		w.found = append(w.found, append(loop, n))
		return
	case d < 0:
		return
	}
	w.path = append(w.path, n)
	w.depth[n] = len(w.path)
	for _, m := range w.next[n] {
		w.enter(m)
	}
	w.path = w.path[:len(w.path)-1]
	w.depth[n] = -1
}
