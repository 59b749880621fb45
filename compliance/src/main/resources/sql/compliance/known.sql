-- Parties of all payments.

-- name: see
INSERT INTO compliance.known_party (fingerprint, role, nature, name, street, town, country, identifiers, account,
    birth_date, birth_place, birth_country, seen_at, last_uetr)
VALUES (:fingerprint, :role, :nature, :name, :street, :town, :country, :identifiers, :account,
    :birth_date, :birth_place, :birth_country, :seen_at, :uetr)
ON CONFLICT (fingerprint) DO UPDATE SET seen_at = EXCLUDED.seen_at, last_uetr = EXCLUDED.last_uetr
WHERE known_party.seen_at < EXCLUDED.seen_at

-- name: fly
INSERT INTO compliance.in_flight (uetr, fingerprint, held) VALUES (:uetr, :fingerprint, :held) ON CONFLICT DO NOTHING

-- name: release
UPDATE compliance.in_flight SET held = false WHERE uetr = :uetr

-- name: end
DELETE FROM compliance.in_flight WHERE uetr = :uetr

-- name: page
SELECT fingerprint, role, nature, name, street, town, country, identifiers, account, birth_date, birth_place,
       birth_country, last_uetr, clean_epoch
FROM compliance.known_party WHERE fingerprint > :after ORDER BY fingerprint LIMIT :rows

-- name: clean
UPDATE compliance.known_party SET clean_epoch = :epoch, clean_at = :at WHERE fingerprint IN (<fingerprints>)

-- name: not clean
UPDATE compliance.known_party SET clean_epoch = 0, clean_at = NULL WHERE fingerprint IN (<fingerprints>)

-- name: in flight
SELECT uetr, held FROM compliance.in_flight WHERE fingerprint = :fingerprint ORDER BY uetr

-- name: standing
SELECT fingerprint, clean_epoch, clean_at FROM compliance.known_party WHERE clean_epoch > 0
