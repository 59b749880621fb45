package org.tandem.gateway.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.delivery.StatusReports;
import org.tandem.gateway.port.Balances;
import org.tandem.gateway.port.PaymentHistory;
import org.tandem.gateway.port.PaymentHistory.Payment;
import org.tandem.gateway.status.PaymentStatuses;
import org.tandem.gateway.time.IsoTime;
import org.tandem.iso20022.message.AccountReport;
import org.tandem.iso20022.message.AccountReportRequest;
import org.tandem.iso20022.message.Balance;
import org.tandem.iso20022.message.MessageKind;
import org.tandem.iso20022.message.StatusRequest;
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.TextAmount;

/// Answers that ask nothing of the ledger: a payment's status (pacs.028) and an account report (camt.060).
final class Enquiries {
    private final Answers answers;
    private final PaymentStatuses statuses;
    private final PaymentHistory history;
    private final Balances balances;

    Enquiries(Answers answers, PaymentStatuses statuses, PaymentHistory history, Balances balances) {
        this.answers = answers;
        this.statuses = statuses;
        this.history = history;
        this.balances = balances;
    }

    /// Whether the answer is at hand; else it may block.
    boolean isRemembered(StatusRequest request) {
        String uetr = request.original().uetr();
        return !Uetr.isUetr(uetr) || statuses.find(Uetr.of(uetr)) != null;
    }

    MessageReply status(Answers.About about, StatusRequest request) {
        Uetr uetr;
        try {
            uetr = Fields.uetr(request.original().uetr(), "OrgnlUETR");
        } catch (Unfit e) {
            Intake.Refusal refusal = e.refusal();
            return answers.unreadable(about, request.messageId(), refusal.reason(), "OrgnlUETR", refusal.text());
        }
        Payment remembered = statuses.find(uetr);
        Optional<Payment> payment = remembered == null ? history.find(uetr) : Optional.of(remembered);
        // Another's payment is as unknown as none, or UETRs could be probed.
        if (payment.isEmpty() || !payment.get().concerns(about.from())) {
            return answers.status(
                    about, Answers.original(uetr), "RJCT", Reason.NOOR, "no payment of yours has the UETR " + uetr);
        }
        PaymentHistory.Stage last = payment.get().last();
        String status = StatusReports.status(last.state());
        return answers.status(about, Answers.original(uetr), status, last.reason(), last.detail());
    }

    /// camt.052 with what is posted (ITBD) and what is free (ITAV) in the account asked for.
    MessageReply report(Answers.About about, AccountReportRequest request) {
        if (!request.requestedMessage().startsWith("camt.052")) {
            String text = "expected camt.052 as ReqdMsgNmId, found " + request.requestedMessage()
                    + "; statements are not served on the channel";
            return answers.unreadable(about, request.messageId(), Reason.AG03, "ReqdMsgNmId", text);
        }
        String currency = request.account().currency();
        List<Balance> found = new ArrayList<>();
        String asOf = "";
        String sequence = "";
        for (Balances.Balance balance : balances.of(about.from())) {
            boolean asked =
                    currency.isEmpty() || balance.account().currency().code().equals(currency);
            if (asked && balance.account().kind() == AccountKind.SETTLEMENT) {
                asOf = IsoTime.dateTime(balance.asOfNanos());
                sequence = Long.toString(balance.asOfSequence());
                found.add(balance("ITBD", balance, balance.postedMinor(), asOf));
                found.add(balance("ITAV", balance, balance.availableMinor(), asOf));
            }
        }
        if (found.isEmpty()) {
            String text = "no settlement account of " + about.from() + " is in '" + currency + "'";
            return answers.unreadable(about, request.messageId(), Reason.AC01, "RptgReq/Acct", text);
        }
        return answers.write(MessageReply.TAKEN, report(about, currency, asOf, sequence, found), about.family());
    }

    private static Balance balance(String type, Balances.Balance of, long minor, String asOf) {
        Money amount = new Money(Math.max(0, minor), of.account().currency());
        return new Balance(Code.of(type), TextAmount.of(amount), "CRDT", asOf);
    }

    private static AccountReport report(
            Answers.About about, String currency, String asOf, String sequence, List<Balance> balances) {
        String id = Answers.id(about);
        Account account = new Account("", Account.ofOther(about.from().code()).other(), Code.NONE, currency, "");
        return new AccountReport(
                MessageKind.ACCOUNT_REPORT,
                id,
                asOf,
                id,
                "",
                false,
                sequence,
                asOf,
                "",
                "",
                account,
                agentOf(about.from()),
                balances,
                List.of(),
                "");
    }

    private static Agent agentOf(Bic participant) {
        return Agent.of(participant);
    }
}
