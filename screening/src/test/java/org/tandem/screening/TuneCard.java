package org.tandem.screening;
import java.nio.file.*; import java.util.*;
import org.tandem.screening.list.*; import org.tandem.screening.list.folder.ListFolder; import org.tandem.screening.match.*;
public class TuneCard {
  public static void main(String[] a) throws Exception {
    Path dir=Files.createTempDirectory("lists"); Path d=Path.of("/work/shared/data/screening");
    Files.createSymbolicLink(dir.resolve("sdn.csv"),d.resolve("ofac_sdn.csv")); Files.createSymbolicLink(dir.resolve("alt.csv"),d.resolve("ofac_alt.csv")); Files.createSymbolicLink(dir.resolve("un.xml"),d.resolve("un_consolidated.xml"));
    Files.createSymbolicLink(dir.resolve("add.csv"),d.resolve("ofac_add.csv"));
    List<ListVersion> lists=ListFolder.read(dir); ScreeningPolicy p=ScreeningPolicy.SHIPPED;
    Screener s=Screener.of(lists,new ScreeningPolicy(6800,6800,9000,8500,p.evidence(),p.weights()));
    int[] neg=new int[200], un=new int[200]; int n=0;
    Map<String,Integer> show=new HashMap<>(); List<String> shown=new ArrayList<>();
    for(String l: Files.readAllLines(d.resolve("negatives_us.csv")).stream().skip(1).toList()){ if(n++%2==1) continue; Result r=s.screen(Subject.named(ListCard.csv(l).get(0),EntryType.PERSON)); if(r instanceof Result.Alert al){ int sc=al.hits().get(0).score(); neg[sc/100]++; if(sc>=8000 && shown.size()<70) shown.add(sc+" "+ListCard.csv(l).get(0)+" -> "+al.hits().get(0).matchedName()); } }
    int total=0; for(String l: Files.readAllLines(d.resolve("positives_un_treated.csv")).stream().skip(1).toList()){ total++; Result r=s.screen(Subject.named(ListCard.csv(l).get(0),EntryType.PERSON)); if(r instanceof Result.Alert al) un[al.hits().get(0).score()/100]++; }
    if(a.length>0) shown.forEach(System.out::println);
    var pairs=PairCard.load(Weights.SHIPPED);
    int fp=0,found=0; StringBuilder out=new StringBuilder(); for(int t=100;t>=68;t--){ fp+=neg[t]; found+=un[t]; if(t%2==0||t>=75&&t<=83) out.insert(0,String.format("%d: neg %.2f%% un %.4f F1 %.3f person %.3f%n",t,100.0*fp/(n/2),found/(double)total,PairCard.f1All(pairs,t*100,false),PairCard.f1All(pairs,t*100,true))); }
    System.out.print(out);
  }
}
