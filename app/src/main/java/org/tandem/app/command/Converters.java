package org.tandem.app.command;

import java.util.Locale;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What is typed, as values of the domain; a text that is none is wrong usage, in the domain's own words.
final class Converters {
    private Converters() {}

    static final class OfBic implements ITypeConverter<Bic> {
        @Override
        public Bic convert(String text) {
            try {
                return Bic.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    static final class OfUetr implements ITypeConverter<Uetr> {
        @Override
        public Uetr convert(String text) {
            try {
                return Uetr.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    static final class OfSide implements ITypeConverter<FixedSide> {
        @Override
        public FixedSide convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "source" -> FixedSide.SOURCE;
                case "target" -> FixedSide.TARGET;
                default -> throw new TypeConversionException("expected source or target, found '" + text + "'");
            };
        }
    }

    static final class OfCurrency implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (!Currency.isCode(text)) {
                throw new TypeConversionException("a currency code is three capital letters, not '" + text + "'");
            }
            return text;
        }
    }
}
