package org.tandem.readmodel.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.payment.Uetr;

/// What a change says, as names and texts for people to compare; amounts with decimals and currency.
final class ChangeFields {
    final String kind;
    final @Nullable Uetr uetr;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    private ChangeFields(String kind, @Nullable Uetr uetr) {
        this.kind = kind;
        this.uetr = uetr;
    }

    String[] names() {
        return names.toArray(String[]::new);
    }

    String[] values() {
        return values.toArray(String[]::new);
    }

    static ChangeFields of(Change change) {
        return switch (change) {
            case Change.AddCurrency it ->
                new ChangeFields("AddCurrency", null)
                        .with("currency", it.currency())
                        .with("decimals", it.currency().decimals())
                        .with("settlementBank", it.settlementBank());
            case Change.AdmitParticipant it ->
                new ChangeFields("AdmitParticipant", null)
                        .with("bic", it.bic())
                        .with("role", it.role())
                        .with("name", it.name())
                        .with("country", it.country())
                        .with(
                                "currencies",
                                it.currencies().stream().map(Currency::code).collect(Collectors.joining(", ")))
                        .with("unquotedAllowed", it.unquotedAllowed());
            case Change.SetParticipantState it ->
                new ChangeFields("SetParticipantState", null)
                        .with("bic", it.bic())
                        .with("state", it.state());
            case Change.SetAccountState it ->
                new ChangeFields("SetAccountState", null)
                        .with("owner", it.account().owner())
                        .with("kind", it.account().kind())
                        .with("currency", it.account().currency())
                        .with("state", it.state());
            case Change.SetFees it ->
                new ChangeFields("SetFees", null)
                        .with("pair", it.pair())
                        .fee("sender", it.sender(), it.pair().source())
                        .fee("receiver", it.receiver(), it.pair().target());
            case Change.SetLimits it ->
                new ChangeFields("SetLimits", null)
                        .with("participant", it.participant())
                        .amount("paymentMax", it.paymentMaxMinor(), it.currency())
                        .amount("dayMax", it.dayMaxMinor(), it.currency());
            case Change.SetParameters it -> new ChangeFields("SetParameters", null).parameters(it.parameters());
            case Change.SetHold it ->
                new ChangeFields("SetHold", null)
                        .with("from", it.from())
                        .with("to", it.to())
                        .with("holdMillis", it.holdMillis());
            case Change.ActivateLists it ->
                new ChangeFields("ActivateLists", null)
                        .with("epoch", it.epoch())
                        .with("version", it.version());
            case Change.ActivatePolicy it ->
                new ChangeFields("ActivatePolicy", null)
                        .with("epoch", it.epoch())
                        .with("policy", it.policy());
            case Change.DecideHold it ->
                new ChangeFields("DecideHold", it.uetr())
                        .with("uetr", it.uetr())
                        .with("release", it.release())
                        .with("reason", it.reason().code());
        };
    }

    private ChangeFields with(String name, Object value) {
        names.add(name);
        values.add(value.toString());
        return this;
    }

    private ChangeFields amount(String name, long minor, Currency currency) {
        return with(name, new Money(minor, currency));
    }

    private ChangeFields fee(String side, Fee fee, Currency currency) {
        return amount(side + ".fixed", fee.fixedMinor(), currency)
                .with(side + ".partsPerMillion", fee.partsPerMillion())
                .amount(side + ".least", fee.leastMinor(), currency)
                .amount(side + ".greatest", fee.greatestMinor(), currency);
    }

    private ChangeFields parameters(Parameters it) {
        return with("quoteLifeMillis", it.quoteLifeMillis())
                .with("acceptanceMillis", it.acceptanceMillis())
                .with("paymentMillis", it.paymentMillis())
                .with("holdMillis", it.holdMillis())
                .with("returnWindowMillis", it.returnWindowMillis())
                .with("duplicateWindowMillis", it.duplicateWindowMillis())
                .with("changeLifeMillis", it.changeLifeMillis());
    }
}
