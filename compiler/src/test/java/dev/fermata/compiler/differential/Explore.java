package dev.fermata.compiler.differential;
import java.util.*;
public class Explore { public static void main(String[] a) { long from=Long.parseLong(a[0]), n=Long.parseLong(a[1]); int bad=0; Set<Engine> e=a.length>2? EnumSet.copyOf(Arrays.stream(a[2].split(",")).map(Engine::valueOf).toList()): EnumSet.allOf(Engine.class); int max=a.length>3?Integer.parseInt(a[3]):3;
 for(long s=from;s<from+n;s++){ String r; try { r=Differential.compare(s,e);} catch(Throwable t){ r="seed "+s+" "+t; t.printStackTrace(System.out);} if(r!=null){ System.out.println(r); System.out.println("=========="); if(++bad>=max) break; } } System.out.println("bad "+bad); System.exit(0);} }
