package org.tandem.app.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.tandem.domain.Limits;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;

/// The meaning of a network file's tree. Checks what a schema can and what it cannot: references, doubles, decimals.
final class DefinitionReader {
    private final YamlReader yaml = new YamlReader();
    private final Map<String, Currency> currencies = new LinkedHashMap<>();
    private final Map<Bic, Change.AdmitParticipant> participants = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<CurrencyPair, Rate> referenceRates = new LinkedHashMap<>();

    NetworkFile.Result read(Node root) {
        Map<String, Node> top = yaml.mapping(
                root,
                "a network file",
                Set.of("name", "operator", "officers", "currencies", "participants"),
                Set.of("parameters", "fees", "limits", "referenceRates", "screening"));
        String name = yaml.value(top.get("name"), "the name", DefinitionReader::shortName);
        Bic operator = yaml.value(top.get("operator"), "the operator", Bic::of);
        List<String> officers = officers(top.get("officers"));
        parameters(top.get("parameters"));
        Map<Currency, Node> settlementBanks = new LinkedHashMap<>();
        yaml.each(top.get("currencies"), "currencies", it -> currency(it, settlementBanks));
        yaml.each(top.get("participants"), "participants", this::participant);
        if (operator != null && participants.containsKey(operator)) {
            yaml.mistake(top.get("operator"), "the operator " + operator + " is also listed among the participants");
        }
        settlementBanks.forEach(this::settlementBank);
        yaml.each(top.get("fees"), "fees", this::fees);
        Set<String> limited = new HashSet<>();
        yaml.each(top.get("limits"), "limits", it -> limits(it, limited));
        yaml.each(top.get("referenceRates"), "referenceRates", this::referenceRate);
        Set<String> countries = participants.keySet().stream().map(Bic::country).collect(Collectors.toSet());
        ScreeningReader reader = new ScreeningReader(yaml, currencies, countries);
        ScreeningRules screening = reader.read(top.get("screening"));
        changes.addAll(reader.holds());
        if (!yaml.mistakes().isEmpty() || name == null || operator == null) {
            return new NetworkFile.Result.Bad(yaml.mistakes());
        }
        return new NetworkFile.Result.Good(
                new NetworkDefinition(name, operator, officers, currencies, changes, referenceRates, screening));
    }

    private List<String> officers(@Nullable Node node) {
        List<String> officers = new ArrayList<>();
        yaml.each(node, "officers", it -> {
            String officer = yaml.value(it, "an officer", DefinitionReader::identifier);
            if (officer != null && officers.contains(officer)) {
                yaml.mistake(it, "the officer " + officer + " is listed twice");
            } else if (officer != null) {
                officers.add(officer);
            }
        });
        if (node != null && officers.size() < 2) {
            yaml.mistake(node, "a network has at least two officers, for every change needs two persons");
        }
        return officers;
    }

    private void parameters(@Nullable Node node) {
        if (node == null) {
            return;
        }
        Map<String, Node> given = yaml.mapping(
                node,
                "parameters",
                Set.of(),
                Set.of("quoteLife", "acceptance", "payment", "hold", "returnWindow", "duplicateWindow", "changeLife"));
        Parameters standard = Parameters.DEFAULT;
        changes.add(new Change.SetParameters(new Parameters(
                duration(given.get("quoteLife"), standard.quoteLifeMillis()),
                duration(given.get("acceptance"), standard.acceptanceMillis()),
                duration(given.get("payment"), standard.paymentMillis()),
                duration(given.get("hold"), standard.holdMillis()),
                duration(given.get("returnWindow"), standard.returnWindowMillis()),
                duration(given.get("duplicateWindow"), standard.duplicateWindowMillis()),
                duration(given.get("changeLife"), standard.changeLifeMillis()))));
    }

    private long duration(@Nullable Node node, long standard) {
        Long millis = yaml.value(node, "a duration", Durations::millis);
        return millis == null ? standard : millis;
    }

