package org.tandem.readmodel.rows;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// One row of a result, its columns read as domain values. The plain readers are for columns that are never null.
public record Row(ResultSet result, Currencies currencies) {
    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    public int code(String column) throws SQLException {
        return result.getInt(column);
    }

    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public String text(String column) throws SQLException {
        String text = result.getString(column);
        return text == null ? "" : text;
    }

    public boolean isNull(String column) throws SQLException {
        return result.getObject(column) == null;
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    public Instant time(String column) throws SQLException {
        Instant time = timeOrNull(column);
        if (time == null) {
            throw new Broken("the column " + column + " has no time");
        }
        return time;
    }

    public @Nullable Instant timeOrNull(String column) throws SQLException {
        OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /// An empty or missing text is [Bic#NONE].
    public Bic bic(String column) throws SQLException {
        String text = text(column);
        return text.isEmpty() ? Bic.NONE : Bic.of(text);
    }

    public Currency currency(String column) throws SQLException {
        return currencies.of(text(column));
    }

    public Money money(String column, Currency currency) throws SQLException {
        return new Money(result.getLong(column), currency);
    }

    public CurrencyPair pair() throws SQLException {
        return new CurrencyPair(currency("source_currency"), currency("target_currency"));
    }

    public Rate rate(String column) throws SQLException {
        return new Rate(result.getLong(column));
    }

    public @Nullable Rate rateOrNull(String column) throws SQLException {
        long scaled = result.getLong(column);
        return result.wasNull() ? null : new Rate(scaled);
    }

    public Reason reason(String column) throws SQLException {
        return Reason.of(result.getInt(column));
    }

    public Uetr uetr(String column) throws SQLException {
        return Uetr.of(result.getObject(column, UUID.class));
    }

    public CommandId commandId(String column) throws SQLException {
        return CommandId.of(result.getObject(column, UUID.class));
    }

    public Long[] numbers(String column) throws SQLException {
        Array array = result.getArray(column);
        return (Long[]) array.getArray();
    }

    public String[] texts(String column) throws SQLException {
        Array array = result.getArray(column);
        return (String[]) array.getArray();
    }
}
