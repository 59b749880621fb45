package org.tandem.readmodel;

import org.jdbi.v3.core.Jdbi;
import org.tandem.database.Pool;
import org.tandem.readmodel.account.AccountQueries;
import org.tandem.readmodel.network.NetworkQueries;
import org.tandem.readmodel.overview.OverviewQueries;
import org.tandem.readmodel.payment.PaymentQueries;
import org.tandem.readmodel.rates.RateQueries;
import org.tandem.readmodel.rows.Asking;
import org.tandem.readmodel.rows.Currencies;

/// Everything the ledger's rows can be asked, by what it is about. Safe for many threads. While PostgreSQL is away
/// every question throws [org.tandem.readmodel.rows.LedgerAway].
///
/// The schema must be there: see [LedgerSchema].
public final class Queries {
    private final PaymentQueries payments;
    private final AccountQueries accounts;
    private final RateQueries rates;
    private final NetworkQueries network;
    private final OverviewQueries overview;

    public Queries(Pool pool) {
        Jdbi jdbi = pool.jdbi();
        Asking asking = new Asking(jdbi, new Currencies(jdbi));
        rates = new RateQueries(asking);
        payments = new PaymentQueries(asking, rates);
        accounts = new AccountQueries(asking);
        network = new NetworkQueries(asking);
        overview = new OverviewQueries(asking);
    }

    public PaymentQueries payments() {
        return payments;
    }

    public AccountQueries accounts() {
        return accounts;
    }

    public RateQueries rates() {
        return rates;
    }

    public NetworkQueries network() {
        return network;
    }

    public OverviewQueries overview() {
        return overview;
    }
}
