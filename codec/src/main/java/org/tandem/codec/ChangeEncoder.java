package org.tandem.codec;

import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.tandem.codec.sbe.ActivateListsEncoder;
import org.tandem.codec.sbe.ActivatePolicyEncoder;
import org.tandem.codec.sbe.AddCurrencyEncoder;
import org.tandem.codec.sbe.AdmitParticipantEncoder;
import org.tandem.codec.sbe.DecideHoldEncoder;
import org.tandem.codec.sbe.MessageHeaderEncoder;
import org.tandem.codec.sbe.SetAccountStateEncoder;
import org.tandem.codec.sbe.SetFeesEncoder;
import org.tandem.codec.sbe.SetHoldEncoder;
import org.tandem.codec.sbe.SetLimitsEncoder;
import org.tandem.codec.sbe.SetParametersEncoder;
import org.tandem.codec.sbe.SetParticipantStateEncoder;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;

/// Writes a change as a whole message, which a command or an event then holds as data.
final class ChangeEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExpandableArrayBuffer scratch = new ExpandableArrayBuffer(512);

    /// Writes into [#buffer], from 0.
    /// @return the length
    int encode(Change change) {
        return switch (change) {
            case Change.AddCurrency it ->
                new AddCurrencyEncoder()
                        .wrapAndApplyHeader(scratch, 0, header)
                        .currency(it.currency().pack())
                        .settlementBank(it.settlementBank().packed())
                        .limit();
            case Change.AdmitParticipant it -> admitParticipant(it);
            case Change.SetParticipantState it ->
                new SetParticipantStateEncoder()
                        .wrapAndApplyHeader(scratch, 0, header)
                        .bic(it.bic().packed())
                        .participantState((short) it.state().code())
                        .limit();
            case Change.SetAccountState it ->
                new SetAccountStateEncoder()
                        .wrapAndApplyHeader(scratch, 0, header)
                        .owner(it.account().owner().packed())
                        .kind((short) it.account().kind().code())
                        .currency(it.account().currency().pack())
                        .accountState((short) it.state().code())
                        .limit();
            case Change.SetFees it -> {
                SetFeesEncoder fees = new SetFeesEncoder().wrapAndApplyHeader(scratch, 0, header);
                Fields.write(fees.pair(), it.pair());
                Fields.write(fees.sender(), it.sender());
                Fields.write(fees.receiver(), it.receiver());
                yield fees.limit();
            }
            case Change.SetLimits it ->
                new SetLimitsEncoder()
                        .wrapAndApplyHeader(scratch, 0, header)
                        .participant(it.participant().packed())
                        .currency(it.currency().pack())
                        .paymentMaxMinor(it.paymentMaxMinor())
                        .dayMaxMinor(it.dayMaxMinor())
                        .limit();
            case Change.SetParameters it -> setParameters(it.parameters());
            case Change.ActivateLists it ->
                new ActivateListsEncoder()
                        .wrapAndApplyHeader(scratch, 0, header)
                        .epoch(it.epoch())
                        .listVersion(it.version())
                        .limit();
            case Change.ActivatePolicy it ->
                new ActivatePolicyEncoder()
                        .wrapAndApplyHeader(scratch, 0, header)
                        .epoch(it.epoch())
                        .policy(it.policy())
                        .limit();
            case Change.SetHold it -> setHold(it);
            case Change.DecideHold it -> decideHold(it);
        };
    }

    DirectBuffer buffer() {
        return scratch;
    }

    private int decideHold(Change.DecideHold it) {
        DecideHoldEncoder hold = new DecideHoldEncoder().wrapAndApplyHeader(scratch, 0, header);
        Fields.write(hold.uetr(), it.uetr());
        return hold.release(Fields.flag(it.release()))
                .reason((short) it.reason().wire())
                .limit();
    }

    private int setHold(Change.SetHold it) {
        return new SetHoldEncoder()
                .wrapAndApplyHeader(scratch, 0, header)
                .holdMillis(it.holdMillis())
                .fromCountry(it.from())
                .toCountry(it.to())
                .limit();
    }

    private int admitParticipant(Change.AdmitParticipant it) {
        AdmitParticipantEncoder admit = new AdmitParticipantEncoder()
                .wrapAndApplyHeader(scratch, 0, header)
                .bic(it.bic().packed())
                .role((short) it.role().code())
                .unquotedAllowed(Fields.flag(it.unquotedAllowed()));
        AdmitParticipantEncoder.CurrenciesEncoder currencies =
                admit.currenciesCount(it.currencies().size());
        for (Currency currency : it.currencies()) {
            currencies.next().currency(currency.pack());
        }
        return admit.name(it.name()).country(it.country()).limit();
    }

    private int setParameters(Parameters it) {
        SetParametersEncoder set = new SetParametersEncoder().wrapAndApplyHeader(scratch, 0, header);
        set.parameters()
                .quoteLife(it.quoteLifeMillis())
                .acceptance(it.acceptanceMillis())
                .payment(it.paymentMillis())
                .hold(it.holdMillis())
                .returnWindow(it.returnWindowMillis())
                .duplicateWindow(it.duplicateWindowMillis())
                .changeLife(it.changeLifeMillis());
        return set.limit();
    }
}
