package org.tandem.domain.network;

/// The clocks of a network, in milliseconds.
///
/// @param quoteLifeMillis how long a quote is firm
/// @param acceptanceMillis how long the creditor agent has to answer
/// @param paymentMillis how long a payment may take from its submission, holds apart
/// @param holdMillis how long a held payment waits before it is rejected
/// @param returnWindowMillis how long after settlement a return at the original rate is possible
/// @param duplicateWindowMillis how long identifiers are remembered; older messages are refused (TM01)
/// @param changeLifeMillis how long a proposed change waits for its second person
public record Parameters(
        long quoteLifeMillis,
        long acceptanceMillis,
        long paymentMillis,
        long holdMillis,
        long returnWindowMillis,
        long duplicateWindowMillis,
        long changeLifeMillis) {
    public static final Parameters DEFAULT =
            new Parameters(600_000, 7_000, 20_000, 86_400_000, 864_000_000, 86_400_000, 604_800_000);

    private static final long GREATEST = 366L * 86_400_000;

    public Parameters {
        check("quoteLifeMillis", quoteLifeMillis);
        check("acceptanceMillis", acceptanceMillis);
        check("paymentMillis", paymentMillis);
        check("holdMillis", holdMillis);
        check("returnWindowMillis", returnWindowMillis);
        check("duplicateWindowMillis", duplicateWindowMillis);
        check("changeLifeMillis", changeLifeMillis);
    }

    static void check(String name, long value) {
        if (value <= 0 || value > GREATEST) {
            throw new IllegalArgumentException(name + " is 1 millisecond to 366 days, not " + value);
        }
    }
}
