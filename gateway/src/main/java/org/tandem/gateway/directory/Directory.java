package org.tandem.gateway.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;

/// The network's reference data, learned from events. One thread applies, any number read; a reader may see the state
/// after an event or before it, never half of one entry.
public final class Directory {
    private final Map<Bic, Participant> participants = new ConcurrentSkipListMap<>();
    private final Map<String, ServedCurrency> currencies = new ConcurrentSkipListMap<>();
    private final Map<OfferKey, Offer> offers = new ConcurrentHashMap<>();
    private final Map<CurrencyPair, ReferenceRate> referenceRates = new ConcurrentSkipListMap<>();
    private final Map<CurrencyPair, Change.SetFees> fees = new ConcurrentSkipListMap<>();
    private final Map<LimitKey, Change.SetLimits> limits = new ConcurrentSkipListMap<>();
    private final Map<String, Change.SetHold> holds = new ConcurrentSkipListMap<>();
    private final Changes changes = new Changes();
    private volatile String name = "";
    private volatile Bic operator = Bic.NONE;
    private volatile List<String> officers = List.of();
    private volatile Parameters parameters = Parameters.DEFAULT;
    private volatile long listEpoch;
    private volatile String listVersion = "";
    private volatile long policyEpoch;
    private volatile String policy = "";

    private record OfferKey(Bic fxProvider, CurrencyPair pair) {}

    private record LimitKey(Bic participant, Currency currency) implements Comparable<LimitKey> {
        private static final Comparator<LimitKey> ORDER =
                Comparator.comparing(LimitKey::participant).thenComparing(LimitKey::currency);

        @Override
        public int compareTo(LimitKey other) {
            return ORDER.compare(this, other);
        }
    }

    /// Takes in one event; those about payments change nothing here.
    public void apply(Event event, long timeNanos) {
        switch (event) {
            case Event.NetworkFounded it -> {
                name = it.name();
                officers = it.officers();
                operator = it.operator();
            }
            case Event.ChangeProposed it -> changes.proposed(it, timeNanos);
            case Event.ChangeApplied it -> {
                changes.applied(it, timeNanos);
                apply(it.what());
            }
            case Event.ChangeWithdrawn it -> changes.withdrawn(it, timeNanos);
            case Event.ReferenceRatePublished it ->
                referenceRates.put(it.pair(), new ReferenceRate(it.pair(), it.rate(), it.publisher(), timeNanos));
            case Event.OfferPublished it ->
                offers.put(new OfferKey(it.offer().fxProvider(), it.offer().pair()), it.offer());
            case Event.OfferWithdrawn it -> offers.remove(new OfferKey(it.fxProvider(), it.pair()));
            case Event.QuotesGiven _,
                    Event.PaymentReserved _,
                    Event.PaymentHeld _,
                    Event.HoldReleased _,
                    Event.PaymentRefused _,
                    Event.PaymentRejected _,
                    Event.PaymentSettled _,
                    Event.PaymentReturned _,
                    Event.RecallRequested _,
                    Event.RecallAnswered _,
                    Event.InformationAsked _,
                    Event.InformationAnswered _,
                    Event.Funded _,
                    Event.DefundingRequested _,
                    Event.DefundingConfirmed _,
                    Event.DefundingRefused _ -> {
                // Money moves; reference data stays.
            }
        }
    }

    private void apply(Change change) {
        switch (change) {
            case Change.AddCurrency it ->
                currencies.put(it.currency().code(), new ServedCurrency(it.currency(), it.settlementBank()));
            case Change.AdmitParticipant it ->
                participants.put(
                        it.bic(),
                        new Participant(
                                it.bic(),
                                it.role(),
                                it.name(),
                                it.country(),
                                it.currencies(),
                                it.unquotedAllowed(),
                                ParticipantState.ACTIVE));
            case Change.SetParticipantState it ->
                participants.computeIfPresent(it.bic(), (_, known) -> known.with(it.state()));
            case Change.SetAccountState it ->
                participants.computeIfPresent(it.account().owner(), (_, known) -> known.with(accounts(known, it)));
            case Change.SetFees it -> fees.put(it.pair(), it);
            case Change.SetParameters it -> parameters = it.parameters();
            case Change.ActivateLists it -> {
                listVersion = it.version();
                listEpoch = it.epoch();
            }
            case Change.ActivatePolicy it -> {
                policy = it.policy();
                policyEpoch = it.epoch();
            }
            case Change.SetHold it -> holds.put(it.from() + it.to(), it);
            case Change.SetLimits it -> limits.put(new LimitKey(it.participant(), it.currency()), it);
            case Change.DecideHold _ -> {
                // The engine alone needs it.
            }
        }
    }

