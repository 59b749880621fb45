package org.tandem.console;

import gg.jte.Content;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.payment.PaymentState;
import org.tandem.readmodel.payment.PaymentRow;
import org.tandem.readmodel.payment.TimelineStep;
import org.tandem.web.pages.Parts;
import org.tandem.web.pages.Tone;
import org.tandem.web.pages.Visit;

/// How the field's values look on these pages.
public final class Shown {
    private static final int RATE_DECIMALS_LEAST = 4;

    private Shown() {}

    /// `12,500.00 BYN`.
    public static String money(Visit visit, Money money) {
        return amount(visit, money) + "\u00a0" + money.currency().code();
    }

    public static String amount(Visit visit, Money money) {
        return visit.formats().amount(money.minor(), money.currency().decimals());
    }

    public static String rate(Visit visit, Rate rate) {
        return visit.formats().scaled(rate.scaled(), Rate.FRACTION_DIGITS, RATE_DECIMALS_LEAST);
    }

    public static String micros(Visit visit, long micros) {
        return visit.formats().duration(Duration.of(micros, ChronoUnit.MICROS));
    }

    /// The state's chip, the same everywhere.
    public static Content state(Visit visit, PaymentState state) {
        return Parts.chip(tone(state), visit.text("state." + state.name().toLowerCase(Locale.ROOT)));
    }

    private static Tone tone(PaymentState state) {
        return switch (state) {
            case SETTLED -> Tone.GOOD;
            case RESERVED -> Tone.WAITING;
            case HELD -> Tone.WARNING;
            case REJECTED -> Tone.BAD;
            case RETURNED -> Tone.INFO;
        };
    }

    public static Content lag(Visit visit, Duration lag) {
        return Parts.chip(Console.lagTone(lag), visit.formats().duration(lag));
    }

    public static String stageTone(TimelineStep.Stage stage) {
        return switch (stage) {
            case SETTLED -> "good";
            case HELD, RECALL_REQUESTED -> "warning";
            case REJECTED -> "bad";
            case QUOTED, CREATED, RECEIVED, RESERVED, RECALL_ANSWERED, RETURNED -> "";
        };
    }

    /// The payment in one line of words.
    public static String sentence(Visit visit, PaymentRow row) {
        String from = row.debtorAgent().shortCode();
        String to = row.creditorAgent().shortCode();
        String source = money(visit, row.price().source());
        String target = money(visit, row.price().target());
        String took = row.times().ended() == null
                ? ""
                : visit.formats()
                        .duration(Duration.between(
                                row.times().received(), row.times().ended()));
        String reason = row.reason().code();
        return visit.text(
                "sentence." + row.state().name().toLowerCase(Locale.ROOT), from, source, to, target, took, reason);
    }
}
