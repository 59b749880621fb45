package org.tandem.benchmarks.payments;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.tandem.client.Answer;
import org.tandem.client.AnswerHandler;
import org.tandem.client.ChannelClient;
import org.tandem.client.ClientFailure;

/// One bank's enquiries for the status of payments of its own, at a fixed pace, on its channel beside its payments,
/// until told to end.
final class Enquiries implements AnswerHandler {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long WAKE_NANOS = 1_000_000;

    private final ChannelClient bank;
    private final Supplier<String> uetrs;
    private final int perSecond;
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().name("enquiries").unstarted(this::ask);
    private volatile boolean ended;
    private volatile long asked;

    /// @param uetrs whose status is asked next
    Enquiries(ChannelClient bank, Supplier<String> uetrs, int perSecond) {
        this.bank = bank;
        this.uetrs = uetrs;
        this.perSecond = perSecond;
        thread.start();
    }

    private void ask() {
        long begin = System.nanoTime();
        long sent = 0;
        while (!ended) {
            long due = (System.nanoTime() - begin) / 1_000 * perSecond / (NANOS_PER_SECOND / 1_000);
            for (; sent < due; sent++) {
                bank.request("status", "{\"uetr\":\"" + uetrs.get() + "\"}", this);
            }
            asked = sent;
            LockSupport.parkNanos(WAKE_NANOS);
        }
    }

    long asked() {
        return asked;
    }

    /// @return how many answers there were of each status so far
    Map<String, Long> end() throws InterruptedException {
        ended = true;
        thread.join();
        Map<String, Long> counts = new TreeMap<>();
        answers.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    @Override
    public void answered(Answer answer) {
        count(answer.status());
    }

    @Override
    public void unanswered(ClientFailure why) {
        count(why.code());
    }

    private void count(String status) {
        answers.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }
}
