package org.tandem.engine.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;

/// Turns state into words. Every value has one form; [WordReader] is the inverse. Words leave in blocks, so that a
/// snapshot, for which everybody waits, costs a call a thousand words and not one each; [#flush] ends the last block.
public final class WordWriter {
    private static final int BLOCK_WORDS = 1_024;

    private final long[] block = new long[BLOCK_WORDS];
    private final Sink sink;
    private int count;

    /// Takes the first `count` words of a block, which is used again afterwards.
    @FunctionalInterface
    public interface Sink {
        void take(long[] words, int count);
    }

    public WordWriter(Sink sink) {
        this.sink = sink;
    }

    public void flush() {
        sink.take(block, count);
        count = 0;
    }

    public void put(long word) {
        if (count == BLOCK_WORDS) {
            flush();
        }
        block[count++] = word;
    }

    /// Some words out of many, at most a block of them.
    public void put(long[] words, int from, int length) {
        if (count + length > BLOCK_WORDS) {
            flush();
        }
        System.arraycopy(words, from, block, count, length);
        count += length;
    }

    public void put(boolean value) {
        put(value ? 1 : 0);
    }

    public void put(Bic bic) {
        put(bic.packed());
    }

    public void put(Currency currency) {
        put(currency.pack());
    }

    public void put(CurrencyPair pair) {
        put(pair.source());
        put(pair.target());
    }

    public void put(Money money) {
        put(money.minor());
        put(money.currency());
    }

    public void put(Fee fee) {
        put(fee.fixedMinor());
        put(fee.partsPerMillion());
        put(fee.leastMinor());
        put(fee.greatestMinor());
    }

    public void put(AccountId account) {
        put(account.owner());
        put(account.kind().code());
        put(account.currency());
    }

    /// Zero stands for no rate.
    public void putRate(@Nullable Rate rate) {
        put(rate == null ? 0 : rate.scaled());
    }

    /// Its length, then four UTF-16 units to a word.
    public void put(String text) {
        put(text.length());
        for (int i = 0; i < text.length(); i += 4) {
            long word = 0;
            for (int j = i; j < Math.min(i + 4, text.length()); j++) {
                word |= (long) text.charAt(j) << 16 * (j - i);
            }
            put(word);
        }
    }

    public void put(List<String> texts) {
        put(texts.size());
        for (String text : texts) {
            put(text);
        }
    }

    /// Its length, then eight bytes to a word.
    public void put(byte[] bytes) {
        put(bytes.length);
        for (int i = 0; i < bytes.length; i += 8) {
            long word = 0;
            for (int j = i; j < Math.min(i + 8, bytes.length); j++) {
                word |= (bytes[j] & 0xffL) << 8 * (j - i);
            }
            put(word);
        }
    }
}
