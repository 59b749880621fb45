-- What SchemaCopy asks of the catalogue. The migrations' own table is theirs.

-- name: tables
SELECT c.relname
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = :schema AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history'
ORDER BY c.relname

-- name: columns
SELECT quote_ident(column_name)
FROM information_schema.columns
WHERE table_schema = :schema AND table_name = :table AND is_generated = 'NEVER'
ORDER BY ordinal_position

-- name: references
SELECT child.relname AS child, parent.relname AS parent
FROM pg_constraint f
    JOIN pg_class child ON child.oid = f.conrelid
    JOIN pg_class parent ON parent.oid = f.confrelid
    JOIN pg_namespace n ON n.oid = child.relnamespace
WHERE f.contype = 'f' AND n.nspname = :schema

-- name: counters
SELECT format(
    'SELECT setval(%L, coalesce((SELECT max(%I) FROM %I.%I), 0) + 1, false)',
    pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name),
    column_name, table_schema, table_name)
FROM information_schema.columns
WHERE table_schema = :schema AND is_identity = 'YES'

-- name: numbered
SELECT table_name
FROM information_schema.columns
WHERE table_schema = :schema AND is_identity = 'YES'
