package org.tandem.gateway.message;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.ReadResult;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.FinancialInstitutionTransfer;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.StatusReport;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.terms.TextAmount;

/// A pacs.008 or pacs.009 with several transactions: each becomes a message of its own, of the same header, and goes
/// its own way from there. The original in the log is that message, as written in the sender's family.
final class Splitter {
    private static final int TRANSACTIONS_MAX = 100;

    private final Answers answers;

    Splitter(Answers answers) {
        this.answers = answers;
    }

    CompletableFuture<MessageReply> split(
            Answers.About about,
            ReadResult.Read read,
            BiFunction<Answers.About, Message, CompletableFuture<MessageReply>> one) {
        GroupHeader group = group(read.message());
        int count = read.messages().size();
        String reference = read.message().messageId();
        if (group == null) {
            String text = "expected one transaction in a " + about.name() + ", found " + count;
            return CompletableFuture.completedFuture(answers.unreadable(about, reference, Reason.FF01, "", text));
        }
        if (count > TRANSACTIONS_MAX || !group.numberOfTransactions().equals(Integer.toString(count))) {
            String text = "expected at most " + TRANSACTIONS_MAX + " transactions and their number as NbOfTxs, found "
                    + count + " and NbOfTxs '" + group.numberOfTransactions() + "'";
            return CompletableFuture.completedFuture(
                    answers.unreadable(about, reference, Reason.FF01, "GrpHdr/NbOfTxs", text));
        }
        List<Message> singles = read.messages().stream().map(Splitter::single).toList();
        List<CompletableFuture<MessageReply>> replies = new ArrayList<>(count);
        for (Message single : singles) {
            byte[] xml = answers.rewrite(single, about.family());
            String name = about.family().definition(single.kind()).toString();
            replies.add(one.apply(new Answers.About(about.from(), about.family(), name, xml), single));
        }
        return CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new))
                .thenApply(_ -> together(about, group, singles, replies));
    }

    private static @Nullable GroupHeader group(Message message) {
        return switch (message) {
            case CreditTransfer it -> it.group();
            case FinancialInstitutionTransfer it -> it.group();
            default -> null;
        };
    }

    private static Message single(Message message) {
        return switch (message) {
            case CreditTransfer it ->
                new CreditTransfer(
                        alone(it.group()),
                        it.id(),
                        it.type(),
                        it.amounts(),
                        it.agents(),
                        it.debtor(),
                        it.creditor(),
                        it.initiatingParty(),
                        it.details());
            case FinancialInstitutionTransfer it ->
                new FinancialInstitutionTransfer(
                        alone(it.group()),
                        it.id(),
                        it.type(),
                        it.amount(),
                        it.settlementDate(),
                        it.agents(),
                        it.debtor(),
                        it.debtorAccount(),
                        it.creditor(),
                        it.creditorAccount(),
                        it.details());
            default -> throw new IllegalArgumentException("only transfers are split, not a " + message.kind());
        };
    }

    private static GroupHeader alone(GroupHeader group) {
        return new GroupHeader(
                group.messageId(),
                group.createdAt(),
                "1",
                TextAmount.NONE,
                group.settlementMethod(),
                group.clearingSystem());
    }

    /// `ACTC` when all were taken; else one pacs.002 for the file, `PART` or `RJCT`, that names each that was not.
    private MessageReply together(
            Answers.About about,
            GroupHeader group,
            List<Message> singles,
            List<CompletableFuture<MessageReply>> replies) {
        List<StatusReason> missing = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            String status = replies.get(i).join().status();
            if (!status.equals(MessageReply.TAKEN)) {
                missing.add(StatusReason.of(Reason.NARR, uetr(singles.get(i)) + " " + status));
            }
        }
        if (missing.isEmpty()) {
            return MessageReply.ACCEPTED;
        }
        String status = missing.size() == replies.size() ? MessageReply.REFUSED : "PART";
        StatusReport whole = new StatusReport(
                Answers.id(about),
                answers.now(),
                Agent.NONE,
                Agent.NONE,
                status,
                missing,
                "",
                new Original(group.messageId(), about.name(), "", "", "", "", "", "", TextAmount.NONE, ""),
                "",
                List.of(),
                List.of(),
                "",
                "",
                "");
        return answers.write(status, whole, about.family());
    }

    private static String uetr(Message message) {
        return switch (message) {
            case CreditTransfer it -> it.id().uetr();
            case FinancialInstitutionTransfer it -> it.id().uetr();
            default -> "";
        };
    }
}
