package lint
import ("testing";"os";"time";"fmt";"toiawase/guide/load")
func TestZZ(t *testing.T){
 dir:=os.Getenv("PACK"); 
 t0:=time.Now()
 p,err:=load.FS(os.DirFS(dir)); if err!=nil{t.Fatal(err)}
 fmt.Println("load",time.Since(t0),len(p.Topics))
 o:=Options{AsOf:time.Date(2026,11,23,0,0,0,0,time.UTC)}
 t0=time.Now(); c:=newChecker(p,o); fmt.Println("new",time.Since(t0))
 t0=time.Now(); c.walk(); fmt.Println("walk",time.Since(t0))
 for _,r:=range Rules{ if r.check==nil{continue}; t0=time.Now(); c.rule=r.ID; n:=len(c.found); r.check(c); fmt.Println(r.ID,time.Since(t0),len(c.found)-n)}
 t0=time.Now(); f,st:=Check(p,o); fmt.Println("all",time.Since(t0),st)
 for _,x:=range f{ fmt.Println(x) }
}
