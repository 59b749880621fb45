package org.tandem.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.screening.audit.AuditKey;
import org.tandem.screening.audit.Verdict.Intact;
import org.tandem.screening.audit.Verifier;

/// Every decision of the gate and of its officers is in the trail, once, whatever ends the machine.
class DecisionTrailTest {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Bic FROM = Bic.of("MNMBBY20");
    private static final Bic TO = Bic.of("VLGTRU20");
    private static final CommandId CHANGE = CommandId.of(new UUID(5, 5));

    @TempDir
    Path root;

    private final List<Step> journal = new ArrayList<>();
    private final List<SignedTrail> left = new ArrayList<>();

    @AfterEach
    void close() {
        left.forEach(SignedTrail::close);
    }

    @BeforeEach
    void a_day_of_payments() {
        happens(new Event.ChangeApplied(CHANGE, "officer.one", "officer.two", new Change.ActivateLists(1, "lists-a")));
        happens(reserved(1));
        happens(held(2));
        happens(refused(3, Reason.RR04, Clearance.REFUSED_BY_THE_GATE));
        happens(refused(4, Reason.AM04, "no cover"));
        Change.DecideHold release = new Change.DecideHold(uetr(2), true, Reason.NONE);
        happens(new Event.ChangeProposed(CHANGE, "officer.one", release, 0));
        happens(new Event.ChangeApplied(CHANGE, "officer.one", "officer.two", release));
        happens(reserved(5));
        happens(held(6));
        happens(new Event.PaymentRejected(uetr(6), PaymentKind.CUSTOMER, terms(), Reason.DS24, "time over", false));
    }

    @Test
    void each_decision_has_its_record_with_reason_lists_and_content_and_names_nobody() throws Exception {
        follow(root, journal.size(), true);

        assertThat(records(root))
                .containsExactly(
                        "PAYMENT_HELD gate event 3: " + uetr(2) + " from MNMBBY20XXX to VLGTRU20XXX, reason RR04,"
                                + " content 00000000000000020000000000000002, by FULL, lists of epoch 1 lists-a",
                        "PAYMENT_REFUSED gate event 4: " + uetr(3) + " from MNMBBY20XXX to VLGTRU20XXX, reason RR04,"
                                + " content 00000000000000030000000000000003, lists of epoch 1 lists-a",
                        "HOLD_DECISION_PROPOSED officer.one event 6: " + uetr(2) + " release, change " + CHANGE,
                        "HOLD_DECIDED officer.two event 7: " + uetr(2) + " release, proposed by officer.one, change "
                                + CHANGE,
                        "PAYMENT_HELD gate event 9: " + uetr(6) + " from MNMBBY20XXX to VLGTRU20XXX, reason RR04,"
                                + " content 00000000000000060000000000000006, by FULL, lists of epoch 1 lists-a",
                        "HOLD_EXPIRED clock event 10: " + uetr(6) + " rejected with DS24",
                        "PAYMENTS_PASSED gate events 1 to 8: 2 passed, sha256 " + digest(1, 5));
    }

    @Test
    void a_policy_that_came_into_force_is_told_and_stands_in_every_decision_after_it() throws IOException {
        happens(new Event.ChangeApplied(
                CHANGE, "officer.one", "officer.two", new Change.ActivatePolicy(2, "policy 1")));
        happens(held(7));
        follow(root, journal.size(), true);

        assertThat(records(root))
                .anyMatch(it -> it.startsWith("POLICY_IN_FORCE officer.two event 11: epoch 2, sha256 ")
                        && it.endsWith(", proposed by officer.one, change " + CHANGE))
                .anyMatch(it ->
                        it.startsWith("PAYMENT_HELD gate event 12: " + uetr(7)) && it.contains(", policy of epoch 2 "));
    }

    @Test
    void a_journal_read_again_at_the_next_start_adds_only_what_is_new() throws IOException {
        follow(root, 5, true);
        follow(root, 5, true);
        follow(root, journal.size(), true);
        follow(root, journal.size(), true);

        assertThat(decisions(root)).containsExactly(3L, 4L, 6L, 7L, 9L, 10L);
        assertThat(records(root).stream()
                        .filter(it -> it.startsWith("PAYMENTS_PASSED"))
                        .map(it -> it.split(",")[0]))
                .containsExactly(
                        "PAYMENTS_PASSED gate events 1 to 2: 1 passed", "PAYMENTS_PASSED gate events 3 to 8: 1 passed");
    }

    @Test
    void what_a_crash_took_from_the_disk_is_written_again() throws IOException {
        follow(root, journal.size(), false);
        List<String> whole = records(root);
        for (int kept = 0; kept < whole.size(); kept++) {
            Path after = crashed(kept);
            follow(after, journal.size(), true);
            assertThat(decisions(after)).as("after %d records", kept).containsExactly(3L, 4L, 6L, 7L, 9L, 10L);
            assertThat(records(after)).containsExactlyInAnyOrderElementsOf(whole);
        }
    }

