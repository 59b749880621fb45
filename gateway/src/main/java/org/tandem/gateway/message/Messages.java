package org.tandem.gateway.message;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.tandem.compliance.Gate;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.delivery.Deliveries;
import org.tandem.gateway.delivery.OriginalMessage;
import org.tandem.gateway.delivery.Originals;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.limit.Admission;
import org.tandem.gateway.limit.RateLimits;
import org.tandem.gateway.port.Balances;
import org.tandem.gateway.port.Ledger;
import org.tandem.gateway.port.PaymentHistory;
import org.tandem.gateway.status.PaymentStatuses;
import org.tandem.iso20022.MessageReader;
import org.tandem.iso20022.ReadResult;
import org.tandem.iso20022.message.AccountReport;
import org.tandem.iso20022.message.AccountReportRequest;
import org.tandem.iso20022.message.Acknowledgement;
import org.tandem.iso20022.message.CancellationRequest;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.Family;
import org.tandem.iso20022.message.FinancialInstitutionTransfer;
import org.tandem.iso20022.message.InvestigationRequest;
import org.tandem.iso20022.message.InvestigationResponse;
import org.tandem.iso20022.message.LiquidityTransfer;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.MessageKind;
import org.tandem.iso20022.message.MessageReject;
import org.tandem.iso20022.message.PaymentReturn;
import org.tandem.iso20022.message.Receipt;
import org.tandem.iso20022.message.ResolutionOfInvestigation;
import org.tandem.iso20022.message.StatusReport;
import org.tandem.iso20022.message.StatusRequest;
import org.tandem.iso20022.message.SystemEvent;
import org.tandem.iso20022.message.VerificationReport;
import org.tandem.iso20022.message.VerificationRequest;
import org.tandem.iso20022.rulebook.Finding;
import org.tandem.iso20022.rulebook.Rulebook;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.TextAmount;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;

/// One message in, its immediate answer out; the same behind the channel and behind `POST /v1/messages`. Reading and
/// judging happen on the caller's thread; what the ledger or the read model must say comes later. The future always
/// completes with a reply, whatever the ledger did.
public final class Messages {
    private static final int SNIFFED_BYTES = 512;
    private static final Duration CLEARED_AGAIN_AFTER = Duration.ofMillis(10);

    private final Parts parts;
    private final Answers answers;
    private final Enquiries enquiries;
    private final Splitter splitter;
    private final PaymentIntake payments;
    private final ActionIntake actions;
    private final ClearingAgain clearingAgain;

    /// What messages are handled with; made once, by the gateway.
    ///
    /// @param blocking for the few answers that wait for the read model
    public record Parts(
            Ledger ledger,
            Directory directory,
            PaymentStatuses statuses,
            Gate gate,
            OriginalMessage compression,
            Originals<Message> originals,
            Originals<ScreeningSubject> examined,
            Deliveries deliveries,
            Grammar grammar,
            Rulebook rulebook,
            RateLimits limits,
            Admission admission,
            PaymentHistory history,
            Balances balances,
            LongSupplier epochNanos,
            Executor blocking) {}

    public Messages(Parts parts) {
        this.parts = parts;
        this.answers = new Answers(parts.directory(), parts.epochNanos());
        this.enquiries = new Enquiries(answers, parts.statuses(), parts.history(), parts.balances());
        this.splitter = new Splitter(answers);
        this.payments = new PaymentIntake(parts);
        this.actions = new ActionIntake(parts.directory(), parts.statuses(), parts.compression());
        this.clearingAgain = new ClearingAgain(parts.ledger(), parts.gate(), parts.blocking(), CLEARED_AGAIN_AFTER);
    }

    /// Readers hold buffers: one for each connection.
    public MessageReader newReader() {
        return new MessageReader(parts.grammar(), Bounds.CHANNEL);
    }

    /// @param waitedNanos how long such as this have to wait at present until they are looked at
    public CompletableFuture<MessageReply> handle(
            Bic from, Family family, MessageReader reader, byte[] xml, long waitedNanos) {
        String tooMuch = tooMuch(from, xml, waitedNanos);
        if (!tooMuch.isEmpty()) {
            return done(answers.unreadable(new Answers.About(from, family, "", xml), "", Reason.ED06, "", tooMuch));
        }
        return switch (reader.read(xml)) {
            case ReadResult.Read read ->
                read(new Answers.About(from, family, read.definition().toString(), xml), read);
            case ReadResult.Unreadable it ->
                done(answers.unreadable(
                        new Answers.About(from, family, "", xml), it.reference(), it.reason(), it.place(), it.text()));
            case ReadResult.Unsupported it ->
                done(answers.unreadable(
                        new Answers.About(from, family, it.code(), xml), it.reference(), Reason.AG03, "", it.text()));
        };
    }

