package org.tandem.screening.match;
public class DebugCard { public static void main(String[] a){ 
 for (int k=0;k+1<a.length;k+=2){ Name x=Name.of(a[k],NameKind.PERSON), y=Name.of(a[k+1],NameKind.PERSON);
 System.out.println(PairScore.of(a[k],a[k+1],org.tandem.screening.list.EntryType.PERSON));
 for(Word w:x.words()) { System.out.println(w+" "+w.role()+" "+w.readings()+" g="+w.given()+" s="+w.shortGiven()+" f="+w.father()); for(Word v:y.words()) System.out.println("   "+v+" "+v.role()+" "+v.readings()+" g="+v.given()+" f="+v.father()+" sim="+new Probe(w).similarity(v)); }}}}
