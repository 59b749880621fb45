package org.tandem.app.watch;

import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// Counts payments as the journal tells them, from its beginning: a gateway that starts again goes on with the same
/// figures. For one thread.
public final class PaymentMeters {
    private final Counter payments;
    private final DistributionDataPoint settledSeconds;
    private final DistributionDataPoint rejectedSeconds;
    /// Open payments only.
    private final Map<Uetr, Long> createdAtNanos = new HashMap<>();

    public PaymentMeters(Meters meters) {
        this.payments = meters.counter(Metric.PAYMENTS);
        // There from the beginning, so that a rule about them never finds nothing.
        List.of("reserved", "held", "settled").forEach(it -> payments.initLabelValues(it, ""));
        Histogram seconds = meters.histogram(Metric.PAYMENT_TIME);
        this.settledSeconds = seconds.labelValues("settled");
        this.rejectedSeconds = seconds.labelValues("rejected");
    }

    /// Every step of the journal, in order.
    public void onStep(Step step) {
        for (Recorded recorded : step.events()) {
            count(recorded.event(), step.timeNanos());
        }
    }

    private void count(Event event, long timeNanos) {
        switch (event) {
            case Event.PaymentRefused refused -> count("refused", refused.reason());
            case Event.PaymentReserved reserved -> {
                count("reserved", Reason.NONE);
                createdAtNanos.put(reserved.uetr(), reserved.createdAtNanos());
            }
            case Event.PaymentHeld held -> {
                count("held", Reason.NONE);
                createdAtNanos.put(held.uetr(), held.createdAtNanos());
            }
            case Event.PaymentSettled settled -> {
                count("settled", Reason.NONE);
                end(settledSeconds, settled.uetr(), timeNanos);
            }
            case Event.PaymentRejected rejected -> {
                count("rejected", rejected.reason());
                end(rejectedSeconds, rejected.uetr(), timeNanos);
            }
            case Event.PaymentReturned returned -> count("returned", returned.reason());
            case Event.NetworkFounded _,
                    Event.ChangeProposed _,
                    Event.ChangeApplied _,
                    Event.ChangeWithdrawn _,
                    Event.ReferenceRatePublished _,
                    Event.OfferPublished _,
                    Event.OfferWithdrawn _,
                    Event.QuotesGiven _,
                    Event.HoldReleased _,
                    Event.RecallRequested _,
                    Event.RecallAnswered _,
                    Event.InformationAsked _,
                    Event.InformationAnswered _,
                    Event.Funded _,
                    Event.DefundingRequested _,
                    Event.DefundingConfirmed _,
                    Event.DefundingRefused _ -> {
                // No payment begins or ends with these.
            }
        }
    }

    private void count(String outcome, Reason reason) {
        payments.labelValues(outcome, CommandMeters.word(reason)).inc();
    }

    private void end(DistributionDataPoint seconds, Uetr uetr, long timeNanos) {
        Long created = createdAtNanos.remove(uetr);
        if (created != null) {
            seconds.observe((timeNanos - created) / Meters.NANOS_OF_SECOND);
        }
    }
}
