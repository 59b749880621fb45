package org.tandem.compliance.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// ISO 7064 mod 97-10, by which both an IBAN and an LEI prove that nobody mistyped them.
final class CheckDigits {
    private static final int MODULUS = 97;
    private static final int IBAN_LENGTH_LEAST = 15;
    private static final int IBAN_LENGTH_MOST = 34;
    private static final int LEI_LENGTH = 20;
    private static final int IBAN_HEAD = 4;
    /// Made once: each payment asks several times.
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]+");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");

    /// The countries whose accounts have IBANs (ISO 13616 registry). Elsewhere a number of the same form is just a
    /// number.
    private static final Set<String> IBAN_COUNTRIES = Set.of(
            ("AD AE AL AT AZ BA BE BG BH BI BR BY CH CR CY CZ DE DJ DK DO EE EG ES FI FK FO FR GB GE GI GL GR GT HN"
                            + " HR HU IE IL IQ IS IT JO KW KZ LB LC LI LT LU LV LY MC MD ME MK MN MR MT MU NI NL NO OM PK PL"
                            + " PS PT QA RO RS RU SA SC SD SE SI SK SM SO ST SV TL TN TR UA VA VG XK YE")
                    .split(" "));

    private CheckDigits() {}

    /// Whether an account number is written as an IBAN: a country that has them, two digits, and the rest.
    static boolean looksLikeIban(String account) {
        String text = compact(account);
        return text.length() >= IBAN_LENGTH_LEAST
                && text.length() <= IBAN_LENGTH_MOST
                && IBAN.matcher(text).matches()
                && IBAN_COUNTRIES.contains(text.substring(0, 2));
    }

    static boolean isIban(String account) {
        String text = compact(account);
        return looksLikeIban(text) && remainder(text.substring(IBAN_HEAD) + text.substring(0, IBAN_HEAD)) == 1;
    }

    static boolean isLei(String value) {
        String text = compact(value);
        return text.length() == LEI_LENGTH && LEI.matcher(text).matches() && remainder(text) == 1;
    }

    static String country(String iban) {
        return compact(iban).substring(0, 2);
    }

    private static String compact(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /// Letters count as two digits: A is 10, Z is 35.
    private static int remainder(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % MODULUS;
        }
        return rest;
    }
}
