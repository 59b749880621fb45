-- Questions about payments. A search is put together from one order of reading and any of the conditions.

-- name: columns
SELECT p.sequence, p.uetr, p.kind, p.state, p.reason, p.detail, p.refused, p.delivered,
       p.source_minor, p.target_minor, p.sender_fee_minor, p.receiver_fee_minor, p.rounding_minor,
       p.source_currency, p.target_currency, p.quote, p.rate, p.reference, p.fixed_side,
       p.margin_ppm, p.total_cost_ppm, p.verdict, p.screening_method, p.list_epoch,
       p.created_at, p.received_at, p.held_at, p.reserved_at, p.deadline_at, p.ended_at, p.ended_sequence,
       p.returned_at, d.bic AS debtor_agent, c.bic AS creditor_agent, f.bic AS fx_provider

-- name: joins
LEFT JOIN ledger.participant d ON d.id = p.debtor_agent
LEFT JOIN ledger.participant c ON c.id = p.creditor_agent
LEFT JOIN ledger.participant f ON f.id = p.fx_provider

-- name: order
ORDER BY p.sequence DESC

-- name: hits
SELECT p.sequence FROM ledger.payment p WHERE p.sequence < :before

-- name: newest
ORDER BY p.sequence DESC LIMIT :rows

-- name: where debtor agent
AND p.debtor_agent = :participant

-- name: where creditor agent
AND p.creditor_agent = :participant

-- name: where fx provider
AND p.fx_provider = :participant AND p.fx_provider <> 0

-- name: where uetr
AND p.uetr BETWEEN :uetr_low AND :uetr_high

-- name: where states not settled
AND p.state IN (<states>) AND p.state <> 3

-- name: where states
AND p.state IN (<states>)

-- name: where from
AND p.received_at >= :from
AND p.sequence >= coalesce((SELECT first_sequence FROM ledger.milestone WHERE start_at <= :from
    ORDER BY start_at DESC LIMIT 1), 0)

-- name: where to
AND p.received_at < :to
AND p.sequence < coalesce((SELECT first_sequence FROM ledger.milestone WHERE start_at >= :to
    ORDER BY start_at LIMIT 1), 9223372036854775807)

-- name: where reason
AND p.reason = :reason AND p.state <> 3

-- name: where text
AND position(lower(:text) IN lower(p.detail)) > 0

-- name: where currency
AND (p.source_currency = :currency OR p.target_currency = :currency)

-- name: participant id
SELECT id FROM ledger.participant WHERE bic = :bic

-- name: by uetr
FROM ledger.payment p
<joins>
WHERE p.uetr = :uetr
ORDER BY p.refused, p.sequence DESC

-- name: postings
SELECT e.event_sequence, e.line, e.posted_at, e.kind, e.amount_minor, a.currency,
       a.kind AS debit_kind, pa.bic AS debit_owner, b.kind AS credit_kind, pb.bic AS credit_owner
FROM ledger.posting e
JOIN ledger.account a ON a.id = e.debit_account
JOIN ledger.participant pa ON pa.id = a.participant
JOIN ledger.account b ON b.id = e.credit_account
JOIN ledger.participant pb ON pb.id = b.participant
WHERE e.event_sequence IN (<sequences>)
ORDER BY e.event_sequence, e.line

-- name: messages
SELECT event_sequence, kind, length(original) AS bytes
FROM ledger.message
WHERE event_sequence IN (<sequences>)
ORDER BY event_sequence

-- name: original message
SELECT original FROM ledger.message WHERE event_sequence = :sequence

-- name: recalls
SELECT r.sequence, r.recall, r.uetr, r.requested_at, r.reason, r.answer_sequence, r.answered_at, r.accepted,
       r.answer_reason, d.bic AS debtor_agent, c.bic AS creditor_agent
FROM ledger.recall r
LEFT JOIN ledger.participant d ON d.id = r.debtor_agent
LEFT JOIN ledger.participant c ON c.id = r.creditor_agent
WHERE r.uetr = :uetr
ORDER BY r.sequence

-- name: returns
SELECT sequence, return_id, uetr, returned_at, reason FROM ledger.payment_return WHERE uetr = :uetr ORDER BY sequence

-- name: open recalls
SELECT r.sequence, r.recall, r.uetr, r.requested_at, r.reason, r.answer_sequence, r.answered_at, r.accepted,
       r.answer_reason, d.bic AS debtor_agent, c.bic AS creditor_agent
FROM ledger.recall r
LEFT JOIN ledger.participant d ON d.id = r.debtor_agent
LEFT JOIN ledger.participant c ON c.id = r.creditor_agent
WHERE r.answered_at IS NULL
ORDER BY r.sequence
LIMIT :rows
