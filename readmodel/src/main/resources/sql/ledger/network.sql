-- Questions about the network's rules and the changes to them.

-- name: network
SELECT n.name, n.founded_at, n.quote_life_millis, n.acceptance_millis, n.payment_millis, n.hold_millis,
       n.return_window_millis, n.duplicate_window_millis, n.change_life_millis, n.list_epoch, n.list_version,
       n.lists_activated_at, p.bic AS operator
FROM ledger.network n
LEFT JOIN ledger.participant p ON p.id = n.operator

-- name: officers
SELECT name FROM ledger.officer ORDER BY rank

-- name: currencies
SELECT c.code, p.bic AS settlement_bank, coalesce(p.country, '') AS country
FROM ledger.currency c
LEFT JOIN ledger.participant p ON p.id = c.settlement_bank
WHERE c.added_sequence IS NOT NULL
ORDER BY c.code

-- name: fees
SELECT source_currency, target_currency, sender_fixed_minor, sender_ppm, sender_least_minor, sender_greatest_minor,
       receiver_fixed_minor, receiver_ppm, receiver_least_minor, receiver_greatest_minor, since_at
FROM ledger.fee
ORDER BY source_currency, target_currency

-- name: limits
SELECT p.bic AS participant, l.currency, l.payment_max_minor, l.day_max_minor, l.since_at
FROM ledger.payment_limit l
LEFT JOIN ledger.participant p ON p.id = l.participant
ORDER BY p.bic NULLS FIRST, l.currency

-- name: changes
SELECT sequence, change, kind, field_names, field_values, uetr, state, proposer, proposed_at, expires_at, decider,
    decided_at
FROM ledger.change

-- name: changes page
WHERE sequence < :before
ORDER BY sequence DESC
LIMIT :rows

-- name: changes open
WHERE state = 1
ORDER BY sequence

-- name: changes of payment
WHERE uetr = :uetr
ORDER BY sequence

-- name: change by id
WHERE change = :change
ORDER BY sequence

-- name: progress
SELECT last_event_sequence, journal_position, last_time_nanos FROM ledger.progress
