package org.tandem.readmodel.account;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.payment.Uetr;

/// An account's entries booked at or after `from` and before `to`, oldest first, with the balance after each: what
/// camt.052, camt.053 and camt.054 are made of. Opening, closing and totals are of the whole time range, also when the
/// entries are one page of it. Balances are credits less debits.
///
/// @param after give this to the same question for the next page; empty when there is no further one
public record Statement(
        AccountId account,
        Instant from,
        Instant to,
        long openingMinor,
        long closingMinor,
        Totals debits,
        Totals credits,
        List<Entry> entries,
        OptionalLong after) {
    public Statement {
        entries = List.copyOf(entries);
    }

    public record Totals(long count, long sumMinor) {}

    /// @param place orders entries; unique within the account
    /// @param amountMinor positive
    /// @param uetr null for funding and withdrawals
    /// @param balanceMinor after this entry
    public record Entry(
            long place,
            long eventSequence,
            int line,
            Instant bookedAt,
            PostingKind kind,
            boolean credit,
            long amountMinor,
            AccountId counterparty,
            @Nullable Uetr uetr,
            long balanceMinor) {}
}
