package org.tandem.compliance.cases;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.Uetr;

/// Which cases, and in which order.
///
/// @param ended the decided ones, newest first, instead of the open ones
/// @param assignee a login; `-` for nobody's; empty for everybody's
public record CaseFilter(
        boolean ended,
        @Nullable CaseStatus status,
        @Nullable Priority priority,
        String assignee,
        Bank bank,
        @Nullable Uetr uetr,
        Order order) {
    public static final String NOBODY = "-";
    public static final CaseFilter OPEN = new CaseFilter(false, null, null, "", Bank.ANY, null, Order.AGE);

    /// By what became of the questions to its bank.
    public enum Bank {
        ANY,
        /// A question has no answer yet.
        WAITING,
        /// Every question is answered.
        ANSWERED
    }

    /// Of the open ones.
    public enum Order {
        /// The oldest first.
        AGE,
        /// The most urgent first, of these the oldest.
        PRIORITY
    }

    /// Where a page begins: after this case. Zeros for the first page.
    public record After(int priority, long id) {
        public static final After NOTHING = new After(0, 0);

        public boolean isNothing() {
            return id == 0;
        }
    }
}
