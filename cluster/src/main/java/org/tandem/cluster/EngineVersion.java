package org.tandem.cluster;

import org.agrona.SemanticVersion;

/// Which engine a log is written by: it stands in the log wherever a leader's term begins, and in every snapshot. An
/// engine that gives other results for the same commands has another number, and a member of another number refuses the
/// log: its state would differ from the others'. Versions of the program with the same number may run together.
///
/// @param number from 1 on
record EngineVersion(int number) {
    /// Raise it in the commit that changes what the engine makes of a command, or adds one: a member that does not
    /// know it refuses it (FF01) and goes on with another state than the others. The logs of before need the
    /// program of before.
    ///
    /// 2: questions to banks, the time of held payments by corridor, the gate's policy.
    static final EngineVersion CURRENT = new EngineVersion(2);

    private static final int NUMBER_MAX = 255;
    /// Aeron's words for a log of another version.
    private static final String REFUSED = "incompatible ";

    EngineVersion {
        if (number < 1 || number > NUMBER_MAX) {
            throw new IllegalArgumentException("an engine's version is from 1 to " + NUMBER_MAX + ", not " + number);
        }
    }

    /// As Aeron wants it: members whose first numbers differ are refused by it.
    int packed() {
        return SemanticVersion.compose(number, 0, 0);
    }

    /// Whether a node ended because of this.
    static boolean isRefusal(String warning) {
        return warning.contains(REFUSED) && warning.contains("version");
    }

    /// What the operator should hear.
    String words(String warning) {
        return "this program has engine " + number + " and the log is by another (" + warning
                + "); start this member with the program that the others run";
    }
}
