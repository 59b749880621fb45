-- Every table with the columns that are a function of the events.

-- name: tables
SELECT quote_ident(table_name) AS name, string_agg(quote_ident(column_name), ', '
    ORDER BY ordinal_position) AS columns
FROM information_schema.columns c
JOIN information_schema.tables t USING (table_schema, table_name)
WHERE table_schema = 'ledger' AND t.table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'
  AND column_name <> 'updated_at'
GROUP BY table_name
ORDER BY table_name

-- name: rows
COPY (SELECT r::text FROM (SELECT <columns> FROM ledger.<table>) r ORDER BY r::text COLLATE "C") TO STDOUT
