package org.tandem.app.pay;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.tandem.simulation.party.Customer;
import org.tandem.simulation.party.Customers;

/// A debtor or creditor as typed: a name, an account, an address of parts between commas. What was left out is a
/// sample that names itself as one.
public record CustomerText(String name, String account, String address) {
    private static final int NAME_LENGTH_MAX = 140;
    private static final int ACCOUNT_LENGTH_MAX = 34;
    private static final int PART_LENGTH_MAX = 35;
    private static final int PARTS_MAX = 3;
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

    /// @param role `debtor` or `creditor`, for the messages
    /// @param country of the agent: where a sample lives
    /// @throws IllegalArgumentException a part is too long, an address has no country, check digits are wrong
    public Customer toCustomer(String role, String country) {
        Customer sample = Customers.of(country, 1, 0, role.hashCode()).getFirst();
        String full = name.isEmpty() ? sample.name() : within(name, NAME_LENGTH_MAX, "the " + role + "'s name");
        String where = address.isEmpty() ? "Sample Street 1, Sampleton, " + country : address;
        return new Customer(
                full,
                country,
                "<Nm>" + escaped(full) + "</Nm>" + postalAddress(role, where),
                account.isEmpty() ? sample.account() : accountId(role));
    }

    /// `[STREET,] TOWN, COUNTRY`: an address is structured, since free lines cannot be screened well.
    private static String postalAddress(String role, String address) {
        List<String> parts =
                Arrays.stream(address.split(",", -1)).map(String::strip).toList();
        String country = parts.getLast();
        boolean good = parts.size() >= 2
                && parts.size() <= PARTS_MAX
                && parts.stream().noneMatch(String::isEmpty)
                && COUNTRY.matcher(country).matches();
        if (!good) {
            throw new IllegalArgumentException("expected the " + role
                    + "'s address as '[STREET,] TOWN, COUNTRY' with two capital letters for the country, found '"
                    + address + "'");
        }
        StringBuilder text = new StringBuilder("<PstlAdr>");
        if (parts.size() == PARTS_MAX) {
            text.append("<StrtNm>").append(part(role, parts.getFirst())).append("</StrtNm>");
        }
        return text.append("<TwnNm>")
                .append(part(role, parts.get(parts.size() - 2)))
                .append("</TwnNm><Ctry>")
                .append(country)
                .append("</Ctry></PstlAdr>")
                .toString();
    }

    private static String part(String role, String text) {
        return escaped(within(text, PART_LENGTH_MAX, "a part of the " + role + "'s address"));
    }

    private String accountId(String role) {
        String compact = account.replace(" ", "");
        if (!IBAN.matcher(compact).matches()) {
            return "<Id><Othr><Id>" + escaped(within(compact, ACCOUNT_LENGTH_MAX, "the " + role + "'s account"))
                    + "</Id></Othr></Id>";
        }
        if (!hasRightCheckDigits(compact)) {
            throw new IllegalArgumentException(
                    "expected the " + role + "'s account to be an IBAN with right check digits, found " + account);
        }
        return "<Id><IBAN>" + compact + "</IBAN></Id>";
    }

    /// ISO 13616: the first four characters go to the end, letters count from 10, and the number is 1 modulo 97.
    private static boolean hasRightCheckDigits(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(it -> digits.append(Character.digit(it, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
    }

    private static String within(String text, int greatest, String what) {
        if (text.length() > greatest) {
            throw new IllegalArgumentException(
                    "expected at most " + greatest + " characters for " + what + ", found " + text.length());
        }
        return text;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
