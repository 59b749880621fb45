-- Who may do what with cases. What is not here is the owner's alone: making, changing and dropping tables.

-- name: rights
REVOKE ALL ON ALL TABLES IN SCHEMA compliance FROM tandem_cases;
GRANT USAGE ON SCHEMA compliance TO tandem_cases;
GRANT SELECT ON ALL TABLES IN SCHEMA compliance TO tandem_cases;
-- What was found and what was done: added to, never changed.
GRANT INSERT ON compliance.case_action, compliance.case_party, compliance.alert, compliance.rescreen_hit
    TO tandem_cases;
-- What a case is about stays as it was; how it stands does not.
GRANT INSERT, UPDATE (status, priority, assignee, ended_at) ON compliance.hold_case TO tandem_cases;
GRANT INSERT, UPDATE (state, decider, decided_at, note) ON compliance.proposal TO tandem_cases;
GRANT INSERT, UPDATE (answer, answered_at) ON compliance.question TO tandem_cases;
GRANT INSERT, UPDATE (state, approver, approved_at, ended_by, ended_at) ON compliance.allowed_pair TO tandem_cases;
GRANT INSERT, UPDATE (found_by, opened_at, last_uetr, in_flight, state, proposer, proposed_at, same, note,
    allowed_until, decider, decided_at) ON compliance.party_case TO tandem_cases;
GRANT INSERT, UPDATE (took_micros, parties, failed) ON compliance.rescreen TO tandem_cases;
GRANT INSERT, UPDATE (seen_at, last_uetr, clean_epoch, clean_at) ON compliance.known_party TO tandem_cases;
GRANT INSERT, UPDATE (held), DELETE ON compliance.in_flight TO tandem_cases;
GRANT UPDATE (position) ON compliance.progress TO tandem_cases;
