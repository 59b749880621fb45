package org.tandem.engine.change;

import static org.tandem.engine.network.Refusals.of;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.account.Account;
import org.tandem.engine.account.Books;
import org.tandem.engine.fx.Pair;
import org.tandem.engine.fx.Pairs;
import org.tandem.engine.network.Currencies;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Participant;
import org.tandem.engine.payment.Ending;

/// Whether a change fits the present state, and what it does. Applying a change that fits cannot fail.
final class ChangeRules {
    private final Network network;
    private final Books books;
    private final Pairs pairs;
    private final Ending ending;

    ChangeRules(Network network, Books books, Pairs pairs, Ending ending) {
        this.network = network;
        this.books = books;
        this.pairs = pairs;
        this.ending = ending;
    }

    /// Why the change cannot be applied now, or null when it can.
    @Nullable Refused refusal(Change change, long nowNanos) {
        return switch (change) {
            case Change.AddCurrency it -> refusalOf(it);
            case Change.AdmitParticipant it -> refusalOf(it);
            case Change.SetParticipantState it -> refusalOfParticipant(it.bic());
            case Change.SetAccountState it -> refusalOf(it);
            case Change.SetFees it -> refusalOfPair(it.pair());
            case Change.SetLimits it -> refusalOf(it);
            case Change.SetParameters _ -> null;
            case Change.ActivateLists it -> refusalOf(it);
            case Change.DecideHold it -> ending.refusalOfDecision(it.uetr(), it.release(), it.reason(), nowNanos);
        };
    }

    /// The change has just been found to fit.
    void apply(Change change, long nowNanos) {
        switch (change) {
            case Change.AddCurrency it ->
                books.openCurrency(network.currencies().add(it.currency(), it.settlementBank()));
            case Change.AdmitParticipant it -> admit(it);
            case Change.SetParticipantState it ->
                network.participants().require(it.bic()).changeState(it.state());
            case Change.SetAccountState it -> setState(it);
            case Change.SetFees it -> pair(it.pair()).setFees(it.sender(), it.receiver());
            case Change.SetLimits it -> {
                int currency = network.currencies().indexOf(it.currency());
                (it.participant().isNone()
                                ? network.commonLimits()
                                : network.participants().require(it.participant()).limits())
                        .set(currency, it.paymentMaxMinor(), it.dayMaxMinor());
            }
            case Change.SetParameters it -> network.setParameters(it.parameters());
            case Change.ActivateLists it -> network.activateLists(it.epoch(), it.version());
            case Change.DecideHold it -> ending.decide(it.uetr(), it.release(), it.reason(), nowNanos);
        }
    }

    private @Nullable Refused refusalOf(Change.AddCurrency it) {
        if (network.currencies().hasCode(it.currency().code())) {
            return of(Reason.STATE, "the currency " + it.currency() + " is there already");
        }
        if (network.currencies().size() >= Limits.CURRENCIES_MAX) {
            return of(Reason.STATE, "a network has at most " + Limits.CURRENCIES_MAX + " currencies");
        }
        return it.settlementBank().isNone()
                ? of(Reason.STATE, "the currency " + it.currency() + " has no settlement bank")
                : null;
    }

    private @Nullable Refused refusalOf(Change.AdmitParticipant it) {
        if (it.bic().isNone()) {
            return of(Reason.RC01, "a participant has a BIC");
        }
        if (network.participants().find(it.bic()) != null) {
            return of(Reason.STATE, it.bic() + " is a participant already");
        }
        if (network.participants().size() >= Limits.PARTICIPANTS_MAX) {
            return of(Reason.STATE, "a network has at most " + Limits.PARTICIPANTS_MAX + " participants");
        }
        if (it.role() == Role.OPERATOR) {
            return of(Reason.STATE, "a network has one operator, " + network.operator().bic());
        }
        if (it.name().isBlank() || it.name().length() > Limits.NAME_LENGTH_MAX) {
            return of(Reason.STATE, "the name of " + it.bic() + " has 1 to " + Limits.NAME_LENGTH_MAX + " characters");
        }
        if (!isCountry(it.country())) {
            return of(Reason.STATE, "the country of " + it.bic() + " is two capital letters");
        }
        for (int i = 0; i < it.currencies().size(); i++) {
            Currency currency = it.currencies().get(i);
            if (network.currencies().indexOf(currency) == Currencies.NONE) {
                return of(Reason.AM03, unknown(currency));
            }
            if (it.currencies().indexOf(currency) != i) {
                return of(Reason.STATE, currency + " is named twice for " + it.bic());
            }
        }
        return null;
    }

