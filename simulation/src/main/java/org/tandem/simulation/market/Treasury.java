package org.tandem.simulation.market;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.client.Answer;
import org.tandem.client.AnswerHandler;
import org.tandem.client.ChannelClient;
import org.tandem.client.ClientFailure;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.message.FieldScan;
import org.tandem.simulation.message.Requests;

/// Keeps participants' accounts near a level, as treasurers do: trade between two currencies never nets to zero, so
/// that without it a long run ends in accounts without cover. Everything over the channel: a participant asks for its
/// balances; what is less than half the level the settlement bank fills up, what is more than twice the level goes out.
public final class Treasury {
    private static final Logger LOG = LoggerFactory.getLogger(Treasury.class);

    private final long levelMajor;
    private final Map<Currency, SimulatedSettlementBank> settlementBanks;

    /// @param levelMajor major units of each currency
    public Treasury(long levelMajor, Map<Currency, SimulatedSettlementBank> settlementBanks) {
        this.levelMajor = levelMajor;
        this.settlementBanks = Map.copyOf(settlementBanks);
    }

    /// Looks after the accounts of one participant, without waiting. One that cannot be reached now has its turn later.
    public void visit(Bic participant, ChannelClient channel) {
        try {
            ask(participant, channel);
        } catch (ClientFailure e) {
            LOG.info("{}: its accounts are not looked after now: {}", participant, e.getMessage());
        }
    }

    private void ask(Bic participant, ChannelClient channel) {
        channel.request("balances", "{}", new AnswerHandler() {
            @Override
            public void answered(Answer answer) {
                if (answer.isDone()) {
                    settlementBanks.forEach((currency, bank) -> level(participant, channel, currency, bank, answer));
                } else {
                    LOG.info("{}: no balances now: {} {}", participant, answer.status(), answer.body());
                }
            }
        });
    }

    private void level(
            Bic participant, ChannelClient channel, Currency currency, SimulatedSettlementBank bank, Answer answer) {
        String available = available(answer.body(), currency);
        if (available.isEmpty() || available.startsWith("-")) {
            return;
        }
        long level = Math.multiplyExact(levelMajor, currency.minorPerMajor());
        long have = Money.parse(available, currency).minor();
        if (have < level / 2) {
            told(participant, "filled up", bank.fund(participant, new Money(level - have, currency)));
        } else if (have > 2 * level) {
            String request = Requests.defund(UUID.randomUUID(), new Money(have - level, currency));
            told(participant, "paid out", channel.request("request-defunding", request));
        }
    }

    private static void told(Bic participant, String what, CompletableFuture<Answer> answer) {
        var _ = answer.whenComplete((done, thrown) -> {
            if (thrown != null || !done.isDone()) {
                LOG.warn("{}: not {}: {}", participant, what, thrown == null ? done.body() : thrown.getMessage());
            }
        });
    }

    /// The decimal text of what is free in this currency, or empty when there is no such account.
    static String available(String body, Currency currency) {
        for (int at = body.indexOf("\"available\""); at >= 0; at = body.indexOf("\"available\"", at + 1)) {
            if (FieldScan.field(body, "currency", at).equals(currency.code())) {
                return FieldScan.field(body, "amount", at);
            }
        }
        return "";
    }
}
