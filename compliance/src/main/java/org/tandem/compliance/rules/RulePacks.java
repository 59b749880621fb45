package org.tandem.compliance.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The packs a network may choose from, by name: the shipped ones and those it brings itself.
public final class RulePacks {
    private static final List<String> SHIPPED = List.of("R16-2012", "EU-TFR", "R16-2025");

    private final Map<String, RulePack> byName;

    private RulePacks(Map<String, RulePack> byName) {
        this.byName = byName;
    }

    /// `R16-2012`, `EU-TFR` and `R16-2025`.
    public static RulePacks shipped() {
        RulePacks packs = new RulePacks(Map.of());
        for (String name : SHIPPED) {
            packs = packs.with(text(name), name + ".pack");
        }
        return packs;
    }

    /// These, and one more: a national pack, which may build on another (`extends R16-2012`).
    ///
    /// @param where named in mistakes
    /// @throws IllegalArgumentException a line cannot be read, or the name is taken
    public RulePacks with(String text, String where) {
        RulePack pack = PackReader.read(text, where, this);
        if (byName.containsKey(pack.name())) {
            throw new IllegalArgumentException(where + ": a pack called " + pack.name() + " is there already");
        }
        Map<String, RulePack> more = new LinkedHashMap<>(byName);
        more.put(pack.name(), pack);
        return new RulePacks(more);
    }

    /// Those that a network brought itself, in the order in which each finds what it builds on.
    public List<RulePack> own() {
        return byName.values().stream()
                .filter(pack -> !SHIPPED.contains(pack.name()))
                .toList();
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /// @throws IllegalArgumentException there is none
    public RulePack get(String name) {
        RulePack pack = byName.get(name);
        if (pack == null) {
            throw new IllegalArgumentException("no rule pack is called '" + name + "'; there are " + names());
        }
        return pack;
    }

    private static String text(String name) {
        try (InputStream in = RulePacks.class.getResourceAsStream(name + ".pack")) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + ".pack is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + ".pack cannot be read", e);
        }
    }
}
