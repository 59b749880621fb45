package org.tandem.simulation.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.client.Answer;
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

    /// Looks after the accounts of one participant. One that cannot be reached now has its turn later.
    ///
    /// @return done when everything asked for was answered
    public CompletableFuture<Void> visit(Bic participant, ChannelClient channel) {
        try {
            return channel.request("balances", "{}")
                    .thenCompose(answer -> level(participant, channel, answer))
                    .exceptionally(thrown -> later(participant, thrown));
        } catch (ClientFailure e) {
            return CompletableFuture.completedFuture(later(participant, e));
        }
    }

    private CompletableFuture<Void> level(Bic participant, ChannelClient channel, Answer balances) {
        List<CompletableFuture<Void>> moved = new ArrayList<>();
        settlementBanks.forEach((currency, bank) -> {
            String available = balances.isDone() ? available(balances.body(), currency) : "";
            if (available.isEmpty() || available.startsWith("-")) {
                return;
            }
            long level = Math.multiplyExact(levelMajor, currency.minorPerMajor());
            long have = Money.parse(available, currency).minor();
            if (have < level / 2) {
                moved.add(told(participant, bank.fund(participant, new Money(level - have, currency))));
            } else if (have > 2 * level) {
                String request = Requests.defund(UUID.randomUUID(), new Money(have - level, currency));
                moved.add(told(participant, channel.request("request-defunding", request)));
            }
        });
        return CompletableFuture.allOf(moved.toArray(new CompletableFuture<?>[0]));
    }

    private static CompletableFuture<Void> told(Bic participant, CompletableFuture<Answer> answer) {
        return answer.thenAccept(done -> {
            if (!done.isDone()) {
                LOG.warn("{}: money was not moved: {} {}", participant, done.status(), done.body());
            }
        });
    }

    private static @Nullable Void later(Bic participant, Throwable thrown) {
        LOG.info("{}: its accounts are not looked after now: {}", participant, thrown.getMessage());
        return null;
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
