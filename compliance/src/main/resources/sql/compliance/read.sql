-- What pages show of cases.

-- name: columns
SELECT c.id, c.uetr, c.status, c.priority, c.assignee, c.opened_at, c.deadline_at, c.ended_at, c.kind,
       c.debtor_agent, c.creditor_agent, c.source_minor, c.source_currency, c.source_decimals,
       c.target_minor, c.target_currency, c.target_decimals, c.reason, c.detail, c.rules, c.method, c.list_epoch,
       c.list_version, c.examined_at,
       (SELECT count(*) FROM compliance.alert a WHERE a.case_id = c.id AND NOT a.suppressed) AS alerts,
       best.name AS best_party, best.listed_name AS best_listed, best.certainty AS best_certainty,
       bank.waiting AS bank_waiting, bank.due_at AS bank_due_at, bank.answered_at AS bank_answered_at
FROM compliance.hold_case c
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE q.answered_at IS NULL) AS waiting,
           min(q.due_at) FILTER (WHERE q.answered_at IS NULL) AS due_at,
           max(q.answered_at) AS answered_at
    FROM compliance.question q WHERE q.case_id = c.id) bank
LEFT JOIN LATERAL (
    SELECT p.name, a.listed_name, a.certainty
    FROM compliance.alert a JOIN compliance.case_party p ON p.case_id = a.case_id AND p.place = a.place
    WHERE a.case_id = c.id AND NOT a.suppressed
    ORDER BY a.certainty DESC, a.id LIMIT 1) best ON true
WHERE true

-- name: where open
AND c.ended_at IS NULL

-- name: where ended
AND c.ended_at IS NOT NULL

-- name: where status
AND c.status = :status

-- name: where priority
AND c.priority = :priority

-- name: where assignee
AND c.assignee = :assignee

-- name: where unassigned
AND c.assignee = ''

-- name: where bank waiting
AND bank.waiting > 0

-- name: where bank answered
AND bank.waiting = 0 AND bank.answered_at IS NOT NULL

-- name: where id
AND c.id = :id

-- name: where uetr
AND c.uetr = :uetr

-- name: where after
AND c.id > :after_id

-- name: where after priority
AND (c.priority, c.id) > (:after_priority, :after_id)

-- name: where before
AND c.id < :after_id

-- name: by age
ORDER BY c.id LIMIT :rows

-- name: by priority
ORDER BY c.priority, c.id LIMIT :rows

-- name: newest
ORDER BY c.id DESC LIMIT :rows

-- name: parties
SELECT place, role, nature, name, address, identifiers, account, birth, fingerprint
FROM compliance.case_party WHERE case_id = :id ORDER BY place

-- name: alerts
SELECT id, place, channel, list, entry, entry_content, listed_name, certainty, rejected, suppressed, why, remarks
FROM compliance.alert WHERE case_id = :id ORDER BY suppressed, certainty DESC, id

-- name: actions
SELECT at, actor, kind, from_status, to_status, note FROM compliance.case_action WHERE case_id = :id ORDER BY id

-- name: proposals
SELECT change, case_id, proposer, release, reason, note, proposed_at, state, decider, decided_at
FROM compliance.proposal WHERE case_id = :id ORDER BY proposed_at, change

-- name: counts
SELECT count(*) AS all_open,
       count(*) FILTER (WHERE status = 6) AS pending,
       count(*) FILTER (WHERE assignee = '') AS unassigned,
       count(*) FILTER (WHERE deadline_at < :soon) AS urgent,
       count(*) FILTER (WHERE EXISTS (SELECT 1 FROM compliance.question q
                                      WHERE q.case_id = id AND q.answered_at IS NULL AND q.due_at < :now)) AS overdue,
       min(opened_at) AS oldest
FROM compliance.hold_case WHERE ended_at IS NULL

-- name: questions
SELECT number, about, question, officer, bank, asked_at, due_at, answer, answered_at
FROM compliance.question WHERE case_id = :id ORDER BY number
