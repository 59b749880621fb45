package org.tandem.simulator.defect;

import org.tandem.cluster.journal.JournalFiles;
import org.tandem.cluster.ledger.Ledger;
import org.tandem.domain.account.Posting;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Postings;
import org.tandem.engine.account.Account;
import org.tandem.engine.memory.Fingerprint;
import org.tandem.engine.time.Deadlines;

/// What could have been written instead, one small mistake each.
public final class Faulty {
    private static final StackWalker STACK = StackWalker.getInstance();

    private Faulty() {}

    public static void postedTwice(PaymentTerms terms, Bic operator, long roundingMinor, Posting.Sink books) {
        Postings.settlement(terms, operator, roundingMinor, books);
        Postings.settlement(terms, operator, roundingMinor, books);
    }

    public static void oneLegOnly(PaymentTerms terms, Bic operator, long roundingMinor, Posting.Sink books) {
        Postings.settlement(terms, operator, roundingMinor, (kind, currency, from, fromKind, to, toKind, amount) -> {
            if (kind != PostingKind.TARGET_LEG) {
                books.post(kind, currency, from, fromKind, to, toKind, amount);
            }
        });
    }

    public static void keptWhenTimeRanOut(Account account, long amountMinor) {
        boolean expiry =
                STACK.walk(frames -> frames.anyMatch(it -> it.getMethodName().equals("expire")));
        if (!expiry) {
            account.release(amountMinor);
        }
    }

    public static int inTheOrderOfTheTable(Deadlines deadlines, long nanos, long order, int kind, int target) {
        return deadlines.restore(nanos, deadlines.lastOrder(), kind, target);
    }

    public static long oneLater(Deadlines deadlines) {
        long first = deadlines.firstNanos();
        return first == Long.MAX_VALUE ? first : first + 1;
    }

    public static long contentIgnored(Fingerprint fingerprint, Command command) {
        return 0;
    }

    public static void notJournalled(Ledger ledger, Outcome outcome) {
        // The events of a wake-up reach nobody.
    }

    public static void notForced(JournalFiles journal) {
        // The journal may end before the snapshot.
    }

    public static long uncommitted(long commit, long durable) {
        return durable;
    }
}
