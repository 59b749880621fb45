package org.tandem.engine.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;

/// Turns words back into state; the inverse of [WordWriter]. A word that does not fit is [Broken].
public final class WordReader {
    private static final int TEXT_LENGTH_MAX = 1 << 16;
    private static final int BYTES_LENGTH_MAX = 1 << 24;

    private final LongSupplier words;

    public WordReader(LongSupplier words) {
        this.words = words;
    }

    public long next() {
        return words.getAsLong();
    }

    /// A count or an index: 0 to `greatest`.
    public int next(int greatest, String what) {
        long word = next();
        Broken.unless(
                word >= 0 && word <= greatest,
                () -> "the snapshot has " + word + " as " + what + ", at most " + greatest);
        return (int) word;
    }

    public void expect(long expected, String what) {
        long word = next();
        Broken.unless(word == expected, () -> "the snapshot has " + word + " as " + what + ", expected " + expected);
    }

    public boolean nextBoolean() {
        return next(1, "truth value") == 1;
    }

    public Bic nextBic() {
        return new Bic(next());
    }

    public Currency nextCurrency() {
        return Currency.unpack(next((1 << 18) - 1, "currency"));
    }

    public CurrencyPair nextPair() {
        return new CurrencyPair(nextCurrency(), nextCurrency());
    }

    public Money nextMoney() {
        return new Money(next(), nextCurrency());
    }

    public Fee nextFee() {
        return new Fee(next(), next(), next(), next());
    }

    public AccountId nextAccountId() {
        return new AccountId(nextBic(), AccountKind.of((int) next()), nextCurrency());
    }

    public @Nullable Rate nextRate() {
        long scaled = next();
        return scaled == 0 ? null : new Rate(scaled);
    }

    public String nextText() {
        int length = next(TEXT_LENGTH_MAX, "length of a text");
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i += 4) {
            long word = next();
            for (int j = i; j < Math.min(i + 4, length); j++) {
                text.append((char) (word >>> 16 * (j - i)));
            }
        }
        return text.toString();
    }

    public List<String> nextTexts() {
        int count = next(TEXT_LENGTH_MAX, "count of texts");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(nextText());
        }
        return texts;
    }

    public byte[] nextBytes() {
        byte[] bytes = new byte[next(BYTES_LENGTH_MAX, "length of a message")];
        for (int i = 0; i < bytes.length; i += 8) {
            long word = next();
            for (int j = i; j < Math.min(i + 8, bytes.length); j++) {
                bytes[j] = (byte) (word >>> 8 * (j - i));
            }
        }
        return bytes;
    }
}
