package org.tandem.drills;

import java.util.List;

/// @param rounds how often the scenario breaks and heals
/// @param perSecond payments offered all the while
/// @param keep whether the network's folder stays when the drill was passed
record Options(int rounds, int perSecond, boolean keep) {
    private static final String KEEP = "--keep";

    private static final int PER_SECOND = 40;

    /// @throws IllegalArgumentException wrong usage, in words
    static Options of(List<String> arguments, int standardRounds) {
        int rounds = standardRounds;
        int perSecond = PER_SECOND;
        boolean keep = arguments.contains(KEEP);
        List<String> words = arguments.stream().filter(it -> !it.equals(KEEP)).toList();
        for (int i = 0; i < words.size(); i += 2) {
            String value = i + 1 < words.size() ? words.get(i + 1) : "";
            if (!value.matches("[1-9][0-9]{0,4}")) {
                throw new IllegalArgumentException(words.get(i) + " takes a number from 1 on, not '" + value + "'");
            }
            switch (words.get(i)) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--rate" -> perSecond = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("there is no option " + words.get(i));
            }
        }
        return new Options(rounds, perSecond, keep);
    }
}
