-- Questions about participants, accounts and statements.

-- name: currencies
SELECT code, decimals FROM ledger.currency

-- name: participants
SELECT bic, name, country, role, state, unquoted_allowed, admitted_at
FROM ledger.participant
WHERE admitted_at IS NOT NULL
ORDER BY bic

-- name: accounts
SELECT p.bic AS owner, a.kind, a.currency, a.state, a.posted_minor, a.reserved_minor
FROM ledger.account a
JOIN ledger.participant p ON p.id = a.participant
ORDER BY p.bic, a.currency, a.kind

-- name: account
SELECT a.id, p.bic AS owner, a.kind, a.currency, a.state, a.posted_minor, a.reserved_minor
FROM ledger.account a
JOIN ledger.participant p ON p.id = a.participant
WHERE p.bic = :owner AND a.kind = :kind AND a.currency = :currency

-- name: trial balance
SELECT currency, decimals, out_of_balance_minor, issued_minor, settlement_minor, fees_minor, rounding_minor,
    reserved_minor
FROM ledger.trial_balance
ORDER BY currency

-- name: differences
SELECT p.bic AS owner, a.kind, a.currency, d.posted_minor, d.postings_minor, d.turnover_minor
FROM ledger.account_difference d
JOIN ledger.account a ON a.id = d.account
JOIN ledger.participant p ON p.id = a.participant
ORDER BY a.id

-- name: fundings
SELECT f.sequence, f.id, f.requested_at, f.ended_at, f.amount_minor, f.kind, f.state, f.currency,
       p.bic AS participant, s.bic AS settlement_bank
FROM ledger.funding f
LEFT JOIN ledger.participant p ON p.id = f.participant
LEFT JOIN ledger.participant s ON s.id = f.settlement_bank
WHERE f.sequence < :before
ORDER BY f.sequence DESC
LIMIT :rows

-- name: balance before
WITH whole AS (
    SELECT coalesce(sum(credit_minor - debit_minor), 0) AS minor
    FROM ledger.turnover
    WHERE account = :account AND start_at < date_trunc('hour', :at, 'UTC')
), part AS (
    SELECT coalesce(sum(CASE WHEN credit_account = :account THEN amount_minor ELSE 0 END
                      - CASE WHEN debit_account = :account THEN amount_minor ELSE 0 END), 0) AS minor
    FROM ledger.posting
    WHERE (debit_account = :account OR credit_account = :account)
      AND posted_at >= date_trunc('hour', :at, 'UTC') AND posted_at < :at
      AND event_sequence >= coalesce((SELECT first_sequence FROM ledger.milestone
                                      WHERE start_at <= date_trunc('hour', :at, 'UTC')
                                          ORDER BY start_at DESC LIMIT 1), 0)
      AND event_sequence < coalesce((SELECT first_sequence FROM ledger.milestone
                                     WHERE start_at >= :at ORDER BY start_at LIMIT 1), 9223372036854775807)
)
SELECT (whole.minor + part.minor)::bigint AS minor FROM whole, part

-- name: totals
WITH bound AS (
    SELECT coalesce((SELECT first_sequence FROM ledger.milestone WHERE start_at <= :from
        ORDER BY start_at DESC LIMIT 1), 0) AS low,
           coalesce((SELECT first_sequence FROM ledger.milestone WHERE start_at >= :to ORDER BY start_at LIMIT 1),
                    9223372036854775807) AS high
)
SELECT (SELECT count(*) FROM ledger.posting, bound
        WHERE debit_account = :account AND posted_at >= :from AND posted_at < :to
          AND event_sequence >= low AND event_sequence < high) AS debits,
       (SELECT coalesce(sum(amount_minor), 0)::bigint FROM ledger.posting, bound
        WHERE debit_account = :account AND posted_at >= :from AND posted_at < :to
          AND event_sequence >= low AND event_sequence < high) AS debit_minor,
       (SELECT count(*) FROM ledger.posting, bound
        WHERE credit_account = :account AND posted_at >= :from AND posted_at < :to
          AND event_sequence >= low AND event_sequence < high) AS credits,
       (SELECT coalesce(sum(amount_minor), 0)::bigint FROM ledger.posting, bound
        WHERE credit_account = :account AND posted_at >= :from AND posted_at < :to
          AND event_sequence >= low AND event_sequence < high) AS credit_minor

-- name: entries
WITH bound AS (
    SELECT greatest(:after / 8,
                    coalesce((SELECT first_sequence FROM ledger.milestone
                              WHERE start_at <= :from ORDER BY start_at DESC LIMIT 1), 0)) AS low,
           coalesce((SELECT first_sequence FROM ledger.milestone WHERE start_at >= :to ORDER BY start_at LIMIT 1),
                    9223372036854775807) AS high
), entry AS (
    (SELECT event_sequence, payment, line, posted_at, kind, amount_minor, false AS credit, credit_account AS other
     FROM ledger.posting, bound
     WHERE debit_account = :account AND event_sequence >= low AND event_sequence < high
       AND event_sequence * 8 + line > :after AND posted_at >= :from AND posted_at < :to
     ORDER BY event_sequence, line LIMIT :rows)
    UNION ALL
    (SELECT event_sequence, payment, line, posted_at, kind, amount_minor, true AS credit, debit_account AS other
     FROM ledger.posting, bound
     WHERE credit_account = :account AND event_sequence >= low AND event_sequence < high
       AND event_sequence * 8 + line > :after AND posted_at >= :from AND posted_at < :to
     ORDER BY event_sequence, line LIMIT :rows)
)
SELECT e.event_sequence, e.line, e.posted_at, e.kind, e.amount_minor, e.credit,
       a.kind AS other_kind, a.currency AS other_currency, p.bic AS other_owner, u.uetr
FROM entry e
JOIN ledger.account a ON a.id = e.other
JOIN ledger.participant p ON p.id = a.participant
LEFT JOIN LATERAL (
    SELECT uetr FROM ledger.payment WHERE sequence = e.payment AND e.payment <> 0
    UNION ALL
    SELECT uetr FROM ledger.payment_return WHERE sequence = e.event_sequence AND e.kind > 7
) u ON true
ORDER BY e.event_sequence, e.line
LIMIT :rows

-- name: sum before place
SELECT coalesce(sum(CASE WHEN credit_account = :account THEN amount_minor ELSE 0 END
                  - CASE WHEN debit_account = :account THEN amount_minor ELSE 0 END), 0)::bigint AS minor
FROM ledger.posting
WHERE (debit_account = :account OR credit_account = :account)
  AND posted_at >= :from AND posted_at < :to
  AND event_sequence >= coalesce((SELECT first_sequence FROM ledger.milestone
                                  WHERE start_at <= :from ORDER BY start_at DESC LIMIT 1), 0)
  AND event_sequence * 8 + line <= :after AND event_sequence <= :after / 8
