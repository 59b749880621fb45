-- What was found and what was done is evidence. Sessions that write cases may only add to it (see rights.sql); this
-- holds for the owner of the tables too, whose work is migrations.
CREATE FUNCTION compliance.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    filled boolean := true;
BEGIN
    -- A restore empties tables that are empty.
    IF TG_OP = 'TRUNCATE' THEN
        EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I)', TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO filled;
    END IF;
    IF filled THEN
        RAISE EXCEPTION 'permission denied: rows of %.% are added and never changed', TG_TABLE_SCHEMA, TG_TABLE_NAME
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;

DO $$
DECLARE
    evidence text;
BEGIN
    FOREACH evidence IN ARRAY ARRAY['case_action', 'case_party', 'alert', 'rescreen_hit'] LOOP
        EXECUTE format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON compliance.%I'
            ' FOR EACH ROW EXECUTE FUNCTION compliance.append_only()', evidence);
        EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON compliance.%I'
            ' FOR EACH STATEMENT EXECUTE FUNCTION compliance.append_only()', evidence);
    END LOOP;
END
$$;
