package org.tandem.simulation.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.bank.BankProfile;
import org.tandem.simulation.bank.Conduct;
import org.tandem.simulation.bank.Conduct.Deed;
import org.tandem.simulation.load.Plan;
import org.tandem.simulation.load.Tally.Acknowledgement;
import org.tandem.simulation.party.Clientele;

@Tag("slow")
class DemonstrationTest {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Currency RUB = new Currency("RUB", 2);
    private static final long SEED = 11;
    private static final Conduct CONDUCT = new Conduct(100, 20, 20, LoopbackNetwork.LATE_MILLIS);

    static Plan plan(LoopbackNetwork network, Conduct conduct) {
        return new Plan(
                network.address(),
                network::credentials,
                "cbpr",
                List.of(
                        new BankProfile(Bic.of("MNMBBY20"), "Minsk Machine Bank", "BY", List.of(BYN, RUB)),
                        new BankProfile(Bic.of("VLGTRU20"), "Volga Trade Bank", "RU", List.of(RUB, BYN))),
                List.of(
                        new Plan.FxProvider(Bic.of("FXOKRU20"), List.of(RUB, BYN)),
                        new Plan.FxProvider(Bic.of("FXDVBY20"), List.of(RUB, BYN))),
                Map.of(BYN, Bic.of("SBYNBY20"), RUB, Bic.of("SRUBRU20")),
                Map.of(
                        new CurrencyPair(BYN, RUB), Rate.of("27.6096"),
                        new CurrencyPair(RUB, BYN), Rate.of("0.036219286")),
                1_000_000,
                0,
                Clientele.invented(100, SEED),
                conduct,
                500,
                SEED);
    }

    @Test
    void every_payment_ends_as_the_creditor_agent_decided_and_the_first_one_is_told(@TempDir Path directory)
            throws Exception {
        try (LoopbackNetwork network = new LoopbackNetwork(directory);
                Demonstration demonstration = Demonstration.open(plan(network, CONDUCT))) {
            Report report = demonstration.run(600, 600);

            assertThat(report.complete()).isTrue();
            assertThat(report.acknowledgements()).hasSize(600);
            for (Acknowledgement it : report.acknowledgements()) {
                Deed deed = CONDUCT.towards(it.uetr(), SEED);
                assertThat(it.status().equals("ACSC")).as(it + " " + deed).isEqualTo(deed == Deed.ACCEPT);
                assertThat(it.reason().equals("AB05")).isEqualTo(deed == Deed.ACCEPT_LATE || deed == Deed.STAY_SILENT);
            }
            Set<String> told = report.acknowledgements().stream()
                    .filter(it -> it.status().equals("ACSC"))
                    .map(Acknowledgement::uetr)
                    .collect(Collectors.toSet());
            assertThat(told).isEqualTo(network.settled);
            assertThat(report.outcomes().keySet()).contains("ACSC", "RJCT AB05");
            assertThat(network.funded.get())
                    .as("two banks and two providers, two currencies")
                    .isEqualTo(8);
            story(report.journey());
        }
    }

    private static void story(Journey journey) {
        assertThat(journey.prices()).extracting(Price::quoteId).containsExactly("Q1", "Q2");
        assertThat(journey.prices().getFirst().senderFee()).isEqualTo("100.00 BYN");
        assertThat(journey.steps().stream().limit(5))
                .extracting(it -> (it.sent() ? "> " : "< ") + it.kind())
                .containsExactly("> quote request", "< quote", "> pacs.008", "< pacs.008", "> pacs.002");
        assertThat(journey.steps()).extracting(Journey.Step::kind).contains("camt.054");
        assertThat(journey.lines()).hasSameSizeAs(journey.steps());
        assertThat(journey.payment())
                .isNotNull()
                .satisfies(it -> assertThat(it.isSettled()).isTrue());
    }
}