    private @Nullable Refused refusalOfParticipant(Bic bic) {
        return network.participants().find(bic) == null ? of(Reason.AGNT, bic + " is no participant") : null;
    }

    /// Only settlement accounts have a state that can be changed.
    private @Nullable Refused refusalOf(Change.SetAccountState it) {
        AccountId id = it.account();
        Refused refused = refusalOfParticipant(id.owner());
        if (refused != null) {
            return refused;
        }
        int currency = network.currencies().indexOf(id.currency());
        if (currency == Currencies.NONE) {
            return of(Reason.AM03, unknown(id.currency()));
        }
        if (id.kind() != AccountKind.SETTLEMENT) {
            return of(Reason.STATE, id + " is always open");
        }
        Account account = books.find(id.owner(), id.kind(), currency);
        if (account == null) {
            return it.state() == AccountState.CLOSED ? of(Reason.STATE, id + " was never opened") : null;
        }
        if (account.state() == AccountState.CLOSED) {
            return of(Reason.STATE, id + " is closed, which is final");
        }
        boolean closes = it.state() == AccountState.CLOSED;
        return closes && !account.isIdle() ? of(Reason.STATE, id + " holds money or waits for some") : null;
    }

    private @Nullable Refused refusalOfPair(CurrencyPair pair) {
        return pairs.of(pair) == null ? of(Reason.AM03, pair + " is no pair of currencies of this network") : null;
    }

    private @Nullable Refused refusalOf(Change.SetLimits it) {
        if (!it.participant().isNone()) {
            Refused refused = refusalOfParticipant(it.participant());
            if (refused != null) {
                return refused;
            }
        }
        if (network.currencies().indexOf(it.currency()) == Currencies.NONE) {
            return of(Reason.AM03, unknown(it.currency()));
        }
        return it.paymentMaxMinor() < 0 || it.dayMaxMinor() < 0 ? of(Reason.AM12, "a limit is not negative") : null;
    }

    /// Epochs ascend, so that no old clearance ever counts again.
    private @Nullable Refused refusalOf(Change.ActivateLists it) {
        if (it.epoch() <= network.listEpoch()) {
            return of(Reason.STATE, "lists of epoch " + network.listEpoch() + " are in force, not before " + it.epoch());
        }
        return it.version().length() > Limits.NAME_LENGTH_MAX
                ? of(Reason.STATE, "a version has at most " + Limits.NAME_LENGTH_MAX + " characters")
                : null;
    }

    private void admit(Change.AdmitParticipant it) {
        network.participants().admit(it.bic(), it.role(), it.name(), it.country(), it.unquotedAllowed());
        for (Currency currency : it.currencies()) {
            books.open(AccountId.settlement(it.bic(), currency));
        }
    }

    private void setState(Change.SetAccountState it) {
        AccountId id = it.account();
        Account account = books.find(id.owner(), id.kind(), network.currencies().indexOf(id.currency()));
        (account == null ? books.open(id) : account).changeState(it.state());
    }

    private Pair pair(CurrencyPair currencies) {
        Pair pair = pairs.of(currencies);
        if (pair == null) {
            throw new Broken(currencies + " was a pair a moment ago");
        }
        return pair;
    }

    private static String unknown(Currency currency) {
        return currency + " with " + currency.decimals() + " decimals is no currency of this network";
    }

    private static boolean isCountry(String country) {
        return country.length() == 2 && isCapital(country.charAt(0)) && isCapital(country.charAt(1));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