    private void currency(Node node, Map<Currency, Node> settlementBanks) {
        Map<String, Node> entry =
                yaml.mapping(node, "a currency", Set.of("code", "decimals", "settlementBank"), Set.of());
        String code = yaml.text(entry.get("code"), "a currency's code");
        Integer decimals = yaml.value(entry.get("decimals"), "a currency's decimals", DefinitionReader::integer);
        if (code == null || decimals == null) {
            return;
        }
        try {
            Currency currency = new Currency(code, decimals);
            if (currencies.put(code, currency) != null) {
                yaml.mistake(entry.get("code"), "the currency " + code + " is listed twice");
            }
            Node settlementBank = entry.get("settlementBank");
            if (settlementBank != null) {
                settlementBanks.put(currency, settlementBank);
            }
            Bic bank = settlementBank == null ? null : yaml.value(settlementBank, "the settlement bank", Bic::of);
            if (bank != null) {
                changes.add(new Change.AddCurrency(currency, bank));
            }
        } catch (IllegalArgumentException e) {
            yaml.mistake(entry.get("code"), String.valueOf(e.getMessage()));
        }
    }

    private void settlementBank(Currency currency, Node node) {
        Bic bank = node instanceof org.snakeyaml.engine.v2.nodes.ScalarNode it && Bic.isBic(it.getValue())
                ? Bic.of(it.getValue())
                : null;
        Change.AdmitParticipant participant = bank == null ? null : participants.get(bank);
        if (bank != null && (participant == null || participant.role() != Role.SETTLEMENT_BANK)) {
            yaml.mistake(node, bank + " settles " + currency + " but is no participant with the role settlement-bank");
        }
    }

    private void participant(Node node) {
        Map<String, Node> entry = yaml.mapping(
                node, "a participant", Set.of("bic", "name", "role", "country"), Set.of("currencies", "unquoted"));
        Bic bic = yaml.value(entry.get("bic"), "a participant's BIC", Bic::of);
        String name = yaml.value(entry.get("name"), "a participant's name", DefinitionReader::shortName);
        Role role = yaml.value(entry.get("role"), "a participant's role", DefinitionReader::role);
        String country = yaml.value(entry.get("country"), "a participant's country", DefinitionReader::country);
        Boolean unquoted = yaml.value(entry.get("unquoted"), "unquoted", DefinitionReader::truth);
        List<Currency> served = new ArrayList<>();
        yaml.each(entry.get("currencies"), "a participant's currencies", it -> {
            Currency currency = known(it);
            if (currency != null && served.contains(currency)) {
                yaml.mistake(it, "the currency " + currency + " is listed twice");
            } else if (currency != null) {
                served.add(currency);
            }
        });
        if (bic == null || name == null || role == null || country == null) {
            return;
        }
        if (role == Role.FX_PROVIDER && served.size() < 2) {
            yaml.mistake(node, "the FX provider " + bic + " needs at least two currencies");
        }
        var admitted = new Change.AdmitParticipant(bic, role, name, country, served, Boolean.TRUE.equals(unquoted));
        if (participants.put(bic, admitted) != null) {
            yaml.mistake(entry.get("bic"), "the participant " + bic + " is listed twice");
        }
        changes.add(admitted);
    }

    private void fees(Node node) {
        Map<String, Node> entry = yaml.mapping(node, "a fee", Set.of("pair"), Set.of("sender", "receiver"));
        CurrencyPair pair = pair(entry.get("pair"));
        if (pair != null) {
            changes.add(new Change.SetFees(
                    pair, fee(entry.get("sender"), pair.source()), fee(entry.get("receiver"), pair.target())));
        }
    }

    private Fee fee(@Nullable Node node, Currency currency) {
        if (node == null) {
            return Fee.NONE;
        }
        Map<String, Node> entry =
                yaml.mapping(node, "a price", Set.of(), Set.of("fixed", "percent", "least", "greatest"));
        long fixedMinor = minor(entry.get("fixed"), currency, 0);
        long leastMinor = minor(entry.get("least"), currency, 0);
        long greatestMinor = minor(entry.get("greatest"), currency, Limits.AMOUNT_MINOR_MAX);
        Long partsPerMillion = yaml.value(entry.get("percent"), "percent", DefinitionReader::percentAsPartsPerMillion);
        try {
            return new Fee(fixedMinor, partsPerMillion == null ? 0 : partsPerMillion, leastMinor, greatestMinor);
        } catch (IllegalArgumentException e) {
            yaml.mistake(node, String.valueOf(e.getMessage()));
            return Fee.NONE;
        }
    }