    /// As [#handle], and what was taken is answered with a pacs.002 ACTC too: for those who get their answer in one
    /// body.
    public CompletableFuture<MessageReply> handleInFull(Bic from, Family family, byte[] xml) {
        return handle(from, family, newReader(), xml, 0)
                .thenApply(reply -> reply.status().equals(MessageReply.TAKEN) && reply.xml().length == 0
                        ? inFull(from, family, xml)
                        : reply);
    }

    private MessageReply inFull(Bic from, Family family, byte[] xml) {
        if (!(newReader().read(xml) instanceof ReadResult.Read read)
                || read.messages().size() > 1) {
            return MessageReply.ACCEPTED;
        }
        Answers.About about = new Answers.About(from, family, read.definition().toString(), xml);
        return switch (read.message()) {
            case CreditTransfer it ->
                taken(about, original(about, it.group(), it.id(), it.amounts().settlement()));
            case FinancialInstitutionTransfer it -> taken(about, original(about, it.group(), it.id(), it.amount()));
            case StatusReport it -> taken(about, it.original());
            case PaymentReturn it -> taken(about, it.original());
            case LiquidityTransfer it -> answers.receipt(about, it.messageId(), MessageReply.TAKEN, "");
            default -> MessageReply.ACCEPTED;
        };
    }

    private MessageReply taken(Answers.About about, Original original) {
        return answers.status(about, original, MessageReply.TAKEN, Reason.NONE, "");
    }

