package org.tandem.simulation.bank;

import org.tandem.domain.party.Bic;

/// Hears what happens at simulated participants, on their callback threads. All methods may be left out.
public interface BankObserver {
    BankObserver NONE = new BankObserver() {};

    /// The payment has its final state; it will not change any more.
    default void finished(SimulatedBank bank, OutgoingPayment payment) {}

    /// Whether every message about this payment is to be told.
    default boolean follows(String uetr) {
        return false;
    }

    /// A message about a followed payment.
    ///
    /// @param sent by the participant, else received
    /// @param kind `quote request`, `quote`, `pacs.008` and so on
    default void message(Bic participant, boolean sent, String kind, String text) {}
}
