package de.motivag.coaching.read.appointments;

import de.motivag.coaching.write.appointment.Engagements;
import de.motivag.coaching.write.appointment.Engagements.Engagement;
import de.motivag.events.Id;
import de.motivag.events.StaffId;
import de.motivag.kit.decision.Lookup;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds booked appointments, and sessions that are planned and not held yet. */
@Component
final class EngagementsLookup implements Lookup<Engagements> {
    private static final String OF_STAFF = """
            select appointment_id, planned_on + starts_at, planned_on + starts_at + minutes * interval '1 minute'
            from appointment where organisation = current_setting('motivag.organisation')
            and staff_id = :id and state = 'BOOKED'
            union all
            select s.session_id, s.planned_on + s.starts_at, s.planned_on + s.ends_at
            from session s join coaching_group g using (organisation, group_id)
            where s.organisation = current_setting('motivag.organisation') and coalesce(s.assigned, g.moderators) @> array[:id::uuid]
            and s.held_on is null and not s.cancelled and g.cancelled_on is null
            order by 2, 1""";

    private static final String OF_PERSON = """
            select appointment_id, planned_on + starts_at, planned_on + starts_at + minutes * interval '1 minute'
            from appointment where organisation = current_setting('motivag.organisation')
            and participant_id = :id and state = 'BOOKED'
            union all
            select s.session_id, s.planned_on + s.starts_at, s.planned_on + s.ends_at
            from participation p join seat t using (organisation, participation_id)
            join session s on s.organisation = t.organisation and s.group_id = t.group_id
            where p.organisation = current_setting('motivag.organisation') and p.participant_id = :id
            and s.held_on is null and not s.cancelled
            and s.planned_on >= t.allocated_on and s.planned_on < coalesce(t.freed_on, 'infinity')
            order by 2, 1""";

    private final JdbcClient database;

    EngagementsLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<Engagements> type() {
        return Engagements.class;
    }

    /** @param id a member of staff, or a participant */
    @Override
    public Engagements find(Id id) {
        return new Engagements(database.sql(id instanceof StaffId ? OF_STAFF : OF_PERSON)
                .param("id", id.value())
                .query((row, _) -> new Engagement(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDateTime.class),
                        row.getObject(3, LocalDateTime.class)))
                .list());
    }
}
