package org.tandem.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Int2IntHashMap;
import org.tandem.domain.Limits;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;

/// The currencies of the network, each with its settlement bank; the index is dense from 0 in the order they came.
public final class Currencies {
    public static final int NONE = -1;

    private final List<Currency> byIndex = new ArrayList<>();
    private final List<Bic> settlementBanks = new ArrayList<>();
    private final Int2IntHashMap byPack = new Int2IntHashMap(NONE);

    public int size() {
        return byIndex.size();
    }

    public Currency get(int index) {
        return byIndex.get(index);
    }

    public Bic settlementBank(int index) {
        return settlementBanks.get(index);
    }

    /// Its index, or [#NONE]. The same letters with other decimals are another currency.
    public int indexOf(Currency currency) {
        return byPack.get(currency.pack());
    }

    public boolean hasCode(String code) {
        for (Currency currency : byIndex) {
            if (currency.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    public int add(Currency currency, Bic settlementBank) {
        int index = byIndex.size();
        byIndex.add(currency);
        settlementBanks.add(settlementBank);
        byPack.put(currency.pack(), index);
        return index;
    }

    void writeTo(WordWriter out) {
        out.put(byIndex.size());
        for (int i = 0; i < byIndex.size(); i++) {
            out.put(byIndex.get(i));
            out.put(settlementBanks.get(i));
        }
    }

    void readFrom(WordReader in) {
        int count = in.next(Limits.CURRENCIES_MAX, "count of currencies");
        for (int i = 0; i < count; i++) {
            add(in.nextCurrency(), in.nextBic());
        }
    }
}
