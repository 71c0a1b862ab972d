package de.motivag.outcome.read.facts.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The latest rebuild, stored in the database so that a restarted instance finds it. */
final class RebuildRuns {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<SchemaContents.Compared>> COMPARED = new TypeReference<>() {};

    private RebuildRuns() {}

    static Optional<RebuildRun> latest(Connection database) {
        return client(database)
                .sql("select phase, threads, share, accept, began_at, words, contents::text from facts_rebuild.run")
                .query((row, _) -> new RebuildRun(
                        Phase.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getDouble(3),
                        row.getBoolean(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6),
                        contents(row.getString(7))))
                .optional();
    }

    /** Locks the table, so that beginning and ending a rebuild never overlap. */
    static void lock(Connection database) throws SQLException {
        FactCopy.execute(database, "lock table facts_rebuild.run in exclusive mode");
    }

    static void begin(Connection database, int threads, double share, boolean accept, Instant now) {
        client(database)
                .sql("""
                        insert into facts_rebuild.run (phase, threads, share, accept, began_at)
                        values ('LOADING', ?, ?, ?, ?)
                        on conflict (one) do update set phase = excluded.phase, threads = excluded.threads,
                            share = excluded.share, accept = excluded.accept, began_at = excluded.began_at,
                            words = null, contents = null""")
                .params(threads, share, accept, Timestamp.from(now))
                .update();
    }

    /** Continues a rebuild that differs, so that it replaces the live facts. */
    static void accept(Connection database, int threads, double share) {
        client(database).sql("""
                        update facts_rebuild.run
                        set phase = 'CATCHING_UP', threads = ?, share = ?, accept = true, words = null""").params(threads, share).update();
    }

    /** @return false if no rebuild exists, or its facts are live */
    static boolean abort(Connection database) {
        return client(database).sql("""
                        update facts_rebuild.run set phase = 'ABORTED', words = null
                        where phase not in ('CLEARING', 'DONE', 'ABORTED')""").update() == 1;
    }

    /** Changes the phase of a running rebuild only, so that an aborted one stays aborted. */
    static void phase(Connection database, Phase phase, @Nullable String words) throws SQLException {
        var changed = client(database).sql("""
                        update facts_rebuild.run set phase = ?, words = ?
                        where phase not in ('DONE', 'DIFFERS', 'FAILED', 'ABORTED')""").param(phase.name()).param(words).update();
        if (changed != 1) {
            throw new IllegalStateException("Another connection has ended this rebuild");
        }
        if (!database.getAutoCommit()) {
            database.commit();
        }
    }

    static void contents(Connection database, List<SchemaContents.Compared> contents) {
        client(database)
                .sql("update facts_rebuild.run set contents = ?::jsonb")
                .param(JSON.writeValueAsString(contents))
                .update();
    }

    private static List<SchemaContents.Compared> contents(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, COMPARED);
    }

    static JdbcClient client(Connection database) {
        return JdbcClient.create(new SingleConnectionDataSource(database, true));
    }
}
