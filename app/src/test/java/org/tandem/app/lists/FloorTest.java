package org.tandem.app.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.compliance.GateSettings;
import org.tandem.compliance.Policy;
import org.tandem.compliance.PolicyText;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.names.Demands;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.directory.Directory;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.ListStore;
import org.tandem.screening.list.store.Officer;
import org.tandem.screening.list.store.Outcome;
import org.tandem.screening.list.store.Outcome.Refusal;

/// What the policy in the log demands of lists takes effect in the step that puts it in force.
class FloorTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Officer ONE = new Officer("officer.one");
    private static final Officer TWO = new Officer("officer.two");
    private static final String LISTED = """
            id,name,programmes
            1,Marek Harbin,GREY
            """;

    @TempDir
    Path root;

    private final Directory directory = new Directory();
    private final List<ListUpdate> updates = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private ListStore store;
    private GateLists lists;
    private long epoch;
    private int deliveries;

    @BeforeEach
    void open() throws Exception {
        store = ListStore.open(root.resolve("store"), Set.of());
        GateSettings settings = GateSettings.standard().withClock(InstantSource.fixed(NOW));
        lists = new GateLists(store, Set.of("OWN"), settings, updates::add);
        decide("OWN", LISTED);
        activateLists();
    }

    @AfterEach
    void close() throws IOException {
        lists.close();
        store.close();
    }

    @Test
    void a_programme_that_rejects_does_so_for_the_next_payment_and_no_longer_when_it_is_taken_back() throws Exception {
        assertThat(clear("Marek Harbin").verdict()).isEqualTo(Verdict.HOLD);

        activatePolicy("rejects GREY\n");
        assertThat(clear("Marek Harbin").verdict()).isEqualTo(Verdict.REJECT);
        assertThat(clear("Marek Harbin").listEpoch()).isEqualTo(epoch);
        assertThat(clear("Dorota Lisowska").verdict()).isEqualTo(Verdict.PASS);

        activatePolicy("");
        assertThat(clear("Marek Harbin").verdict()).isEqualTo(Verdict.HOLD);
        assertThat(updates).hasSize(3);
        assertThat(updates.getLast().changes().read())
                .as("nobody is compared again: the lists are the same")
                .isEmpty();
    }

    @Test
    void a_floor_raised_to_a_list_in_force_keeps_it_in_force() throws Exception {
        decide("MORE", "id,name\n2,Dorota Lisowska\n");
        activateLists();
        long open = proposal(store.proposeRemoval("MORE", ONE, "too many hits", NOW));

        activatePolicy("floor MORE\n");

        assertThat(clear("Anna Linden").verdict()).isEqualTo(Verdict.PASS);
        assertThat(store.floor()).containsExactly("MORE", "OWN");
        refused(store.proposeRemoval("MORE", ONE, "too many hits", NOW));
        refused(store.approve(open, TWO, "yes", "", NOW));

        activatePolicy("");
        assertThat(store.approve(open, TWO, "yes", "", NOW)).isInstanceOf(Outcome.Activated.class);
        refused(store.proposeRemoval("OWN", ONE, "too many hits", NOW));
    }

    @Test
    void a_floor_raised_to_a_list_that_is_missing_holds_everything_until_two_officers_brought_it() throws Exception {
        activatePolicy("floor MORE\n");

        assertThat(clear("Anna Linden").verdict()).isEqualTo(Verdict.HOLD);
        assertThat(lists.gate().problem(NOW))
                .isEqualTo("the list MORE, which the network demands, is missing or empty");

        ListDesk desk = new ListDesk(store, root, lists, entry -> {}, InstantSource.fixed(NOW));
        assertThat(desk.missing(Set.of("OWN", "MORE", "OTHER")))
                .as("another policy with this floor makes nothing worse")
                .containsExactly("OTHER");

        decide("MORE", "id,name\n2,Dorota Lisowska\n");
        assertThat(clear("Anna Linden").verdict())
                .as("in force in the store, and not yet in the log")
                .isEqualTo(Verdict.HOLD);
        activateLists();
        assertThat(lists.gate().problem(NOW)).isEmpty();
        assertThat(clear("Anna Linden").verdict()).isEqualTo(Verdict.PASS);
        assertThat(clear("Dorota Lisowska").verdict()).isEqualTo(Verdict.HOLD);
        assertThat(updates.getLast().changes().read()).hasSize(1);
    }

    @Test
    void a_policy_that_cannot_be_read_holds_everything_and_no_list_is_given_up_meanwhile() throws Exception {
        decide("MORE", "id,name\n2,Dorota Lisowska\n");
        activateLists();

        activate(new Change.ActivatePolicy(++epoch, "policy 9\nfloor MORE\n"));

        assertThat(clear("Anna Linden").verdict()).isEqualTo(Verdict.HOLD);
        refused(store.proposeRemoval("MORE", ONE, "too many hits", NOW));
    }

    @Test
    void a_policy_of_before_leaves_in_force_what_the_network_file_demands() throws Exception {
        lists.close();
        Demands file = new Demands(Set.of("MORE"), Set.of("GREY"));
        lists = new GateLists(
                store,
                Set.of("OWN"),
                GateSettings.standard().withClock(InstantSource.fixed(NOW)).withDemands(file),
                updates::add);
        assertThat(store.floor()).containsExactly("MORE", "OWN");
        decide("MORE", "id,name\n2,Dorota Lisowska\n");
        activateLists();

        activate(new Change.ActivatePolicy(
                ++epoch, PolicyText.write(Policy.standard()).replace("policy 2", "policy 1")));

        assertThat(clear("Marek Harbin").verdict()).isEqualTo(Verdict.REJECT);
        refused(store.proposeRemoval("MORE", ONE, "too many hits", NOW));
    }

    /// Two officers gave it up in the moment before the log had the policy.
    @Test
    void a_list_given_up_just_before_it_was_demanded_stays_in_the_log() throws Exception {
        decide("MORE", "id,name\n2,Dorota Lisowska\n");
        activateLists();
        String hash = store.epoch().of("MORE").orElseThrow().hash();
        String version = store.epoch().version();
        long open = proposal(store.proposeRemoval("MORE", ONE, "too many hits", NOW));
        store.approve(open, TWO, "yes", "", NOW);
        activatePolicy("floor MORE\n");

        ListActivation activation = new ListActivation(lists, directory, this::submit);
        assertThatThrownBy(() -> activation.bring(store.epoch()))
                .isInstanceOf(ListActivation.NotTaken.class)
                .hasMessageContaining("the network demands the list MORE");
        assertThat(commands).isEmpty();
        assertThat(clear("Dorota Lisowska").verdict()).isEqualTo(Verdict.HOLD);
        assertThat(clear("Anna Linden").verdict()).isEqualTo(Verdict.PASS);

        long again = proposal(store.propose(hash, ONE, "it is demanded", "", NOW));
        store.approve(again, TWO, "yes", "", NOW);
        assertThat(activation.bring(store.epoch())).isEqualTo(epoch);
        assertThat(directory.listVersion()).isEqualTo(version);
    }

    private CompletableFuture<Step> submit(Command command) {
        commands.add(command);
        return CompletableFuture.failedFuture(new IllegalStateException("no command was expected"));
    }

    private Clearance clear(String debtor) {
        return lists.gate()
                .clear(new ScreeningSubject(
                        Uetr.of("7c5b1c1e-4f2a-4b3c-9d8e-0123456789ab"),
                        PaymentKind.FINANCIAL_INSTITUTION,
                        Bic.of("AAAABY2X"),
                        Bic.of("BBBBRUMM"),
                        new QuoteId(7),
                        new Money(100, new Currency("BYN", 2)),
                        new Currency("RUB", 2),
                        2_800,
                        11,
                        12,
                        List.of(ScreenedParty.named(PartyRole.DEBTOR, debtor, "")),
                        List.of()));
    }

    /// In the store, by two officers.
    private void decide(String list, String csv) throws IOException, ListNotReadable {
        Path folder = Files.createDirectories(root.resolve("incoming" + ++deliveries));
        Files.writeString(folder.resolve(list + ".list.csv"), csv);
        String hash = store.receive(folder, NOW).getFirst().hash();
        long number = proposal(store.propose(hash, ONE, "test", "", NOW));
        assertThat(store.approve(number, TWO, "test", "", NOW)).isInstanceOf(Outcome.Activated.class);
    }

    private static long proposal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Proposed.class);
        return ((Outcome.Proposed) outcome).proposal();
    }

    private static void refused(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, it -> assertThat(it.refusal()).isEqualTo(Refusal.FLOOR));
    }

    private void activateLists() throws IOException, ListNotReadable {
        lists.prepare(store.epoch());
        activate(new Change.ActivateLists(++epoch, store.epoch().version()));
    }

    /// @param demands lines of the policy
    private void activatePolicy(String demands) {
        String text = PolicyText.write(Policy.standard()).replace("usual", demands + "usual");
        activate(new Change.ActivatePolicy(++epoch, text));
    }

    /// In the log, in the order in which a gateway takes its step in.
    private void activate(Change change) {
        directory.apply(
                new Event.ChangeApplied(CommandId.of(new UUID(1, epoch)), "officer.one", "officer.two", change), 0);
        if (change instanceof Change.ActivatePolicy policy) {
            lists.gate().policy(policy.policy(), NOW);
        }
        lists.gate().networkEpoch(directory.listEpoch());
        lists.follow(directory);
    }
}
