package org.tandem.compliance.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tandem.compliance.party.Nature;
import org.tandem.compliance.party.PartyRole;
import org.tandem.domain.Limits;
import org.tandem.domain.payment.Reason;

/// Reads a pack, a rule a line:
///
/// ```
/// pack NATIONAL-1 version 1
/// extends R16-2012
/// need always debtor name else reject RR02
/// need above debtor/person address+country|birth-date+birth-place else hold RR02
/// check iban creditor else reject AC03
/// ```
final class PackReader {
    private final String where;
    private final RulePacks known;
    private final List<Rule> rules = new ArrayList<>();
    private String name = "";
    private int version;

    private PackReader(String where, RulePacks known) {
        this.where = where;
        this.known = known;
    }

    static RulePack read(String text, String where, RulePacks known) {
        PackReader reader = new PackReader(where, known);
        int number = 0;
        for (String whole : text.lines().toList()) {
            number++;
            String line = whole.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                reader.line(line, where + " line " + number);
            }
        }
        if (reader.name.isEmpty() || reader.rules.isEmpty()) {
            throw new IllegalArgumentException(reader.where + ": expected a name and at least one rule");
        }
        return new RulePack(reader.name, reader.version, reader.rules, text);
    }

    private void line(String line, String at) {
        String[] words = line.split("\\s+", -1);
        try {
            switch (words[0]) {
                case "pack" -> head(words);
                case "extends" -> rules.addAll(known.get(word(words, 1)).rules());
                case "need" -> rules.add(need(words));
                case "check" -> rules.add(check(words));
                default -> throw new IllegalArgumentException("expected pack, extends, need or check");
            }
            // Packs that extend each other twice double at every step.
            require(
                    rules.size() <= Limits.PACK_RULES_MAX,
                    "a pack has at most " + Limits.PACK_RULES_MAX + " rules, those of packs that it extends included");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(at + ": '" + line + "': " + e.getMessage(), e);
        }
    }

    private void head(String[] words) {
        exactly(words, 4);
        require(words[2].equals("version") && words[3].matches("[0-9]{1,6}"), "expected pack NAME version NUMBER");
        require(words[1].matches("[A-Z0-9-]{2,35}"), "a pack's name has capitals, digits and hyphens");
        name = words[1];
        version = Integer.parseInt(words[3]);
    }

    private static Rule need(String[] words) {
        exactly(words, 7);
        require(words[1].equals("always") || words[1].equals("above"), "expected always or above");
        List<List<Element>> alternatives = Arrays.stream(words[3].split("\\|", -1))
                .map(all -> Arrays.stream(all.split("\\+", -1)).map(Element::of).toList())
                .toList();
        return new Rule.Need(words[1].equals("above"), party(words[2]), alternatives, rejects(words), reason(words));
    }

    private static Rule check(String[] words) {
        exactly(words, 6);
        return new Rule.Proof(Check.of(words[1]), party(words[2]), rejects(words), reason(words));
    }

    private static Rule.Party party(String word) {
        String[] parts = word.split("/", -1);
        require(parts.length <= 2, "expected a role, or role/nature");
        PartyRole role = one(PartyRole.class, parts[0].replace('-', '_'), "a role");
        return new Rule.Party(role, parts.length == 1 ? null : one(Nature.class, parts[1], "a nature"));
    }

    private static boolean rejects(String[] words) {
        String word = words[words.length - 2];
        require(words[words.length - 3].equals("else"), "expected else");
        require(word.equals("reject") || word.equals("hold"), "expected reject or hold");
        return word.equals("reject");
    }

    private static Reason reason(String[] words) {
        Reason reason = one(Reason.class, words[words.length - 1], "a reason");
        require(reason != Reason.NONE, "expected a reason");
        return reason;
    }

    private static <E extends Enum<E>> E one(Class<E> of, String word, String what) {
        return Arrays.stream(of.getEnumConstants())
                .filter(it -> it.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected " + what + ", found '" + word + "'"));
    }

    private static String word(String[] words, int index) {
        exactly(words, index + 1);
        return words[index];
    }

    private static void exactly(String[] words, int count) {
        require(words.length == count, "expected " + count + " words, found " + words.length);
    }

    private static void require(boolean right, String expected) {
        if (!right) {
            throw new IllegalArgumentException(expected);
        }
    }
}