    /// As the disk has it when the power fails after so many records and a piece of the next.
    private Path crashed(int kept) throws IOException {
        Path after = root.resolve("crash-" + kept);
        AuditFolder from = new AuditFolder(root);
        AuditFolder to = new AuditFolder(after);
        Files.createDirectories(to.log());
        Files.copy(from.key(), to.key(), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(from.publicKey(), to.publicKey());
        Path log = file(from);
        List<String> lines = Files.readAllLines(log).stream()
                .filter(it -> it.startsWith("R"))
                .toList();
        StringBuilder text = new StringBuilder();
        lines.stream().limit(kept).forEach(it -> text.append(it).append('\n'));
        text.append(lines.get(kept), 0, lines.get(kept).length() / 2);
        Files.writeString(to.log().resolve(log.getFileName()), text);
        return after;
    }

    /// @param ends whether the machine ends in order
    private void follow(Path folder, int steps, boolean ends) throws IOException {
        SignedTrail trail = SignedTrail.open(new AuditFolder(folder));
        try (DecisionTrail decisions = DecisionTrail.open(trail, it -> Optional.of(content(it.uetr())))) {
            journal.subList(0, steps).forEach(decisions::onStep);
        }
        if (!ends) {
            left.add(trail);
        } else {
            trail.close();
            AuditFolder it = new AuditFolder(folder);
            assertThat(new Verifier(it.log(), it.anchors(), AuditKey.readPublic(it.publicKey())).verify())
                    .isInstanceOf(Intact.class);
        }
    }

    private static List<Long> decisions(Path folder) throws IOException {
        return records(folder).stream()
                .filter(it -> it.contains(" event "))
                .map(it -> Long.valueOf(it.replaceAll(".* event (\\d+):.*", "$1")))
                .toList();
    }

    /// Kind, actor and text.
    private static List<String> records(Path folder) throws IOException {
        return Files.readAllLines(file(new AuditFolder(folder))).stream()
                .filter(line -> line.startsWith("R"))
                .map(line -> line.split("\t"))
                .map(parts -> parts[3] + " " + parts[4] + " " + parts[5])
                .toList();
    }

    /// As anybody can compute it from the journal.
    private static String digest(int... numbers) throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 5 * Long.BYTES);
        for (int number : numbers) {
            Uetr uetr = uetr(number);
            bytes.putLong(uetr.high()).putLong(uetr.low());
            bytes.putLong(content(uetr).high()).putLong(content(uetr).low()).putLong(1);
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }

    private static Path file(AuditFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.log())) {
            return files.filter(it -> it.getFileName().toString().startsWith("audit-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void happens(Event event) {
        long number = journal.size() + 1L;
        journal.add(new Step(
                number,
                1_900_000_000_000_000_000L + number,
                Outcome.Applied.INSTANCE,
                List.of(new Recorded(number, event, 0, 0, 0))));
    }

    private static Uetr uetr(int number) {
        return Uetr.of("%08x-0000-4000-8000-000000000000".formatted(number));
    }

    private static ContentHash content(Uetr uetr) {
        return new ContentHash(uetr.high() >>> 32, uetr.high() >>> 32);
    }

    private static Clearance clearance(int number, Verdict verdict) {
        Reason reason = verdict == Verdict.PASS ? Reason.NONE : Reason.RR04;
        return new Clearance(verdict, reason, content(uetr(number)), 1, ScreeningMethod.FULL);
    }

    private static Event reserved(int number) {
        return new Event.PaymentReserved(
                uetr(number), PaymentKind.CUSTOMER, terms(), clearance(number, Verdict.PASS), 0, 0, new byte[0]);
    }

    private static Event held(int number) {
        return new Event.PaymentHeld(
                uetr(number), PaymentKind.CUSTOMER, terms(), clearance(number, Verdict.HOLD), 0, 0, new byte[0]);
    }

    private static Event refused(int number, Reason reason, String detail) {
        return new Event.PaymentRefused(
                uetr(number),
                PaymentKind.CUSTOMER,
                FROM,
                TO,
                QuoteId.NONE,
                new Money(100, BYN),
                BYN,
                0,
                reason,
                detail,
                0,
                new byte[0]);
    }

    private static PaymentTerms terms() {
        Money money = new Money(100, BYN);
        Money free = Money.zero(BYN);
        return new PaymentTerms(
                FROM, TO, Bic.NONE, QuoteId.NONE, null, null, money, money, free, free, FixedSide.SOURCE, 0);
    }
}
