-- Rights by what a session does. Run by who owns the schema, after its migrations.

-- name: lock
SELECT pg_advisory_xact_lock(hashtext('tandem roles'))

-- name: make
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '<role>') THEN
        CREATE ROLE <role> NOLOGIN;
    END IF;
EXCEPTION
    -- Another process was first, in another database.
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$

-- name: may-become
SELECT pg_has_role(CURRENT_USER, '<role>', 'SET')
