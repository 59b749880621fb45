-- Questions about reference rates, offers and quotes.

-- name: reference rates now
SELECT DISTINCT ON (r.source_currency, r.target_currency)
       r.sequence, r.published_at, r.rate, r.source_currency, r.target_currency, p.bic AS publisher
FROM ledger.reference_rate r
LEFT JOIN ledger.participant p ON p.id = r.publisher
ORDER BY r.source_currency, r.target_currency, r.sequence DESC

-- name: reference rate history
SELECT r.sequence, r.published_at, r.rate, r.source_currency, r.target_currency, p.bic AS publisher
FROM ledger.reference_rate r
LEFT JOIN ledger.participant p ON p.id = r.publisher
WHERE r.source_currency = :source AND r.target_currency = :target AND r.sequence < :before
ORDER BY r.sequence DESC
LIMIT :rows

-- name: offers
SELECT o.sequence, o.published_at, o.valid_until, o.ended_at, o.ending, o.max_source_minor, o.tier_from_minor,
       o.tier_rate, o.source_currency, o.target_currency, p.bic AS fx_provider
FROM ledger.offer o
LEFT JOIN ledger.participant p ON p.id = o.fx_provider

-- name: offers in force
WHERE o.ended_at IS NULL
ORDER BY o.source_currency, o.target_currency, p.bic

-- name: offer history
WHERE o.source_currency = :source AND o.target_currency = :target AND o.sequence < :before
ORDER BY o.sequence DESC
LIMIT :rows

-- name: quote requests
SELECT r.sequence, r.request, r.asked_at, r.amount_minor, r.first_quote, r.quotes, r.fixed_side,
       r.source_currency, r.target_currency, d.bic AS debtor_agent, c.bic AS creditor_agent,
       y.quote AS chosen, y.uetr AS chosen_by
FROM ledger.quote_request r
LEFT JOIN ledger.participant d ON d.id = r.debtor_agent
LEFT JOIN ledger.participant c ON c.id = r.creditor_agent
LEFT JOIN LATERAL (
    SELECT p.quote, p.uetr FROM ledger.payment p
    WHERE p.quote >= r.first_quote AND p.quote < r.first_quote + r.quotes AND p.quote <> 0 AND NOT p.refused
    ORDER BY p.quote LIMIT 1
) y ON true

-- name: quote requests page
WHERE r.sequence < :before
ORDER BY r.sequence DESC
LIMIT :rows

-- name: quote requests page of one
WHERE r.sequence < :before AND r.debtor_agent = (SELECT id FROM ledger.participant WHERE bic = :bic)
ORDER BY r.sequence DESC
LIMIT :rows

-- name: quote request of quote
WHERE r.sequence = (SELECT request_sequence FROM ledger.quote WHERE number = :number)

-- name: quotes
SELECT q.number, q.request_sequence, q.expires_at, q.rate, q.reference, q.source_minor, q.target_minor,
       q.sender_fee_minor, q.receiver_fee_minor, q.fraction32, p.bic AS fx_provider
FROM ledger.quote q
LEFT JOIN ledger.participant p ON p.id = q.fx_provider
WHERE q.number >= :first AND q.number < :end
ORDER BY q.number
