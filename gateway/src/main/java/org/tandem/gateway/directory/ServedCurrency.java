package org.tandem.gateway.directory;

import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;

public record ServedCurrency(Currency currency, Bic settlementBank) {}
