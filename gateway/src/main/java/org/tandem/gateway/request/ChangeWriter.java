package org.tandem.gateway.request;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.gateway.directory.ChangeRecord;
import org.tandem.gateway.json.ChangeJson;
import org.tandem.gateway.time.IsoTime;

/// Changes as JSON; what [ChangeReader] reads back to the same change.
public final class ChangeWriter {
    private ChangeWriter() {}

    static ChangeJson.Known known(ChangeRecord record) {
        return new ChangeJson.Known(
                record.id().toString(),
                record.state().name(),
                record.proposer(),
                record.decidedBy().isEmpty() ? null : record.decidedBy(),
                IsoTime.dateTime(record.atNanos()),
                record.expiresAtNanos() == 0 ? null : IsoTime.dateTime(record.expiresAtNanos()),
                write(record.what()));
    }

    public static ChangeJson write(Change change) {
        return switch (change) {
            case Change.AddCurrency it ->
                new ChangeJson.AddCurrency(
                        it.currency().code(),
                        it.currency().decimals(),
                        it.settlementBank().shortCode());
            case Change.AdmitParticipant it ->
                new ChangeJson.AdmitParticipant(
                        it.bic().shortCode(),
                        it.role().name(),
                        it.name(),
                        it.country(),
                        it.currencies().stream().map(Currency::code).toList(),
                        it.unquotedAllowed());
            case Change.SetParticipantState it ->
                new ChangeJson.SetParticipantState(
                        it.bic().shortCode(), it.state().name());
            case Change.SetAccountState it ->
                new ChangeJson.SetAccountState(
                        it.account().owner().shortCode(),
                        it.account().kind().name(),
                        it.account().currency().code(),
                        it.state().name());
            case Change.SetFees it ->
                new ChangeJson.SetFees(
                        it.pair().source().code(),
                        it.pair().target().code(),
                        fee(it.sender(), it.pair().source()),
                        fee(it.receiver(), it.pair().target()));
            case Change.SetLimits it ->
                new ChangeJson.SetLimits(
                        it.participant().isNone() ? null : it.participant().shortCode(),
                        it.currency().code(),
                        limit(it.paymentMaxMinor(), it.currency()),
                        limit(it.dayMaxMinor(), it.currency()));
            case Change.SetParameters it -> parameters(it.parameters());
            case Change.SetHold it ->
                new ChangeJson.SetHold(it.from(), it.to(), it.holdMillis() == 0 ? null : it.holdMillis());
            case Change.ActivateLists it -> new ChangeJson.ActivateLists(it.epoch(), it.version());
            case Change.ActivatePolicy it -> new ChangeJson.ActivatePolicy(it.epoch(), it.policy());
            case Change.DecideHold it ->
                new ChangeJson.DecideHold(
                        it.uetr().toString(),
                        it.release(),
                        it.release() ? null : it.reason().code());
        };
    }

    static ChangeJson.SetParameters parameters(Parameters parameters) {
        return new ChangeJson.SetParameters(
                parameters.quoteLifeMillis(),
                parameters.acceptanceMillis(),
                parameters.paymentMillis(),
                parameters.holdMillis(),
                parameters.returnWindowMillis(),
                parameters.duplicateWindowMillis(),
                parameters.changeLifeMillis());
    }

    private static ChangeJson.Fee fee(Fee fee, Currency currency) {
        return new ChangeJson.Fee(
                decimal(fee.fixedMinor(), currency),
                fee.partsPerMillion(),
                decimal(fee.leastMinor(), currency),
                decimal(fee.greatestMinor(), currency));
    }

    private static @Nullable String limit(long minor, Currency currency) {
        return minor == 0 ? null : decimal(minor, currency);
    }

    private static String decimal(long minor, Currency currency) {
        return new Money(minor, currency).toDecimalString();
    }
}
