package org.tandem.engine.change;

import static org.tandem.engine.network.Refusals.of;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Change;
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

/// Whether a change fits the present state, and what it does. [#refusalOf] is asked when a change is proposed and again
/// when it is approved; only what it lets pass may be applied.
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

    @Nullable
    Refused refusalOf(Change change, long nowNanos) {
        return switch (change) {
            case Change.AddCurrency it -> refusalOfCurrency(it);
            case Change.AdmitParticipant it -> refusalOfParticipant(it);
            case Change.SetParticipantState it -> {
                Participant participant = network.participants().find(it.bic());
                if (participant == null) {
                    yield of(Reason.AGNT, it.bic() + " is no participant");
                }
                yield participant == network.operator()
                        ? of(Reason.AG01, "the operator itself cannot be suspended")
                        : null;
            }
            case Change.SetAccountState it -> refusalOfAccount(it);
            case Change.SetFees it ->
                pairs.of(it.pair()) == null
                        ? of(Reason.AM03, it.pair() + " is no pair of currencies of this network")
                        : null;
            case Change.SetLimits it -> refusalOfLimits(it);
            case Change.SetParameters _ -> null;
            case Change.SetHold it ->
                it.holdMillis() != 0 && network.holds().size() >= Limits.CORRIDOR_HOLDS_MAX
                        ? of(
                                Reason.STATE,
                                "at most " + Limits.CORRIDOR_HOLDS_MAX + " corridors have a hold of their own")
                        : null;
            case Change.ActivateLists it -> refusalOfEpoch(it.epoch(), it.version(), Limits.NAME_LENGTH_MAX);
            case Change.ActivatePolicy it -> refusalOfEpoch(it.epoch(), it.policy(), Limits.POLICY_LENGTH_MAX);
            case Change.DecideHold it -> ending.refusalOfDecision(it.uetr(), it.release(), it.reason(), nowNanos);
        };
    }

    void apply(Change change, long nowNanos) {
        switch (change) {
            case Change.AddCurrency it ->
                books.openCurrency(network.currencies().add(it.currency(), it.settlementBank()));
            case Change.AdmitParticipant it -> {
                network.participants().admit(it.bic(), it.role(), it.name(), it.country(), it.unquotedAllowed());
                it.currencies().forEach(currency -> books.open(AccountId.settlement(it.bic(), currency)));
            }
            case Change.SetParticipantState it ->
                network.participants().require(it.bic()).changeState(it.state());
            case Change.SetAccountState it -> {
                Account account = find(it.account());
                if (account == null) {
                    books.open(it.account());
                } else {
                    account.changeState(it.state());
                }
            }
            case Change.SetFees it -> {
                Pair pair = pairs.of(it.pair());
                if (pair == null) {
                    throw new Broken("fees for " + it.pair() + " were let pass");
                }
                pair.setFees(it.sender(), it.receiver());
            }
            case Change.SetLimits it -> {
                int currency = network.currencies().indexOf(it.currency());
                var limits = it.participant().isNone()
                        ? network.commonLimits()
                        : network.participants().require(it.participant()).limits();
                limits.set(currency, it.paymentMaxMinor(), it.dayMaxMinor());
            }
            case Change.SetParameters it -> network.setParameters(it.parameters());
            case Change.SetHold it -> network.holds().set(it.from(), it.to(), it.holdMillis());
            case Change.ActivateLists it -> network.activateLists(it.epoch(), it.version());
            case Change.ActivatePolicy it -> network.activatePolicy(it.epoch());
            case Change.DecideHold it -> ending.decide(it.uetr(), it.release(), it.reason(), nowNanos);
        }
    }

    private @Nullable Refused refusalOfCurrency(Change.AddCurrency it) {
        if (network.currencies().hasCode(it.currency().code())) {
            return of(Reason.STATE, "the currency " + it.currency() + " is there already");
        }
        if (network.currencies().size() >= Limits.CURRENCIES_MAX) {
            return of(Reason.STATE, "a network has at most " + Limits.CURRENCIES_MAX + " currencies");
        }
        if (it.settlementBank().isNone()) {
            return of(Reason.AGNT, "a currency has a settlement bank");
        }
        Participant bank = network.participants().find(it.settlementBank());
        return bank != null && bank.role() != Role.SETTLEMENT_BANK
                ? of(Reason.AG01, it.settlementBank() + " is no settlement bank but " + bank.role())
                : null;
    }

    private @Nullable Refused refusalOfParticipant(Change.AdmitParticipant it) {
        if (it.bic().isNone() || network.participants().find(it.bic()) != null) {
            return of(Reason.STATE, "'" + it.bic() + "' is a participant already, or no BIC");
        }
        if (it.role() == Role.OPERATOR) {
            return of(Reason.AG01, "a network has one operator");
        }
        boolean full = network.participants().size() >= Limits.PARTICIPANTS_MAX
                || books.size() + it.currencies().size() > Limits.ACCOUNTS_MAX;
        if (full) {
            return of(Reason.STATE, "the network is full: too many participants or accounts");
        }
        if (it.name().length() > Limits.NAME_LENGTH_MAX || it.country().length() > 2) {
            return of(Reason.CH16, "a name has at most 140 characters and a country two");
        }
        for (int i = 0; i < network.currencies().size(); i++) {
            if (network.currencies().settlementBank(i).equals(it.bic()) && it.role() != Role.SETTLEMENT_BANK) {
                return of(
                        Reason.AG01,
                        it.bic() + " settles " + network.currencies().get(i) + " and can be nothing else");
            }
        }
        long named = 0;
        for (Currency currency : it.currencies()) {
            int index = network.currencies().indexOf(currency);
            if (index == Currencies.NONE) {
                return of(Reason.AM03, currency + " is no currency of this network");
            }
            if ((named >>> index & 1) != 0) {
                return of(Reason.CURR, "the currency " + currency + " is named twice");
            }
            named |= 1L << index;
        }
        return null;
    }

    private @Nullable Refused refusalOfAccount(Change.SetAccountState it) {
        AccountId id = it.account();
        if (id.kind() != AccountKind.SETTLEMENT) {
            return of(Reason.STATE, "only settlement accounts are opened, blocked and closed");
        }
        if (network.participants().find(id.owner()) == null) {
            return of(Reason.AGNT, id.owner() + " is no participant");
        }
        if (network.currencies().indexOf(id.currency()) == Currencies.NONE) {
            return of(Reason.AM03, id.currency() + " is no currency of this network");
        }
        Account account = find(id);
        if (account == null) {
            if (books.size() >= Limits.ACCOUNTS_MAX) {
                return of(Reason.STATE, "there are too many accounts");
            }
            return it.state() == AccountState.OPEN ? null : of(Reason.STATE, "there is no account " + id);
        }
        if (account.state() == AccountState.CLOSED) {
            return of(Reason.AC04, "the account " + id + " is closed for good");
        }
        boolean idle = it.state() != AccountState.CLOSED || account.isIdle();
        return idle ? null : of(Reason.STATE, "the account " + id + " still holds money or waits for some");
    }

    private @Nullable Refused refusalOfLimits(Change.SetLimits it) {
        if (!it.participant().isNone() && network.participants().find(it.participant()) == null) {
            return of(Reason.AGNT, it.participant() + " is no participant");
        }
        if (network.currencies().indexOf(it.currency()) == Currencies.NONE) {
            return of(Reason.AM03, it.currency() + " is no currency of this network");
        }
        return it.paymentMaxMinor() < 0 || it.dayMaxMinor() < 0 ? of(Reason.AM12, "a limit is not negative") : null;
    }

    private @Nullable Refused refusalOfEpoch(long epoch, String text, int longest) {
        if (epoch <= network.listEpoch()) {
            return of(Reason.STATE, "lists of epoch " + network.listEpoch() + " are in force; the next is greater");
        }
        boolean fits = text.length() <= longest;
        return fits ? null : of(Reason.CH16, "a list version or policy has at most " + longest + " characters");
    }

    private @Nullable Account find(AccountId id) {
        int currency = network.currencies().indexOf(id.currency());
        return currency == Currencies.NONE ? null : books.find(id.owner(), id.kind(), currency);
    }
}
