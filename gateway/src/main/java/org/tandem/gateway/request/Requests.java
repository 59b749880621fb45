package org.tandem.gateway.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.json.FundingJson;
import org.tandem.gateway.json.OfferJson;
import org.tandem.gateway.json.PaymentJson;
import org.tandem.gateway.json.QuoteJson;
import org.tandem.gateway.json.RateJson;
import org.tandem.gateway.limit.Admission;
import org.tandem.gateway.limit.RateLimits;
import org.tandem.gateway.limit.RateLimits.Subject;
import org.tandem.gateway.port.Balances;
import org.tandem.gateway.port.Ledger;
import org.tandem.gateway.port.PaymentHistory;
import org.tandem.gateway.port.ScreeningLists;
import org.tandem.gateway.status.PaymentStatuses;

/// Participants' requests in JSON, by the word the channel has for each; the HTTP routes come to the same. The future
/// always completes with a reply.
public final class Requests {
    private final Parts parts;
    private final Submission submission;
    private final Inputs inputs;
    private final Json json = new Json();
    private final OfficerRequests officers;
    private final ListRequests lists;

    /// What requests are handled with; made once, by the gateway.
    ///
    /// @param blocking for answers that wait for the read model
    public record Parts(
            Ledger ledger,
            Directory directory,
            PaymentStatuses statuses,
            RateLimits limits,
            Admission admission,
            PaymentHistory history,
            Balances balances,
            ScreeningLists lists,
            LongSupplier epochNanos,
            Executor blocking) {}

    public Requests(Parts parts) {
        this.parts = parts;
        this.submission = new Submission(parts.ledger());
        this.inputs = new Inputs(parts.directory()::currency);
        this.officers = new OfficerRequests(parts.directory(), parts.lists(), submission, json);
        this.lists = new ListRequests(parts.lists(), json);
    }

    public OfficerRequests officers() {
        return officers;
    }

    public ListRequests lists() {
        return lists;
    }

    public byte[] json(Object body) {
        return json.write(body);
    }

    /// @param kind the channel's word, such as `quote`
    /// @param waitedNanos how long such as this have to wait at present until they are looked at
    public CompletableFuture<RequestReply> handle(Bic participant, String kind, String body, long waitedNanos) {
        return handle(new Caller.Bank(participant, null), kind, body, waitedNanos);
    }

    public CompletableFuture<RequestReply> handle(Caller.Bank caller, String kind, String body) {
        return handle(caller, kind, body, 0);
    }

    private CompletableFuture<RequestReply> handle(Caller.Bank caller, String kind, String body, long waitedNanos) {
        Bic participant = caller.participant();
        RequestReply limited = limited(participant, kind, waitedNanos);
        if (limited != null) {
            return done(limited);
        }
        try {
            return switch (kind) {
                case "quote" -> quote(caller, json.read(body, QuoteJson.Request.class));
                case "offer" -> offer(caller, json.read(body, OfferJson.Publication.class));
                case "withdraw-offer" -> withdraw(caller, json.read(body, OfferJson.Withdrawal.class));
                case "reference-rate" -> referenceRate(caller, json.read(body, RateJson.Publication.class));
                case "fund" -> fund(caller, json.read(body, FundingJson.Funding.class));
                case "request-defunding" -> defund(caller, json.read(body, FundingJson.Defunding.class));
                case "confirm-defunding" -> confirm(caller, json.read(body, FundingJson.Confirmation.class));
                case "status" ->
                    payment(
                            caller,
                            Inputs.uetr(
                                    json.read(body, PaymentJson.Enquiry.class).uetr()));
                case "rates" ->
                    done(ok(Views.rates(parts.directory(), parts.epochNanos().getAsLong())));
                case "offers" -> done(ok(offers(caller)));
                case "participants" -> done(ok(Views.participants(parts.directory())));
                case "balances" ->
                    later(() -> ok(Views.balances(parts.balances().of(participant))));
                default -> throw Unfit.form("expected a request such as quote, rates or status, found '" + kind + "'");
            };
        } catch (Unfit e) {
            return done(e.reply());
        }
    }

    private @Nullable RequestReply limited(Bic participant, String kind, long waitedNanos) {
        Subject subject = switch (kind) {
            case "quote" -> Subject.QUOTES;
            case "status", "rates", "offers", "participants", "balances" -> Subject.ENQUIRIES;
            default -> Subject.MESSAGES;
        };
        long refusedForMillis = parts.limits().refusedForMillis(participant, subject);
        if (refusedForMillis > 0) {
            return Unfit.problem(
                    429,
                    "more than " + parts.limits().rate(subject).perSecond() + " a second; ask again in "
                            + refusedForMillis + " ms",
                    "ED06");
        }
        return subject != Subject.QUOTES || parts.admission().admitsQuote(waitedNanos)
                ? null
                : Unfit.problem(429, "the system is overloaded and gives no quotes now; ask again later", "ED06");
    }

    private CompletableFuture<RequestReply> quote(Caller.Bank caller, QuoteJson.Request request) throws Unfit {
        CurrencyPair pair = inputs.pair(request.sourceCurrency(), request.targetCurrency());
        FixedSide side = Inputs.word(request.fixedSide(), "fixedSide", FixedSide.values());
        Currency fixed = switch (side) {
            case SOURCE -> pair.source();
            case TARGET -> pair.target();
        };
        CommandId id = Inputs.own(caller, "quote", request.id());
        Command command = new Command.RequestQuote(
                id,
                caller.participant(),
                Inputs.bic(request.creditorAgent(), "creditorAgent"),
                pair,
                side,
                inputs.money(request.amount(), fixed, "amount").minor());
        return submission.submit(command, step -> quoted(id, step));
    }

