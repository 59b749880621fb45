package org.tandem.screening;
import java.nio.file.*; import java.util.*; import java.time.*;
import org.tandem.screening.list.*; import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.Countries;
public class ListCard {
  static List<String> csv(String l){ List<String> out=new ArrayList<>(); StringBuilder f=new StringBuilder(); boolean q=false; for(int i=0;i<l.length();i++){char c=l.charAt(i); if(q){ if(c=='"'){ if(i+1<l.length()&&l.charAt(i+1)=='"'){f.append('"');i++;} else q=false;} else f.append(c);} else if(c=='"') q=true; else if(c==','){out.add(f.toString());f.setLength(0);} else f.append(c);} out.add(f.toString()); return out; }
  static List<Birth> birth(String d){ try { if(d.length()==4) return List.of(new Birth(LocalDate.of(Integer.parseInt(d),1,1),LocalDate.of(Integer.parseInt(d),12,31))); LocalDate x=LocalDate.parse(d); return List.of(new Birth(x,x)); } catch(RuntimeException e){ return List.of(); } }
  public static void main(String[] a) throws Exception {
    Path dir=Files.createTempDirectory("lists"); Path d=Path.of("/work/shared/data/screening");
    Files.createSymbolicLink(dir.resolve("sdn.csv"),d.resolve("ofac_sdn.csv")); Files.createSymbolicLink(dir.resolve("alt.csv"),d.resolve("ofac_alt.csv")); Files.createSymbolicLink(dir.resolve("add.csv"),d.resolve("ofac_add.csv")); Files.createSymbolicLink(dir.resolve("un.xml"),d.resolve("un_consolidated.xml"));
    long t0=System.nanoTime(); List<ListVersion> lists=ListFolder.read(dir); long t1=System.nanoTime(); Screener s=Screener.of(lists,ScreeningPolicy.SHIPPED); long t2=System.nanoTime();
    System.out.printf("read %d ms, built %d ms, texts %d%n",(t1-t0)/1000000,(t2-t1)/1000000,s.size());
    for(int i=0;i<3;i++){t1=System.nanoTime(); s=Screener.of(lists,ScreeningPolicy.SHIPPED); System.out.printf("built %d ms%n",(System.nanoTime()-t1)/1000000);}
    if(a.length==0||!a[0].equals("lat")) for (String f: List.of("positives_un_treated.csv","positives_un_untreated.csv")) { int n=0,hit=0,hitE=0; for(String l: Files.readAllLines(d.resolve(f)).stream().skip(1).toList()){ List<String> c=csv(l); n++; Subject sub=Subject.named(c.get(0),EntryType.PERSON); boolean ok=s.screen(sub) instanceof Result.Alert; if(ok)hit++; else System.out.println("MISS "+l);
      Subject e=sub.with(birth(c.get(5)), c.get(7).isBlank()?List.of():List.of(c.get(7).toUpperCase(Locale.ROOT)), Gender.UNKNOWN); if(s.screen(e) instanceof Result.Alert) hitE++; else if(ok) System.out.println("MISSED WITH EVIDENCE "+l+" "+s.screen(sub)); }
      System.out.printf("%s %d/%d = %.4f, with evidence %.4f%n",f,hit,n,hit/(double)n,hitE/(double)n); }
    List<List<String>> neg=Files.readAllLines(d.resolve("negatives_us.csv")).stream().skip(1).map(ListCard::csv).toList();
    int alerts=0,alertsE=0,alertsG=0; int shown=0; Map<String,Integer> bands=new TreeMap<>();
    if(a.length==0||!a[0].equals("lat")) for(List<String> c: neg){ Subject sub=Subject.named(c.get(0),EntryType.PERSON); Result r=s.screen(sub); if(r instanceof Result.Alert al){alerts++; bands.merge(""+al.hits().get(0).score()/250*250,1,Integer::sum); if(shown++<Integer.parseInt(a.length>0?a[0]:"0")) System.out.println(c.get(0)+" -> "+al.hits().get(0).matchedName()+" "+al.hits().get(0).score());}
      else if(r instanceof Result.Unscreenable u) System.out.println("UNSCREENABLE "+c+u);
      String country=org.tandem.screening.list.source.Countries.code(c.get(7)).orElse(""); Subject e=sub.with(birth(c.get(5)),country.isEmpty()?List.of():List.of(country),Gender.UNKNOWN);
      if(r instanceof Result.Alert){ if(s.screen(e) instanceof Result.Alert al) {alertsE++; if(a.length>1) System.out.println("E "+c+" "+al.hits().get(0));} } }
    System.out.printf("negatives %d alerts %.3f%% with evidence %d %.3f%% %s%n",alerts,100.0*alerts/neg.size(),alertsE,100.0*alertsE/neg.size(),bands);
    double rr=org.tandem.screening.index.Search.dRuns; System.out.printf("per query: compared %.1f rows %.1f candidates %.1f scored %.1f%n",org.tandem.screening.index.Search.dCompared/rr,org.tandem.screening.index.Search.dRows/rr,org.tandem.screening.index.Search.dCand/rr,org.tandem.screening.index.Search.dScored/rr);
    // latency
    List<String> names=neg.stream().map(c->c.get(0)).toList(); long[] ns=new long[names.size()];
    for(int round=0;round<4;round++){ Arrays.fill(org.tandem.screening.index.Search.dT,0); org.tandem.screening.index.Search.dRuns=org.tandem.screening.index.Search.dCompared=org.tandem.screening.index.Search.dCand=org.tandem.screening.index.Search.dScored=0; var mx=java.lang.management.ManagementFactory.getThreadMXBean(); long cpu=mx.getCurrentThreadCpuTime(); long b=System.nanoTime(); for(int i=0;i<ns.length;i++){ long x=System.nanoTime(); s.screen(Subject.named(names.get(i),EntryType.PERSON)); ns[i]=System.nanoTime()-x; } long e=System.nanoTime()-b; long[] q=ns.clone(); Arrays.sort(q); System.out.printf("p50 %.1f p99 %.1f p99.9 %.1f max %.1f us, %.0f names/s, cpu %.1f us each%n",q[q.length/2]/1e3,q[q.length*99/100]/1e3,q[q.length*999/1000]/1e3,q[q.length-1]/1e3,ns.length/(e/1e9),(mx.getCurrentThreadCpuTime()-cpu)/1e3/ns.length); long[] dt=org.tandem.screening.index.Search.dT; double rq=ns.length; System.out.printf("  begin %.1f like %.1f follow %.1f score %.1f | compared %.1f cand %.1f scored %.1f%n",dt[0]/1e3/rq,dt[1]/1e3/rq,dt[2]/1e3/rq,dt[3]/1e3/rq,org.tandem.screening.index.Search.dCompared/rq,org.tandem.screening.index.Search.dCand/rq,org.tandem.screening.index.Search.dScored/rq);}
  }
}
