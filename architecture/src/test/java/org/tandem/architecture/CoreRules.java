package org.tandem.architecture;

import static org.tandem.architecture.Bans.in;
import static org.tandem.architecture.Bans.mayNotCall;
import static org.tandem.architecture.Bans.mayNotUse;
import static org.tandem.architecture.Bans.startsWithAny;
import static org.tandem.architecture.Bans.target;
import static org.tandem.architecture.Bans.types;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the deterministic core may never touch, so that every node that reads the same log comes to the same state.
final class CoreRules {
    private CoreRules() {}

    private static final String[] CORE = {"domain", "engine"};

    /// Whatever goes over all entries of one of Agrona's hash collections.
    private static final String WALK = "org[.]agrona[.]collections[.]\\w*(Map|Set|Cache)\\w*[.]"
            + "(\\w*[fF]orEach\\w*|keySet|values|entrySet|iterator|stream|toArray|toString|hashCode)\\(.*";

    static List<Rule<Code>> all() {
        return Stream.of(timeAndChance(), world(), orderAndNumbers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule<Code>> timeAndChance() {
        return List.of(
                mayNotCall(
                        "core_has_no_clock",
                        in(CORE),
                        "the time that came with the command",
                        "java.lang.System.nanoTime(",
                        "java.lang.System.currentTimeMillis(",
                        "java.time.Instant.now(",
                        "java.time.LocalDate.now(",
                        "java.time.LocalTime.now(",
                        "java.time.LocalDateTime.now(",
                        "java.time.OffsetDateTime.now(",
                        "java.time.ZonedDateTime.now(",
                        "java.time.Year.now(",
                        "java.time.Clock.",
                        "java.time.InstantSource.",
                        "java.util.Date.<init>()"),
                mayNotUse(
                        "core_has_no_chance",
                        in(CORE),
                        "an id from the command, or a counter in the state",
                        type -> startsWithAny(
                                type,
                                "java.util.Random",
                                "java.util.random.",
                                "java.util.SplittableRandom",
                                "java.security.SecureRandom",
                                "java.util.concurrent.ThreadLocalRandom")),
                mayNotCall(
                        "core_has_no_random_ids",
                        in(CORE),
                        "an id from the command, or a counter in the state",
                        "java.util.UUID.randomUUID(",
                        "java.lang.Math.random(",
                        "java.lang.System.identityHashCode("),
                mayNotUse(
                        "core_has_no_threads",
                        in(CORE),
                        "one step after another; the cluster hosts the only thread",
                        type -> startsWithAny(type, "java.util.concurrent.", "java.util.Timer", "java.lang.ScopedValue")
                                || Set.of("java.lang.Thread", "java.lang.ThreadLocal", "java.lang.Runtime")
                                        .contains(type)));
    }

    private static List<Rule<Code>> world() {
        return List.of(
                mayNotUse(
                        "domain_knows_only_java_base",
                        in("domain"),
                        "a plain value; libraries belong to the edges",
                        type -> !isPlainJava(type)
                                && !type.startsWith("org.jspecify.")
                                && !type.startsWith("org.tandem.")),
                mayNotUse(
                        "core_has_no_input_or_output",
                        in(CORE),
                        "data in the command, or an event",
                        type -> startsWithAny(
                                type,
                                "java.io.",
                                "java.nio.file.",
                                "java.nio.channels.",
                                "java.net.",
                                "java.lang.Process")),
                mayNotUse(
                        "core_does_not_log",
                        in(CORE),
                        "an event, or Broken when an invariant fails",
                        type -> startsWithAny(type, "org.slf4j.", "java.util.logging.", "java.lang.System$Logger")),
                mayNotUse(
                        "core_has_no_reflection",
                        in("domain", "engine", "codec"),
                        "a sealed type and an exhaustive switch",
                        type -> type.startsWith("java.lang.reflect.") || type.equals("java.util.ServiceLoader")));
    }

    private static List<Rule<Code>> orderAndNumbers() {
        return List.of(
                mayNotUse(
                        "engine_has_no_hash_order",
                        in("engine"),
                        "a primitive map that is only asked by key, a TreeMap, or a LinkedHashMap filled in log order",
                        type -> Set.of(
                                        "java.util.HashMap",
                                        "java.util.HashSet",
                                        "java.util.IdentityHashMap",
                                        "java.util.WeakHashMap",
                                        "java.util.Hashtable")
                                .contains(type)),
                mayNotCall(
                        "engine_has_no_salted_order",
                        in("engine"),
                        "a List, a TreeMap or an EnumMap: the order of Map.of and Set.of differs from one JVM to the next",
                        "java.util.Map.of(",
                        "java.util.Map.ofEntries(",
                        "java.util.Map.copyOf(",
                        "java.util.Set.of(",
                        "java.util.Set.copyOf(",
                        "java.util.stream.Collectors.toSet(",
                        "java.util.stream.Collectors.toMap(",
                        "java.util.stream.Collectors.groupingBy("),
                new Rule<>(
                        "engine_does_not_walk_hash_maps",
                        "a list or a sorted array beside the map: the order of a hash map depends on what it held before",
                        code -> types(code, in("engine"))
                                .flatMap(type -> type.getAccessesFromSelf().stream())
                                .filter(access -> target(access).matches(WALK))
                                .map(JavaAccess::getDescription)
                                .toList()),
                mayNotCall(
                        "core_has_no_default_locale",
                        in(CORE),
                        "the overload with Locale.ROOT, or + between strings",
                        "java.lang.String.format(java.lang.String,",
                        "java.lang.String.formatted(",
                        "java.lang.String.toLowerCase()",
                        "java.lang.String.toUpperCase()",
                        "java.util.Locale.getDefault(",
                        "java.util.TimeZone.getDefault(",
                        "java.time.ZoneId.systemDefault(",
                        "java.nio.charset.Charset.defaultCharset("),
                new Rule<>(
                        "core_has_no_floating_point",
                        "a long of minor units or a scaled integer; 128-bit products are in domain.money.Wide",
                        code -> FloatingPoint.in(code, CORE)));
    }

    /// Primitive, or in one of the packages of `java.base` that hold values.
    private static boolean isPlainJava(String type) {
        return !type.contains(".")
                || startsWithAny(
                        type,
                        "java.lang.",
                        "java.math.",
                        "java.nio.charset.",
                        "java.security.",
                        "java.text.",
                        "java.time.")
                || type.startsWith("java.util.") && !startsWithAny(type, "java.util.logging.", "java.util.prefs.");
    }
}