    private void limits(Node node, Set<String> limited) {
        Map<String, Node> entry =
                yaml.mapping(node, "a limit", Set.of("participant", "currency"), Set.of("payment", "day"));
        String who = yaml.text(entry.get("participant"), "a limit's participant");
        Currency currency = known(entry.get("currency"));
        if (who == null || currency == null) {
            return;
        }
        Bic bic = Bic.NONE;
        if (!who.equals("all")) {
            bic = Bic.isBic(who) ? Bic.of(who) : Bic.NONE;
            if (!participants.containsKey(bic)) {
                yaml.mistake(entry.get("participant"), "'" + who + "' is neither a participant of this file nor 'all'");
            }
        }
        if (!limited.add(bic + "/" + currency)) {
            yaml.mistake(node, "a second limit for " + who + " in " + currency);
        }
        changes.add(new Change.SetLimits(
                bic, currency, minor(entry.get("payment"), currency, 0), minor(entry.get("day"), currency, 0)));
    }

    private void referenceRate(Node node) {
        Map<String, Node> entry = yaml.mapping(node, "a reference rate", Set.of("pair", "rate"), Set.of());
        CurrencyPair pair = pair(entry.get("pair"));
        Rate rate = yaml.value(entry.get("rate"), "a rate", Rate::of);
        if (pair != null && rate != null && referenceRates.put(pair, rate) != null) {
            yaml.mistake(node, "a second reference rate for " + pair);
        }
    }

    private @Nullable CurrencyPair pair(@Nullable Node node) {
        String text = yaml.text(node, "a pair");
        if (text == null || node == null) {
            return null;
        }
        String[] codes = text.split("/", -1);
        if (codes.length != 2) {
            yaml.mistake(node, "a pair is written BYN/RUB, not '" + text + "'");
            return null;
        }
        Currency source = currencies.get(codes[0]);
        Currency target = currencies.get(codes[1]);
        if (source == null || target == null) {
            yaml.mistake(node, "'" + (source == null ? codes[0] : codes[1]) + "' is no currency of this file");
            return null;
        }
        return new CurrencyPair(source, target);
    }

    private @Nullable Currency known(@Nullable Node node) {
        String code = yaml.text(node, "a currency");
        Currency currency = code == null ? null : currencies.get(code);
        if (code != null && currency == null) {
            yaml.mistake(node, "'" + code + "' is no currency of this file");
        }
        return currency;
    }

    private long minor(@Nullable Node node, Currency currency, long standard) {
        Money money = yaml.value(node, "an amount", text -> Money.parse(text, currency));
        return money == null ? standard : money.minor();
    }

    private static final Map<String, Role> ROLES = new HashMap<>(Map.of(
            "bank", Role.BANK,
            "fx-provider", Role.FX_PROVIDER,
            "settlement-bank", Role.SETTLEMENT_BANK,
            "card-scheme", Role.CARD_SCHEME));

    private static Role role(String text) {
        Role role = ROLES.get(text);
        if (role == null) {
            throw new IllegalArgumentException(
                    "a role is one of " + ROLES.keySet().stream().sorted().toList() + ", not '" + text + "'");
        }
        return role;
    }

    private static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a whole number, not '" + text + "'", e);
        }
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("true or false, not '" + text + "'");
        };
    }

    private static Long percentAsPartsPerMillion(String text) {
        try {
            return new BigDecimal(text).movePointRight(4).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("a number with at most four decimals, not '" + text + "'", e);
        }
    }

    private static String country(String text) {
        if (!text.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("two capital letters (ISO 3166), not '" + text + "'");
        }
        return text;
    }

    private static String shortName(String text) {
        if (text.length() > Limits.NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("at most " + Limits.NAME_LENGTH_MAX + " characters");
        }
        return text;
    }

    private static String identifier(String text) {
        if (!text.matches("[a-z0-9][a-z0-9.-]{0,34}")) {
            throw new IllegalArgumentException("1 to 35 of a-z, 0-9, dot and hyphen, not '" + text + "'");
        }
        return text;
    }
}
