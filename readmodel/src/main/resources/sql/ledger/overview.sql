-- Figures from the rollups, and what needs a human.

-- name: flow
SELECT source_currency, target_currency,
       sum(refused)::bigint AS refused, sum(held)::bigint AS held, sum(reserved)::bigint AS reserved,
       sum(settled)::bigint AS settled, sum(rejected)::bigint AS rejected, sum(returned)::bigint AS returned,
       sum(settled_within_5s)::bigint AS settled_within_5s, sum(settled_within_60s)::bigint AS settled_within_60s,
       sum(source_minor) AS source_minor, sum(target_minor) AS target_minor,
       sum(sender_fee_minor) AS sender_fee_minor, sum(receiver_fee_minor) AS receiver_fee_minor
FROM ledger.flow
WHERE grain = :grain AND start_at >= :from AND start_at < :to
GROUP BY source_currency, target_currency
ORDER BY source_currency, target_currency

-- name: tally
SELECT measure, bucket, sum(count)::bigint AS count
FROM ledger.tally
WHERE grain = :grain AND start_at >= :from AND start_at < :to
GROUP BY measure, bucket
ORDER BY measure, bucket

-- name: flow series
SELECT start_at, sum(settled)::bigint AS settled, sum(rejected)::bigint AS rejected, sum(refused)::bigint AS refused,
       sum(held)::bigint AS held
FROM ledger.flow
WHERE grain = :grain AND start_at >= :from AND start_at < :to
GROUP BY start_at

-- name: tally series
SELECT start_at, bucket, count
FROM ledger.tally
WHERE grain = :grain AND start_at >= :from AND start_at < :to AND measure = 2
ORDER BY start_at, bucket

-- name: usual
SELECT coalesce(sum(settled), 0)::bigint AS settled, count(DISTINCT f.start_at) AS minutes
FROM generate_series(1, :days) AS day(back)
JOIN ledger.flow f ON f.grain = 2
                  AND f.start_at >= CAST(:from AS timestamptz) - day.back * interval '24 hours'
                  AND f.start_at < CAST(:to AS timestamptz) - day.back * interval '24 hours'

-- name: holds
SELECT count(*) FILTER (WHERE held_at > CAST(:now AS timestamptz) - interval '1 hour') AS under_hour,
       count(*) FILTER (WHERE held_at <= CAST(:now AS timestamptz) - interval '1 hour'
                          AND held_at > CAST(:now AS timestamptz) - interval '4 hours') AS under_four_hours,
       count(*) FILTER (WHERE held_at <= CAST(:now AS timestamptz) - interval '4 hours'
                          AND held_at > CAST(:now AS timestamptz) - interval '24 hours') AS under_day,
       count(*) FILTER (WHERE held_at <= CAST(:now AS timestamptz) - interval '24 hours') AS older,
       min(held_at) AS oldest
FROM ledger.payment
WHERE state = 1 AND state <> 3

-- name: stuck
SELECT count(*) AS payments
FROM ledger.payment
WHERE state = 2 AND state <> 3 AND deadline_at < :before

-- name: low accounts
SELECT p.bic AS owner, a.kind, a.currency, a.state, a.posted_minor, a.reserved_minor,
       sum(t.debit_minor)::bigint AS debit_minor
FROM ledger.account a
JOIN ledger.participant p ON p.id = a.participant
JOIN ledger.turnover t ON t.account = a.id
 AND t.start_at >= date_trunc('hour', CAST(:now AS timestamptz), 'UTC') - interval '1 hour'
WHERE a.kind = 1
GROUP BY p.bic, a.kind, a.currency, a.state, a.posted_minor, a.reserved_minor
HAVING a.posted_minor - a.reserved_minor < sum(t.debit_minor)
ORDER BY p.bic, a.currency

-- name: open
SELECT (SELECT count(*) FROM ledger.change WHERE state = 1) AS changes,
       (SELECT count(*) FROM ledger.funding WHERE state = 1) AS defundings,
       (SELECT count(*) FROM ledger.recall WHERE answered_at IS NULL) AS recalls
