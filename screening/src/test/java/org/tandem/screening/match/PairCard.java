package org.tandem.screening.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.tandem.screening.list.EntryType;

public class PairCard {
    record Pair(String group, String schema, String a, String b, boolean match, String quality, int score) {}
    static List<String> csv(String line) {
        List<String> out = new ArrayList<>(); StringBuilder f = new StringBuilder(); boolean q=false;
        for (int i=0;i<line.length();i++){char c=line.charAt(i);
            if(q){ if(c=='"'){ if(i+1<line.length()&&line.charAt(i+1)=='"'){f.append('"');i++;} else q=false;} else f.append(c);}
            else if(c=='"') q=true; else if(c==','){out.add(f.toString());f.setLength(0);} else f.append(c);}
        out.add(f.toString()); return out;
    }
    static EntryType type(String schema) { return schema.equals("Person") ? EntryType.PERSON : schema.equals("Vessel")?EntryType.VESSEL: schema.equals("LegalEntity")?EntryType.UNKNOWN:EntryType.ORGANISATION; }
    static double[] f1(List<Pair> pairs, int t) { int tp=0,fp=0,fn=0; for (Pair p:pairs){boolean y=p.score>=t; if(y&&p.match)tp++; else if(y)fp++; else if(p.match)fn++;}
        double pr=tp/(double)Math.max(1,tp+fp), re=tp/(double)Math.max(1,tp+fn); return new double[]{2*pr*re/Math.max(1e-9,pr+re),pr,re,fp,fn}; }
    public static List<?> load(Weights w) throws IOException {
        List<Pair> pairs=new ArrayList<>();
        for (String line: Files.readAllLines(Path.of("/work/shared/data/screening/name_pairs.csv")).stream().skip(1).toList()) {
            List<String> c=csv(line);
            pairs.add(new Pair(c.get(0),c.get(1),c.get(2),c.get(3),c.get(4).equals("true"),c.get(5),PairScore.of(c.get(2),c.get(3),type(c.get(1)),w)));
        }
        return pairs;
    }
    public static double f1All(List<?> ps,int t,boolean persons){ List<Pair> l=new ArrayList<>(); for(Object o:ps) if(!persons||((Pair)o).schema.equals("Person")) l.add((Pair)o); return f1(l,t)[0]; }
    public static void main(String[] args) throws IOException {
        @SuppressWarnings("unchecked") List<Pair> pairs=(List<Pair>) load(Weights.SHIPPED);
        for (int t=6000;t<=8500;t+=250){ System.out.printf("%d all %.3f (P %.3f R %.3f fp %.0f fn %.0f)",t,f1(pairs,t)[0],f1(pairs,t)[1],f1(pairs,t)[2],f1(pairs,t)[3],f1(pairs,t)[4]);
            for (String g: List.of("nk_checks","nk_unit_tests","synth_companies","synth_people")) System.out.printf(" %s %.3f",g,f1(pairs.stream().filter(p->p.group.equals(g)).toList(),t)[0]);
            final int tt=t; System.out.printf(" person %.3f strongwrong %d%n",f1(pairs.stream().filter(p->p.schema.equals("Person")).toList(),t)[0], pairs.stream().filter(p->p.quality.equals("STRONG")&&(p.score>=tt)!=p.match).count()); }
        int t=args.length>0?Integer.parseInt(args[0]):7000;
        for (Pair p: pairs) if ((p.score>=t)!=p.match) System.out.println((p.match?"FN ":"FP ")+p.score+" "+p.quality+" "+p.schema+" | "+p.a+" | "+p.b);
    }
}
