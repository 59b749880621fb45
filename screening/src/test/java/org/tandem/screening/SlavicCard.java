package org.tandem.screening;
import org.tandem.screening.list.EntryType; import org.tandem.screening.match.PairScore;
public class SlavicCard { public static void main(String[] a){ int ok=0,pos=0,fp=0,neg=0,shown=0; for(var p: new EastSlavicPairs(1).pairs(20000)){ int s=PairScore.of(p.cyrillic(),p.latin(),EntryType.PERSON); boolean m=s>=7500; if(p.samePerson()){pos++; if(m)ok++; else if(shown++<40) System.out.println("FN "+s+" "+p);} else {neg++; if(m){fp++; if(fp<15) System.out.println("FP "+s+" "+p);} } }
 System.out.printf("recall %.4f fpr %.4f%n",ok/(double)pos,fp/(double)neg);} }
