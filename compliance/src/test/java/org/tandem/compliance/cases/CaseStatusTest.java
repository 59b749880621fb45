package org.tandem.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseStatusTest {
    @Test
    void a_case_goes_forward_only_and_nowhere_from_an_end() {
        for (CaseStatus from : CaseStatus.values()) {
            for (CaseStatus to : CaseStatus.values()) {
                boolean forward = to.code() > from.code();
                assertThat(from.leadsTo(to)).as(from + " to " + to).isEqualTo(forward && from.isOpen());
            }
        }
    }

    @Test
    void codes_are_the_schemas() {
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(CaseStatus.of(status.code())).isEqualTo(status);
        }
        assertThat(CaseStatus.PENDING_APPROVAL.code()).isEqualTo(6);
        assertThat(CaseStatus.EXPIRED.code()).isEqualTo(9);
    }
}
