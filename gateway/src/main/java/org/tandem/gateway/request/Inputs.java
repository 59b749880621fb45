package org.tandem.gateway.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.json.AmountJson;
import org.tandem.gateway.message.Requested;
import org.tandem.gateway.time.IsoTime;

/// Texts of requests as values, or what was expected and what was found.
final class Inputs {
    private static final int ID_LENGTH_MAX = 64;

    private final Function<String, @Nullable Currency> currencies;

    /// @param currencies by code, null for one that the network does not have
    Inputs(Function<String, @Nullable Currency> currencies) {
        this.currencies = currencies;
    }

    static <T> T required(@Nullable T value, String name) throws Unfit {
        if (value == null) {
            throw Unfit.form("expected " + name + ", found none");
        }
        return value;
    }

    private static <T> T read(@Nullable String text, String name, Function<String, T> reader) throws Unfit {
        String given = required(text, name);
        try {
            return reader.apply(given);
        } catch (IllegalArgumentException e) {
            throw Unfit.form(name + ": " + e.getMessage());
        }
    }

    static Bic bic(@Nullable String text, String name) throws Unfit {
        return read(text, name, Bic::of);
    }

    static Uetr uetr(@Nullable String text) throws Unfit {
        return read(text, "uetr", Uetr::of);
    }

    static Rate rate(@Nullable String text, String name) throws Unfit {
        return read(text, name, Rate::of);
    }

    static long time(@Nullable String text, String name) throws Unfit {
        return read(text, name, IsoTime::nanos);
    }

    static <E extends Enum<E>> E word(@Nullable String text, String name, E[] values) throws Unfit {
        String given = required(text, name);
        for (E value : values) {
            if (value.name().equals(given)) {
                return value;
            }
        }
        throw Unfit.form(name + ": expected one of " + Arrays.toString(values) + ", found '" + given + "'");
    }

    /// A UUID, with or without its hyphens.
    static CommandId commandId(@Nullable String text, String name) throws Unfit {
        return read(text, name, given -> {
            boolean compact = given.length() == 32;
            return CommandId.of(
                    compact
                            ? given.substring(0, 8) + "-" + given.substring(8, 12) + "-" + given.substring(12, 16) + "-"
                                    + given.substring(16, 20) + "-" + given.substring(20)
                            : given);
        });
    }

    /// The id of what the caller asks for: by its own name for it, or one of its own when it gave none.
    static CommandId own(Caller caller, String kind, @Nullable String inBody) throws Unfit {
        String id = caller.key() == null ? inBody : caller.key();
        if (id == null || id.isEmpty()) {
            return Requested.once();
        }
        if (id.length() > ID_LENGTH_MAX) {
            throw Unfit.form("id: expected at most " + ID_LENGTH_MAX + " characters, found " + id.length());
        }
        return Requested.id(caller.name(), kind, id);
    }

    Currency currency(@Nullable String code, String name) throws Unfit {
        String given = required(code, name);
        Currency currency = currencies.apply(given);
        if (currency == null) {
            throw new Unfit(400, "AM03", name + ": the network has no currency '" + given + "'");
        }
        return currency;
    }

    CurrencyPair pair(@Nullable String source, @Nullable String target) throws Unfit {
        return new CurrencyPair(currency(source, "sourceCurrency"), currency(target, "targetCurrency"));
    }

    Money money(@Nullable String decimal, Currency currency, String name) throws Unfit {
        return read(decimal, name, text -> Money.parse(text, currency));
    }

    Money money(@Nullable AmountJson amount, String name) throws Unfit {
        AmountJson given = required(amount, name);
        return money(given.amount(), currency(given.currency(), name + ".currency"), name + ".amount");
    }

    List<Currency> currencies(@Nullable List<String> codes) throws Unfit {
        List<Currency> found = new ArrayList<>();
        for (String code : required(codes, "currencies")) {
            found.add(currency(code, "currencies"));
        }
        return found;
    }
}
