package org.tandem.gateway.delivery;

import java.util.ArrayList;
import java.util.List;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.event.Event;
import org.tandem.domain.money.Money;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Postings;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.time.IsoTime;
import org.tandem.iso20022.details.Remittance;
import org.tandem.iso20022.message.AccountReport;
import org.tandem.iso20022.message.Entry;
import org.tandem.iso20022.message.LiquidityTransfer;
import org.tandem.iso20022.message.MessageKind;
import org.tandem.iso20022.message.Receipt;
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.TextAmount;

/// Notifications of what moved on a participant's accounts (camt.054), and the liquidity messages (camt.050, camt.025).
final class AccountMessages {
    private static final String CREDIT = "CRDT";
    private static final String DEBIT = "DBIT";

    private AccountMessages() {}

    /// To the FX provider: it got the source amount and paid the target amount, and the rounding unit if one was
    /// due.
    static AccountReport exchanged(Heading heading, Event.PaymentSettled event) {
        PaymentTerms terms = event.terms();
        List<Entry> entries = new ArrayList<>(3);
        entries.add(entry(heading, 1, event.uetr(), terms.source(), CREDIT, "SOURCE_LEG", terms));
        entries.add(entry(heading, 2, event.uetr(), terms.target(), DEBIT, "TARGET_LEG", terms));
        if (event.roundingMinor() > 0) {
            Money rounding = new Money(event.roundingMinor(), Postings.roundingCurrency(terms));
            entries.add(entry(heading, 3, event.uetr(), rounding, DEBIT, "ROUNDING", terms));
        }
        return notification(heading, entries);
    }

    /// To the FX provider: both legs went back at the original rate.
    static AccountReport returned(Heading heading, Event.PaymentReturned event) {
        PaymentTerms terms = event.terms();
        return notification(
                heading,
                List.of(
                        entry(heading, 1, event.uetr(), terms.target(), CREDIT, "TARGET_LEG_RETURN", terms),
                        entry(heading, 2, event.uetr(), terms.source(), DEBIT, "SOURCE_LEG_RETURN", terms)));
    }

    static AccountReport moved(Heading heading, CommandId id, Money amount, boolean in) {
        Entry entry = new Entry(
                heading.messageId(),
                TextAmount.of(amount),
                in ? CREDIT : DEBIT,
                false,
                Code.of("BOOK"),
                heading.createdAt(),
                "",
                compact(id),
                Code.proprietary(in ? "FUNDING" : "DEFUNDING"),
                "",
                PaymentId.NONE,
                "",
                "",
                Remittance.NONE,
                "");
        return notification(heading, List.of(entry));
    }

    private static Entry entry(
            Heading heading, int number, Uetr uetr, Money amount, String direction, String why, PaymentTerms terms) {
        return new Entry(
                heading.messageId() + "-" + number,
                TextAmount.of(amount),
                direction,
                why.endsWith("_RETURN"),
                Code.of("BOOK"),
                heading.createdAt(),
                "",
                terms.quote().isNone() ? "" : terms.quote().toString(),
                Code.proprietary(why),
                "",
                new PaymentId("", "", "", uetr.toString(), ""),
                "",
                "",
                Remittance.NONE,
                "");
    }

    private static AccountReport notification(Heading heading, List<Entry> entries) {
        return new AccountReport(
                MessageKind.ACCOUNT_NOTIFICATION,
                heading.messageId(),
                heading.createdAt(),
                heading.messageId(),
                "",
                false,
                "",
                heading.createdAt(),
                "",
                "",
                Account.ofOther(heading.recipient().code()),
                Agent.of(heading.operator()),
                List.of(),
                entries,
                "");
    }

    /// To the settlement bank: pay this to the participant outside, then confirm by the end-to-end identification.
    static LiquidityTransfer payOut(Heading heading, Event.DefundingRequested event) {
        return new LiquidityTransfer(
                heading.messageId(),
                heading.createdAt(),
                new PaymentId(compact(event.id()), compact(event.id()), "", "", ""),
                Agent.of(event.participant()),
                Account.NONE,
                TextAmount.of(event.amount()),
                Agent.of(event.settlementBank()),
                Account.NONE,
                IsoTime.date(heading.timeNanos()));
    }

    static Receipt notPaidOut(Heading heading, Event.DefundingRefused event) {
        return new Receipt(
                heading.messageId(),
                heading.createdAt(),
                compact(event.id()),
                "camt.050",
                "RJCT",
                StatusReports.text(
                        Reason.ED05,
                        "the settlement bank " + event.settlementBank() + " did not pay " + event.amount()));
    }

    /// A UUID without hyphens fits the 35 characters of an identification.
    static String compact(CommandId id) {
        return id.toString().replace("-", "");
    }
}
