package org.tandem.simulation.message;

/// The quote a bank takes, as far as its pacs.008 speaks of it; amounts and rate are decimal texts as quoted.
/// Without FX the id, provider and rate are empty and both sides equal.
public record ChosenQuote(
        String id,
        String fxProvider,
        String rate,
        String sourceCurrency,
        String sourceAmount,
        String targetCurrency,
        String targetAmount) {
    /// A payment in one currency, which needs no quote.
    public static ChosenQuote none(String currency, String amount) {
        return new ChosenQuote("", "", "", currency, amount, currency, amount);
    }

    public boolean hasFx() {
        return !id.isEmpty();
    }
}
