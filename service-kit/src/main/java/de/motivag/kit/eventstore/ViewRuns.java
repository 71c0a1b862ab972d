package de.motivag.kit.eventstore;

import de.motivag.kit.eventstore.ViewStatus.State;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code view_rebuild}, and the lock that marks a run as active. */
final class ViewRuns {
    private static final String LOCK = "'public.view_rebuild'::regclass::oid::int, hashtext(?)";
    private static final String KILLED_NOTE = "The instance has ended or hung; the live view is unchanged.";

    private final JdbcClient database;

    ViewRuns(JdbcClient database) {
        this.database = database;
    }

    /** Takes the lock of the view. One session over all instances can hold it, until it releases the lock or ends. */
    boolean lock(String view) {
        return database.sql("select pg_try_advisory_lock(%s)".formatted(LOCK))
                .param(view)
                .query(Boolean.class)
                .single();
    }

    void unlock(String view) {
        database.sql("select pg_advisory_unlock(%s)".formatted(LOCK))
                .param(view)
                .query(Boolean.class)
                .single();
    }

    /** Records the start of a run and returns its number. Call it under the lock. */
    long begin(String view, String instance) {
        return database.sql("""
                        insert into public.view_rebuild as latest
                            (view, run, state, instance, began_at, folded, head)
                        values (?, 1, 'REBUILDING', ?, clock_timestamp(), 0,
                            (select count(*) from public.domain_event))
                        on conflict (view) do update set run = latest.run + 1, state = excluded.state,
                            instance = excluded.instance, began_at = excluded.began_at, ended_at = null,
                            folded = 0, head = excluded.head, note = null
                        returning run""").params(view, instance).query(Long.class).single();
    }

    void progress(String view, long run, long folded) {
        database.sql("""
                        update public.view_rebuild set folded = :folded, head = greatest(head, :folded)
                        where view = :view and run = :run""")
                .param("folded", folded)
                .param("view", view)
                .param("run", run)
                .update();
    }

    void note(String view, long run, @Nullable String note) {
        database.sql("update public.view_rebuild set note = ? where view = ? and run = ?")
                .param(note)
                .param(view)
                .param(run)
                .update();
    }

    /** Records the end of a run, unless another run of the view has begun since. */
    void end(String view, long run, State state, @Nullable String note) {
        database.sql("""
                        update public.view_rebuild set state = ?, note = ?, ended_at = clock_timestamp()
                        where view = ? and run = ?""").param(state.name()).param(note).param(view).param(run).update();
    }

    /**
     * The latest run of each view that was ever rebuilt. A run counts as failed if its session ended without recording
     * an end.
     */
    Map<String, ViewStatus> latest() {
        return database
                .sql("""
                        select view, folded, head, instance, began_at,
                          case when locked then 'REBUILDING' when state = 'REBUILDING' then 'FAILED' else state end,
                          case when not locked and state = 'REBUILDING' then '%s' else note end,
                          greatest(0.001, extract(epoch from coalesce(ended_at, clock_timestamp()) - began_at))
                        from (
                          select view_rebuild.*, exists (
                            select from pg_locks
                            where locktype = 'advisory' and granted and objsubid = 2
                              and database = (select oid from pg_database where datname = current_database())
                              and classid = 'view_rebuild'::regclass and objid = hashtext(view)::oid) as locked
                          from view_rebuild) as run""".formatted(KILLED_NOTE))
                .query((row, _) -> status(
                        row.getString(1),
                        State.valueOf(row.getString(6)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getDouble(8),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class),
                        row.getString(7)))
                .list()
                .stream()
                .collect(Collectors.toMap(ViewStatus::view, Function.identity()));
    }

    private static ViewStatus status(
            String view,
            State state,
            long folded,
            long head,
            double seconds,
            String instance,
            OffsetDateTime began,
            @Nullable String note) {
        var perSecond = folded == 0 ? 0 : Math.max(1, (long) (folded / seconds));
        var left = state == State.REBUILDING && perSecond > 0 ? Math.max(0, head - folded) / perSecond : 0;
        return new ViewStatus(view, state, folded, head, perSecond, left, instance, began, note);
    }

    /** The schemas left by runs of the view. While the caller holds the lock, none of them is in use. */
    List<String> leftSchemas(String view) {
        return database.sql("select nspname::text from pg_namespace where starts_with(nspname, ?)")
                .param(ViewSchemas.prefix(view))
                .query(String.class)
                .list();
    }
}
