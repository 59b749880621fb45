-- Rights by what a process does. Run by who owns the schema, after its migrations.

-- name: make
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tandem_reader') THEN
        CREATE ROLE tandem_reader NOLOGIN;
    END IF;
EXCEPTION
    -- Another process was first.
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$

-- name: may-become
SELECT pg_has_role(CURRENT_USER, 'tandem_reader', 'SET')

-- name: become
GRANT tandem_reader TO CURRENT_USER
