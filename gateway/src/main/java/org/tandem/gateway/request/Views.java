package org.tandem.gateway.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.gateway.delivery.StatusReports;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.directory.Participant;
import org.tandem.gateway.directory.ReferenceRate;
import org.tandem.gateway.json.AmountJson;
import org.tandem.gateway.json.NetworkJson;
import org.tandem.gateway.json.OfferJson;
import org.tandem.gateway.json.ParticipantJson;
import org.tandem.gateway.json.PaymentJson;
import org.tandem.gateway.json.QuoteJson;
import org.tandem.gateway.json.RateJson;
import org.tandem.gateway.port.Balances;
import org.tandem.gateway.port.PaymentHistory;
import org.tandem.gateway.time.IsoTime;

/// What the gateway knows, as JSON records.
final class Views {
    private Views() {}

    static QuoteJson.Answer quotes(CommandId request, List<Quote> quotes) {
        return new QuoteJson.Answer(
                request.toString(), quotes.stream().map(Views::quote).toList());
    }

    private static QuoteJson.Offered quote(Quote quote) {
        Rate reference = quote.reference();
        return new QuoteJson.Offered(
                quote.id().toString(),
                quote.fxProvider().shortCode(),
                quote.rate().toString(),
                reference == null ? null : reference.toString(),
                BigDecimal.valueOf(quote.marginInHundredthsOfBasisPoint(), 2).toPlainString(),
                AmountJson.of(quote.source()),
                AmountJson.of(quote.target()),
                AmountJson.of(quote.senderFee()),
                AmountJson.of(quote.receiverFee()),
                AmountJson.of(quote.source().plus(quote.senderFee())),
                AmountJson.of(quote.target().minus(quote.receiverFee())),
                BigDecimal.valueOf(quote.totalCostPpm(), 4).toPlainString(),
                quote.fixedSide().name(),
                IsoTime.dateTime(quote.expiresAtNanos()));
    }

    static RateJson.Rates rates(Directory directory, long nowNanos) {
        Set<CurrencyPair> pairs = new TreeSet<>();
        directory.referenceRates().forEach(rate -> pairs.add(rate.pair()));
        directory.offers().forEach(offer -> pairs.add(offer.pair()));
        List<RateJson.Pair> rates = new ArrayList<>();
        for (CurrencyPair pair : pairs) {
            List<Offer> live = directory.offers().stream()
                    .filter(offer -> offer.pair().equals(pair) && offer.validUntilNanos() > nowNanos)
                    .toList();
            String best = live.stream()
                    .map(offer -> offer.tiers().getFirst().rate())
                    .max(Comparator.naturalOrder())
                    .map(Rate::toString)
                    .orElse(null);
            ReferenceRate reference = directory.referenceRate(pair);
            rates.add(new RateJson.Pair(
                    pair.source().code(),
                    pair.target().code(),
                    reference == null ? null : reference.rate().toString(),
                    reference == null ? null : reference.publisher().shortCode(),
                    reference == null ? null : IsoTime.dateTime(reference.publishedAtNanos()),
                    best,
                    live.size()));
        }
        return new RateJson.Rates(rates);
    }

    static OfferJson.Offers offers(Collection<Offer> offers) {
        return new OfferJson.Offers(offers.stream()
                .sorted(Comparator.comparing(Offer::fxProvider).thenComparing(Offer::pair))
                .map(Views::offer)
                .toList());
    }

    private static OfferJson.Live offer(Offer offer) {
        Currency source = offer.pair().source();
        return new OfferJson.Live(
                offer.fxProvider().shortCode(),
                source.code(),
                offer.pair().target().code(),
                offer.tiers().stream()
                        .map(tier -> new OfferJson.Tier(
                                new Money(tier.fromSourceMinor(), source).toDecimalString(),
                                tier.rate().toString()))
                        .toList(),
                new Money(offer.maxSourceMinor(), source).toDecimalString(),
                IsoTime.dateTime(offer.validUntilNanos()));
    }

    static PaymentJson.Payment payment(PaymentHistory.Payment payment) {
        PaymentTerms terms = payment.terms();
        return new PaymentJson.Payment(
                payment.uetr().toString(),
                payment.last().state().name(),
                StatusReports.status(payment.last().state()),
                payment.debtorAgent().shortCode(),
                payment.creditorAgent().shortCode(),
                terms == null ? null : terms(terms),
                payment.stages().stream().map(Views::stage).toList());
    }

    private static PaymentJson.Terms terms(PaymentTerms terms) {
        return new PaymentJson.Terms(
                terms.hasFx() ? terms.fxProvider().shortCode() : null,
                terms.quote().isNone() ? null : terms.quote().toString(),
                text(terms.rate()),
                text(terms.reference()),
                AmountJson.of(terms.source()),
                AmountJson.of(terms.target()),
                AmountJson.of(terms.senderFee()),
                AmountJson.of(terms.receiverFee()));
    }

    private static @Nullable String text(@Nullable Rate rate) {
        return rate == null ? null : rate.toString();
    }

    private static PaymentJson.Stage stage(PaymentHistory.Stage stage) {
        boolean silent = stage.reason() == Reason.NONE;
        return new PaymentJson.Stage(
                stage.state().name(),
                IsoTime.dateTime(stage.timeNanos()),
                silent ? null : stage.reason().code(),
                silent ? null : StatusReports.text(stage.reason(), stage.detail()));
    }

    static ParticipantJson.Participants participants(Directory directory) {
        return new ParticipantJson.Participants(
                directory.name(),
                directory.operator().shortCode(),
                directory.participants().stream().map(Views::participant).toList(),
                directory.currencies().stream()
                        .map(served -> new ParticipantJson.Served(
                                served.currency().code(),
                                served.currency().decimals(),
                                served.settlementBank().shortCode()))
                        .toList());
    }

    private static ParticipantJson.Participant participant(Participant participant) {
        return new ParticipantJson.Participant(
                participant.bic().shortCode(),
                participant.role().name(),
                participant.name(),
                participant.country(),
                participant.currencies().stream().map(Currency::code).toList(),
                participant.state().name());
    }

    static ParticipantJson.Balances balances(List<Balances.Balance> balances) {
        return new ParticipantJson.Balances(balances.stream()
                .map(it -> new ParticipantJson.Account(
                        it.account().kind().name(),
                        it.state().name(),
                        amount(it, it.postedMinor()),
                        amount(it, it.reservedMinor()),
                        amount(it, it.availableMinor()),
                        it.asOfSequence(),
                        IsoTime.dateTime(it.asOfNanos())))
                .toList());
    }

    /// Signed, unlike [AmountJson#of]: the settlement bank's issued account is in debit.
    private static AmountJson amount(Balances.Balance balance, long minor) {
        Currency currency = balance.account().currency();
        return new AmountJson(BigDecimal.valueOf(minor, currency.decimals()).toPlainString(), currency.code());
    }

    static NetworkJson.Network network(Directory directory) {
        return new NetworkJson.Network(
                directory.isFounded(),
                directory.name(),
                directory.operator().shortCode(),
                directory.officers(),
                ChangeWriter.parameters(directory.parameters()),
                directory.listEpoch(),
                directory.listVersion(),
                directory.founding().stream().map(ChangeWriter::write).toList());
    }
}
