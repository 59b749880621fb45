-- What officers did and what the gate found. Unlike the ledger's schema this one cannot be made again from the log:
-- notes, assignments and allowed pairs stand nowhere else. Back it up.

-- Where in the event journal reading goes on; written with what was read.
CREATE TABLE compliance.progress (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint NOT NULL
);
INSERT INTO compliance.progress (position) VALUES (0);

-- One held payment. Ids grow with time, so they order the queue by age. Status and priority: see the enums.
CREATE TABLE compliance.hold_case (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uetr             uuid        NOT NULL UNIQUE,
    status           smallint    NOT NULL,
    priority         smallint    NOT NULL,
    assignee         text        NOT NULL DEFAULT '',
    opened_at        timestamptz NOT NULL,
    deadline_at      timestamptz NOT NULL,
    ended_at         timestamptz,
    kind             smallint    NOT NULL,
    debtor_agent     text        NOT NULL,
    creditor_agent   text        NOT NULL,
    source_minor     bigint      NOT NULL,
    source_currency  char(3)     NOT NULL,
    source_decimals  smallint    NOT NULL,
    target_minor     bigint      NOT NULL,
    target_currency  char(3)     NOT NULL,
    target_decimals  smallint    NOT NULL,
    reason           smallint    NOT NULL,
    detail           text        NOT NULL,
    rules            text        NOT NULL,
    method           smallint    NOT NULL,
    list_epoch       bigint      NOT NULL,
    list_version     text        NOT NULL,
    examined_at      timestamptz NOT NULL
);
CREATE INDEX hold_case_open ON compliance.hold_case (priority, id) WHERE ended_at IS NULL;
CREATE INDEX hold_case_by_assignee ON compliance.hold_case (assignee, id) WHERE ended_at IS NULL;

CREATE TABLE compliance.case_party (
    case_id     bigint   NOT NULL REFERENCES compliance.hold_case,
    place       smallint NOT NULL,
    role        text     NOT NULL,
    nature      text     NOT NULL,
    name        text     NOT NULL,
    address     text     NOT NULL,
    identifiers text     NOT NULL,
    account     text     NOT NULL,
    birth       text     NOT NULL,
    fingerprint char(32) NOT NULL,
    PRIMARY KEY (case_id, place)
);

-- One for each payment, party and list entry, however often it is told.
CREATE TABLE compliance.alert (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id       bigint   NOT NULL REFERENCES compliance.hold_case,
    place         smallint NOT NULL,
    channel       text     NOT NULL,
    list          text     NOT NULL,
    entry         text     NOT NULL,
    entry_content char(32) NOT NULL,
    listed_name   text     NOT NULL,
    certainty     smallint NOT NULL,
    rejected      boolean  NOT NULL,
    suppressed    boolean  NOT NULL,
    why           text     NOT NULL,
    remarks       text     NOT NULL,
    UNIQUE (case_id, place, list, entry)
);

-- Everything done to a case, in order; rows are never changed.
CREATE TABLE compliance.case_action (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id     bigint      NOT NULL REFERENCES compliance.hold_case,
    at          timestamptz NOT NULL,
    actor       text        NOT NULL,
    kind        text        NOT NULL,
    from_status smallint    NOT NULL,
    to_status   smallint    NOT NULL,
    note        text        NOT NULL
);
CREATE INDEX case_action_by_case ON compliance.case_action (case_id, id);

-- State: 1 open, 2 approved, 3 declined, 4 lapsed.
CREATE TABLE compliance.proposal (
    change      uuid        PRIMARY KEY,
    case_id     bigint      NOT NULL REFERENCES compliance.hold_case,
    proposer    text        NOT NULL,
    release     boolean     NOT NULL,
    reason      smallint    NOT NULL,
    note        text        NOT NULL,
    proposed_at timestamptz NOT NULL,
    state       smallint    NOT NULL,
    decider     text        NOT NULL DEFAULT '',
    decided_at  timestamptz,
    CHECK (state <> 2 OR decider <> proposer)
);
CREATE INDEX proposal_by_case ON compliance.proposal (case_id, proposed_at);

-- A party and a list entry that are not the same. State: 1 proposed, 2 in force, 3 ended.
CREATE TABLE compliance.allowed_pair (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id       bigint      NOT NULL REFERENCES compliance.hold_case,
    party         char(32)    NOT NULL,
    party_name    text        NOT NULL,
    list          text        NOT NULL,
    entry         text        NOT NULL,
    entry_content char(32)    NOT NULL,
    listed_name   text        NOT NULL,
    note          text        NOT NULL,
    state         smallint    NOT NULL,
    proposer      text        NOT NULL,
    proposed_at   timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    approver      text        NOT NULL DEFAULT '',
    approved_at   timestamptz,
    ended_by      text        NOT NULL DEFAULT '',
    ended_at      timestamptz,
    CHECK (approver = '' OR approver <> proposer)
);
CREATE UNIQUE INDEX allowed_pair_once ON compliance.allowed_pair (party, list, entry, entry_content) WHERE state < 3;

-- Everybody whom payments named, for when the lists change. Identifiers: kind=value.
CREATE TABLE compliance.known_party (
    fingerprint char(32) PRIMARY KEY,
    role        text     NOT NULL,
    nature      text     NOT NULL,
    name        text     NOT NULL,
    street      text     NOT NULL,
    town        text     NOT NULL,
    country     text     NOT NULL,
    identifiers text[]   NOT NULL,
    account     text     NOT NULL,
    birth_date  text     NOT NULL,
    birth_place text     NOT NULL,
    birth_country text   NOT NULL,
    seen_at     timestamptz NOT NULL,
    last_uetr   uuid     NOT NULL,
    clean_epoch bigint   NOT NULL DEFAULT 0,
    clean_at    timestamptz
);

-- Parties of payments that are not over.
CREATE TABLE compliance.in_flight (
    uetr        uuid     NOT NULL,
    fingerprint char(32) NOT NULL,
    held        boolean  NOT NULL,
    PRIMARY KEY (uetr, fingerprint)
);
CREATE INDEX in_flight_by_party ON compliance.in_flight (fingerprint);

CREATE TABLE compliance.rescreen (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_at   timestamptz NOT NULL,
    took_micros  bigint      NOT NULL,
    list_epoch   bigint      NOT NULL,
    list_version text        NOT NULL,
    added        int         NOT NULL,
    changed      int         NOT NULL,
    removed      int         NOT NULL,
    parties      bigint      NOT NULL,
    failed       bigint      NOT NULL
);

CREATE TABLE compliance.rescreen_hit (
    rescreen    bigint   NOT NULL REFERENCES compliance.rescreen,
    fingerprint char(32) NOT NULL,
    name        text     NOT NULL,
    account     text     NOT NULL,
    list        text     NOT NULL,
    entry       text     NOT NULL,
    listed_name text     NOT NULL,
    certainty   smallint NOT NULL,
    why         text     NOT NULL,
    last_uetr   uuid     NOT NULL,
    in_flight   uuid[]   NOT NULL,
    PRIMARY KEY (rescreen, fingerprint, list, entry)
);
