package org.tandem.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.Alert.Channel;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.names.Unscreenable;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.payment.Uetr;

/// One payment's parties against the lists. Collects; the gate judges.
final class Screening {
    private final NameScreen names;
    private final GateSettings settings;
    private final CorridorPolicy policy;
    private final Instant now;
    private final Uetr uetr;
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Alert> suppressed = new ArrayList<>();
    private @Nullable String trouble;
    private @Nullable String rejected;
    private @Nullable String held;

    Screening(NameScreen names, GateSettings settings, CorridorPolicy policy, Instant now, Uetr uetr) {
        this.names = names;
        this.settings = settings;
        this.policy = policy;
        this.now = now;
        this.uetr = uetr;
    }

    void run(List<ScreenedParty> parties, List<String> narrative) {
        if (!names.usable()) {
            fail("nothing could be screened: " + names.problem());
            return;
        }
        if (policy.isStale(names.confirmedAt(), now)) {
            fail("nothing could be screened: " + Gate.stale(names));
            return;
        }
        for (int i = 0; i < parties.size(); i++) {
            collect(parties.get(i), i, Channel.IDENTIFIER, names.byIdentifier(parties.get(i)));
        }
        for (int i = 0; i < parties.size(); i++) {
            ScreenedParty party = parties.get(i);
            if (party.role() == PartyRole.NARRATIVE) {
                collectText(party, i, narrative);
            } else if (!party.name().isBlank() && !isStanding(party)) {
                collectNames(party, i);
            }
        }
    }

    /// Something went wrong: the payment is held for it, whatever else was found.
    void fail(String what) {
        trouble = trouble == null ? what : trouble;
    }

    private boolean isStanding(ScreenedParty party) {
        if (policy.mode() == ScreeningMode.IN_LINE || party.role() == PartyRole.AGENT) {
            return false;
        }
        return settings.standing()
                .find(Fingerprint.of(party))
                .filter(verdict -> verdict.listEpoch() == names.epoch())
                .filter(verdict -> Duration.between(verdict.at(), now).compareTo(policy.verdictAge()) <= 0)
                .isPresent();
    }

    private void collectNames(ScreenedParty party, int place) {
        try {
            collect(party, place, Channel.NAME, names.byName(party));
        } catch (Unscreenable e) {
            fail("the " + party.role() + "'s name cannot be screened: " + e.getMessage());
        }
    }

    private void collectText(ScreenedParty text, int place, List<String> lines) {
        for (String line : lines) {
            try {
                collect(text, place, Channel.NARRATIVE, names.inText(line));
            } catch (Unscreenable e) {
                fail("a line of the remittance text cannot be screened: " + e.getMessage());
            }
        }
    }

    private void collect(ScreenedParty party, int place, Channel channel, List<Hit> hits) {
        for (Hit hit : hits) {
            if (!isNew(place, hit)) {
                continue;
            }
            Alert alert = new Alert(place, channel, hit);
            String detail = "the " + party.role() + "'s " + channel.name().toLowerCase(Locale.ROOT) + " is on the list "
                    + hit.entry().list() + " as '" + hit.listedName() + "'";
            if (hit.rejected()) {
                alerts.add(alert);
                rejected = rejected == null ? detail : rejected;
            } else if (hit.more() == 0 && isAllowed(party, hit)) {
                suppressed.add(alert);
            } else {
                alerts.add(alert);
                held = held == null ? detail : held;
            }
        }
    }

    /// The same entry found by another channel is the same alert.
    private boolean isNew(int place, Hit hit) {
        return alerts.stream()
                        .noneMatch(
                                one -> one.party() == place && one.hit().entry().equals(hit.entry()))
                && suppressed.stream()
                        .noneMatch(
                                one -> one.party() == place && one.hit().entry().equals(hit.entry()));
    }

    private boolean isAllowed(ScreenedParty party, Hit hit) {
        if (party.role() == PartyRole.NARRATIVE) {
            return false;
        }
        Optional<String> allowed = settings.allowed().find(Fingerprint.of(party), hit.entry(), now);
        allowed.ifPresent(why -> settings.audit()
                .append(new AuditRecord(
                        now,
                        "gate",
                        "alert suppressed",
                        uetr.toString(),
                        "the " + party.role() + " against " + hit.entry().list() + " "
                                + hit.entry().id() + ": " + why)));
        return allowed.isPresent();
    }

    List<Alert> alerts() {
        return alerts;
    }

    List<Alert> suppressed() {
        return suppressed;
    }

    @Nullable
    String rejected() {
        return rejected;
    }

    /// Why officers must look, or null.
    @Nullable
    String held() {
        if (trouble != null && held != null) {
            return held + "; " + trouble;
        }
        return trouble != null ? trouble : held;
    }
}
