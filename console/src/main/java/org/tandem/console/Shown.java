package org.tandem.console;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.tandem.domain.compliance.Verdict;
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
    private static final int ACCOUNT_TAIL = 4;
    private static final long COST_TARGET_PPM = 10_000;
    private static final long COST_LIMIT_PPM = 30_000;
    /// Stands around a place in a text that is filled with markup after the text is put together.
    private static final String QUIET = "\u0001";

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
        return Parts.chip(tone(state), visit.text("state." + word(state)));
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

    /// Against the targets of 1 % and 3 %.
    public static Tone costTone(long totalCostPpm) {
        if (totalCostPpm <= COST_TARGET_PPM) {
            return Tone.GOOD;
        }
        return totalCostPpm <= COST_LIMIT_PPM ? Tone.WARNING : Tone.BAD;
    }

    public static String costKey(long totalCostPpm) {
        return switch (costTone(totalCostPpm)) {
            case GOOD -> "cost.within-1";
            case WARNING -> "cost.within-3";
            case BAD, WAITING, INFO, IDLE -> "cost.above-3";
        };
    }

    public static Tone verdictTone(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Tone.GOOD;
            case HOLD -> Tone.WARNING;
            case REJECT -> Tone.BAD;
        };
    }

    /// How the callout with the reason looks.
    public static String reasonTone(PaymentState state) {
        return switch (state) {
            case REJECTED -> "bad";
            case HELD -> "warning";
            case RESERVED, SETTLED, RETURNED -> "info";
        };
    }

    public static boolean mayReadMessages(Visit visit) {
        return visit.may(Console.CUSTOMERS);
    }

    public static String stageTone(TimelineStep.Stage stage) {
        return switch (stage) {
            case SETTLED -> "good";
            case HELD, RECALL_REQUESTED -> "warning";
            case REJECTED -> "bad";
            case QUOTED, CREATED, RECEIVED, RESERVED, RECALL_ANSWERED, RETURNED -> "";
        };
    }

    /// The payment in one line of words, each BIC quiet beside its name.
    public static Content sentence(Visit visit, Banks banks, PaymentRow row) {
        String text = visit.text(
                "sentence." + word(row.state()),
                QUIET + "0" + QUIET,
                money(visit, row.price().source()),
                QUIET + "1" + QUIET,
                money(visit, row.price().target()),
                took(visit, row),
                row.reason().code());
        return output -> {
            String[] pieces = text.split(QUIET, -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i % 2 == 0) {
                    output.writeUserContent(pieces[i]);
                } else {
                    banks.named(pieces[i].equals("0") ? row.debtorAgent() : row.creditorAgent())
                            .writeTo(output);
                }
            }
        };
    }

    /// From receipt to the end; empty while it is open.
    public static String took(Visit visit, PaymentRow row) {
        Instant ended = row.times().ended();
        return ended == null
                ? ""
                : visit.formats().duration(Duration.between(row.times().received(), ended));
    }

    /// A time of this payment's story; the day is said where it is not that of its receipt.
    public static Content at(Visit visit, Instant at, PaymentRow payment) {
        String day = visit.formats().date(at);
        boolean sameDay = day.equals(visit.formats().date(payment.times().received()));
        return output -> {
            Parts.moment(visit, at).writeTo(output);
            if (!sameDay) {
                output.writeContent(" <small class=\"quiet\">");
                output.writeUserContent(day);
                output.writeContent("</small>");
            }
        };
    }

    /// Money has moved, even if it came back later.
    public static boolean moved(PaymentState state) {
        return state == PaymentState.SETTLED || state == PaymentState.RETURNED;
    }

    /// The end of an account number, unless the visitor may see all of it.
    public static String account(Visit visit, String number) {
        return visit.may(Console.CUSTOMERS) || number.length() <= ACCOUNT_TAIL
                ? number
                : "•••• " + number.substring(number.length() - ACCOUNT_TAIL);
    }

    /// The end of a key in the bundle: `SETTLEMENT_BANK` is `settlement_bank`.
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
