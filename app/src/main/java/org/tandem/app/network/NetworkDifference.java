package org.tandem.app.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandem.gateway.json.ChangeJson;

/// What must change in a running network for it to be what a file says.
///
/// @param changes to be proposed, in an order in which each finds what it needs
/// @param untouched differences that no change can settle, as sentences
public record NetworkDifference(List<Item> changes, List<String> untouched) {
    private static final String EVERYONE = "all";

    /// A change, and the one that set what is there now; null where there is nothing.
    public record Item(ChangeJson change, @Nullable ChangeJson now) {}

    public NetworkDifference {
        changes = List.copyOf(changes);
        untouched = List.copyOf(untouched);
    }

    /// Both as the changes that would found them: `wanted` by the file, `found` in the running network.
    public static NetworkDifference between(List<ChangeJson> wanted, List<ChangeJson> found) {
        Map<String, ChangeJson> there = byKey(found);
        List<Item> changes = new ArrayList<>();
        List<String> untouched = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (ChangeJson change : wanted) {
            named.add(key(change));
            ChangeJson known = there.get(key(change));
            if (!change.equals(known)) {
                settle(change, known, changes, untouched);
            }
        }
        for (ChangeJson change : found) {
            if (!named.contains(key(change))) {
                undo(change, changes, untouched);
            }
        }
        return new NetworkDifference(changes, untouched);
    }

    private static Map<String, ChangeJson> byKey(List<ChangeJson> changes) {
        Map<String, ChangeJson> map = new LinkedHashMap<>();
        changes.forEach(it -> map.put(key(it), it));
        return map;
    }

    /// What a change is about: two with the same key say something about the same thing.
    private static String key(ChangeJson change) {
        return switch (change) {
            case ChangeJson.AddCurrency it -> "currency " + it.currency();
            case ChangeJson.AdmitParticipant it -> "participant " + it.bic();
            case ChangeJson.SetParticipantState it -> "state " + it.bic();
            case ChangeJson.SetAccountState it -> "account " + it.owner() + " " + it.kind() + " " + it.currency();
            case ChangeJson.SetFees it -> "fees " + it.sourceCurrency() + "/" + it.targetCurrency();
            case ChangeJson.SetLimits it -> "limits " + who(it) + " " + it.currency();
            case ChangeJson.SetParameters _ -> "parameters";
            case ChangeJson.SetHold it -> "hold " + it.from() + it.to();
            case ChangeJson.ActivateLists _ -> "lists";
            case ChangeJson.ActivatePolicy _ -> "policy";
            case ChangeJson.DecideHold it -> "decision " + it.uetr();
        };
    }

    private static String who(ChangeJson.SetLimits limits) {
        return limits.participant() == null ? EVERYONE : limits.participant();
    }

    private static void settle(
            ChangeJson wanted, @Nullable ChangeJson known, List<Item> changes, List<String> untouched) {
        switch (wanted) {
            case ChangeJson.AddCurrency it -> {
                if (known == null) {
                    changes.add(new Item(it, null));
                } else {
                    untouched.add("the currency " + it.currency()
                            + " is there with other decimals or another settlement" + " bank, which cannot change");
                }
            }
            case ChangeJson.AdmitParticipant it -> {
                if (known instanceof ChangeJson.AdmitParticipant there) {
                    accounts(it, there, changes, untouched);
                } else {
                    changes.add(new Item(it, null));
                }
            }
            case ChangeJson.ActivateLists _ -> {
                // Lists come into force where they are read: activating an epoch that no gate has would stop payments.
            }
            case ChangeJson.ActivatePolicy it -> {
                boolean same =
                        known instanceof ChangeJson.ActivatePolicy there && Objects.equals(there.policy(), it.policy());
                if (!same) {
                    changes.add(new Item(it, known));
                }
            }
            case ChangeJson.SetFees it -> changes.add(new Item(it, known));
            case ChangeJson.SetLimits it -> changes.add(new Item(it, known));
            case ChangeJson.SetParameters it -> changes.add(new Item(it, known));
            case ChangeJson.SetHold it -> changes.add(new Item(it, known));
            case ChangeJson.SetParticipantState it -> changes.add(new Item(it, known));
            case ChangeJson.SetAccountState it -> changes.add(new Item(it, known));
            case ChangeJson.DecideHold _ -> throw new IllegalArgumentException("no network file decides on a payment");
        }
    }

