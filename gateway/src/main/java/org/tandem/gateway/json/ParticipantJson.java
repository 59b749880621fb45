package org.tandem.gateway.json;

import java.util.List;

/// Who takes part, and the accounts of who asks.
public final class ParticipantJson {
    private ParticipantJson() {}

    public record Participants(
            String network, String operator, List<Participant> participants, List<Served> currencies) {}

    public record Participant(
            String bic, String role, String name, String country, List<String> currencies, String state) {}

    public record Served(String currency, int decimals, String settlementBank) {}

    public record Balances(List<Account> accounts) {}

    public record Account(
            String kind,
            String state,
            AmountJson posted,
            AmountJson reserved,
            AmountJson available,
            long asOfSequence,
            String asOf) {}
}
