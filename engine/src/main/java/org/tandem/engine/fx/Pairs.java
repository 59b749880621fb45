package org.tandem.engine.fx;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.engine.network.Currencies;
import org.tandem.engine.network.Network;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;

/// All pairs of the network's currencies, each made when first needed. A pair without anything set is as good as none,
/// and so is left out of the snapshot.
public final class Pairs {
    private final Network network;
    private final @Nullable Pair[] byIndex = new @Nullable Pair[Limits.CURRENCIES_MAX * Limits.CURRENCIES_MAX];

    public Pairs(Network network) {
        this.network = network;
    }

    /// Null when one of the currencies is none of the network's.
    public @Nullable Pair of(CurrencyPair pair) {
        return of(pair.source(), pair.target());
    }

    public @Nullable Pair of(Currency source, Currency target) {
        int from = network.currencies().indexOf(source);
        int to = network.currencies().indexOf(target);
        return from == Currencies.NONE || to == Currencies.NONE ? null : at(index(from, to));
    }

    public static int index(int source, int target) {
        return source * Limits.CURRENCIES_MAX + target;
    }

    public static int index(Pair pair) {
        return index(pair.source(), pair.target());
    }

    public Pair at(int index) {
        Pair pair = byIndex[index];
        if (pair == null) {
            int source = index / Limits.CURRENCIES_MAX;
            int target = index % Limits.CURRENCIES_MAX;
            pair = new Pair(
                    new CurrencyPair(
                            network.currencies().get(source),
                            network.currencies().get(target)),
                    source,
                    target);
            byIndex[index] = pair;
        }
        return pair;
    }

    /// All pairs that were ever used, in the order of their index.
    void each(Consumer<Pair> visitor) {
        for (Pair pair : byIndex) {
            if (pair != null) {
                visitor.accept(pair);
            }
        }
    }

    void writeTo(WordWriter out) {
        each(pair -> {
            if (pair.hasTerms()) {
                out.put(index(pair) + 1);
                out.put(pair.senderFee());
                out.put(pair.receiverFee());
                out.putRate(pair.reference());
            }
        });
        out.put(0);
    }

    void readFrom(WordReader in) {
        int greatest = index(network.currencies().size(), 0);
        for (int next = in.next(greatest, "pair"); next != 0; next = in.next(greatest, "pair")) {
            Pair pair = at(next - 1);
            pair.setFees(in.nextFee(), in.nextFee());
            pair.setReference(in.nextRate());
        }
    }
}
