CREATE TABLE every_type (
    sequence    bigint PRIMARY KEY,
    small       smallint,
    medium      integer,
    flag        boolean,
    short_text  text,
    code        varchar(35),
    bytes       bytea,
    at          timestamptz,
    day         date,
    uetr        uuid,
    details     jsonb
);
