-- A known party, or an agent, that may be an entry of a list: found when lists change, apart from any payment's hold.
-- State: 1 open, 2 proposed, 3 not the same, 4 the same.
CREATE TABLE compliance.party_case (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fingerprint   char(32)    NOT NULL,
    role          text        NOT NULL,
    name          text        NOT NULL,
    address       text        NOT NULL,
    identifiers   text        NOT NULL,
    account       text        NOT NULL,
    birth         text        NOT NULL,
    list          text        NOT NULL,
    entry         text        NOT NULL,
    entry_content char(32)    NOT NULL,
    listed_name   text        NOT NULL,
    certainty     smallint    NOT NULL,
    rejected      boolean     NOT NULL,
    why           text        NOT NULL,
    remarks       text        NOT NULL,
    found_by      text        NOT NULL,
    opened_at     timestamptz NOT NULL,
    last_uetr     uuid,
    in_flight     uuid[]      NOT NULL,
    state         smallint    NOT NULL,
    proposer      text        NOT NULL DEFAULT '',
    proposed_at   timestamptz,
    same          boolean     NOT NULL DEFAULT false,
    note          text        NOT NULL DEFAULT '',
    allowed_until timestamptz,
    decider       text        NOT NULL DEFAULT '',
    decided_at    timestamptz,
    UNIQUE (fingerprint, list, entry, entry_content),
    CHECK (decider = '' OR decider <> proposer)
);
CREATE INDEX party_case_open ON compliance.party_case (id) WHERE state < 3;

-- A pair is allowed out of a payment's case or out of a party's.
ALTER TABLE compliance.allowed_pair ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE compliance.allowed_pair ADD COLUMN party_case_id bigint REFERENCES compliance.party_case;
ALTER TABLE compliance.allowed_pair ADD CHECK (num_nonnulls(case_id, party_case_id) = 1);
