package org.tandem.app.network;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.app.text.Figures;
import org.tandem.domain.Limits;
import org.tandem.gateway.json.ChangeJson;

/// A change in one line, for the two officers who answer for it.
public final class ChangeText {
    private ChangeText() {}

    public static String of(ChangeJson change) {
        return switch (change) {
            case ChangeJson.AddCurrency it ->
                "add the currency " + it.currency() + ", " + it.decimals() + " decimals, settled by "
                        + it.settlementBank();
            case ChangeJson.AdmitParticipant it ->
                "admit " + it.bic() + " (" + it.name() + ", " + it.country() + ") as " + words(it.role()) + accounts(it)
                        + (Boolean.TRUE.equals(it.unquotedAllowed()) ? ", payments without a quote allowed" : "");
            case ChangeJson.SetParticipantState it ->
                ("SUSPENDED".equals(it.state()) ? "suspend " : "let take part again ") + it.bic();
            case ChangeJson.SetAccountState it -> account(it);
            case ChangeJson.SetFees it ->
                "fees " + it.sourceCurrency() + "/" + it.targetCurrency() + ": sender "
                        + fee(it.sender(), it.sourceCurrency()) + "; receiver "
                        + fee(it.receiver(), it.targetCurrency());
            case ChangeJson.SetLimits it -> limits(it);
            case ChangeJson.SetParameters it -> parameters(it);
            case ChangeJson.SetHold it ->
                it.holdMillis() == null
                        ? "let held payments from " + it.from() + " to " + it.to() + " wait as long as all others"
                        : "let held payments from " + it.from() + " to " + it.to() + " wait " + time(it.holdMillis())
                                + " for officers";
            case ChangeJson.ActivateLists it ->
                "put the screening lists of epoch " + it.epoch() + " in force (" + it.version() + ")";
            case ChangeJson.ActivatePolicy it ->
                "put the screening policy of epoch " + it.epoch() + " in force\n"
                        + String.valueOf(it.policy()).strip().indent(10).stripTrailing();
            case ChangeJson.DecideHold it ->
                Boolean.TRUE.equals(it.release())
                        ? "release the held payment " + it.uetr()
                        : "refuse the held payment " + it.uetr() + " (" + it.reason() + ")";
        };
    }

    private static String words(@Nullable String role) {
        return String.valueOf(role).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String accounts(ChangeJson.AdmitParticipant participant) {
        List<String> currencies = participant.currencies();
        return currencies == null || currencies.isEmpty() ? "" : ", accounts in " + String.join(" and ", currencies);
    }

    private static String account(ChangeJson.SetAccountState change) {
        String what = "the " + change.currency() + " account of " + change.owner();
        return switch (String.valueOf(change.state())) {
            case "OPEN" -> "open " + what;
            case "CLOSED" -> "close " + what + " for good";
            default -> "block " + what;
        };
    }

    private static String fee(ChangeJson.@Nullable Fee fee, @Nullable String currency) {
        if (fee == null) {
            return "none";
        }
        List<String> parts = new ArrayList<>();
        String fixed = shown("", fee.fixed());
        if (!fixed.isEmpty()) {
            parts.add(fixed + " " + currency);
        }
        Long partsPerMillion = fee.partsPerMillion();
        if (partsPerMillion != null && partsPerMillion > 0) {
            parts.add(
                    BigDecimal.valueOf(partsPerMillion, 4).stripTrailingZeros().toPlainString() + " %");
        }
        if (parts.isEmpty()) {
            return "none";
        }
        return String.join(" and ", parts)
                + shown(", at least ", fee.least())
                + (isBound(fee.greatest()) ? shown(", at most ", fee.greatest()) : "");
    }

    /// Empty for nothing and for zero.
    private static String shown(String before, @Nullable String amount) {
        return amount == null || new BigDecimal(amount).signum() == 0 ? "" : before + Figures.amount(amount);
    }

    /// The greatest amount there is stands for no bound at all.
    private static boolean isBound(@Nullable String amount) {
        return amount != null && new BigDecimal(amount).unscaledValue().longValueExact() < Limits.AMOUNT_MINOR_MAX;
    }

    private static String limits(ChangeJson.SetLimits change) {
        String who = change.participant() == null ? "everyone without limits of its own" : change.participant();
        return "limits of " + who + " in " + change.currency() + ": a payment "
                + (change.paymentMax() == null ? "without limit" : "at most " + Figures.amount(change.paymentMax()))
                + ", a day "
                + (change.dayMax() == null ? "without limit" : "at most " + Figures.amount(change.dayMax()));
    }

    private static String parameters(ChangeJson.SetParameters change) {
        return "clocks: quote " + time(change.quoteLifeMillis()) + ", acceptance " + time(change.acceptanceMillis())
                + ", payment " + time(change.paymentMillis()) + ", hold " + time(change.holdMillis())
                + ", return window " + time(change.returnWindowMillis()) + ", duplicate window "
                + time(change.duplicateWindowMillis()) + ", change " + time(change.changeLifeMillis());
    }

    /// As a network file writes it: `7s`, `10min`, `24h`.
    private static String time(@Nullable Long millis) {
        if (millis == null) {
            return "as before";
        }
        Duration time = Duration.ofMillis(millis);
        if (millis % 86_400_000 == 0) {
            return time.toDays() + "d";
        }
        if (millis % 3_600_000 == 0) {
            return time.toHours() + "h";
        }
        if (millis % 60_000 == 0) {
            return time.toMinutes() + "min";
        }
        return millis % 1_000 == 0 ? time.toSeconds() + "s" : millis + "ms";
    }
}
