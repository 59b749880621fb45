package org.tandem.compliance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.compliance.names.Demands;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.names.Unscreenable;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.Nature;
import org.tandem.compliance.party.PartyAddress;
import org.tandem.compliance.party.PartyBirth;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.compliance.rules.Finding;
import org.tandem.compliance.rules.Terms;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;

/// The only maker of clearances. In this order: the corridor's rule pack, the parties' exact identifiers, their names,
/// the free text. A finding that rejects ends the payment with its reason; an alert holds it for two officers. Whatever
/// goes wrong inside holds it too: no list, a stale list, a name nobody can compare, a failing engine, an audit trail
/// that takes no record. There is no switch that turns it off. Safe for any number of threads.
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final GateSettings settings;
    private final RecentHolds recentHolds = new RecentHolds();
    // Changed before the names: whoever reads the names of an epoch finds the policy of that epoch.
    private final Policies policies;
    private volatile NameScreen names;
    private volatile long networkEpoch;

    public Gate(NameScreen names) {
        this(names, GateSettings.standard());
    }

    public Gate(NameScreen names, GateSettings settings) {
        this.names = names;
        this.settings = settings;
        this.policies = new Policies(settings.corridors(), settings.demands());
    }

    /// New lists, in force for the next payment. The engine refuses their clearances until `ActivateLists` has
    /// named their epoch, and those of older lists from then on.
    public void use(NameScreen next) {
        names = next;
    }

    /// The policy in force, learned from the log before its epoch is used.
    ///
    /// @param at the log's time
    public void policy(String text, Instant at) {
        policies.use(text, at);
    }

    /// What the policy in force wants of the lists; of one that cannot be read it is not known, and nothing passes
    /// by it.
    public Optional<Demands> demands() {
        Policies.InForce inForce = policies.now();
        return inForce.problem().isEmpty() ? Optional.of(inForce.demands()) : Optional.empty();
    }

    /// The epoch in force, learned from the log. It goes into the clearances of payments held for want of a list,
    /// so that they reach the officers; payments that were screened carry the epoch of the lists that did it.
    public void networkEpoch(long epoch) {
        networkEpoch = epoch;
    }

    public NameScreen lists() {
        return names;
    }

    /// Why everything is held now, whoever pays whom; empty when payments are screened. Judged by the policy of
    /// corridors that have none of their own.
    public String problem(Instant now) {
        NameScreen current = names;
        if (!current.usable()) {
            return current.problem();
        }
        Policies.InForce inForce = policies.now();
        if (!inForce.problem().isEmpty()) {
            return inForce.problem();
        }
        CorridorPolicy usual = inForce.corridors().usual();
        return usual.isStale(current.confirmedAt(), now) ? stale(current) : "";
    }

    static String stale(NameScreen names) {
        return "the lists were last confirmed at " + names.confirmedAt();
    }

    public Clearance clear(ScreeningSubject subject) {
        Examination examination = examine(subject);
        if (examination.judgement().verdict() == Verdict.HOLD) {
            recentHolds.keep(subject.content(), examination);
        }
        return new Clearance(
                examination.judgement().verdict(),
                examination.judgement().reason(),
                subject.content(),
                examination.listEpoch(),
                examination.method());
    }

    /// What the sender of a payment refused for this reason may be told: what the rule pack found missing or wrong
    /// in its own message. Lists are not asked, so that nobody learns from a refusal who stands on one.
    ///
    /// @param at when it was refused
    public Optional<String> tellable(ScreeningSubject subject, Reason reason, Instant at) {
        if (subject.kind() != PaymentKind.CUSTOMER) {
            return Optional.empty();
        }
        CorridorPolicy policy = policies.at(at).policy(subject.debtorAgent(), subject.creditorAgent());
        return Optional.ofNullable(policy.rules().examine(subject.parties(), terms(subject, policy, at)))
                .filter(finding -> finding.rejects() && finding.reason() == reason)
                .map(Finding::text);
    }

    /// What was found in a payment that was held a while ago; empty when that is too long ago.
    public Optional<Examination> held(ContentHash content) {
        return recentHolds.find(content);
    }

    /// The same that [#clear] makes a clearance of, with everything that was found.
    public Examination examine(ScreeningSubject subject) {
        NameScreen current = names;
        Instant now = settings.clock().instant();
        Policies.InForce inForce = policies.now();
        CorridorPolicy policy = inForce.corridors().policy(subject.debtorAgent(), subject.creditorAgent());
        List<ScreenedParty> parties = parties(subject);
        boolean customers = subject.kind() == PaymentKind.CUSTOMER;
        Finding finding = customers ? policy.rules().examine(subject.parties(), terms(subject, policy, now)) : null;
        Screening screening = new Screening(current, settings, policy, now, subject.uetr());
        if (!inForce.problem().isEmpty()) {
            screening.fail(inForce.problem());
        } else if (finding == null || !finding.rejects()) {
            screen(screening, parties, subject.narrative());
        }
        return new Examination(
                judgement(finding, screening, listedAgent(subject, screening)),
                now,
                customers ? policy.rules().toString() : "",
                parties,
                screening.alerts(),
                screening.suppressed(),
                current.usable() ? current.epoch() : networkEpoch,
                current.version(),
                current.method());
    }

    /// This is where everything that goes wrong becomes a hold, whatever it is: a payment must not pass because its
    /// screening failed, and must not be lost because of it either.
    private static void screen(Screening screening, List<ScreenedParty> parties, List<String> narrative) {
        try {
            screening.run(parties, narrative);
        } catch (RuntimeException e) {
            LOG.error("a payment is held because its screening failed", e);
            screening.fail("its screening failed: " + e);
        }
    }

    /// An agent that may be on a list has one case of its own: a case with each of its payments, all held and all
    /// with funds reserved, would help nobody.
    private static @Nullable Judgement listedAgent(ScreeningSubject subject, Screening screening) {
        List<Bic> agents = agents(subject);
        int first = subject.parties().size();
        for (Alert alert : screening.alerts()) {
            int place = alert.party() - first;
            if (place >= 0 && place < agents.size()) {
                Bic agent = agents.get(place);
                boolean pays = agent.equals(subject.debtorAgent());
                return Judgement.reject(
                        pays ? Reason.AG10 : Reason.AG11,
                        "the " + (pays ? "debtor" : "creditor") + " agent " + agent + " may be the entry "
                                + alert.hit().entry().id() + " of "
                                + alert.hit().entry().list()
                                + "; its payments are refused until two officers decide its case");
            }
        }
        return null;
    }

    private static Judgement judgement(
            @Nullable Finding finding, Screening screening, @Nullable Judgement listedAgent) {
        if (finding != null && finding.rejects()) {
            return Judgement.reject(finding.reason(), finding.text());
        }
        String rejected = screening.rejected();
        if (rejected != null) {
            return Judgement.reject(Reason.RR04, rejected);
        }
        if (listedAgent != null) {
            return listedAgent;
        }
        String held = screening.held();
        if (held != null) {
            return Judgement.hold(Reason.RR04, finding == null ? held : held + "; " + finding.text());
        }
        return finding == null ? Judgement.PASS : Judgement.hold(finding.reason(), finding.text());
    }

    /// The message's own parties, then the two agents as they were admitted, whatever the message calls them, then
    /// the free text.
    private List<ScreenedParty> parties(ScreeningSubject subject) {
        List<ScreenedParty> parties = new ArrayList<>(subject.parties());
        agents(subject).forEach(agent -> parties.add(agent(agent)));
        if (!subject.narrative().isEmpty()) {
            parties.add(ScreenedParty.named(PartyRole.NARRATIVE, String.join(" ", subject.narrative()), ""));
        }
        return parties;
    }

    private static List<Bic> agents(ScreeningSubject subject) {
        return Stream.of(subject.debtorAgent(), subject.creditorAgent())
                .filter(agent -> !agent.isNone())
                .distinct()
                .toList();
    }

    /// An agent as it was admitted: what its payments are screened by, beside their own parties.
    public ScreenedParty agent(Bic agent) {
        return new ScreenedParty(
                PartyRole.AGENT,
                Nature.BANK,
                settings.participantNames().apply(agent),
                new PartyAddress("", "", agent.country()),
                List.of(new PartyIdentifier(PartyIdentifier.Kind.BIC, agent.code())),
                "",
                PartyBirth.NONE);
    }

    /// For what its payments are refused; without those that are allowed. Nothing while there are no lists.
    ///
    /// @throws Unscreenable its name cannot be compared; its payments are held
    public List<Hit> agentHits(Bic agent) {
        NameScreen current = names;
        if (!current.usable()) {
            return List.of();
        }
        ScreenedParty party = agent(agent);
        List<Hit> hits = new ArrayList<>(current.byIdentifier(party));
        if (!party.name().isBlank()) {
            hits.addAll(current.byName(party));
        }
        Fingerprint fingerprint = Fingerprint.of(party);
        Instant now = settings.clock().instant();
        hits.removeIf(hit -> !hit.rejected()
                && settings.allowed().find(fingerprint, hit.entry(), now).isPresent());
        return hits;
    }

    private static boolean isCalled(ScreenedParty party, Bic agent) {
        return party.identifiers().stream()
                .anyMatch(one -> Bic.isBic(one.value()) && Bic.of(one.value()).equals(agent));
    }

    private Terms terms(ScreeningSubject subject, CorridorPolicy policy, Instant now) {
        return new Terms(
                subject.debtorAgent(),
                subject.creditorAgent(),
                policy.isAbove(subject.source()),
                names(subject, subject.debtorAgent()),
                names(subject, subject.creditorAgent()),
                now.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private List<String> names(ScreeningSubject subject, Bic agent) {
        List<String> all = new ArrayList<>(2);
        all.add(settings.participantNames().apply(agent));
        for (ScreenedParty party : subject.parties()) {
            if (party.role() == PartyRole.AGENT && isCalled(party, agent)) {
                all.add(party.name());
            }
        }
        return all;
    }
}
