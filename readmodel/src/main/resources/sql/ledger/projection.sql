-- What the projector reads at its start and writes in each batch. Times are microseconds since 1970.

-- name: begin
SET LOCAL synchronous_commit = off

-- name: lock
SELECT pg_advisory_xact_lock(hashtext('ledger projection'))

-- name: progress
SELECT last_event_sequence, journal_position, last_time_nanos, projection FROM ledger.progress

-- name: participants
SELECT id, bic, country FROM ledger.participant

-- name: currencies
SELECT code, decimals, settlement_bank FROM ledger.currency ORDER BY added_sequence NULLS LAST, code

-- name: accounts
SELECT a.id, p.bic, a.kind, a.currency, c.decimals
FROM ledger.account a
JOIN ledger.participant p ON p.id = a.participant
JOIN ledger.currency c ON c.code = a.currency

-- name: open payments
SELECT sequence, uetr, state,
       (extract(epoch FROM received_at) * 1000000)::bigint AS received_micros,
       (extract(epoch FROM held_at) * 1000000)::bigint     AS held_micros,
       (extract(epoch FROM reserved_at) * 1000000)::bigint AS reserved_micros,
       (extract(epoch FROM deadline_at) * 1000000)::bigint AS deadline_micros,
       delivered
FROM ledger.payment
WHERE state IN (1, 2) AND state <> 3

-- name: open changes
SELECT change FROM ledger.change WHERE state = 1

-- name: last milestone
SELECT coalesce(max((extract(epoch FROM start_at) / 60)::bigint), 0) AS minute FROM ledger.milestone

-- name: insert participant
INSERT INTO ledger.participant (id, bic, country) VALUES (?, ?, ?)

-- name: insert currency
INSERT INTO ledger.currency (code, decimals) VALUES (?, ?)

-- name: insert account
INSERT INTO ledger.account (id, participant, kind, currency, state) VALUES (?, ?, ?, ?, 1)

-- name: update payments
UPDATE ledger.payment p
SET state = u.state, reason = u.reason, detail = u.detail, delivered = u.delivered,
    reserved_at = CASE WHEN u.reserved_micros <> 0 THEN ledger.at(u.reserved_micros) END,
    deadline_at = CASE WHEN u.deadline_micros <> 0 THEN ledger.at(u.deadline_micros) END,
    ended_at = CASE WHEN u.ended_sequence <> 0 THEN ledger.at(u.ended_micros) END,
    ended_sequence = nullif(u.ended_sequence, 0),
    rounding_minor = u.rounding_minor
