-- What officers asked the debtor agents of held payments, and what these answered: written at once by the desk, and
-- again from the journal. About: see the enum Asked.
CREATE TABLE compliance.question (
    case_id     bigint      NOT NULL REFERENCES compliance.hold_case,
    number      smallint    NOT NULL,
    about       smallint    NOT NULL,
    question    text        NOT NULL,
    officer     text        NOT NULL,
    bank        text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    answer      text        NOT NULL DEFAULT '',
    answered_at timestamptz,
    PRIMARY KEY (case_id, number)
);
CREATE INDEX question_unanswered ON compliance.question (case_id) WHERE answered_at IS NULL;
