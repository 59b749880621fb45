package org.tandem.app.watch;

import java.util.List;

/// Every metric there is. `docs/operating/metrics.md` is made from this list, and nothing is counted that is not here;
/// what the JVM counts of itself (`jvm_…`, `process_…`) comes with it.
public enum Metric {
    READY(Type.GAUGE, "tandem_ready", "", "1 while the process does its work, else 0; `/health/ready` says why not"),
    STALLED(
            Type.COUNTER,
            "tandem_process_stalled_seconds",
            "",
            "time for which the whole process stood still, by a thread that sleeps and wakes late: its host stopped it or"
                    + " had no processor for it, or it collected garbage"),

    NODE_ROLE(
            Type.GAUGE,
            "tandem_node_role",
            "role",
            "1 for the role the member has (leader, follower, electing), 0 for the others"),
    NODE_LOG_POSITION(
            Type.GAUGE,
            "tandem_node_log_position_bytes",
            "",
            "up to where the member knows the log to be committed; a follower's distance to the leader's is its lag"),
    NODE_APPLIED_POSITION(
            Type.GAUGE,
            "tandem_node_applied_position_bytes",
            "",
            "up to where the engine has taken the log; what lies between is the engine's queue"),
    NODE_JOURNAL_POSITION(
            Type.GAUGE, "tandem_node_journal_position_bytes", "", "where the member's next step will be written"),
    NODE_ELECTIONS(Type.COUNTER, "tandem_node_elections", "", "elections the member took part in; 1 after a start"),
    NODE_SNAPSHOTS(Type.COUNTER, "tandem_node_snapshots", "", "snapshots since the start"),
    NODE_SNAPSHOT_PAUSE(
            Type.GAUGE, "tandem_node_snapshot_pause_seconds", "", "how long the last snapshot kept payments waiting"),
    NODE_JOURNAL_FORCE(
            Type.GAUGE,
            "tandem_node_journal_force_seconds",
            "",
            "how long forcing the journal to disk took at the last snapshot, the only time it is forced"),
    NODE_LOG_WRITTEN(Type.COUNTER, "tandem_node_log_written_bytes", "", "bytes of log and snapshots written"),
    NODE_LOG_WRITE_TIME(
            Type.COUNTER,
            "tandem_node_log_write_seconds",
            "",
            "time spent writing them and forcing each write to disk; everybody waits for it"),
    NODE_LOG_WRITE_LONGEST(
            Type.GAUGE, "tandem_node_log_write_longest_seconds", "", "the longest single write since the start"),
    NODE_ERRORS(
            Type.COUNTER, "tandem_node_errors", "", "errors that log and transport reported; the log has the words"),
    DISK_FREE(Type.GAUGE, "tandem_disk_free_bytes", "", "usable on the disk of this process's files"),
    DISK_KEPT_FREE(
            Type.GAUGE,
            "tandem_disk_kept_free_bytes",
            "",
            "below this much new payments and quotes are refused (ED06)"),

    JOURNAL_READ_POSITION(
            Type.GAUGE, "tandem_journal_read_position_bytes", "", "where this process will read its next step"),
    JOURNAL_READ_SEQUENCE(Type.GAUGE, "tandem_journal_read_sequence", "", "the last event this process has read"),
    JOURNAL_READ_LAG(
            Type.GAUGE,
            "tandem_journal_read_lag_bytes",
            "",
            "what the journal's files on this host have and this process has not read"),

    CLIENT_QUEUE(Type.GAUGE, "tandem_client_queue_commands", "", "commands given to the cluster and not answered yet"),
    CLIENT_QUEUE_MOST(
            Type.GAUGE, "tandem_client_queue_limit_commands", "", "as many may wait; more are refused (ED06)"),
    COMMANDS(
            Type.COUNTER,
            "tandem_commands",
            "command,outcome,reason",
            "commands this process gave, by what came of them: applied, known, repeated, refused, unanswered"),
    COMMAND_TIME(
            Type.HISTOGRAM,
            "tandem_command_seconds",
            "command",
            "from giving a command to having its answer, log, disk and followers included"),
    PAYMENTS(
            Type.COUNTER,
            "tandem_payments",
            "outcome,reason",
            "payments since the founding by outcome (refused, reserved, held, settled, rejected, returned); read from"
                    + " the journal, so every gateway counts all: take one, or the maximum, never the sum"),
    PAYMENT_TIME(
            Type.HISTOGRAM,
            "tandem_payment_seconds",
            "outcome",
            "from a payment's order to its end (settled, rejected) by the log's own time, since the founding"),
    CHANNELS(Type.GAUGE, "tandem_gateway_channels", "", "participants that are connected now"),
    CHANNEL_WAITING(Type.GAUGE, "tandem_gateway_outbox_bytes", "", "what waits to be written to participants, in all"),
    OVERLOAD_REFUSALS(
            Type.COUNTER,
            "tandem_gateway_overload_refusals",
            "",
            "quote requests and payments refused because everybody has to wait for long (ED06)"),
    CHANNEL_FAILURES(Type.COUNTER, "tandem_gateway_channel_failures", "", "faults inside a channel; each closed one"),

    PROJECTED_SEQUENCE(Type.GAUGE, "tandem_projector_sequence", "", "the last event that PostgreSQL has"),
    PROJECTED_EVENTS_BEHIND(
            Type.GAUGE, "tandem_projector_behind_events", "", "events of the journal that PostgreSQL lacks"),
    PROJECTED_LAG(Type.GAUGE, "tandem_projector_lag_seconds", "", "how old the rows are"),
    BOOKS_BALANCED(
            Type.GAUGE, "tandem_books_balanced", "", "1 while debits equal credits in every currency, by PostgreSQL"),
    DATABASE_RUNS(Type.GAUGE, "tandem_database_runs", "", "1 while the embedded PostgreSQL's process is there");

    /// What Prometheus takes it for.
    public enum Type {
        GAUGE,
        COUNTER,
        HISTOGRAM
    }

    private final Type type;
    private final String family;
    private final String labels;
    private final String meaning;

    Metric(Type type, String family, String labels, String meaning) {
        this.type = type;
        this.family = family;
        this.labels = labels;
        this.meaning = meaning;
    }

    public Type type() {
        return type;
    }

    /// The name without the ending that OpenMetrics gives to a counter.
    String family() {
        return family;
    }

    /// As a query names it.
    public String sample() {
        return switch (type) {
            case GAUGE -> family;
            case COUNTER -> family + "_total";
            case HISTOGRAM -> family + "_bucket";
        };
    }

    public List<String> labels() {
        return labels.isEmpty() ? List.of() : List.of(labels.split(",", -1));
    }

    public String meaning() {
        return meaning;
    }
}