    private static List<Currency> accounts(Participant known, Change.SetAccountState change) {
        Currency currency = change.account().currency();
        return switch (change.account().kind()) {
            case SETTLEMENT -> {
                List<Currency> next = new ArrayList<>(known.currencies());
                next.remove(currency);
                switch (change.state()) {
                    case OPEN, BLOCKED -> next.add(currency);
                    case CLOSED -> {
                        // Gone from the list.
                    }
                }
                yield next;
            }
            case FEES, ROUNDING, ISSUED -> known.currencies();
        };
    }

    public boolean isFounded() {
        return !operator.isNone();
    }

    public String name() {
        return name;
    }

    public Bic operator() {
        return operator;
    }

    public List<String> officers() {
        return officers;
    }

    public Parameters parameters() {
        return parameters;
    }

    /// In force: the newer one of the lists' and the policy's, which have one numbering.
    public long listEpoch() {
        return Math.max(listEpoch, policyEpoch);
    }

    /// From which on the policy is in force; 0 while it is that of the network file.
    public long policyEpoch() {
        return policyEpoch;
    }

    /// The gate's policy as text; empty while it is that of the network file.
    public String policy() {
        return policy;
    }

    public String listVersion() {
        return listVersion;
    }

    public @Nullable Participant participant(Bic bic) {
        return participants.get(bic);
    }

    public Collection<Participant> participants() {
        return participants.values();
    }

    /// By its code, with the network's decimals.
    public @Nullable Currency currency(String code) {
        ServedCurrency served = currencies.get(code);
        return served == null ? null : served.currency();
    }

    public Collection<ServedCurrency> currencies() {
        return currencies.values();
    }

    /// The participant that confirms funding in the currency, or [Bic#NONE].
    public Bic settlementBank(Currency currency) {
        ServedCurrency served = currencies.get(currency.code());
        return served == null ? Bic.NONE : served.settlementBank();
    }

    public Collection<Offer> offers() {
        return offers.values();
    }

    public @Nullable ReferenceRate referenceRate(CurrencyPair pair) {
        return referenceRates.get(pair);
    }

    public Collection<ReferenceRate> referenceRates() {
        return referenceRates.values();
    }

    public Fee senderFee(CurrencyPair pair) {
        Change.SetFees set = fees.get(pair);
        return set == null ? Fee.NONE : set.sender();
    }

    /// The changes that would found the network as it is now, in an order in which each finds what it needs.
    public List<Change> founding() {
        List<Change> founding = new ArrayList<>();
        founding.add(new Change.SetParameters(parameters));
        currencies.values().forEach(it -> founding.add(new Change.AddCurrency(it.currency(), it.settlementBank())));
        for (Participant it : participants.values()) {
            founding.add(new Change.AdmitParticipant(
                    it.bic(), it.role(), it.name(), it.country(), it.currencies(), it.unquotedAllowed()));
            if (it.state() != ParticipantState.ACTIVE) {
                founding.add(new Change.SetParticipantState(it.bic(), it.state()));
            }
        }
        founding.addAll(fees.values());
        founding.addAll(limits.values());
        holds.values().stream().filter(it -> it.holdMillis() != 0).forEach(founding::add);
        if (listEpoch > 0) {
            founding.add(new Change.ActivateLists(listEpoch, listVersion));
        }
        if (policyEpoch > 0) {
            founding.add(new Change.ActivatePolicy(policyEpoch, policy));
        }
        return founding;
    }

    /// Newest first: all open ones and as many decided ones as are remembered.
    public List<ChangeRecord> changes() {
        return changes.newestFirst();
    }

    public @Nullable ChangeRecord change(CommandId id) {
        return changes.find(id);
    }
}
