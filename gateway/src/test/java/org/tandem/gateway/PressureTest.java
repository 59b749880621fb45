package org.tandem.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.gateway.Samples.field;
import static org.tandem.gateway.World.CREDITOR_AGENT;
import static org.tandem.gateway.World.DEBTOR_AGENT;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.gateway.Samples.Transfer;
import org.tandem.gateway.TestChannel.Entry;
import org.tandem.gateway.channel.ChannelSettings;
import org.tandem.gateway.limit.Rate;
import org.tandem.gateway.limit.RateLimits;
import org.tandem.iso20022.rulebook.CharacterSet;

/// Too much of it: bounds that hold, and what happens at them.
@SuppressWarnings("NullAway.Init") // open() is the first line of every test.
class PressureTest {
    @TempDir
    Path directory;

    private World world;
    private TestChannel debtor;

    private void open(GatewaySettings settings) throws Exception {
        world = new World(directory, settings).founded();
        debtor = TestChannel.open(world, DEBTOR_AGENT, 0);
    }

    @AfterEach
    void close() {
        debtor.close();
        world.close();
    }

    @Test
    void more_than_may_be_unanswered_is_read_later_and_all_of_it() throws Exception {
        GatewaySettings few =
                settings(new ChannelSettings(1_000, 1 << 20, 1 << 20, 2, 5_000), RateLimits.Settings.DEFAULT);
        open(few);
        for (int i = 0; i < 300; i++) {
            debtor.send("REQUEST b" + i + " balances\n");
        }
        for (int i = 0; i < 300; i++) {
            assertThat(debtor.answer("b" + i).word(2)).isEqualTo("200");
        }
    }

    @Test
    void who_does_not_acknowledge_is_disconnected_and_loses_nothing() throws Exception {
        GatewaySettings few =
                settings(new ChannelSettings(20, 1 << 20, 1 << 20, 64, 5_000), RateLimits.Settings.DEFAULT);
        open(few);
        long before = world.gateway.channels().lastSequence(CREDITOR_AGENT);
        try (TestChannel slow = TestChannel.open(world, CREDITOR_AGENT, before)) {
            for (int i = 0; i < 21; i++) {
                assertThat(send(transfer()).word(2)).isEqualTo("ACTC");
            }
            assertThat(slow.error().head()).isEqualTo("ERROR slow");
            assertThat(slow.closed()).startsWith("4002");
        }
        try (TestChannel back = TestChannel.open(world, CREDITOR_AGENT, before)) {
            for (int i = 1; i <= 21; i++) {
                assertThat(back.delivery().sequence()).isEqualTo(before + i);
                back.acknowledge(before + i);
            }
        }
    }

    @Test
    @Tag("slow")
    void who_does_not_read_holds_nobody_up() throws Exception {
        GatewaySettings few =
                settings(new ChannelSettings(1_000, 200_000, 1 << 20, 64, 5_000), RateLimits.Settings.DEFAULT);
        open(few);
        try (TestChannel deaf =
                TestChannel.open(world, CREDITOR_AGENT, world.gateway.channels().lastSequence(CREDITOR_AGENT))) {
            deaf.awaitTakenIn();
            deaf.stopReading();
            int sent = 0;
            while (world.gateway.channels().isConnected(CREDITOR_AGENT) && sent < 5_000) {
                assertThat(send(transfer("1.00", "27.50")).word(2)).isEqualTo("ACTC");
                sent++;
            }
            assertThat(world.gateway.channels().isConnected(CREDITOR_AGENT)).isFalse();
            assertThat(sent).isPositive();
        }
    }

    @Test
    void a_flood_of_enquiries_is_turned_away_and_takes_nothing_from_payments() throws Exception {
        Rate plenty = new Rate(10_000, 10_000);
        GatewaySettings few =
                settings(ChannelSettings.DEFAULT, new RateLimits.Settings(plenty, plenty, new Rate(1, 3)));
        open(few);
        for (int i = 0; i < 50; i++) {
            debtor.send("MESSAGE e" + i + "\n" + Samples.enquiry(Samples.uetr()));
        }
        assertThat(debtor.answer("e0").word(2)).isEqualTo("RJCT");
        Entry turnedAway = debtor.answer("e49");
        assertThat(turnedAway.word(2)).isEqualTo("ED06");
        assertThat(turnedAway.body()).contains("enquiries a second; send it again in ");
        debtor.send("REQUEST r status\n{\"uetr\":\"" + Samples.uetr() + "\"}");
        assertThat(debtor.answer("r").word(2)).isEqualTo("429");
        assertThat(send(transfer()).word(2)).isEqualTo("ACTC");
    }

    private static GatewaySettings settings(ChannelSettings channel, RateLimits.Settings limits) {
        return new GatewaySettings(channel, limits, CharacterSet.UNICODE, 1_000, 100);
    }

    private Transfer transfer() throws Exception {
        return transfer("100.00", "2750.00");
    }

    private Transfer transfer(String source, String target) throws Exception {
        String ref = "q" + Samples.uetr().substring(0, 8);
        debtor.send("REQUEST " + ref + " quote\n{\"creditorAgent\":\"VLGTRU20\",\"sourceCurrency\":\"BYN\","
                + "\"targetCurrency\":\"RUB\",\"fixedSide\":\"SOURCE\",\"amount\":\"" + source + "\"}");
        return Transfer.of(Samples.uetr(), field(debtor.answer(ref).body(), "quoteId"), source, target);
    }

    private Entry send(Transfer transfer) throws Exception {
        String ref = "m" + Samples.uetr().substring(0, 8);
        debtor.send("MESSAGE " + ref + "\n" + transfer.xml());
        return debtor.answer(ref);
    }
}
