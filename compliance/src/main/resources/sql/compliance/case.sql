-- Cases: opened by the journal, worked on by officers, ended by the journal.

-- name: open
INSERT INTO compliance.hold_case (uetr, status, priority, opened_at, deadline_at, kind, debtor_agent, creditor_agent,
    source_minor, source_currency, source_decimals, target_minor, target_currency, target_decimals,
    reason, detail, rules, method, list_epoch, list_version, examined_at)
VALUES (:uetr, :status, :priority, :opened_at, :deadline_at, :kind, :debtor_agent, :creditor_agent,
    :source_minor, :source_currency, :source_decimals, :target_minor, :target_currency, :target_decimals,
    :reason, :detail, :rules, :method, :list_epoch, :list_version, :examined_at)
ON CONFLICT (uetr) DO NOTHING
RETURNING id

-- name: party
INSERT INTO compliance.case_party (case_id, place, role, nature, name, address, identifiers, account, birth,
    fingerprint)
VALUES (:case_id, :place, :role, :nature, :name, :address, :identifiers, :account, :birth, :fingerprint)
ON CONFLICT DO NOTHING

-- name: alert
INSERT INTO compliance.alert (case_id, place, channel, list, entry, entry_content, listed_name, certainty, rejected,
    suppressed, why, remarks)
VALUES (:case_id, :place, :channel, :list, :entry, :entry_content, :listed_name, :certainty, :rejected,
    :suppressed, :why, :remarks)
ON CONFLICT (case_id, place, list, entry) DO NOTHING

-- name: by uetr for update
SELECT id, uetr, status, assignee, deadline_at FROM compliance.hold_case WHERE uetr = :uetr FOR UPDATE

-- name: by id for update
SELECT id, uetr, status, assignee, deadline_at FROM compliance.hold_case WHERE id = :id FOR UPDATE

-- name: move
UPDATE compliance.hold_case SET status = :status, ended_at = :ended_at WHERE id = :id

-- name: assign
UPDATE compliance.hold_case SET assignee = :assignee WHERE id = :id

-- name: raise
UPDATE compliance.hold_case SET priority = LEAST(priority, :priority) WHERE id = :id

-- name: action
INSERT INTO compliance.case_action (case_id, at, actor, kind, from_status, to_status, note)
VALUES (:case_id, :at, :actor, :kind, :from_status, :to_status, :note)

-- name: propose
INSERT INTO compliance.proposal (change, case_id, proposer, release, reason, note, proposed_at, state)
VALUES (:change, :case_id, :proposer, :release, :reason, :note, :proposed_at, 1)
ON CONFLICT (change) DO NOTHING

-- name: decide
UPDATE compliance.proposal SET state = :state, decider = :decider, decided_at = :decided_at
WHERE change = :change AND state = 1

-- name: lapse others
UPDATE compliance.proposal SET state = 4, decided_at = :decided_at WHERE case_id = :case_id AND state = 1

-- name: case of change
SELECT c.id, c.uetr, c.status, c.assignee, c.deadline_at
FROM compliance.proposal p JOIN compliance.hold_case c ON c.id = p.case_id
WHERE p.change = :change FOR UPDATE OF c

-- name: open proposals
SELECT change, case_id, proposer, release, reason, note, proposed_at, state, decider, decided_at
FROM compliance.proposal WHERE case_id = :case_id AND state = 1 ORDER BY proposed_at DESC

-- name: begin derived
SET LOCAL synchronous_commit = off

-- name: position
SELECT position FROM compliance.progress

-- name: advance
UPDATE compliance.progress SET position = :position

-- name: note proposal
UPDATE compliance.proposal SET note = :note WHERE change = :change AND note = ''

-- name: place of party
SELECT place FROM compliance.case_party WHERE case_id = :case_id AND fingerprint = :fingerprint ORDER BY place

-- name: ask
INSERT INTO compliance.question (case_id, number, about, question, officer, bank, asked_at, due_at)
VALUES (:case_id, :number, :about, :question, :officer, :bank, :asked_at, :due_at)
ON CONFLICT DO NOTHING

-- name: answer
UPDATE compliance.question SET answer = :answer, answered_at = :answered_at
WHERE case_id = :case_id AND number = :number AND answered_at IS NULL