    /// A participant that is there keeps its name and role; accounts are opened and closed.
    private static void accounts(
            ChangeJson.AdmitParticipant wanted,
            ChangeJson.AdmitParticipant there,
            List<Item> changes,
            List<String> untouched) {
        List<String> before = there.currencies() == null ? List.of() : there.currencies();
        List<String> after = wanted.currencies() == null ? List.of() : wanted.currencies();
        for (String currency : after) {
            if (!before.contains(currency)) {
                changes.add(new Item(account(wanted, currency, "OPEN"), null));
            }
        }
        for (String currency : before) {
            if (!after.contains(currency)) {
                changes.add(new Item(account(wanted, currency, "CLOSED"), null));
            }
        }
        ChangeJson.AdmitParticipant same = new ChangeJson.AdmitParticipant(
                wanted.bic(),
                wanted.role(),
                wanted.name(),
                wanted.country(),
                there.currencies(),
                wanted.unquotedAllowed());
        if (!same.equals(there)) {
            untouched.add("the participant " + wanted.bic()
                    + " is there with another name, role, country or 'unquoted'," + " which cannot change");
        }
    }

    private static ChangeJson account(ChangeJson.AdmitParticipant owner, String currency, String state) {
        return new ChangeJson.SetAccountState(owner.bic(), "SETTLEMENT", currency, state);
    }

    /// What the file does not name: rules fall away, participants stay until officers suspend them.
    private static void undo(ChangeJson there, List<Item> changes, List<String> untouched) {
        switch (there) {
            case ChangeJson.SetFees it -> {
                ChangeJson none = new ChangeJson.SetFees(
                        it.sourceCurrency(), it.targetCurrency(), nothing(it.sender()), nothing(it.receiver()));
                if (!none.equals(it)) {
                    changes.add(new Item(none, it));
                }
            }
            case ChangeJson.SetLimits it -> {
                ChangeJson none = new ChangeJson.SetLimits(it.participant(), it.currency(), null, null);
                if (!none.equals(it)) {
                    changes.add(new Item(none, it));
                }
            }
            case ChangeJson.SetHold it -> changes.add(new Item(new ChangeJson.SetHold(it.from(), it.to(), null), it));
            case ChangeJson.AdmitParticipant it ->
                untouched.add("the participant " + it.bic() + " is not in the file; it stays, since a participant is"
                        + " suspended by name and not by leaving it out");
            case ChangeJson.AddCurrency it ->
                untouched.add("the currency " + it.currency() + " is not in the file; a currency stays");
            case ChangeJson.SetParticipantState it ->
                untouched.add("the participant " + it.bic() + " is suspended, about which a file says nothing");
            case ChangeJson.SetParameters _, ChangeJson.ActivateLists _, ChangeJson.ActivatePolicy _ -> {
                // A file without clocks, lists or policy leaves those in force.
            }
            case ChangeJson.SetAccountState _, ChangeJson.DecideHold _ -> {
                // Never among the changes that would found a network.
            }
        }
    }

    /// A fee of nothing, in the decimals of the one there is.
    private static ChangeJson.@Nullable Fee nothing(ChangeJson.@Nullable Fee fee) {
        if (fee == null || fee.fixed() == null) {
            return fee;
        }
        String zero = new BigDecimal(fee.fixed()).multiply(BigDecimal.ZERO).toPlainString();
        return new ChangeJson.Fee(zero, 0L, zero, zero);
    }
}