    private static RequestReply quoted(CommandId id, Step step) {
        if (step.outcome() instanceof Outcome.QuotesKnown known) {
            return ok(Views.quotes(id, known.quotes()));
        }
        for (Recorded recorded : step.events()) {
            if (recorded.event() instanceof Event.QuotesGiven given
                    && given.request().equals(id)) {
                return ok(Views.quotes(id, given.quotes()));
            }
        }
        return ok(Views.quotes(id, List.of()));
    }

    private CompletableFuture<RequestReply> offer(Caller.Bank caller, OfferJson.Publication request) throws Unfit {
        CurrencyPair pair = inputs.pair(request.sourceCurrency(), request.targetCurrency());
        List<Tier> tiers = new ArrayList<>();
        for (OfferJson.Tier tier : Inputs.required(request.tiers(), "tiers")) {
            tiers.add(new Tier(
                    inputs.money(tier.fromAmount(), pair.source(), "tiers.fromAmount")
                            .minor(),
                    Inputs.rate(tier.rate(), "tiers.rate")));
        }
        CommandId id = Inputs.own(caller, "offer", request.id());
        long max = inputs.money(request.maxAmount(), pair.source(), "maxAmount").minor();
        long until = Inputs.time(request.validUntil(), "validUntil");
        try {
            Offer offer = new Offer(caller.participant(), pair, tiers, max, until);
            return submission.done(new Command.PublishOffer(id, offer), id);
        } catch (IllegalArgumentException e) {
            throw Unfit.form(String.valueOf(e.getMessage()));
        }
    }

    private CompletableFuture<RequestReply> withdraw(Caller.Bank caller, OfferJson.Withdrawal request) throws Unfit {
        CurrencyPair pair = inputs.pair(request.sourceCurrency(), request.targetCurrency());
        CommandId id = Inputs.own(caller, "withdraw-offer", request.id());
        return submission.done(new Command.WithdrawOffer(id, caller.participant(), pair), id);
    }

    private CompletableFuture<RequestReply> referenceRate(Caller.Bank caller, RateJson.Publication request)
            throws Unfit {
        CurrencyPair pair = inputs.pair(request.sourceCurrency(), request.targetCurrency());
        CommandId id = Inputs.own(caller, "reference-rate", request.id());
        return submission.done(
                new Command.PublishReferenceRate(id, caller.participant(), pair, Inputs.rate(request.rate(), "rate")),
                id);
    }

    private CompletableFuture<RequestReply> fund(Caller.Bank caller, FundingJson.Funding request) throws Unfit {
        CommandId id = Inputs.own(caller, "fund", request.id());
        return submission.done(
                new Command.Fund(
                        id,
                        caller.participant(),
                        Inputs.bic(request.participant(), "participant"),
                        inputs.money(request.amount(), "amount")),
                id);
    }

    private CompletableFuture<RequestReply> defund(Caller.Bank caller, FundingJson.Defunding request) throws Unfit {
        CommandId id = Inputs.own(caller, "request-defunding", request.id());
        return submission.done(
                new Command.RequestDefunding(id, caller.participant(), inputs.money(request.amount(), "amount")), id);
    }

    private CompletableFuture<RequestReply> confirm(Caller.Bank caller, FundingJson.Confirmation request) throws Unfit {
        CommandId id = Inputs.own(caller, "confirm-defunding", request.id());
        return submission.done(
                new Command.ConfirmDefunding(
                        id,
                        Inputs.commandId(request.defundingId(), "defundingId"),
                        caller.participant(),
                        Inputs.required(request.paid(), "paid")),
                id);
    }

    /// A provider sees its own offers, the operator all.
    private OfferJson.Offers offers(Caller.Bank caller) {
        boolean all = caller.participant().equals(parts.directory().operator());
        return Views.offers(parts.directory().offers().stream()
                .filter(offer -> all || offer.fxProvider().equals(caller.participant()))
                .toList());
    }

    private CompletableFuture<RequestReply> payment(Caller.Bank caller, Uetr uetr) {
        PaymentHistory.Payment remembered = parts.statuses().find(uetr);
        if (remembered != null && remembered.isWhole()) {
            return done(payment(caller, uetr, Optional.of(remembered)));
        }
        return later(() -> payment(caller, uetr, parts.history().find(uetr).or(() -> Optional.ofNullable(remembered))));
    }

    private static RequestReply payment(Caller.Bank caller, Uetr uetr, Optional<PaymentHistory.Payment> found) {
        return found.filter(payment -> payment.concerns(caller.participant()))
                .map(payment -> ok(Views.payment(payment)))
                .orElseGet(() -> Unfit.problem(404, "no payment of yours has the UETR " + uetr, "NOOR"));
    }

    private CompletableFuture<RequestReply> later(Supplier<RequestReply> view) {
        return CompletableFuture.supplyAsync(view, parts.blocking())
                .exceptionally(failure -> Unfit.problem(503, "the read model does not answer now", "ED06"));
    }

    static RequestReply ok(Object body) {
        return new RequestReply(200, body);
    }

    private static CompletableFuture<RequestReply> done(RequestReply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
