package content_test
import ("testing";"fmt";"os";"toiawase/guide";"sort")
func TestProbe(t *testing.T){
 x, entries := index(t)
 known := map[string]bool{}
 for _, e := range entries { known[e.ID]=true }
 type r struct{ s float64; exact bool; q, kind, id string; ok string}
 var list []r
 for _, f := range []string{"../guide/search/testdata/queries.tsv","/work/shared/search/public-queries.tsv"} {
  for _, row := range rows(t,f) {
   hits := x.Search(row.query, guide.JA)
   if row.kind=="negative" { if len(hits)>0 { list=append(list, r{hits[0].Score,hits[0].Exact,row.query,"NEG",hits[0].Entry.ID,""})}; continue }
   kn:=false; best:=0.0; ex:=false; n:=-1
   for _, id := range row.right { if known[id]{kn=true}
     for i,h := range hits { if h.Entry.ID==id && (n<0||i<n) {best=h.Score; ex=h.Exact; n=i} } }
   if !kn { if len(hits)>0 {list=append(list,r{hits[0].Score,hits[0].Exact,row.query,"not here",hits[0].Entry.ID,""})}; continue}
   list=append(list, r{best,ex,row.query,row.kind,fmt.Sprint(row.right),fmt.Sprint(n)})
  }}
 sort.Slice(list, func(i,j int)bool{return list[i].s<list[j].s})
 for _, l := range list { if os.Getenv("ALL")!="" || l.kind!="not here" {fmt.Printf("%.2f %v %s\t%s\t%s %s\n", l.s,l.exact,l.q,l.kind,l.id,l.ok)} }
}
