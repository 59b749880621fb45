package org.tandem.compliance;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tandem.compliance.names.Demands;
import org.tandem.compliance.rules.RulePack;
import org.tandem.compliance.rules.RulePacks;

/// A policy as text and back. The same policy gives the same text, so that two are compared by their texts; officers
/// read it before they agree, and auditors in the log.
///
/// ```
/// policy 2
/// floor OFAC-SDN
/// floor UN
/// rejects SDGT
/// pack
///   pack NATIONAL-1 version 1
///   extends R16-2012
/// usual rules=R16-2012 mode=IN_LINE verdictAge=PT24H listAge=PT48H
/// BY-RU rules=NATIONAL-1 mode=STANDING_VERDICT verdictAge=PT6H listAge=PT24H BYN=300000
/// ```
///
/// Each list of the floor and each programme that rejects has a line of its own, for a programme may be any text. At a
/// corridor's end stand thresholds in minor units of their currency.
///
/// Logs of before have the form `policy 1`, which says nothing of lists: those demands stay that were in force.
public final class PolicyText {
    private static final String HEAD = "policy 2";
    private static final String HEAD_WITHOUT_LISTS = "policy 1";
    private static final String FLOOR = "floor ";
    private static final String REJECTS = "rejects ";
    private static final String PACK = "pack";
    private static final String INDENT = "  ";
    private static final List<String> FIELDS = List.of("rules", "mode", "verdictAge", "listAge");

    private PolicyText() {}

    public static String write(Policy policy) {
        StringBuilder text = new StringBuilder();
        Demands demands = policy.demands();
        text.append(demands == null ? HEAD_WITHOUT_LISTS : HEAD).append('\n');
        if (demands != null) {
            words(text, FLOOR, demands.floor());
            words(text, REJECTS, demands.rejects());
        }
        for (RulePack pack : policy.packs().own()) {
            text.append(PACK).append('\n');
            pack.text()
                    .strip()
                    .lines()
                    .forEach(line -> text.append(INDENT).append(line.strip()).append('\n'));
        }
        line(text, "usual", policy.corridors().usual());
        policy.corridors()
                .own()
                .forEach((countries, corridor) ->
                        line(text, countries.substring(0, 2) + "-" + countries.substring(2), corridor));
        return text.toString();
    }

    private static void words(StringBuilder text, String what, Set<String> words) {
        new TreeSet<>(words).forEach(word -> text.append(what).append(word).append('\n'));
    }

    private static void line(StringBuilder text, String corridor, CorridorPolicy policy) {
        SortedMap<String, Long> thresholds = new TreeMap<>(policy.thresholdMinor());
        text.append(corridor)
                .append(" rules=")
                .append(policy.rules().name())
                .append(" mode=")
                .append(policy.mode())
                .append(" verdictAge=")
                .append(policy.verdictAge())
                .append(" listAge=")
                .append(policy.listAge());
        thresholds.forEach((currency, minor) ->
                text.append(' ').append(currency).append('=').append(minor));
        text.append('\n');
    }

    /// @throws IllegalArgumentException a line cannot be read; says which, and what was expected
    public static Policy read(String text) {
        List<String> lines = text.lines().toList();
        boolean lists = !lines.isEmpty() && lines.getFirst().equals(HEAD);
        if (!lists && (lines.isEmpty() || !lines.getFirst().equals(HEAD_WITHOUT_LISTS))) {
            throw new IllegalArgumentException("a policy begins with the line '" + HEAD + "'");
        }
        RulePacks packs = RulePacks.shipped();
        int at = 1;
        while (lists && at < lines.size() && isDemand(lines.get(at))) {
            at++;
        }
        Demands demands = lists ? demands(lines.subList(0, at)) : null;
        while (at < lines.size() && lines.get(at).equals(PACK)) {
            int from = ++at;
            while (at < lines.size() && lines.get(at).startsWith(INDENT)) {
                at++;
            }
            String pack = lines.subList(from, at).stream().map(String::strip).collect(Collectors.joining("\n"));
            packs = packs.with(pack, "the policy's pack at line " + from);
        }
        if (at >= lines.size() || !lines.get(at).startsWith("usual ")) {
            throw new IllegalArgumentException(
                    "line " + (at + 1) + ": expected the usual policy, after the lists and packs");
        }
        Corridors corridors = Corridors.all(corridor(lines.get(at), at + 1, packs));
        while (++at < lines.size()) {
            String line = lines.get(at);
            if (!line.matches("[A-Z]{2}-[A-Z]{2} .*")) {
                throw new IllegalArgumentException(
                        "line " + (at + 1) + ": expected a corridor such as BY-RU, found '" + line + "'");
            }
            corridors = corridors.with(line.substring(0, 2), line.substring(3, 5), corridor(line, at + 1, packs));
        }
        return new Policy(packs, corridors, demands);
    }

    private static boolean isDemand(String line) {
        return line.startsWith(FLOOR) || line.startsWith(REJECTS);
    }

    /// @param lines from the policy's first on
    private static Demands demands(List<String> lines) {
        Set<String> floor = new HashSet<>();
        Set<String> rejects = new HashSet<>();
        Demands demands = Demands.NONE;
        for (int at = 1; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean isNew = line.startsWith(FLOOR)
                    ? floor.add(line.substring(FLOOR.length()))
                    : rejects.add(line.substring(REJECTS.length()));
            if (!isNew) {
                throw new IllegalArgumentException("line " + (at + 1) + ": '" + line + "' stands there twice");
            }
            try {
                demands = new Demands(floor, rejects);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (at + 1) + ": " + e.getMessage(), e);
            }
        }
        return demands;
    }

    private static CorridorPolicy corridor(String line, int number, RulePacks packs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String word : line.substring(line.indexOf(' ') + 1).split(" ", -1)) {
            int split = word.indexOf('=');
            if (split < 1 || fields.put(word.substring(0, split), word.substring(split + 1)) != null) {
                throw new IllegalArgumentException(
                        "line " + number + ": expected NAME=VALUE, each name once, found '" + word + "'");
            }
        }
        if (!fields.keySet().containsAll(FIELDS)) {
            throw new IllegalArgumentException(
                    "line " + number + ": expected " + String.join(", ", FIELDS) + ", found " + fields.keySet());
        }
        try {
            Map<String, Long> thresholds = new HashMap<>();
            fields.forEach((name, value) -> {
                if (!FIELDS.contains(name)) {
                    thresholds.put(currency(name), threshold(value));
                }
            });
            return new CorridorPolicy(
                    packs.get(fields.getOrDefault("rules", "")),
                    thresholds,
                    mode(fields.getOrDefault("mode", "")),
                    age(fields.getOrDefault("verdictAge", "")),
                    age(fields.getOrDefault("listAge", "")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    private static long threshold(String text) {
        if (!text.matches("[0-9]{1,17}")) {
            throw new IllegalArgumentException("expected a threshold in minor units, found '" + text + "'");
        }
        return Long.parseLong(text);
    }

    private static ScreeningMode mode(String text) {
        return Arrays.stream(ScreeningMode.values())
                .filter(it -> it.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of " + Arrays.toString(ScreeningMode.values()) + ", found '" + text + "'"));
    }

    private static Duration age(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected an age such as PT24H, found '" + text + "'", e);
        }
    }

    private static String currency(String name) {
        if (!name.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("'" + name + "' is neither a currency nor one of " + FIELDS);
        }
        return name;
    }
}
