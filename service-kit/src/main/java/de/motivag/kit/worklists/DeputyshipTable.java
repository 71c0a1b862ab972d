package de.motivag.kit.worklists;

import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.common.DeputyshipId;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.security.Caller;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code deputyship} of a service with deputies: one row per deputyship. */
public final class DeputyshipTable implements Deputies {
    private static final String VALID =
            "first_day <= :day and last_day >= :day and (ended_on is null or ended_on > :day)";

    private final JdbcClient database;

    public DeputyshipTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param absent person whose cases the deputy sees; null if lost with the database
     * @param deputy person who sees the cases; null if lost with the database
     * @param from first day
     * @param until last day
     * @param endedOn first day without the deputy, if it was ended early
     */
    public record DeputyshipView(
            UUID deputyship,
            @Nullable UUID absent,
            @Nullable UUID deputy,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate endedOn) {}

    private record Row(
            UUID deputyship,
            @Nullable UUID absent,
            @Nullable UUID deputy,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate endedOn,
            long version) {
        private DeputyshipView view() {
            return new DeputyshipView(deputyship, absent, deputy, firstDay, lastDay, endedOn);
        }
    }

    /** Writes the row of a new deputyship. */
    public void appointed(
            DeputyshipId deputyship,
            Internal<StaffId> absent,
            Internal<StaffId> deputy,
            LocalDate from,
            LocalDate until,
            EventMetadata metadata) {
        database.sql("""
                        insert into deputyship
                          (deputyship, organisation, absent, deputy, first_day, last_day, ended_on, version)
                        values (?, ?, ?, ?, ?, ?, null, ?)""")
                .param(deputyship.value())
                .param(metadata.organisation().value())
                .param(staff(absent))
                .param(staff(deputy))
                .param(from)
                .param(until)
                .param(metadata.sequence() + 1)
                .update();
    }

    private static @Nullable UUID staff(Internal<StaffId> value) {
        return value instanceof Internal.Plain<StaffId>(var staff) ? staff.value() : null;
    }

    /** @param endedOn first day without the deputy */
    public void ended(DeputyshipId deputyship, LocalDate endedOn, EventMetadata metadata) {
        database.sql("update deputyship set ended_on = ?, version = ? where organisation = ? and deputyship = ?")
                .params(
                        endedOn,
                        metadata.sequence() + 1,
                        metadata.organisation().value(),
                        deputyship.value())
                .update();
    }

    /**
     * Lists deputyships of the caller's organisation by their first day.
     *
     * @param day day on which they are valid
     */
    public Page<DeputyshipView> page(
            @Nullable UUID absent, @Nullable UUID deputy, @Nullable LocalDate day, @Nullable Cursor after, int limit) {
        var found = database
                .sql("""
                        select * from deputyship where organisation = :organisation
                        and (:absent::uuid is null or absent = :absent)
                        and (:deputy::uuid is null or deputy = :deputy)
                        and (:day::date is null or""" + " " + VALID + """
                        )
                        and (:afterDay::date is null or (first_day, deputyship) > (:afterDay::date, :after::uuid))
                        order by first_day, deputyship limit :limit""")
                .param("organisation", Caller.current().organisation().value())
                .param("absent", absent)
                .param("deputy", deputy)
                .param("day", day)
                .param("afterDay", after == null ? null : after.day(0))
                .param("after", after == null ? null : after.id(1))
                .param("limit", limit + 1)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::view)
                .toList();
        return Page.of(found, limit, row -> Cursor.behind(row.from(), row.deputyship()));
    }

    /** The deputyship with its version as ETag, if the caller's organisation has it. */
    public Optional<ResponseEntity<DeputyshipView>> one(UUID deputyship) {
        return database.sql("select * from deputyship where organisation = ? and deputyship = ?")
                .params(Caller.current().organisation().value(), deputyship)
                .query(Row.class)
                .optional()
                .map(row ->
                        ResponseEntity.ok().eTag("\"" + row.version() + "\"").body(row.view()));
    }

    @Override
    public List<Deputised> deputisedBy(UUID deputy, LocalDate day) {
        return database.sql("""
                        select absent as staff, max(last_day) as until from deputyship
                        where organisation = :organisation and deputy = :deputy and absent is not null and""" + " " + VALID + " group by absent order by until, staff")
                .param("organisation", Caller.current().organisation().value())
                .param("deputy", deputy)
                .param("day", day)
                .query(Deputised.class)
                .list();
    }
}
