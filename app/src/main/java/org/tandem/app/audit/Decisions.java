package org.tandem.app.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Event.PaymentRefused;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.screening.audit.Sha256;

/// The words that the trail has for decisions. No party of a payment is named: its UETR and the hash of its content are
/// enough to find it in the log, for those who may look there.
final class Decisions {
    private static final String HELD = "payment held";
    private static final String REFUSED = "payment refused";
    private static final String PROPOSED = "hold decision proposed";
    private static final String DECIDED = "hold decided";
    private static final String EXPIRED = "hold expired";
    private static final String POLICY = "policy in force";
    private static final String ASKED = "bank asked";
    private static final String ANSWERED = "bank answered";
    static final Set<String> ACTIONS = Set.of(HELD, REFUSED, PROPOSED, DECIDED, EXPIRED, POLICY, ASKED, ANSWERED);

    private final Function<PaymentRefused, Optional<ContentHash>> content;
    private InForce inForce = new InForce(0, "", 0, "");

    /// What the log names as in force. The epoch is of both; the policy's is that from which on it is in force, 0
    /// for the network file's.
    record InForce(long epoch, String version, long policyEpoch, String policy) {}

    Decisions(Function<PaymentRefused, Optional<ContentHash>> content) {
        this.content = content;
    }

    void follow(Event event) {
        if (event instanceof Event.ChangeApplied it && it.what() instanceof Change.ActivateLists change) {
            inForce = new InForce(change.epoch(), change.version(), inForce.policyEpoch(), inForce.policy());
        }
        if (event instanceof Event.ChangeApplied it && it.what() instanceof Change.ActivatePolicy change) {
            inForce = new InForce(change.epoch(), inForce.version(), change.epoch(), Sha256.of(change.policy()));
        }
    }

    InForce inForce() {
        return inForce;
    }

    boolean concerns(Event event) {
        return switch (event) {
            case Event.PaymentHeld _, Event.InformationAsked _, Event.InformationAnswered _ -> true;
            case PaymentRefused it -> it.detail().equals(Clearance.REFUSED_BY_THE_GATE);
            case Event.PaymentRejected it -> it.reason() == Reason.DS24;
            case Event.ChangeProposed it -> it.what() instanceof Change.DecideHold;
            case Event.ChangeApplied it ->
                it.what() instanceof Change.DecideHold || it.what() instanceof Change.ActivatePolicy;
            case Event.NetworkFounded _,
                    Event.ChangeWithdrawn _,
                    Event.ReferenceRatePublished _,
                    Event.OfferPublished _,
                    Event.OfferWithdrawn _,
                    Event.QuotesGiven _,
                    Event.PaymentReserved _,
                    Event.HoldReleased _,
                    Event.PaymentSettled _,
                    Event.PaymentReturned _,
                    Event.RecallRequested _,
                    Event.RecallAnswered _,
                    Event.Funded _,
                    Event.DefundingRequested _,
                    Event.DefundingConfirmed _,
                    Event.DefundingRefused _ -> false;
        };
    }

    /// Of an event that concerns decisions.
    AuditRecord record(DecisionTrail.Noted noted) {
        return switch (noted.event()) {
            case Event.PaymentHeld it -> held(noted, it);
            case PaymentRefused it -> refused(noted, it);
            case Event.PaymentRejected it ->
                record(
                        noted,
                        "clock",
                        EXPIRED,
                        it.uetr() + " rejected with " + it.reason().code());
            case Event.ChangeProposed it
            when it.what() instanceof Change.DecideHold decision ->
                record(noted, it.officer(), PROPOSED, words(decision) + ", change " + it.change());
            case Event.ChangeApplied it
            when it.what() instanceof Change.DecideHold decision ->
                record(
                        noted,
                        it.approver(),
                        DECIDED,
                        words(decision) + ", proposed by " + it.proposer() + ", change " + it.change());
            case Event.ChangeApplied it
            when it.what() instanceof Change.ActivatePolicy policy ->
                record(
                        noted,
                        it.approver(),
                        POLICY,
                        "epoch " + policy.epoch() + ", sha256 " + Sha256.of(policy.policy()) + ", proposed by "
                                + it.proposer() + ", change " + it.change());
            case Event.InformationAsked it ->
                record(
                        noted,
                        it.officer(),
                        ASKED,
                        it.question() + ", " + it.debtorAgent() + " about the " + it.about() + ", due "
                                + Instant.ofEpochSecond(0, it.dueAtNanos()) + digest(it.text()));
            case Event.InformationAnswered it ->
                record(noted, it.debtorAgent().code(), ANSWERED, it.question() + digest(it.text()));
            case Event other -> throw new IllegalStateException("nobody decided anything by " + other);
        };
    }

    private static AuditRecord held(DecisionTrail.Noted noted, Event.PaymentHeld it) {
        Clearance clearance = it.clearance();
        return record(
                noted,
                "gate",
                HELD,
                payment(it.uetr(), it.terms().debtorAgent(), it.terms().creditorAgent())
                        + ", reason " + clearance.reason().code()
                        + ", content " + hex(clearance.content())
                        + ", by " + clearance.method()
                        + lists(clearance.listEpoch(), noted.inForce()));
    }

    private AuditRecord refused(DecisionTrail.Noted noted, PaymentRefused it) {
        return record(
                noted,
                "gate",
                REFUSED,
                payment(it.uetr(), it.debtorAgent(), it.creditorAgent())
                        + ", reason " + it.reason().code()
                        + ", content " + content.apply(it).map(Decisions::hex).orElse("unknown")
                        + lists(noted.inForce().epoch(), noted.inForce()));
    }

    private static String payment(Uetr uetr, Bic debtorAgent, Bic creditorAgent) {
        return uetr + " from " + debtorAgent.code() + " to " + creditorAgent.code();
    }

    private static String lists(long epoch, InForce inForce) {
        String lists = ", lists of epoch " + epoch + (epoch == inForce.epoch() ? " " + inForce.version() : "");
        return inForce.policyEpoch() == 0
                ? lists
                : lists + ", policy of epoch " + inForce.policyEpoch() + " " + inForce.policy();
    }

    private static String words(Change.DecideHold it) {
        return it.uetr()
                + (it.release() ? " release" : " refuse with " + it.reason().code());
    }

    private static String hex(ContentHash it) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(it.high()) + hex.toHexDigits(it.low());
    }

    /// The words themselves may name a party: the trail proves them and does not say them.
    private static String digest(String text) {
        return ", words " + Sha256.of(text);
    }

    private static AuditRecord record(DecisionTrail.Noted noted, String actor, String action, String detail) {
        return new AuditRecord(noted.at(), actor, action, "event " + noted.sequence(), detail);
    }
}
