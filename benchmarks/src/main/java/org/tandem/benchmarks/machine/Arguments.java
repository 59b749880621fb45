package org.tandem.benchmarks.machine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a benchmark was asked for on its command line.
public final class Arguments {
    private final String usage;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private Arguments(String usage) {
        this.usage = usage;
    }

    /// @param usage names every option, as `[--seconds S]` when it takes a value and `[--quotes]` when not
    /// @throws WrongArguments when one is not in it, or lacks its value
    public static Arguments of(List<String> given, String usage) {
        Arguments arguments = new Arguments(usage);
        for (int i = 0; i < given.size(); i++) {
            String name = given.get(i);
            if (usage.contains("[" + name + "]")) {
                arguments.flags.add(name);
            } else if (!name.startsWith("--") || !usage.contains("[" + name + " ")) {
                throw arguments.wrong("there is no option " + name);
            } else if (i + 1 == given.size()) {
                throw arguments.wrong(name + " needs a value");
            } else {
                arguments.values.put(name, given.get(++i));
            }
        }
        return arguments;
    }

    /// Whether the option is there.
    public boolean has(String name) {
        return flags.contains(name) || values.containsKey(name);
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /// @throws WrongArguments when it is none of these
    public String oneOf(String name, String otherwise, List<String> words) {
        String value = text(name, otherwise);
        if (!words.contains(value)) {
            throw wrong(name + " is one of " + String.join(", ", words) + ", not '" + value + "'");
        }
        return value;
    }

    /// @throws WrongArguments when it is no whole number, or out of its range
    public int number(String name, int otherwise, int least, int greatest) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, as a number out of range is.
        }
        throw wrong(name + " is a whole number from " + least + " to " + greatest + ", not '" + value + "'");
    }

    private WrongArguments wrong(String what) {
        return new WrongArguments(what + "; usage: " + usage);
    }
}
