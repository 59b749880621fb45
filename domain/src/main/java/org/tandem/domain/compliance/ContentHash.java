package org.tandem.domain.compliance;

import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;

/// 128 bits over everything that identifies a payment's content: its UETR, agents, amounts, quote and the digest of the
/// original message. A clearance names it, the engine computes it again: a clearance for other content does not fit.
/// The mixing is no cryptographic hash; the message digest inside it is (SHA-256, first 128 bits).
public record ContentHash(long high, long low) {
    public static ContentHash of(
            Uetr uetr,
            Bic debtorAgent,
            Bic creditorAgent,
            QuoteId quote,
            Money source,
            int targetCurrencyPacked,
            long targetMinor,
            long messageDigestHigh,
            long messageDigestLow) {
        long high = high(uetr, debtorAgent, creditorAgent, quote, source, messageDigestHigh);
        long low = low(high, targetCurrencyPacked, targetMinor, messageDigestLow);
        return new ContentHash(high, low);
    }

    /// The first half alone, for callers that must not allocate.
    public static long high(
            Uetr uetr, Bic debtorAgent, Bic creditorAgent, QuoteId quote, Money source, long messageDigestHigh) {
        long hash = mix(uetr.high() ^ 0x74616e64656d3031L);
        hash = mix(hash ^ uetr.low());
        hash = mix(hash ^ debtorAgent.packed());
        hash = mix(hash ^ creditorAgent.packed());
        hash = mix(hash ^ quote.number());
        hash = mix(hash ^ source.minor());
        hash = mix(hash ^ source.currency().pack());
        return mix(hash ^ messageDigestHigh);
    }

    /// The second half, given the first.
    public static long low(long high, int targetCurrencyPacked, long targetMinor, long messageDigestLow) {
        long hash = mix(high ^ targetCurrencyPacked);
        hash = mix(hash ^ targetMinor);
        return mix(hash ^ messageDigestLow);
    }

    /// The finaliser of SplitMix64: a bijection in which every input bit reaches every output bit.
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
