-- Re-screening runs.

-- name: run
INSERT INTO compliance.rescreen (started_at, took_micros, list_epoch, list_version, added, changed, removed, parties,
    failed)
VALUES (:started_at, 0, :list_epoch, :list_version, :added, :changed, :removed, 0, 0)
RETURNING id

-- name: done
UPDATE compliance.rescreen SET took_micros = :took_micros, parties = :parties, failed = :failed WHERE id = :id

-- name: hit
INSERT INTO compliance.rescreen_hit (rescreen, fingerprint, name, account, list, entry, listed_name, certainty, why,
    last_uetr, in_flight)
VALUES (:rescreen, :fingerprint, :name, :account, :list, :entry, :listed_name, :certainty, :why, :last_uetr, :in_flight)
ON CONFLICT DO NOTHING

-- name: runs
SELECT r.id, r.started_at, r.took_micros, r.list_epoch, r.list_version, r.added, r.changed, r.removed, r.parties,
       r.failed, (SELECT count(*) FROM compliance.rescreen_hit h WHERE h.rescreen = r.id) AS hits
FROM compliance.rescreen r ORDER BY r.id DESC LIMIT :rows

-- name: hits
SELECT fingerprint, name, account, list, entry, listed_name, certainty, why, last_uetr, in_flight
FROM compliance.rescreen_hit WHERE rescreen = :id ORDER BY certainty DESC, name LIMIT :rows
