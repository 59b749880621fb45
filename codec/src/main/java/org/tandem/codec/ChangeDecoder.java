package org.tandem.codec;

import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.codec.sbe.ActivateListsDecoder;
import org.tandem.codec.sbe.ActivatePolicyDecoder;
import org.tandem.codec.sbe.AddCurrencyDecoder;
import org.tandem.codec.sbe.AdmitParticipantDecoder;
import org.tandem.codec.sbe.DecideHoldDecoder;
import org.tandem.codec.sbe.MessageHeaderDecoder;
import org.tandem.codec.sbe.ParametersDecoder;
import org.tandem.codec.sbe.SetAccountStateDecoder;
import org.tandem.codec.sbe.SetFeesDecoder;
import org.tandem.codec.sbe.SetHoldDecoder;
import org.tandem.codec.sbe.SetLimitsDecoder;
import org.tandem.codec.sbe.SetParametersDecoder;
import org.tandem.codec.sbe.SetParticipantStateDecoder;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.Reason;

/// Reads a change from the data of a command or an event.
final class ChangeDecoder {
    private final Frame frame = new Frame("change");

    Change decode(byte[] bytes) {
        int template = frame.open(new UnsafeBuffer(bytes), 0, bytes.length);
        MessageHeaderDecoder header = frame.header();
        UnsafeBuffer view = frame.view();
        return switch (template) {
            case AddCurrencyDecoder.TEMPLATE_ID -> {
                frame.block(AddCurrencyDecoder.BLOCK_LENGTH);
                var in = new AddCurrencyDecoder().wrapAndApplyHeader(view, 0, header);
                yield end(
                        new Change.AddCurrency(Fields.currency(in.currency()), new Bic(in.settlementBank())),
                        in.limit());
            }
            case AdmitParticipantDecoder.TEMPLATE_ID -> admitParticipant(view, header);
            case SetParticipantStateDecoder.TEMPLATE_ID -> {
                frame.block(SetParticipantStateDecoder.BLOCK_LENGTH);
                var in = new SetParticipantStateDecoder().wrapAndApplyHeader(view, 0, header);
                yield end(
                        new Change.SetParticipantState(new Bic(in.bic()), ParticipantState.of(in.participantState())),
                        in.limit());
            }
            case SetAccountStateDecoder.TEMPLATE_ID -> {
                frame.block(SetAccountStateDecoder.BLOCK_LENGTH);
                var in = new SetAccountStateDecoder().wrapAndApplyHeader(view, 0, header);
                AccountId account =
                        new AccountId(new Bic(in.owner()), AccountKind.of(in.kind()), Fields.currency(in.currency()));
                yield end(new Change.SetAccountState(account, AccountState.of(in.accountState())), in.limit());
            }
            case SetFeesDecoder.TEMPLATE_ID -> {
                frame.block(SetFeesDecoder.BLOCK_LENGTH);
                var in = new SetFeesDecoder().wrapAndApplyHeader(view, 0, header);
                yield end(
                        new Change.SetFees(Fields.pair(in.pair()), Fields.fee(in.sender()), Fields.fee(in.receiver())),
                        in.limit());
            }
            case SetLimitsDecoder.TEMPLATE_ID -> setLimits(view, header);
            case SetParametersDecoder.TEMPLATE_ID -> setParameters(view, header);
            case ActivateListsDecoder.TEMPLATE_ID -> {
                frame.block(ActivateListsDecoder.BLOCK_LENGTH);
                var in = new ActivateListsDecoder().wrapAndApplyHeader(view, 0, header);
                yield end(new Change.ActivateLists(in.epoch(), in.listVersion()), in.limit());
            }
            case DecideHoldDecoder.TEMPLATE_ID -> {
                frame.block(DecideHoldDecoder.BLOCK_LENGTH);
                var in = new DecideHoldDecoder().wrapAndApplyHeader(view, 0, header);
                yield end(
                        new Change.DecideHold(
                                Fields.uetr(in.uetr()), Fields.flag(in.release()), Reason.of(in.reason())),
                        in.limit());
            }
            case SetHoldDecoder.TEMPLATE_ID -> setHold(view, header);
            case ActivatePolicyDecoder.TEMPLATE_ID -> {
                frame.block(ActivatePolicyDecoder.BLOCK_LENGTH);
                var in = new ActivatePolicyDecoder().wrapAndApplyHeader(view, 0, header);
                yield end(new Change.ActivatePolicy(in.epoch(), in.policy()), in.limit());
            }
            default -> throw frame.unknownTemplate(template);
        };
    }

    private Change setHold(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(SetHoldDecoder.BLOCK_LENGTH);
        var in = new SetHoldDecoder().wrapAndApplyHeader(view, 0, header);
        long millis = in.holdMillis();
        return end(new Change.SetHold(in.fromCountry(), in.toCountry(), millis), in.limit());
    }

    private Change setLimits(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(SetLimitsDecoder.BLOCK_LENGTH);
        var in = new SetLimitsDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Change.SetLimits(
                        new Bic(in.participant()),
                        Fields.currency(in.currency()),
                        in.paymentMaxMinor(),
                        in.dayMaxMinor()),
                in.limit());
    }

    private Change admitParticipant(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(AdmitParticipantDecoder.BLOCK_LENGTH);
        var in = new AdmitParticipantDecoder().wrapAndApplyHeader(view, 0, header);
        List<Currency> currencies = new ArrayList<>();
        for (var currency : in.currencies()) {
            currencies.add(Fields.currency(currency.currency()));
        }
        return end(
                new Change.AdmitParticipant(
                        new Bic(in.bic()),
                        Role.of(in.role()),
                        in.name(),
                        in.country(),
                        currencies,
                        Fields.flag(in.unquotedAllowed())),
                in.limit());
    }

    private Change setParameters(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(SetParametersDecoder.BLOCK_LENGTH);
        var in = new SetParametersDecoder().wrapAndApplyHeader(view, 0, header);
        ParametersDecoder it = in.parameters();
        return end(
                new Change.SetParameters(new Parameters(
                        it.quoteLife(),
                        it.acceptance(),
                        it.payment(),
                        it.hold(),
                        it.returnWindow(),
                        it.duplicateWindow(),
                        it.changeLife())),
                in.limit());
    }

    private Change end(Change change, int limit) {
        frame.end(limit);
        return change;
    }
}
