package org.tandem.iso20022.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.TextAmount;

/// Looks at one message value by value and keeps what it finds. An empty value is nothing wrong unless it was required.
final class Probe {
    private final Function<String, @Nullable Currency> currencies;
    private final CharacterSet characters;
    private final List<Finding> findings = new ArrayList<>(0);

    Probe(Function<String, @Nullable Currency> currencies, CharacterSet characters) {
        this.currencies = currencies;
        this.characters = characters;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void found(Reason reason, String path, String text) {
        findings.add(new Finding(reason, path, text));
    }

    void required(String path, String value) {
        if (value.isEmpty()) {
            found(Reason.CH21, path, "is missing");
        }
    }

    void required(String path, boolean present) {
        if (!present) {
            found(Reason.CH21, path, "is missing");
        }
    }

    /// A free text.
    void text(String path, String name, String value, int most) {
        if (value.isEmpty()) {
            return;
        }
        length(path, name, value, most);
        characters(path, name, value, characters, Reason.CH16);
    }

    void texts(String path, String name, List<String> values, int most) {
        for (String value : values) {
            text(path, name, value, most);
        }
    }

    /// An identifier: at most 35 characters, no slash at either end, no two slashes together.
    void identifier(String path, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        length(path, name, value, Limits.IDENTIFIER_LENGTH_MAX);
        characters(path, name, value, CharacterSet.SWIFT_X, Reason.CH11);
        if (value.startsWith("/") || value.endsWith("/") || value.contains("//")) {
            found(Reason.CH11, path + name, "has a slash at an end or two together: '" + brief(value) + "'");
        }
    }

    private void length(String path, String name, String value, int most) {
        if (value.length() > most) {
            found(Reason.CH16, path + name, "has " + value.length() + " characters; at most " + most + " are allowed");
        }
    }

    private void characters(String path, String name, String value, CharacterSet set, Reason reason) {
        int at = set.firstRefused(value);
        if (at >= 0) {
            String point = "U+%04X".formatted(value.codePointAt(at));
            found(reason, path + name, "has the character " + point + " at " + (at + 1) + ", which is not allowed");
        }
    }

    void code(String path, String name, Code code, int most) {
        if (code.isNone()) {
            return;
        }
        if (!code.code().isEmpty() && !code.proprietary().isEmpty()) {
            found(Reason.CH16, path + name, "has both a code and a proprietary text; one is allowed");
        }
        length(path, name + "/Cd", code.code(), most);
        characters(path, name + "/Cd", code.code(), CharacterSet.SWIFT_X, Reason.CH16);
        text(path, name + "/Prtry", code.proprietary(), 35);
    }

    void oneOf(String path, String name, String value, Set<String> allowed) {
        if (!value.isEmpty() && !allowed.contains(value)) {
            found(Reason.CH16, path + name, "is '" + brief(value) + "'; expected one of " + sorted(allowed));
        }
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    void bic(String path, String name, String value) {
        if (!value.isEmpty() && !Bic.isBic(value)) {
            found(
                    Reason.RC01,
                    path + name,
                    "'" + brief(value) + "' is not a BIC of 8 or 11 capital letters and digits");
        }
    }

    void lei(String path, String name, String value) {
        if (!value.isEmpty() && !Forms.isLei(value)) {
            found(
                    Reason.CH11,
                    path + name,
                    "'" + brief(value) + "' is not a LEI: 20 characters with right check digits");
        }
    }

    void country(String path, String name, String value) {
        if (!value.isEmpty() && !Forms.isCountry(value)) {
            found(Reason.CH16, path + name, "'" + brief(value) + "' is not a country code of two capital letters");
        }
    }

    void iban(String path, String name, String value) {
        if (!value.isEmpty() && !Forms.isIban(value)) {
            found(Reason.AC01, path + name, "'" + brief(value) + "' is not an IBAN with right check digits");
        }
    }

    void uetr(String path, String name, String value) {
        if (!value.isEmpty() && !Uetr.isUetr(value)) {
            found(Reason.CH11, path + name, "'" + brief(value) + "' is not a UETR: a lower-case version 4 UUID");
        }
    }

    void date(String path, String name, String value) {
        if (!value.isEmpty() && !Forms.isDate(value)) {
            found(Reason.DT01, path + name, "'" + brief(value) + "' is not a date such as 2026-03-02");
        }
    }

    void dateTime(String path, String name, String value) {
        if (!value.isEmpty() && !Forms.isDateTime(value)) {
            found(
                    Reason.DT01,
                    path + name,
                    "'" + brief(value) + "' is not a date and time such as 2026-03-02T09:30:00Z");
        }
    }

    void rate(String path, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        boolean shaped = Forms.isDecimal(value) && Forms.fractionDigits(value) <= 10 && !Forms.isZero(value);
        if (!shaped || value.length() - (value.indexOf('.') < 0 ? 0 : 1) > 11) {
            found(
                    Reason.CH16,
                    path + name,
                    "'" + brief(value) + "' is not a rate: positive, 11 digits, 10 after the point");
        }
    }

    /// An amount that is not settled here: its form, and its decimals where the currency is known.
    void amount(String path, String name, TextAmount amount) {
        if (!amount.isNone()) {
            form(path + name, amount);
        }
    }

    /// An amount that is settled: of a currency of the network and above zero.
    void settled(String path, String name, TextAmount amount) {
        String at = path + name;
        required(at, amount.value());
        if (amount.value().isEmpty() || !form(at, amount)) {
            return;
        }
        if (currencies.apply(amount.currency()) == null) {
            found(Reason.AM03, at, "the currency " + amount.currency() + " is not served");
        }
        if (Forms.isZero(amount.value())) {
            found(Reason.AM01, at, "is zero");
        }
    }

    private boolean form(String at, TextAmount amount) {
        if (!Forms.isDecimal(amount.value())) {
            found(Reason.AM12, at, "'" + brief(amount.value()) + "' is not an amount of at most 18 digits");
            return false;
        }
        if (!Currency.isCode(amount.currency())) {
            found(Reason.CURR, at, "the currency '" + brief(amount.currency()) + "' is not three capital letters");
            return false;
        }
        Currency currency = currencies.apply(amount.currency());
        if (currency == null) {
            return true;
        }
        if (Forms.fractionDigits(amount.value()) > currency.decimals()) {
            found(
                    Reason.CH20,
                    at,
                    amount.value() + " has more than the " + currency.decimals() + " decimals of " + currency.code());
            return false;
        }
        if (!fits(amount.value(), currency)) {
            found(
                    Reason.AM12,
                    at,
                    amount + " is above the largest amount, " + new Money(Limits.AMOUNT_MINOR_MAX, currency));
            return false;
        }
        return true;
    }

    private static boolean fits(String decimal, Currency currency) {
        long minor = 0;
        for (int i = 0; i < decimal.length(); i++) {
            char c = decimal.charAt(i);
            // At most 18 digits: no overflow before the scale.
            minor = c == '.' ? minor : minor * 10 + c - '0';
        }
        int missing = currency.decimals() - Forms.fractionDigits(decimal);
        for (int i = 0; i < missing && minor <= Limits.AMOUNT_MINOR_MAX; i++) {
            minor *= 10;
        }
        return minor <= Limits.AMOUNT_MINOR_MAX;
    }

    static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
