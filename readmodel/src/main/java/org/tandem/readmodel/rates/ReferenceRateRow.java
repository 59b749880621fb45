package org.tandem.readmodel.rates;

import java.time.Instant;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;

/// The official rate that margins are measured against, from `publishedAt` until the next of the pair.
public record ReferenceRateRow(long sequence, CurrencyPair pair, Rate rate, Bic publisher, Instant publishedAt) {}
