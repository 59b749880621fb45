package org.tandem.simulation.bank;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.tandem.client.ChannelClient;
import org.tandem.simulation.message.StatusReportTemplate;
import org.tandem.simulation.message.StatusReportTemplate.Original;

/// How a simulated bank answers what is paid to it. On the callback thread of its channel.
final class CreditorSide {
    private final SimulatedBank bank;
    private final ChannelClient channel;
    private final Conduct conduct;
    private final long seed;
    private final String idPrefix;
    private final ScheduledExecutorService timer;
    private final StatusReportTemplate statusReports;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder otherwise = new LongAdder();
    private long messageNumber;

    CreditorSide(
            SimulatedBank bank,
            ChannelClient channel,
            boolean newest,
            Conduct conduct,
            long seed,
            String idPrefix,
            ScheduledExecutorService timer) {
        this.bank = bank;
        this.channel = channel;
        this.conduct = conduct;
        this.seed = seed;
        this.idPrefix = idPrefix + "A";
        this.timer = timer;
        this.statusReports = new StatusReportTemplate(bank.profile().bic(), newest);
    }

    long acceptedCount() {
        return accepted.sum();
    }

    long otherwiseCount() {
        return otherwise.sum();
    }

    void delivered(String pacs008) {
        Original original = Original.of(pacs008);
        bank.tell(original.uetr(), false, "pacs.008", pacs008);
        switch (conduct.towards(original.uetr(), seed)) {
            case ACCEPT -> {
                accepted.increment();
                accept(original);
            }
            case REJECT -> {
                otherwise.increment();
                String reason = Conduct.reason(original.uetr(), seed);
                answer(original, statusReports.rejected(nextId(), System.currentTimeMillis(), original, reason));
            }
            case ACCEPT_LATE -> {
                otherwise.increment();
                Runnable late = () -> channel.execute(() -> accept(original));
                var _ = timer.schedule(late, conduct.lateMillis(), TimeUnit.MILLISECONDS);
            }
            case STAY_SILENT -> otherwise.increment();
        }
    }

    private void accept(Original original) {
        answer(original, statusReports.accepted(nextId(), System.currentTimeMillis(), original));
    }

    private void answer(Original original, String pacs002) {
        bank.tell(original.uetr(), true, "pacs.002", pacs002);
        channel.sendAhead(pacs002, answer -> {
            if (answer.status().equals(SimulatedBank.UNCERTAIN)) {
                Runnable again = () -> channel.execute(() -> answer(original, pacs002));
                var _ = timer.schedule(again, 250, TimeUnit.MILLISECONDS);
            } else if (!answer.isTaken()) {
                bank.tell(original.uetr(), false, "answer", answer.body());
            }
        });
    }

    private String nextId() {
        return idPrefix + Long.toString(++messageNumber);
    }
}