FROM unnest(?::bigint[], ?::int[], ?::int[], ?::text[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[],
    ?::bigint[], ?::int[])
     AS u(sequence, state, reason, detail, delivered, reserved_micros, deadline_micros, ended_micros, ended_sequence,
         rounding_minor)
WHERE p.sequence = u.sequence

-- name: return payment
UPDATE ledger.payment SET state = 4, reason = ?, returned_at = ledger.at(?) WHERE uetr = ? AND state = 3

-- name: insert return
INSERT INTO ledger.payment_return (sequence, return_id, uetr, returned_at, reason) VALUES (?, ?, ?, ledger.at(?), ?)

-- name: insert recall
INSERT INTO ledger.recall (sequence, recall, uetr, requested_at, debtor_agent, creditor_agent, reason)
VALUES (?, ?, ?, ledger.at(?), ?, ?, ?)

-- name: answer recall
UPDATE ledger.recall SET answer_sequence = ?, answered_at = ledger.at(?), accepted = ?, answer_reason = ?
    WHERE recall = ?

-- name: insert funding
INSERT INTO ledger.funding (sequence, id, requested_at, ended_at, ended_sequence, amount_minor, participant,
                            settlement_bank, kind, state, currency)
VALUES (?, ?, ledger.at(?), ledger.at(?), ?, ?, ?, ?, ?, ?, ?)

-- name: end funding
UPDATE ledger.funding SET state = ?, ended_at = ledger.at(?), ended_sequence = ?
    WHERE id = ? AND kind = 2 AND state = 1

-- name: insert network
INSERT INTO ledger.network (name, operator, founded_at) VALUES (?, ?, ledger.at(?))

-- name: insert officer
INSERT INTO ledger.officer (name, rank) VALUES (?, ?)

-- name: insert change
INSERT INTO ledger.change (sequence, change, kind, field_names, field_values, uetr, state, proposer, proposed_at,
                           expires_at, decider, decided_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ledger.at(?), ledger.at(?), ?, ledger.at(?))

-- name: decide change
UPDATE ledger.change SET state = ?, decider = ?, decided_at = ledger.at(?) WHERE change = ? AND state = 1

-- name: add currency
UPDATE ledger.currency SET settlement_bank = ?, added_sequence = ?, decimals = ? WHERE code = ?

-- name: admit participant
UPDATE ledger.participant
SET name = ?, country = ?, role = ?, state = 1, unquoted_allowed = ?, admitted_at = ledger.at(?)
WHERE id = ?

-- name: set participant state
UPDATE ledger.participant SET state = ? WHERE id = ?

-- name: set account state
UPDATE ledger.account SET state = ? WHERE id = ?

-- name: set fees
INSERT INTO ledger.fee (source_currency, target_currency, sender_fixed_minor, sender_ppm, sender_least_minor,
                        sender_greatest_minor, receiver_fixed_minor, receiver_ppm, receiver_least_minor,
                        receiver_greatest_minor, since_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ledger.at(?))
ON CONFLICT (source_currency, target_currency) DO UPDATE
SET sender_fixed_minor = excluded.sender_fixed_minor, sender_ppm = excluded.sender_ppm,
    sender_least_minor = excluded.sender_least_minor, sender_greatest_minor = excluded.sender_greatest_minor,
    receiver_fixed_minor = excluded.receiver_fixed_minor, receiver_ppm = excluded.receiver_ppm,
    receiver_least_minor = excluded.receiver_least_minor, receiver_greatest_minor = excluded.receiver_greatest_minor,
    since_at = excluded.since_at

-- name: set limits
INSERT INTO ledger.payment_limit (participant, currency, payment_max_minor, day_max_minor, since_at)
VALUES (?, ?, ?, ?, ledger.at(?))
ON CONFLICT (participant, currency) DO UPDATE
SET payment_max_minor = excluded.payment_max_minor, day_max_minor = excluded.day_max_minor,
    since_at = excluded.since_at

-- name: set parameters
UPDATE ledger.network
SET quote_life_millis = ?, acceptance_millis = ?, payment_millis = ?, hold_millis = ?, return_window_millis = ?,
    duplicate_window_millis = ?, change_life_millis = ?

-- name: activate lists
UPDATE ledger.network SET list_epoch = ?, list_version = ?, lists_activated_at = ledger.at(?)

-- name: insert reference rate
INSERT INTO ledger.reference_rate (sequence, published_at, rate, publisher, source_currency, target_currency)
VALUES (?, ledger.at(?), ?, ?, ?, ?)

-- name: end offer
UPDATE ledger.offer SET ended_at = ledger.at(?), ending = ?
WHERE fx_provider = ? AND source_currency = ? AND target_currency = ? AND ended_at IS NULL

-- name: insert offer
INSERT INTO ledger.offer (sequence, published_at, valid_until, max_source_minor, tier_from_minor, tier_rate,
    fx_provider,
                          source_currency, target_currency)
VALUES (?, ledger.at(?), ledger.at(?), ?, ?, ?, ?, ?, ?)

-- name: insert milestone
INSERT INTO ledger.milestone (start_at, first_sequence) VALUES (ledger.at(?), ?)

-- name: balances
UPDATE ledger.account a
SET posted_minor = a.posted_minor + u.posted, reserved_minor = a.reserved_minor + u.reserved
FROM unnest(?::int[], ?::bigint[], ?::bigint[]) AS u(id, posted, reserved)
WHERE a.id = u.id

-- name: turnover
INSERT INTO ledger.turnover AS t (account, start_at, debit_minor, credit_minor, debit_entries, credit_entries)
SELECT u.account, ledger.at(u.start_micros), u.debit_minor::numeric, u.credit_minor::numeric, u.debit_entries,
    u.credit_entries
FROM unnest(?::int[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
     AS u(account, start_micros, debit_minor, credit_minor, debit_entries, credit_entries)
ON CONFLICT (account, start_at) DO UPDATE
SET debit_minor = t.debit_minor + excluded.debit_minor, credit_minor = t.credit_minor + excluded.credit_minor,
    debit_entries = t.debit_entries + excluded.debit_entries,
        credit_entries = t.credit_entries + excluded.credit_entries

-- name: flow
INSERT INTO ledger.flow AS f (grain, start_at, source_currency, target_currency, refused, held, reserved, settled,
    rejected,
                              returned, settled_within_5s, settled_within_60s, source_minor, target_minor,
                              sender_fee_minor, receiver_fee_minor)
SELECT u.grain, ledger.at(u.start_micros), u.source_currency, u.target_currency, u.refused, u.held, u.reserved,
    u.settled,
       u.rejected, u.returned, u.within_5s, u.within_60s, u.source_minor::numeric, u.target_minor::numeric,
       u.sender_fee_minor::numeric, u.receiver_fee_minor::numeric
FROM unnest(?::int[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
    ?::bigint[],
            ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
     AS u(grain, start_micros, source_currency, target_currency, refused, held, reserved, settled, rejected, returned,
          within_5s, within_60s, source_minor, target_minor, sender_fee_minor, receiver_fee_minor)
ON CONFLICT (grain, start_at, source_currency, target_currency) DO UPDATE
SET refused = f.refused + excluded.refused, held = f.held + excluded.held, reserved = f.reserved + excluded.reserved,
    settled = f.settled + excluded.settled, rejected = f.rejected + excluded.rejected,
    returned = f.returned + excluded.returned,
    settled_within_5s = f.settled_within_5s + excluded.settled_within_5s,
    settled_within_60s = f.settled_within_60s + excluded.settled_within_60s,
    source_minor = f.source_minor + excluded.source_minor, target_minor = f.target_minor + excluded.target_minor,
    sender_fee_minor = f.sender_fee_minor + excluded.sender_fee_minor,
    receiver_fee_minor = f.receiver_fee_minor + excluded.receiver_fee_minor

-- name: tally
INSERT INTO ledger.tally AS t (grain, start_at, measure, bucket, count)
SELECT u.grain, ledger.at(u.start_micros), u.measure, u.bucket, u.count
FROM unnest(?::int[], ?::bigint[], ?::int[], ?::int[], ?::bigint[]) AS u(grain, start_micros, measure, bucket, count)
ON CONFLICT (grain, start_at, measure, bucket) DO UPDATE SET count = t.count + excluded.count

-- name: prune flow
DELETE FROM ledger.flow WHERE grain = 1 AND start_at < ledger.at(?)

-- name: prune tally
DELETE FROM ledger.tally WHERE grain = 1 AND start_at < ledger.at(?)

-- name: advance
UPDATE ledger.progress
SET last_event_sequence = ?, journal_position = ?, last_time_nanos = ?, updated_at = clock_timestamp()
WHERE last_event_sequence = ?
