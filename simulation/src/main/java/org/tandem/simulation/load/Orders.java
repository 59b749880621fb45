package org.tandem.simulation.load;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.simulation.bank.BankProfile;
import org.tandem.simulation.bank.PaymentOrder;

/// What one bank's customers want paid, without end and the same for the same seed. For one thread.
public final class Orders {
    private record Counterpart(BankProfile bank, CurrencyPair pair) {}

    private final BankProfile debtor;
    private final int sameCurrencyPerMille;
    private final RandomGenerator random;
    private final List<Counterpart> exchanged = new ArrayList<>();
    private final List<Counterpart> unchanged = new ArrayList<>();
    private long number;

    /// @throws IllegalArgumentException when the plan has nobody this bank could pay
    public Orders(Plan plan, BankProfile debtor) {
        this.debtor = debtor;
        this.sameCurrencyPerMille = plan.sameCurrencyPerMille();
        this.random = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(plan.seed() * 31 + debtor.bic().packed());
        for (BankProfile bank : plan.banks()) {
            if (!bank.country().equals(debtor.country())) {
                counterpart(plan, bank);
            }
        }
        if (exchanged.isEmpty() && unchanged.isEmpty()) {
            throw new IllegalArgumentException(debtor.bic() + " has nobody abroad to pay");
        }
    }

    private void counterpart(Plan plan, BankProfile bank) {
        CurrencyPair pair = new CurrencyPair(debtor.home(), bank.home());
        if (plan.referenceRates().containsKey(pair)) {
            exchanged.add(new Counterpart(bank, pair));
        }
        for (Currency currency : bank.currencies()) {
            if (debtor.currencies().contains(currency)) {
                unchanged.add(new Counterpart(bank, new CurrencyPair(currency, currency)));
            }
        }
    }

    public PaymentOrder next() {
        boolean same = !unchanged.isEmpty() && (exchanged.isEmpty() || random.nextInt(1_000) < sameCurrencyPerMille);
        List<Counterpart> choice = same ? unchanged : exchanged;
        Counterpart to = choice.get(random.nextInt(choice.size()));
        FixedSide side = random.nextInt(4) == 0 && !same ? FixedSide.TARGET : FixedSide.SOURCE;
        Currency currency = side == FixedSide.SOURCE ? to.pair.source() : to.pair.target();
        return new PaymentOrder(
                ++number,
                debtor.bic(),
                to.bank.bic(),
                to.bank.country(),
                to.pair,
                side,
                amount(currency),
                random.nextInt(1 << 16),
                random.nextInt(1 << 16));
    }

    /// Between 100 and 99,999.99 major units, small ones as often as large ones.
    private Money amount(Currency currency) {
        long magnitude = switch (random.nextInt(3)) {
            case 0 -> 1;
            case 1 -> 10;
            default -> 100;
        };
        long major = (100 + random.nextInt(900)) * magnitude;
        long minor = random.nextLong(currency.minorPerMajor());
        return new Money(major * currency.minorPerMajor() + minor, currency);
    }
}
