-- Who may do what with the ledger's rows. What is not here is the owner's alone: making, changing and dropping tables.

-- name: rights
REVOKE ALL ON ALL TABLES IN SCHEMA ledger FROM tandem_reader, tandem_projector;
ALTER DEFAULT PRIVILEGES IN SCHEMA ledger REVOKE ALL ON TABLES FROM tandem_reader;
GRANT USAGE ON SCHEMA ledger TO tandem_reader, tandem_projector;
GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO tandem_reader, tandem_projector;
-- Written once and never again.
GRANT INSERT ON ledger.posting, ledger.message, ledger.payment_return, ledger.milestone, ledger.officer,
    ledger.quote_request, ledger.quote, ledger.reference_rate TO tandem_projector;
GRANT INSERT, UPDATE ON ledger.network, ledger.participant, ledger.currency, ledger.account, ledger.fee,
    ledger.payment_limit, ledger.change, ledger.offer, ledger.payment, ledger.recall, ledger.funding, ledger.turnover
    TO tandem_projector;
-- The sums of a minute are kept for a while.
GRANT INSERT, UPDATE, DELETE ON ledger.flow, ledger.tally TO tandem_projector;
GRANT UPDATE ON ledger.progress TO tandem_projector;
