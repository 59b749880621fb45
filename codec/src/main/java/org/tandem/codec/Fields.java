package org.tandem.codec;

import org.jspecify.annotations.Nullable;
import org.tandem.codec.sbe.AmountDecoder;
import org.tandem.codec.sbe.AmountEncoder;
import org.tandem.codec.sbe.ClearanceDecoder;
import org.tandem.codec.sbe.ClearanceEncoder;
import org.tandem.codec.sbe.FeeDecoder;
import org.tandem.codec.sbe.FeeEncoder;
import org.tandem.codec.sbe.IdDecoder;
import org.tandem.codec.sbe.IdEncoder;
import org.tandem.codec.sbe.PairDecoder;
import org.tandem.codec.sbe.PairEncoder;
import org.tandem.codec.sbe.PriceDecoder;
import org.tandem.codec.sbe.PriceEncoder;
import org.tandem.codec.sbe.TermsDecoder;
import org.tandem.codec.sbe.TermsEncoder;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// How the parts that several records share are written and read.
final class Fields {
    private Fields() {}

    /// Reads variable data into an array; what every generated `get…(byte[], int, int)` is.
    @FunctionalInterface
    interface Source {
        int get(byte[] target, int offset, int length);
    }

    static byte[] bytes(int length, Source source) {
        byte[] bytes = new byte[length];
        source.get(bytes, 0, length);
        return bytes;
    }

    static short flag(boolean value) {
        return (short) (value ? 1 : 0);
    }

    static boolean flag(short value) {
        if (value > 1) {
            throw new IllegalArgumentException("a yes or no is 1 or 0, not " + value);
        }
        return value == 1;
    }

    static Currency currency(int packed) {
        if (packed < 0 || packed >= 1 << 18) {
            throw new IllegalArgumentException("no currency packs to " + packed);
        }
        return Currency.unpack(packed);
    }

    static void write(IdEncoder id, CommandId value) {
        id.high(value.high()).low(value.low());
    }

    static void write(IdEncoder id, Uetr value) {
        id.high(value.high()).low(value.low());
    }

    static CommandId commandId(IdDecoder id) {
        return new CommandId(id.high(), id.low());
    }

    static Uetr uetr(IdDecoder id) {
        return new Uetr(id.high(), id.low());
    }

    static void write(AmountEncoder amount, Money value) {
        amount.minor(value.minor()).currency(value.currency().pack());
    }

    static Money money(AmountDecoder amount) {
        return new Money(amount.minor(), currency(amount.currency()));
    }

    static void write(PairEncoder pair, CurrencyPair value) {
        pair.source(value.source().pack()).target(value.target().pack());
    }

    static CurrencyPair pair(PairDecoder pair) {
        return new CurrencyPair(currency(pair.source()), currency(pair.target()));
    }

    static void write(FeeEncoder fee, Fee value) {
        fee.fixedMinor(value.fixedMinor())
                .partsPerMillion(value.partsPerMillion())
                .leastMinor(value.leastMinor())
                .greatestMinor(value.greatestMinor());
    }

    static Fee fee(FeeDecoder fee) {
        return new Fee(fee.fixedMinor(), fee.partsPerMillion(), fee.leastMinor(), fee.greatestMinor());
    }

    static long scaled(@Nullable Rate rate) {
        return rate == null ? 0 : rate.scaled();
    }

    static @Nullable Rate rateOrNull(long scaled) {
        return scaled == 0 ? null : new Rate(scaled);
    }

    static void write(ClearanceEncoder clearance, @Nullable Clearance value) {
        if (value == null) {
            clearance.verdict((short) 0).reason((short) 0).method((short) 0);
            clearance.contentHigh(0).contentLow(0).listEpoch(0);
        } else {
            clearance
                    .verdict((short) value.verdict().code())
                    .reason((short) value.reason().wire())
                    .method((short) value.method().code())
                    .contentHigh(value.content().high())
                    .contentLow(value.content().low())
                    .listEpoch(value.listEpoch());
        }
    }

    static Clearance clearance(ClearanceDecoder clearance) {
        return new Clearance(
                Verdict.of(clearance.verdict()),
                Reason.of(clearance.reason()),
                new ContentHash(clearance.contentHigh(), clearance.contentLow()),
                clearance.listEpoch(),
                ScreeningMethod.of(clearance.method()));
    }

    static @Nullable Clearance clearanceOrNull(ClearanceDecoder clearance) {
        return clearance.verdict() == 0 ? null : clearance(clearance);
    }

    static void write(TermsEncoder terms, PaymentTerms value) {
        terms.debtorAgent(value.debtorAgent().packed())
                .creditorAgent(value.creditorAgent().packed());
        PriceEncoder price = terms.price();
        price.fxProvider(value.fxProvider().packed())
                .quote(value.quote().number())
                .rate(scaled(value.rate()))
                .reference(scaled(value.reference()))
                .fixedSide((short) value.fixedSide().code())
                .fraction32(value.fraction32());
        amounts(price, value.source(), value.target(), value.senderFee(), value.receiverFee());
    }

    static PaymentTerms terms(TermsDecoder terms) {
        PriceDecoder price = terms.price();
        return new PaymentTerms(
                new Bic(terms.debtorAgent()),
                new Bic(terms.creditorAgent()),
                new Bic(price.fxProvider()),
                new QuoteId(price.quote()),
                rateOrNull(price.rate()),
                rateOrNull(price.reference()),
                money(price.source()),
                money(price.target()),
                money(price.senderFee()),
                money(price.receiverFee()),
                FixedSide.of(price.fixedSide()),
                price.fraction32());
    }

    static void write(PriceEncoder price, Quote value) {
        price.fxProvider(value.fxProvider().packed())
                .quote(value.id().number())
                .rate(value.rate().scaled())
                .reference(scaled(value.reference()))
                .fixedSide((short) value.fixedSide().code())
                .fraction32(value.fraction32());
        amounts(price, value.source(), value.target(), value.senderFee(), value.receiverFee());
    }

    static Quote quote(PriceDecoder price, long expiresAtNanos) {
        return new Quote(
                new QuoteId(price.quote()),
                new Bic(price.fxProvider()),
                new Rate(price.rate()),
                rateOrNull(price.reference()),
                money(price.source()),
                money(price.target()),
                money(price.senderFee()),
                money(price.receiverFee()),
                FixedSide.of(price.fixedSide()),
                price.fraction32(),
                expiresAtNanos);
    }

    private static void amounts(PriceEncoder price, Money source, Money target, Money senderFee, Money receiverFee) {
        write(price.source(), source);
        write(price.target(), target);
        write(price.senderFee(), senderFee);
        write(price.receiverFee(), receiverFee);
    }
}
