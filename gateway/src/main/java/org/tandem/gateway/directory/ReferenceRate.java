package org.tandem.gateway.directory;

import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;

public record ReferenceRate(CurrencyPair pair, Rate rate, Bic publisher, long publishedAtNanos) {}
