-- Allowed pairs.

-- name: propose
INSERT INTO compliance.allowed_pair (case_id, party, party_name, list, entry, entry_content, listed_name, note, state,
    proposer, proposed_at, expires_at)
SELECT a.case_id, p.fingerprint, p.name, a.list, a.entry, a.entry_content, a.listed_name, :note, 1, :proposer, :at,
       :expires_at
FROM compliance.alert a JOIN compliance.case_party p ON p.case_id = a.case_id AND p.place = a.place
WHERE a.id = :alert AND a.case_id = :case_id AND NOT a.rejected AND p.role <> 'NARRATIVE'
ON CONFLICT DO NOTHING
RETURNING id

-- name: lapse
UPDATE compliance.allowed_pair SET state = 3, ended_by = 'clock', ended_at = :at
WHERE state < 3 AND expires_at <= :at

-- name: approve
UPDATE compliance.allowed_pair SET state = 2, approver = :officer, approved_at = :at
WHERE id = :id AND state = 1 AND proposer <> :officer AND expires_at > :at
RETURNING COALESCE(case_id, 0)

-- name: end
UPDATE compliance.allowed_pair SET state = 3, ended_by = :officer, ended_at = :at
WHERE id = :id AND state < 3
RETURNING COALESCE(case_id, 0)

-- name: end party cases
UPDATE compliance.party_case c
SET state = 3, same = false, note = pair.note, proposer = pair.proposer, proposed_at = pair.proposed_at,
    allowed_until = pair.expires_at, decider = pair.approver, decided_at = pair.approved_at
FROM compliance.allowed_pair pair
WHERE pair.id = :id AND pair.state = 2 AND c.state < 3 AND c.fingerprint = pair.party AND c.list = pair.list
  AND c.entry = pair.entry AND c.entry_content = pair.entry_content

-- name: columns
SELECT id, case_id, party_case_id, party, party_name, list, entry, entry_content, listed_name, note, state, proposer, proposed_at,
       expires_at, approver, approved_at, ended_by, ended_at
FROM compliance.allowed_pair

-- name: in force
WHERE state = 2

-- name: of case
WHERE case_id = :case_id ORDER BY id

-- name: newest
WHERE id < :before ORDER BY id DESC LIMIT :rows

-- name: by id
WHERE id = :id
