package org.tandem.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The table of the house: which module may see which, and which library may be seen where.
/// `ARCHITECTURE.md` gives the reasons. A module that is not here yet fails the build until it is.
final class Modules {
    private Modules() {}

    static final String ROOT = "org.tandem.";

    /// Module to the modules it may see.
    static final Map<String, Set<String>> MAY_SEE = new TreeMap<>(Map.ofEntries(
            Map.entry("domain", Set.of()),
            Map.entry("engine", Set.of("domain")),
            Map.entry("codec", Set.of("domain")),
            Map.entry("iso20022", Set.of("domain")),
            Map.entry("screening", Set.of()),
            Map.entry("compliance", Set.of("screening", "domain", "database")),
            Map.entry("database", Set.of()),
            Map.entry("cluster", Set.of("engine", "codec", "domain")),
            Map.entry("readmodel", Set.of("codec", "domain", "database")),
            Map.entry("web", Set.of()),
            Map.entry("gateway", Set.of("iso20022", "compliance", "web", "domain")),
            Map.entry("console", Set.of("readmodel", "compliance", "web", "domain")),
            Map.entry("client", Set.of()),
            Map.entry("simulation", Set.of("client", "iso20022", "domain")),
            Map.entry("simulator", Set.of("engine", "codec", "cluster", "domain")),
            Map.entry(
                    "app",
                    Set.of(
                            "domain",
                            "engine",
                            "codec",
                            "iso20022",
                            "screening",
                            "compliance",
                            "database",
                            "cluster",
                            "readmodel",
                            "web",
                            "gateway",
                            "console",
                            "client",
                            "simulation")),
            Map.entry(
                    "drills",
                    Set.of("domain", "codec", "cluster", "database", "readmodel", "client", "simulation", "app")),
            Map.entry(
                    "benchmarks",
                    Set.of(
                            "domain",
                            "engine",
                            "codec",
                            "iso20022",
                            "screening",
                            "compliance",
                            "cluster",
                            "client",
                            "simulation",
                            "app"))));

    /// Library (a package prefix) to the modules that may use it.
    static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("io.aeron.", Set.of("cluster")),
            Map.entry("org.agrona.", Set.of("engine", "codec", "cluster", "simulator", "app", "drills", "benchmarks")),
            Map.entry("io.javalin.", Set.of("web", "gateway", "console")),
            Map.entry("org.eclipse.jetty.", Set.of("web", "gateway", "console", "client")),
            Map.entry("gg.jte.", Set.of("web", "console")),
            Map.entry("java.sql.", Set.of("database", "readmodel", "compliance")),
            Map.entry("javax.sql.", Set.of("database", "readmodel", "compliance")),
            Map.entry("org.jdbi.", Set.of("database", "readmodel", "compliance")),
            Map.entry("org.postgresql.", Set.of("database", "readmodel", "compliance")),
            Map.entry("com.zaxxer.", Set.of("database")),
            Map.entry("org.flywaydb.", Set.of("database", "readmodel", "compliance")),
            Map.entry("io.zonky.", Set.of("database")),
            Map.entry("javax.xml.", Set.of("iso20022", "screening")),
            Map.entry("com.fasterxml.aalto.", Set.of("iso20022", "screening")),
            Map.entry(
                    "com.fasterxml.jackson.",
                    Set.of("screening", "web", "gateway", "console", "client", "simulation", "app", "benchmarks")),
            Map.entry("de.siegmar.fastcsv.", Set.of("screening", "benchmarks")),
            Map.entry("com.github.luben.", Set.of("gateway")),
            Map.entry("com.ibm.icu.", Set.of("screening")),
            Map.entry("io.prometheus.", Set.of("app")),
            Map.entry("picocli.", Set.of("app", "benchmarks")),
            Map.entry("org.snakeyaml.", Set.of("app"))));

    /// The module of a class: the word after the root package; empty for classes that are not ours.
    static String of(String className) {
        if (!className.startsWith(ROOT)) {
            return "";
        }
        int end = className.indexOf('.', ROOT.length());
        return end < 0 ? "" : className.substring(ROOT.length(), end);
    }
}
