package org.tandem.app.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.tandem.compliance.CorridorPolicy;
import org.tandem.compliance.Corridors;
import org.tandem.compliance.Policy;
import org.tandem.compliance.ScreeningMode;
import org.tandem.compliance.names.Demands;
import org.tandem.compliance.rules.RulePack;
import org.tandem.compliance.rules.RulePacks;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.network.Change;

/// The part of a network file about screening. A corridor takes from the part's own policy what it does not say itself.
final class ScreeningReader {
    private static final Set<String> POLICY = Set.of("rules", "mode", "verdictAge", "listAge", "thresholds");

    private final YamlReader yaml;
    private final Map<String, Currency> currencies;
    private final Set<String> countries;
    private final List<Change> holds = new ArrayList<>();
    private RulePacks packs = RulePacks.shipped();

    /// @param countries of the participants' BICs
    ScreeningReader(YamlReader yaml, Map<String, Currency> currencies, Set<String> countries) {
        this.yaml = yaml;
        this.currencies = currencies;
        this.countries = countries;
    }

    ScreeningRules read(@Nullable Node node) {
        if (node == null) {
            return ScreeningRules.NONE;
        }
        Map<String, Node> entry = yaml.mapping(
                node, "screening", Set.of(), with(POLICY, "packs", "lists", "floor", "rejects", "corridors"));
        Optional<String> lists =
                Optional.ofNullable(yaml.value(entry.get("lists"), "the folder of lists", ScreeningReader::folder));
        yaml.each(entry.get("packs"), "packs", it -> {
            RulePacks more = yaml.value(it, "a rule pack's text", text -> packs.with(text, "the pack"));
            packs = more == null ? packs : more;
        });
        Set<String> floor = words(entry.get("floor"), "the floor", Demands::list);
        Set<String> rejects =
                words(entry.get("rejects"), "the programmes that reject", it -> Demands.programme(it.strip()));
        CorridorPolicy usual = policy(entry, CorridorPolicy.strict(packs.get("R16-2012")));
        Corridors[] corridors = {Corridors.all(usual)};
        Set<String> named = new HashSet<>();
        yaml.each(entry.get("corridors"), "corridors", it -> corridors[0] = corridor(it, corridors[0], usual, named));
        return new ScreeningRules(lists, new Policy(packs, corridors[0], new Demands(floor, rejects)));
    }

    private Corridors corridor(Node node, Corridors before, CorridorPolicy usual, Set<String> named) {
        Map<String, Node> entry = yaml.mapping(node, "a corridor", Set.of("from", "to"), with(POLICY, "hold"));
        String from = yaml.value(entry.get("from"), "a corridor's beginning", this::country);
        String to = yaml.value(entry.get("to"), "a corridor's end", this::country);
        CorridorPolicy policy = policy(entry, usual);
        Long hold = yaml.value(entry.get("hold"), "the time of held payments", Durations::millis);
        if (from == null || to == null) {
            return before;
        }
        if (!named.add(from + to)) {
            yaml.mistake(node, "a second policy from " + from + " to " + to);
        } else if (hold != null) {
            holds.add(new Change.SetHold(from, to, hold));
        }
        return before.with(from, to, policy);
    }

    /// Of what was read: how long held payments of single corridors wait.
    List<Change> holds() {
        return holds;
    }

    private CorridorPolicy policy(Map<String, Node> entry, CorridorPolicy usual) {
        CorridorPolicy policy = usual;
        RulePack rules = yaml.value(entry.get("rules"), "a rule pack", packs::get);
        if (rules != null) {
            policy = policy.withRules(rules);
        }
        Duration listAge = yaml.value(entry.get("listAge"), "the age of lists", ScreeningReader::duration);
        if (listAge != null) {
            policy = policy.withListAge(listAge);
        }
        Duration verdictAge = yaml.value(entry.get("verdictAge"), "the age of verdicts", ScreeningReader::verdictAge);
        ScreeningMode mode = yaml.value(entry.get("mode"), "a mode", ScreeningReader::mode);
        policy = policy.withMode(
                mode == null ? policy.mode() : mode, verdictAge == null ? policy.verdictAge() : verdictAge);
        if (entry.containsKey("verdictAge") && policy.mode() == ScreeningMode.IN_LINE) {
            yaml.mistake(entry.get("verdictAge"), "verdicts have an age only in the mode standing-verdict");
        }
        return thresholds(entry.get("thresholds"), policy);
    }

    private CorridorPolicy thresholds(@Nullable Node node, CorridorPolicy usual) {
        CorridorPolicy[] policy = {usual};
        Set<String> named = new HashSet<>();
        yaml.each(node, "thresholds", it -> {
            Map<String, Node> entry = yaml.mapping(it, "a threshold", Set.of("currency", "amount"), Set.of());
            String code = yaml.text(entry.get("currency"), "a currency");
            Currency currency = code == null ? null : currencies.get(code);
            if (code != null && currency == null) {
                yaml.mistake(entry.get("currency"), "'" + code + "' is no currency of this file");
            }
            if (currency == null) {
                return;
            }
            Money amount = yaml.value(entry.get("amount"), "an amount", text -> Money.parse(text, currency));
            if (!named.add(code)) {
                yaml.mistake(it, "a second threshold in " + code);
            } else if (amount != null) {
                policy[0] = policy[0].withThreshold(amount);
            }
        });
        return policy[0];
    }

    private Set<String> words(@Nullable Node node, String what, Function<String, String> reader) {
        Set<String> words = new LinkedHashSet<>();
        yaml.each(node, what, it -> {
            String word = yaml.value(it, what, reader);
            if (word != null && !words.add(word)) {
                yaml.mistake(it, "'" + word + "' is listed twice");
            }
        });
        return words;
    }

    private String country(String text) {
        if (!countries.contains(text)) {
            throw new IllegalArgumentException("no participant's BIC is of the country '" + text + "'; there are "
                    + String.join(", ", countries.stream().sorted().toList()));
        }
        return text;
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static String folder(String text) {
        if (text.startsWith("/") || text.contains("..") || text.contains("\\")) {
            throw new IllegalArgumentException("a folder beside the network file, such as lists, not '" + text + "'");
        }
        return text;
    }

    private static Duration duration(String text) {
        return Duration.ofMillis(Durations.millis(text));
    }

    private static Duration verdictAge(String text) {
        Duration age = duration(text);
        if (age.compareTo(CorridorPolicy.VERDICT_AGE_MAX) > 0) {
            throw new IllegalArgumentException("a day at most, not '" + text + "'");
        }
        return age;
    }

    private static ScreeningMode mode(String text) {
        return switch (text) {
            case "in-line" -> ScreeningMode.IN_LINE;
            case "standing-verdict" -> ScreeningMode.STANDING_VERDICT;
            default -> throw new IllegalArgumentException("in-line or standing-verdict, not '" + text + "'");
        };
    }
}
