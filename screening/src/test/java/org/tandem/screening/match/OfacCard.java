package org.tandem.screening.match;
import java.nio.file.*; import java.util.*; import org.tandem.screening.explain.OfacScore;
public class OfacCard { public static void main(String[] a) throws Exception { int ok=0,n=0; double mae=0;
 for (String line: Files.readAllLines(Path.of("/work/shared/data/screening/ofac_parity.csv")).stream().skip(1).toList()) { List<String> c=PairCard.csv(line); int want=Integer.parseInt(c.get(2).strip());
 int got=OfacScore.of(c.get(0),c.get(1)); n++; boolean good= want<0? got<=50 : Math.abs(got-want)<=5; if (good) ok++; else System.out.println(c+" got "+got); mae+=want<0?0:Math.abs(got-want);}
 System.out.printf("ofac %d/%d = %.3f mae %.2f%n",ok,n,ok/(double)n,mae/n);}}
