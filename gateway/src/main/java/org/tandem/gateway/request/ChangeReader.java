package org.tandem.gateway.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.Policy;
import org.tandem.compliance.PolicyText;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.Reason;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.json.ChangeJson;

/// Changes from JSON. Currencies are the network's, and those that the same list adds before they are used.
final class ChangeReader {
    private final Directory directory;

    ChangeReader(Directory directory) {
        this.directory = directory;
    }

    List<Change> read(List<ChangeJson> changes) throws Unfit {
        Map<String, Currency> added = new HashMap<>();
        for (ChangeJson change : changes) {
            if (change instanceof ChangeJson.AddCurrency it) {
                Currency currency = added(it);
                added.put(currency.code(), currency);
            }
        }
        Inputs inputs = new Inputs(code -> {
            Currency known = added.get(code);
            return known == null ? directory.currency(code) : known;
        });
        List<Change> read = new ArrayList<>();
        for (ChangeJson change : changes) {
            read.add(read(inputs, change));
        }
        return read;
    }

    Change read(ChangeJson change) throws Unfit {
        return read(List.of(change)).getFirst();
    }

    private static Change read(Inputs inputs, ChangeJson change) throws Unfit {
        try {
            return switch (change) {
                case ChangeJson.AddCurrency it ->
                    new Change.AddCurrency(added(it), Inputs.bic(it.settlementBank(), "settlementBank"));
                case ChangeJson.AdmitParticipant it -> admit(inputs, it);
                case ChangeJson.SetParticipantState it ->
                    new Change.SetParticipantState(
                            Inputs.bic(it.bic(), "bic"), Inputs.word(it.state(), "state", ParticipantState.values()));
                case ChangeJson.SetAccountState it ->
                    new Change.SetAccountState(
                            new AccountId(
                                    Inputs.bic(it.owner(), "owner"),
                                    Inputs.word(it.kind(), "kind", AccountKind.values()),
                                    inputs.currency(it.currency(), "currency")),
                            Inputs.word(it.state(), "state", AccountState.values()));
                case ChangeJson.SetFees it -> fees(inputs, it);
                case ChangeJson.SetLimits it -> limits(inputs, it);
                case ChangeJson.SetParameters it -> new Change.SetParameters(parameters(it));
                case ChangeJson.SetHold it ->
                    new Change.SetHold(
                            Inputs.required(it.from(), "from"),
                            Inputs.required(it.to(), "to"),
                            it.holdMillis() == null ? 0 : it.holdMillis());
                case ChangeJson.ActivateLists it ->
                    new Change.ActivateLists(
                            Inputs.required(it.epoch(), "epoch"), Inputs.required(it.version(), "version"));
                case ChangeJson.ActivatePolicy it -> policy(it);
                case ChangeJson.DecideHold it -> decide(it);
            };
        } catch (IllegalArgumentException e) {
            // The domain's records refuse what is out of their range.
            throw Unfit.form(String.valueOf(e.getMessage()));
        }
    }

    private static Currency added(ChangeJson.AddCurrency change) throws Unfit {
        try {
            return new Currency(
                    Inputs.required(change.currency(), "currency"), Inputs.required(change.decimals(), "decimals"));
        } catch (IllegalArgumentException e) {
            throw Unfit.form(String.valueOf(e.getMessage()));
        }
    }

    private static Change admit(Inputs inputs, ChangeJson.AdmitParticipant change) throws Unfit {
        return new Change.AdmitParticipant(
                Inputs.bic(change.bic(), "bic"),
                Inputs.word(change.role(), "role", Role.values()),
                Inputs.required(change.name(), "name"),
                Inputs.required(change.country(), "country"),
                inputs.currencies(change.currencies()),
                Boolean.TRUE.equals(change.unquotedAllowed()));
    }

    private static Change fees(Inputs inputs, ChangeJson.SetFees change) throws Unfit {
        CurrencyPair pair = inputs.pair(change.sourceCurrency(), change.targetCurrency());
        return new Change.SetFees(
                pair,
                fee(inputs, change.sender(), pair.source(), "sender"),
                fee(inputs, change.receiver(), pair.target(), "receiver"));
    }

    private static Fee fee(Inputs inputs, ChangeJson.@Nullable Fee fee, Currency currency, String name) throws Unfit {
        if (fee == null) {
            return Fee.NONE;
        }
        return new Fee(
                inputs.money(fee.fixed(), currency, name + ".fixed").minor(),
                Inputs.required(fee.partsPerMillion(), name + ".partsPerMillion"),
                inputs.money(fee.least(), currency, name + ".least").minor(),
                inputs.money(fee.greatest(), currency, name + ".greatest").minor());
    }

    private static Change limits(Inputs inputs, ChangeJson.SetLimits change) throws Unfit {
        Currency currency = inputs.currency(change.currency(), "currency");
        Bic participant = change.participant() == null ? Bic.NONE : Inputs.bic(change.participant(), "participant");
        return new Change.SetLimits(
                participant,
                currency,
                change.paymentMax() == null
                        ? 0
                        : inputs.money(change.paymentMax(), currency, "paymentMax")
                                .minor(),
                change.dayMax() == null
                        ? 0
                        : inputs.money(change.dayMax(), currency, "dayMax").minor());
    }

    private static Parameters parameters(ChangeJson.SetParameters change) throws Unfit {
        return new Parameters(
                Inputs.required(change.quoteLifeMillis(), "quoteLifeMillis"),
                Inputs.required(change.acceptanceMillis(), "acceptanceMillis"),
                Inputs.required(change.paymentMillis(), "paymentMillis"),
                Inputs.required(change.holdMillis(), "holdMillis"),
                Inputs.required(change.returnWindowMillis(), "returnWindowMillis"),
                Inputs.required(change.duplicateWindowMillis(), "duplicateWindowMillis"),
                Inputs.required(change.changeLifeMillis(), "changeLifeMillis"));
    }

    /// A policy that no gate could read is not even proposed, nor one of the old form: what it would leave in force
    /// of lists nobody could see in it.
    private static Change policy(ChangeJson.ActivatePolicy change) throws Unfit {
        Policy policy = PolicyText.read(Inputs.required(change.policy(), "policy"));
        if (policy.demands() == null) {
            throw Unfit.form("policy: expected the form 'policy 2', which says with lines 'floor LIST' and 'rejects"
                    + " PROGRAMME' what is wanted of lists, found 'policy 1'");
        }
        return new Change.ActivatePolicy(Inputs.required(change.epoch(), "epoch"), PolicyText.write(policy));
    }

    private static Change decide(ChangeJson.DecideHold change) throws Unfit {
        boolean release = Inputs.required(change.release(), "release");
        Reason reason = release ? Reason.NONE : Reason.RR04;
        if (!release && change.reason() != null) {
            reason = Reason.ofCode(change.reason());
        }
        return new Change.DecideHold(Inputs.uetr(change.uetr()), release, reason);
    }
}
