package de.motivag.coaching.read.participations;

import de.motivag.coaching.write.participation.OpenParticipations;
import de.motivag.events.Id;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.decision.Lookup;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class OpenParticipationsLookup implements Lookup<OpenParticipations> {
    private final JdbcClient database;

    OpenParticipationsLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<OpenParticipations> type() {
        return OpenParticipations.class;
    }

    @Override
    public OpenParticipations find(Id participant) {
        return new OpenParticipations(database.sql("""
                        select participation_id, referral_id, group_id from participation
                        where organisation = current_setting('motivag.organisation') and participant_id = ?
                        and status in ('PLACED', 'WAITING') order by participation_id""")
                .param(participant.value())
                .query((row, _) -> {
                    var group = row.getObject(3, UUID.class);
                    return new OpenParticipations.Open(
                            new ParticipationId(row.getObject(1, UUID.class)),
                            new ReferralId(row.getObject(2, UUID.class)),
                            group == null ? null : new GroupId(group));
                })
                .list());
    }
}
