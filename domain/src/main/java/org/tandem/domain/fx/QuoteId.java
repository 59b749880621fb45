package org.tandem.domain.fx;

/// A quote's number, given by the engine, dense from 1; written `Q` and the number (`AgrdRate/QtId`, at most 35
/// characters).
public record QuoteId(long number) {
    /// No quote: a payment in one currency, or one that takes the best firm offer at settlement time.
    public static final QuoteId NONE = new QuoteId(0);

    public QuoteId {
        if (number < 0) {
            throw new IllegalArgumentException("a quote number is not negative: " + number);
        }
    }

    /// @throws IllegalArgumentException when the text is not `Q` and up to 18 digits
    public static QuoteId of(String text) {
        boolean shaped = text.length() >= 2 && text.length() <= 19 && text.charAt(0) == 'Q';
        for (int i = 1; shaped && i < text.length(); i++) {
            shaped = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!shaped) {
            throw new IllegalArgumentException("'" + text + "' is no quote id: Q and up to 18 digits");
        }
        return new QuoteId(Long.parseLong(text.substring(1)));
    }

    public boolean isNone() {
        return number == 0;
    }

    @Override
    public String toString() {
        return "Q" + number;
    }
}
