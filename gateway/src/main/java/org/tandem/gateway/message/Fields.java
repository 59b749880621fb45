package org.tandem.gateway.message;

import java.util.List;
import java.util.function.Function;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.directory.Directory;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.terms.TextAmount;

/// Texts of messages as values, or what is wrong with them.
final class Fields {
    private Fields() {}

    static Uetr uetr(String text, String where) throws Unfit {
        if (text.isEmpty()) {
            throw new Unfit(Reason.CH21, "expected " + where + ", found none");
        }
        if (!Uetr.isUetr(text)) {
            throw new Unfit(Reason.CH11, where + ": expected a lower-case version 4 UUID, found " + text);
        }
        return Uetr.of(text);
    }

    static Bic bic(String text, String whose) throws Unfit {
        if (text.isEmpty()) {
            throw new Unfit(Reason.CH21, "expected the " + whose + "'s BIC, found none");
        }
        if (!Bic.isBic(text)) {
            throw new Unfit(Reason.RC01, whose + ": expected a BIC of 8 or 11 characters, found " + text);
        }
        return Bic.of(text);
    }

    /// The certificate is the participant: nobody speaks for another. Empty texts say nothing.
    static void own(Bic from, String named, String as) throws Unfit {
        if (!named.isEmpty() && !bic(named, as).equals(from)) {
            throw new Unfit(Reason.BE05, "expected " + from + " as " + as + ", found " + named);
        }
    }

    static Money money(Directory directory, TextAmount amount, String where) throws Unfit {
        Currency currency = directory.currency(amount.currency());
        if (currency == null) {
            throw new Unfit(Reason.AM03, where + ": the network has no currency '" + amount.currency() + "'");
        }
        return valid(amount, it -> it.toMoney(currency), Reason.AM12, where);
    }

    static <T, R> R valid(T from, Function<T, R> reader, Reason reason, String where) throws Unfit {
        try {
            return reader.apply(from);
        } catch (IllegalArgumentException e) {
            throw new Unfit(reason, where + ": " + e.getMessage());
        }
    }

    /// The first reason given, or `otherwise`; a code this system does not know becomes MS03 with its text kept.
    static Reason reason(List<StatusReason> reasons, Reason otherwise) {
        return reasons.isEmpty() || reasons.getFirst().reason().isNone()
                ? otherwise
                : Reason.ofCode(reasons.getFirst().reason().text());
    }

    static String reasonText(List<StatusReason> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        StatusReason first = reasons.getFirst();
        String said = String.join(" ", first.texts());
        String code = first.reason().text();
        boolean known = Reason.ofCode(code).code().equals(code);
        String text = known ? said : (code + " " + said).strip();
        return text.length() <= 105 ? text : text.substring(0, 105);
    }
}
