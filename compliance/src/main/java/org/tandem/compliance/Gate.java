package org.tandem.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;

/// The only maker of clearances. A payment whose parties are not fully named is rejected; one whose party is on the
/// list is held for two officers, or rejected (RR04) where the list says so; without a usable list everything is held.
/// There is no switch that turns it off. Safe for any number of threads.
public final class Gate {
    private volatile Lists lists;
    private volatile long networkEpoch;

    public Gate(Lists lists) {
        this.lists = lists;
    }

    /// New lists, in force for the next payment. The engine refuses their clearances until `ActivateLists` has
    /// named their epoch, and those of older lists from then on.
    public void use(Lists next) {
        lists = next;
    }

    /// The epoch in force, learned from the log. It goes into the clearances of payments held for want of a list,
    /// so that they reach the officers; payments that were screened carry the epoch of the lists that did it.
    public void networkEpoch(long epoch) {
        networkEpoch = epoch;
    }

    public Lists lists() {
        return lists;
    }

    public Clearance clear(ScreeningSubject subject) {
        Lists current = lists;
        Judgement judgement = judge(subject.kind(), subject.parties(), current);
        return new Clearance(
                judgement.verdict(),
                judgement.reason(),
                subject.content(),
                current.usable() ? current.epoch() : networkEpoch,
                ScreeningMethod.EXACT_MATCH);
    }

    /// The same judgement that [#clear] puts into the clearance, with its reason in words.
    public Judgement judge(PaymentKind kind, List<ScreenedParty> parties) {
        return judge(kind, parties, lists);
    }

    private static Judgement judge(PaymentKind kind, List<ScreenedParty> parties, Lists lists) {
        Judgement missing = switch (kind) {
            case CUSTOMER -> Completeness.missing(parties);
            case FINANCIAL_INSTITUTION -> null;
        };
        if (missing != null) {
            return missing;
        }
        if (!lists.usable()) {
            return Judgement.hold("nothing could be screened: " + lists.problem());
        }
        Judgement found = screen(parties, lists);
        return found == null ? Judgement.PASS : found;
    }

    /// A rejected name wins over a held one, wherever it stands.
    private static @Nullable Judgement screen(List<ScreenedParty> parties, Lists lists) {
        Judgement found = null;
        for (ScreenedParty party : parties) {
            Lists.Entry entry = party.name().isEmpty() ? null : lists.find(party.name());
            if (entry == null) {
                continue;
            }
            String detail = "the " + party.role() + "'s name is on the list as '" + entry.name() + "'";
            if (entry.rejected()) {
                return Judgement.reject(Reason.RR04, detail);
            }
            found = found == null ? Judgement.hold(detail) : found;
        }
        return found;
    }
}
