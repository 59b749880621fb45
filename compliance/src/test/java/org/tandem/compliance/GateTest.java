package org.tandem.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.compliance.Example.creditor;
import static org.tandem.compliance.Example.debtor;
import static org.tandem.compliance.Example.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.compliance.StandingVerdicts.CleanVerdict;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.engine.ListedNames;
import org.tandem.compliance.names.Demands;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.names.NoNames;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.compliance.rules.RulePacks;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Money;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.VerdictCache;
import org.tandem.screening.list.IdentifierType;

class GateTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    @Test
    void a_complete_payment_of_unlisted_parties_passes_and_is_bound_to_its_content() {
        Clearance clearance = new Gate(SmallList.of("Borealis Frost Trading").inForce(3))
                .clear(subject(debtor("Anna Linden"), creditor("Oak Mill")));
        assertThat(clearance.verdict()).isEqualTo(Verdict.PASS);
        assertThat(clearance.reason()).isEqualTo(Reason.NONE);
        assertThat(clearance.listEpoch()).isEqualTo(3);
        assertThat(clearance.method()).isEqualTo(ScreeningMethod.FULL);
        assertThat(clearance.content())
                .isEqualTo(ContentHash.of(
                        Example.UETR,
                        Example.DEBTOR_AGENT,
                        Example.CREDITOR_AGENT,
                        new QuoteId(7),
                        new Money(100, Example.BYN),
                        Example.RUB.pack(),
                        2_800,
                        11,
                        12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Borealis Frost Trading",
                "BOREALIS-FROST  trading.",
                "Ｂｏｒｅａｌｉｓ Frost\u200bTrading",
                "borealis frost tra\u00adding"
            })
    void a_listed_name_is_held_however_it_is_spaced_and_cased(String name) {
        Clearance clearance =
                SmallList.of("Borealis Frost Trading").gate().clear(subject(debtor("Anna Linden"), creditor(name)));
        assertThat(clearance.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(clearance.reason()).isEqualTo(Reason.RR04);
    }

    @Test
    void a_name_of_a_programme_that_rejects_is_rejected_and_wins_over_a_held_one() {
        Judgement judgement = SmallList.of("Anna Linden")
                .rejecting("Oak Mill")
                .gate()
                .examine(subject(debtor("ANNA LINDEN"), creditor("oak mill")))
                .judgement();
        assertThat(judgement.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(judgement.reason()).isEqualTo(Reason.RR04);
        assertThat(judgement.detail()).isEqualTo("the creditor's name is on the list OWN as 'Oak Mill'");
    }

    @Test
    void a_name_that_only_resembles_one_of_a_programme_that_rejects_is_held_for_officers() {
        Gate gate = SmallList.of().rejecting("Borealis Frost Trading").gate();
        assertThat(verdict(gate, debtor("Anna Linden"), creditor("Borealis Frst Trading")))
                .isEqualTo(Verdict.HOLD);
        assertThat(verdict(gate, debtor("Anna Linden"), creditor("Borealis Frost Trading")))
                .isEqualTo(Verdict.REJECT);
    }

    @Test
    void every_role_is_screened_also_between_institutions() {
        Gate gate = SmallList.of("Grey Harbour").gate();
        for (PartyRole role : PartyRole.values()) {
            if (role != PartyRole.NARRATIVE) {
                ScreeningSubject subject = subject(
                        PaymentKind.FINANCIAL_INSTITUTION,
                        100,
                        List.of(),
                        ScreenedParty.named(role, "Grey Harbour", ""));
                assertThat(gate.clear(subject).verdict()).as(role.toString()).isEqualTo(Verdict.HOLD);
            }
        }
    }

    @Test
    void a_listed_identifier_holds_a_party_of_any_name() {
        ScreenedParty debtor =
                debtor("Anna Linden").withIdentifiers(new PartyIdentifier(PartyIdentifier.Kind.PERSON, "ab 12-34/9"));
        assertThat(verdict(
                        SmallList.of()
                                .identified(IdentifierType.NATIONAL_ID, "AB12349")
                                .gate(),
                        debtor,
                        creditor("Oak Mill")))
                .isEqualTo(Verdict.HOLD);
    }

    @Test
    void a_name_in_the_remittance_text_is_held() {
        Gate gate = SmallList.of("Grey Harbour").gate();
        ScreeningSubject said = subject(
                PaymentKind.CUSTOMER,
                100,
                List.of("Invoice 7", "on behalf of GREY-HARBOUR, thanks"),
                debtor("Anna Linden"),
                creditor("Oak Mill"));
        Examination examination = gate.examine(said);
        assertThat(examination.judgement().verdict()).isEqualTo(Verdict.HOLD);
        assertThat(examination.alerts().getFirst().channel()).isEqualTo(Alert.Channel.NARRATIVE);
    }

    @Test
    void an_incomplete_payment_is_rejected_before_anybody_is_screened() {
        FakeScreen screen = FakeScreen.of("Oak Mill", 900);
        Clearance clearance = new Gate(screen).clear(subject(debtor("OUR CLIENT"), creditor("Oak Mill")));
        assertThat(clearance.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(clearance.reason()).isEqualTo(Reason.RR02);
        assertThat(screen.asked()).isEmpty();
    }

    @Test
    void a_rule_that_holds_does_not_hide_an_alert() {
        Gate gate = new Gate(FakeScreen.of("Oak Mill", 900).rejecting());
        ScreenedParty elsewhere = debtor("Anna Linden").withAccount("GB82WEST12345698765432");
        assertThat(verdict(gate, elsewhere, creditor("Oak Mill"))).isEqualTo(Verdict.REJECT);
        assertThat(verdict(gate, elsewhere, creditor("Other"))).isEqualTo(Verdict.HOLD);
    }

    @Test
    void without_a_usable_list_everything_is_held_under_the_networks_epoch() {
        List<NameScreen> unusable = List.of(
                new NoNames("the lists have not been read yet"),
                SmallList.of().inForce(3),
                ListedNames.of(List.of(), Demands.NONE, ScreeningPolicy.SHIPPED, new VerdictCache())
                        .inForce(3, Instant.MAX),
                ListedNames.of(
                                List.of(),
                                new Demands(Set.of("UN"), Set.of()),
                                ScreeningPolicy.SHIPPED,
                                new VerdictCache())
                        .inForce(3, Instant.MAX));
        for (NameScreen names : unusable) {
            Gate gate = new Gate(names);
            gate.networkEpoch(9);
            Clearance clearance = gate.clear(subject(debtor("Anna Linden"), creditor("Oak Mill")));
            assertThat(names.problem()).isNotEmpty();
            assertThat(clearance.verdict()).as(names.problem()).isEqualTo(Verdict.HOLD);
            assertThat(clearance.listEpoch()).isEqualTo(9);
        }
    }

    @Test
    void lists_not_confirmed_lately_hold_everything() {
        FakeScreen fresh = FakeScreen.of("Somebody", 900).confirmedAt(NOW.minus(Duration.ofDays(2)));
        FakeScreen stale = fresh.confirmedAt(NOW.minus(Duration.ofDays(2)).minusSeconds(1));
        assertThat(verdict(at(NOW, fresh), debtor("Anna Linden"), creditor("Oak Mill")))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(at(NOW, stale), debtor("Anna Linden"), creditor("Oak Mill")))
                .isEqualTo(Verdict.HOLD);
    }

    @Test
    void lists_confirmed_in_the_future_hold_everything_for_a_clock_is_wrong() {
        FakeScreen ahead = FakeScreen.of("Somebody", 900).confirmedAt(NOW.plus(Duration.ofMinutes(1)));
        FakeScreen farAhead = ahead.confirmedAt(NOW.plus(Duration.ofMinutes(1)).plusMillis(1));
        assertThat(verdict(at(NOW, ahead), debtor("Anna Linden"), creditor("Oak Mill")))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(at(NOW, farAhead), debtor("Anna Linden"), creditor("Oak Mill")))
                .isEqualTo(Verdict.HOLD);
    }

    @Test
    void a_corridor_may_allow_its_lists_another_age() {
        FakeScreen old = FakeScreen.of("Somebody", 900).confirmedAt(NOW.minus(Duration.ofHours(7)));
        CorridorPolicy usual = CorridorPolicy.strict(RulePacks.shipped().get("R16-2012"));
        Corridors corridors = Corridors.all(usual).with("BY", "RU", usual.withListAge(Duration.ofHours(6)));
        Gate gate =
                new Gate(old, GateSettings.standard().withCorridors(corridors).withClock(InstantSource.fixed(NOW)));
        assertThat(verdict(gate, debtor("Anna Linden"), creditor("Oak Mill"))).isEqualTo(Verdict.HOLD);
        assertThat(verdict(at(NOW, old), debtor("Anna Linden"), creditor("Oak Mill")))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void a_failing_engine_holds_and_says_so() {
        Examination examination = new Gate(new Failing()).examine(subject(debtor("Anna Linden"), creditor("Oak Mill")));
        assertThat(examination.judgement().verdict()).isEqualTo(Verdict.HOLD);
        assertThat(examination.judgement().detail()).contains("its screening failed", "index is damaged");
    }

    @Test
    void a_name_that_nobody_can_compare_is_held() {
        ScreenedParty ultimate = ScreenedParty.named(PartyRole.ULTIMATE_DEBTOR, "☃☃☃", "");
        assertThat(verdict(
                        SmallList.of("Borealis Frost").gate(), debtor("Anna Linden"), creditor("Oak Mill"), ultimate))
                .isEqualTo(Verdict.HOLD);
    }

    @Test
    void an_allowed_pair_suppresses_the_alert_but_not_the_screening_and_is_recorded_each_time() {
        FakeScreen screen = FakeScreen.of("Oak Mill", 900);
        List<AuditRecord> audit = new ArrayList<>();
        Fingerprint party = Fingerprint.of(creditor("Oak Mill"));
        Gate gate = new Gate(
                screen,
                GateSettings.standard()
                        .withAllowed(
                                (asked, entry, at) -> asked.equals(party)
                                                && entry.equals(screen.hit().entry())
                                        ? Optional.of("pair 1")
                                        : Optional.empty(),
                                audit::add));
        for (int times = 1; times <= 2; times++) {
            Examination examination = gate.examine(subject(debtor("Anna Linden"), creditor("Oak Mill")));
            assertThat(examination.judgement().verdict()).isEqualTo(Verdict.PASS);
            assertThat(examination.suppressed()).hasSize(1);
            assertThat(audit).hasSize(times);
        }
        ScreenedParty other = creditor("Oak Mill").withAccount("40702810000000000002");
        assertThat(verdict(gate, debtor("Anna Linden"), other)).isEqualTo(Verdict.HOLD);
        assertThat(screen.asked()).contains("Oak Mill");
    }

    @Test
    void nothing_is_suppressed_while_further_entries_are_not_told() {
        Gate gate = new Gate(
                FakeScreen.of("Oak Mill", 900).withMore(1),
                GateSettings.standard().withAllowed((party, entry, at) -> Optional.of("pair 1"), record -> {}));
        assertThat(verdict(gate, debtor("Anna Linden"), creditor("Oak Mill"))).isEqualTo(Verdict.HOLD);
    }

    @Test
    void what_cannot_be_recorded_is_not_suppressed() {
        Gate gate = new Gate(
                FakeScreen.of("Oak Mill", 900),
                GateSettings.standard().withAllowed((party, entry, at) -> Optional.of("pair 1"), record -> {
                    throw new IllegalStateException("the disk is full");
                }));
        assertThat(verdict(gate, debtor("Anna Linden"), creditor("Oak Mill"))).isEqualTo(Verdict.HOLD);
    }

    @Test
    void a_name_that_the_list_rejects_is_allowed_to_nobody() {
        Gate gate = new Gate(
                FakeScreen.of("Oak Mill", 900).rejecting(),
                GateSettings.standard().withAllowed((party, entry, at) -> Optional.of("pair 1"), record -> {}));
        assertThat(verdict(gate, debtor("Anna Linden"), creditor("Oak Mill"))).isEqualTo(Verdict.REJECT);
    }

    @Test
    void a_standing_verdict_counts_where_the_corridor_says_so_while_it_is_fresh_and_of_these_lists() {
        CleanVerdict fresh = new CleanVerdict(5, NOW.minus(Duration.ofHours(6)));
        assertThat(askedWith(fresh, true)).doesNotContain("Oak Mill");
        assertThat(askedWith(fresh, false)).contains("Oak Mill");
        assertThat(askedWith(new CleanVerdict(4, fresh.at()), true)).contains("Oak Mill");
        assertThat(askedWith(new CleanVerdict(5, fresh.at().minusSeconds(1)), true))
                .contains("Oak Mill");
    }

    private static List<String> askedWith(CleanVerdict verdict, boolean standing) {
        FakeScreen screen = FakeScreen.of("Somebody", 900);
        CorridorPolicy inLine = CorridorPolicy.strict(RulePacks.shipped().get("R16-2012"));
        Corridors corridors = Corridors.all(inLine)
                .with("BY", "RU", standing ? inLine.withStandingVerdicts(Duration.ofHours(6)) : inLine);
        Gate gate = new Gate(
                screen,
                GateSettings.standard()
                        .withCorridors(corridors)
                        .withStanding(party -> Optional.of(verdict))
                        .withClock(InstantSource.fixed(NOW)));
        assertThat(verdict(gate, debtor("Anna Linden"), creditor("Oak Mill"))).isEqualTo(Verdict.PASS);
        return screen.asked();
    }

    @Test
    void up_to_the_threshold_a_corridor_asks_for_less() {
        CorridorPolicy policy = CorridorPolicy.strict(RulePacks.shipped().get("R16-2012"))
                .withThreshold(new Money(300_000, Example.BYN));
        Gate gate =
                new Gate(FakeScreen.of("Somebody", 900), GateSettings.standard().withCorridors(Corridors.all(policy)));
        ScreenedParty bare = ScreenedParty.named(PartyRole.DEBTOR, "Anna Linden", Example.IBAN);
        assertThat(gate.clear(subject(PaymentKind.CUSTOMER, 300_000, List.of(), bare, creditor("Oak Mill")))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(gate.clear(subject(PaymentKind.CUSTOMER, 300_001, List.of(), bare, creditor("Oak Mill")))
                        .reason())
                .isEqualTo(Reason.RR02);
    }

    @Test
    void what_was_found_in_a_held_payment_is_kept_for_its_case() {
        Gate gate = new Gate(FakeScreen.of("Oak Mill", 900));
        Clearance held = gate.clear(subject(debtor("Anna Linden"), creditor("Oak Mill")));
        Clearance passed = gate.clear(subject(debtor("Bruno Ash"), creditor("Other")));
        assertThat(gate.held(held.content()).orElseThrow().alerts()).hasSize(1);
        assertThat(passed.verdict()).isEqualTo(Verdict.PASS);
    }

    private static Verdict verdict(Gate gate, ScreenedParty... parties) {
        return gate.clear(subject(parties)).verdict();
    }

    private static Gate at(Instant now, NameScreen screen) {
        return new Gate(screen, GateSettings.standard().withClock(InstantSource.fixed(now)));
    }

    /// An engine whose index is damaged.
    private record Failing() implements NameScreen {
        @Override
        public List<Hit> byIdentifier(ScreenedParty party) {
            return List.of();
        }

        @Override
        public List<Hit> byName(ScreenedParty party) {
            throw new ArrayIndexOutOfBoundsException("the index is damaged");
        }

        @Override
        public List<Hit> inText(String text) {
            return List.of();
        }

        @Override
        public ScreeningMethod method() {
            return ScreeningMethod.FULL;
        }

        @Override
        public long epoch() {
            return 1;
        }

        @Override
        public String version() {
            return "damaged";
        }

        @Override
        public String problem() {
            return "";
        }

        @Override
        public Instant confirmedAt() {
            return Instant.MAX;
        }
    }
}
