package de.motivag.coaching.read.participations;

import de.motivag.coaching.write.group.SessionAttendances;
import de.motivag.events.Id;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.Lookup;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SessionAttendancesLookup implements Lookup<SessionAttendances> {
    private final JdbcClient database;

    SessionAttendancesLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<SessionAttendances> type() {
        return SessionAttendances.class;
    }

    @Override
    public SessionAttendances find(Id session) {
        return new SessionAttendances(database.sql("""
                        select participation_id from attendance
                        where organisation = current_setting('motivag.organisation') and session_id = ?
                        order by participation_id""")
                .param(session.value())
                .query((row, _) -> new ParticipationId(row.getObject(1, UUID.class)))
                .list());
    }
}
