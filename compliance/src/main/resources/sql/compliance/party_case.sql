-- Cases of parties and agents.

-- name: open
INSERT INTO compliance.party_case (fingerprint, role, name, address, identifiers, account, birth, list, entry,
    entry_content, listed_name, certainty, rejected, why, remarks, found_by, opened_at, last_uetr, in_flight, state)
VALUES (:fingerprint, :role, :name, :address, :identifiers, :account, :birth, :list, :entry,
    :entry_content, :listed_name, :certainty, :rejected, :why, :remarks, :found_by, :at, :last_uetr, :in_flight, 1)
ON CONFLICT (fingerprint, list, entry, entry_content) DO UPDATE
SET state = 1, found_by = EXCLUDED.found_by, opened_at = EXCLUDED.opened_at, last_uetr = EXCLUDED.last_uetr,
    in_flight = EXCLUDED.in_flight, proposer = '', proposed_at = NULL, note = '', allowed_until = NULL, decider = '',
    decided_at = NULL
WHERE party_case.state = 3
RETURNING id

-- name: propose
UPDATE compliance.party_case SET state = 2, proposer = :officer, proposed_at = :at, same = :same, note = :note,
    allowed_until = :until
WHERE id = :id AND state = 1 AND (:same OR NOT rejected)
RETURNING id

-- name: approve
UPDATE compliance.party_case SET state = CASE WHEN same THEN 4 ELSE 3 END, decider = :officer, decided_at = :at
WHERE id = :id AND state = 2 AND proposer <> :officer AND (same OR allowed_until > :at)
RETURNING id

-- name: decline
UPDATE compliance.party_case SET state = 1, proposer = '', proposed_at = NULL, note = '', allowed_until = NULL
WHERE id = :id AND state = 2
RETURNING id

-- name: end pair
UPDATE compliance.allowed_pair pair SET state = 3, ended_by = :officer, ended_at = :at
FROM compliance.party_case c
WHERE c.id = :id AND pair.state < 3 AND pair.party = c.fingerprint AND pair.list = c.list AND pair.entry = c.entry
  AND pair.entry_content = c.entry_content

-- name: allow
INSERT INTO compliance.allowed_pair (party_case_id, party, party_name, list, entry, entry_content, listed_name, note,
    state, proposer, proposed_at, expires_at, approver, approved_at)
SELECT id, fingerprint, name, list, entry, entry_content, listed_name, note, 2, proposer, proposed_at, allowed_until,
       decider, decided_at
FROM compliance.party_case WHERE id = :id AND state = 3

-- name: columns
SELECT id, fingerprint, role, name, address, identifiers, account, birth, list, entry, entry_content, listed_name,
       certainty, rejected, why, remarks, found_by, opened_at, last_uetr, in_flight, state, proposer, proposed_at,
       same, note, allowed_until, decider, decided_at
FROM compliance.party_case

-- name: by id
WHERE id = :id

-- name: queue
WHERE (state < 3) = :open ORDER BY role <> 'AGENT', certainty DESC, id LIMIT :rows
