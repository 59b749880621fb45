package org.tandem.compliance.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.cases.CaseFilter.After;
import org.tandem.compliance.store.Times;
import org.tandem.database.Pool;
import org.tandem.database.Sql;
import org.tandem.domain.payment.Uetr;

/// What pages ask of cases.
public final class CaseQueries {
    private static final int ROWS_MAX = 1_000;
    private static final Duration SOON = Duration.ofHours(1);

    private final Pool pool;
    private final Sql sql = Sql.read("compliance/read");

    public CaseQueries(Pool pool) {
        this.pool = pool;
    }

    /// @param pending waiting for a second officer, or for another proposal
    /// @param urgent their time is over within an hour
    /// @param overdue their bank has not answered in time
    /// @param oldest null when none is open
    public record Counts(
            long open,
            long pending,
            long unassigned,
            long urgent,
            long overdue,
            @Nullable Instant oldest) {}

    public Counts counts(Instant now) {
        return pool.jdbi()
                .withHandle(handle -> handle.createQuery(sql.get("counts"))
                        .bind("soon", Times.sql(now.plus(SOON)))
                        .bind("now", Times.sql(now))
                        .map((row, context) -> new Counts(
                                row.getLong("all_open"),
                                row.getLong("pending"),
                                row.getLong("unassigned"),
                                row.getLong("urgent"),
                                row.getLong("overdue"),
                                Times.readIfSet(row, "oldest").orElse(null)))
                        .one());
    }

    /// A page of the queue. Ask for one row more than is shown to know whether another page follows.
    public List<CaseRow> queue(CaseFilter filter, After after, int rows) {
        if (rows < 1 || rows > ROWS_MAX) {
            throw new IllegalArgumentException("a page has 1 to " + ROWS_MAX + " rows, not " + rows);
        }
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows);
        String statement = statement(filter, after, values);
        return pool.jdbi()
                .withHandle(handle -> handle.createQuery(statement)
                        .bindMap(values)
                        .map((row, context) -> CaseReader.row(row))
                        .list());
    }

    private String statement(CaseFilter filter, After after, Map<String, Object> values) {
        boolean byPriority = !filter.ended() && filter.order() == CaseFilter.Order.PRIORITY;
        List<String> parts = new ArrayList<>(List.of("columns", filter.ended() ? "where ended" : "where open"));
        if (filter.status() != null) {
            parts.add("where status");
            values.put("status", filter.status().code());
        }
        if (filter.priority() != null) {
            parts.add("where priority");
            values.put("priority", filter.priority().code());
        }
        switch (filter.bank()) {
            case ANY -> {}
            case WAITING -> parts.add("where bank waiting");
            case ANSWERED -> parts.add("where bank answered");
        }
        if (filter.uetr() != null) {
            parts.add("where uetr");
            values.put("uetr", new UUID(filter.uetr().high(), filter.uetr().low()));
        }
        if (filter.assignee().equals(CaseFilter.NOBODY)) {
            parts.add("where unassigned");
        } else if (!filter.assignee().isEmpty()) {
            parts.add("where assignee");
            values.put("assignee", filter.assignee());
        }
        if (!after.isNothing()) {
            parts.add(filter.ended() ? "where before" : byPriority ? "where after priority" : "where after");
            values.put("after_id", after.id());
            values.put("after_priority", after.priority());
        }
        parts.add(filter.ended() ? "newest" : byPriority ? "by priority" : "by age");
        return String.join("\n", parts.stream().map(sql::get).toList());
    }

    public Optional<CaseDetail> detail(long id) {
        return pool.jdbi().inTransaction(handle -> detail(handle, "where id", "id", id));
    }

    public Optional<CaseDetail> detail(Uetr uetr) {
        UUID uuid = new UUID(uetr.high(), uetr.low());
        return pool.jdbi().inTransaction(handle -> detail(handle, "where uetr", "uetr", uuid));
    }

    private Optional<CaseDetail> detail(Handle handle, String condition, String name, Object value) {
        record Head(CaseRow row, CaseDetail.Grounds grounds) {}
        Optional<Head> head = handle.createQuery(sql.get("columns") + "\n" + sql.get(condition))
                .bind(name, value)
                .map((row, context) -> new Head(CaseReader.row(row), CaseReader.grounds(row)))
                .findOne();
        return head.map(found -> {
            long id = found.row().id();
            return new CaseDetail(
                    found.row(),
                    found.grounds(),
                    list(handle, "parties", id, CaseReader::party),
                    list(handle, "alerts", id, CaseReader::alert),
                    list(handle, "actions", id, CaseReader::action),
                    list(handle, "proposals", id, row -> CaseStore.proposal(row, null)),
                    list(handle, "questions", id, QuestionStore::question));
        });
    }

    private <T> List<T> list(Handle handle, String statement, long id, CaseReader.Reader<T> reader) {
        return handle.createQuery(sql.get(statement))
                .bind("id", id)
                .map((row, context) -> reader.read(row))
                .list();
    }
}