    /// Why it is turned away, or empty. Looked for where a namespace stands, so that it is done before it costs a
    /// parse.
    private String tooMuch(Bic from, byte[] xml, long waitedNanos) {
        String begin = new String(xml, 0, Math.min(xml.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1);
        boolean enquiry = begin.contains("pacs.028") || begin.contains("camt.060");
        RateLimits.Subject subject = enquiry ? RateLimits.Subject.ENQUIRIES : RateLimits.Subject.MESSAGES;
        long refusedForMillis = parts.limits().refusedForMillis(from, subject);
        if (refusedForMillis > 0) {
            return "more than " + parts.limits().rate(subject).perSecond() + " "
                    + subject.name().toLowerCase(Locale.ROOT) + " a second; send it again in " + refusedForMillis
                    + " ms";
        }
        boolean payment = begin.contains("pacs.008") || begin.contains("pacs.009");
        return payment && !parts.admission().admitsPayment(waitedNanos)
                ? "the system is overloaded and takes no payments now; send it again later"
                : "";
    }

    private CompletableFuture<MessageReply> read(Answers.About about, ReadResult.Read read) {
        if (read.messages().size() > 1) {
            return splitter.split(about, read, (part, message) -> one(part, message, part.xml()));
        }
        return one(about, read.message(), about.xml());
    }

    private CompletableFuture<MessageReply> one(Answers.About about, Message message, byte[] original) {
        List<Finding> findings = parts.rulebook().check(message);
        if (!findings.isEmpty()) {
            Finding first = findings.getFirst();
            return done(refusal(about, message, first.reason(), first.path() + " " + first.text()));
        }
        Bic from = about.from();
        return switch (message) {
            case CreditTransfer it -> ask(about, message, payments.take(from, it, original));
            case FinancialInstitutionTransfer it -> ask(about, message, payments.take(from, it, original));
            case StatusReport it -> ask(about, message, actions.answer(from, it));
            case PaymentReturn it -> returned(about, it, original);
            case CancellationRequest it -> ask(about, message, actions.recall(from, it, original));
            case ResolutionOfInvestigation it -> ask(about, message, actions.recallAnswer(from, it, original));
            case InvestigationResponse it -> ask(about, message, actions.information(from, it, original));
            case LiquidityTransfer it -> ask(about, message, actions.defunding(from, it));
            case StatusRequest it ->
                enquiries.isRemembered(it)
                        ? done(enquiries.status(about, it))
                        : later(about, message, () -> enquiries.status(about, it));
            case AccountReportRequest it -> later(about, message, () -> enquiries.report(about, it));
            case SystemEvent it -> done(answers.acknowledged(about, it));
            case VerificationRequest _ -> notServed(about, message, "account checks are not served");
            case InvestigationRequest _,
                    Receipt _,
                    VerificationReport _,
                    AccountReport _,
                    MessageReject _,
                    Acknowledgement _ ->
                notServed(about, message, "expected an instruction or an answer, found " + about.name());
        };
    }

    private CompletableFuture<MessageReply> notServed(Answers.About about, Message message, String text) {
        return done(answers.unreadable(about, message.messageId(), Reason.AG03, "", text));
    }

    private CompletableFuture<MessageReply> returned(Answers.About about, PaymentReturn message, byte[] original) {
        String uetr = message.original().uetr();
        if (!Uetr.isUetr(uetr) || parts.statuses().find(Uetr.of(uetr)) != null) {
            return ask(about, message, actions.returned(about.from(), message, original, parts.history()));
        }
        return CompletableFuture.supplyAsync(
                        () -> actions.returned(about.from(), message, original, parts.history()), parts.blocking())
                .thenCompose(intake -> ask(about, message, intake));
    }

    private CompletableFuture<MessageReply> later(
            Answers.About about, Message message, Supplier<MessageReply> enquiry) {
        return CompletableFuture.supplyAsync(enquiry, parts.blocking())
                .exceptionally(failure -> uncertain(about, message, "the read model does not answer now"));
    }

    private CompletableFuture<MessageReply> ask(Answers.About about, Message message, Intake intake) {
        return switch (intake) {
            case Intake.Refusal it -> done(refusal(about, message, it.reason(), it.text()));
            case Intake.Asked it ->
                told(about, message, it.command(), parts.ledger().submit(it.command()));
            case Intake.Judged it ->
                told(about, message, it.command(), clearingAgain.submit(it.command(), it.subject()));
        };
    }

    private CompletableFuture<MessageReply> told(
            Answers.About about, Message message, Command command, CompletableFuture<Step> asked) {
        return asked.handle((step, failure) -> step == null
                ? uncertain(about, message, "it is not known whether this was taken; send the same message again")
                : outcome(about, message, command, step));
    }

    private MessageReply uncertain(Answers.About about, Message message, String text) {
        return answers.unreadable(about, message.messageId(), Reason.ED06, "", text);
    }

    private MessageReply outcome(Answers.About about, Message message, Command command, Step step) {
        return switch (step.outcome()) {
            case Outcome.Applied _ -> applied(about, command, step);
            case Outcome.Refused it -> refusal(about, message, it.reason(), it.detail());
            case Outcome.PaymentKnown it -> answers.known(about, it);
            case Outcome.Repeated _, Outcome.QuotesKnown _ -> MessageReply.ACCEPTED;
        };
    }

    /// A payment that ended at the door gets the same pacs.002 twice: now, and with its number.
    private MessageReply applied(Answers.About about, Command command, Step step) {
        if (command instanceof Command.SubmitPayment submitted) {
            for (Recorded recorded : step.events()) {
                if (recorded.event() instanceof Event.PaymentRefused refused
                        && refused.uetr().equals(submitted.uetr())) {
                    byte[] xml = parts.deliveries()
                            .render(refused, 0, recorded.delivery(0), step.timeNanos(), about.family());
                    String name =
                            about.family().definition(MessageKind.STATUS_REPORT).toString();
                    return new MessageReply(MessageReply.REFUSED, name, xml);
                }
            }
        }
        return MessageReply.ACCEPTED;
    }

    /// In the terms of the message that is refused: pacs.002 for payments, camt.025 for liquidity, camt.029 for
    /// recalls, admi.002 for the rest.
    private MessageReply refusal(Answers.About about, Message message, Reason reason, String text) {
        return switch (message) {
            case CreditTransfer it ->
                answers.status(
                        about, original(about, it.group(), it.id(), it.amounts().settlement()), "RJCT", reason, text);
            case FinancialInstitutionTransfer it ->
                answers.status(about, original(about, it.group(), it.id(), it.amount()), "RJCT", reason, text);
            case PaymentReturn it -> answers.status(about, it.original(), "RJCT", reason, text);
            case StatusReport it -> answers.status(about, it.original(), "RJCT", reason, text);
            case LiquidityTransfer it -> answers.receipt(about, it.messageId(), "RJCT", reason.code() + " " + text);
            case CancellationRequest it -> answers.noRecall(about, it, reason, text);
            case ResolutionOfInvestigation _,
                    InvestigationRequest _,
                    InvestigationResponse _,
                    StatusRequest _,
                    AccountReportRequest _,
                    SystemEvent _,
                    VerificationRequest _,
                    Receipt _,
                    VerificationReport _,
                    AccountReport _,
                    MessageReject _,
                    Acknowledgement _ -> answers.unreadable(about, message.messageId(), reason, "", text);
        };
    }

    private static Original original(Answers.About about, GroupHeader group, PaymentId id, TextAmount amount) {
        Original named = Original.of(group.messageId(), about.name(), id);
        return new Original(
                named.messageId(),
                named.messageName(),
                group.createdAt(),
                named.instructionId(),
                named.endToEndId(),
                named.transactionId(),
                named.uetr(),
                "",
                amount,
                "");
    }

    private static CompletableFuture<MessageReply> done(MessageReply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
