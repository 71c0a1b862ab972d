package de.motivag.coaching.read.participations;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds participations in the view, for reactions. The view may lag behind: the stream of a participation decides its state. */
@Component
public final class Participations {
    private final JdbcClient database;

    Participations(JdbcClient database) {
        this.database = database;
    }

    public List<ParticipationId> of(ReferralId referral, OrganisationId organisation) {
        return list(
                "select participation_id from participation where organisation = ? and referral_id = ? order by 1",
                referral,
                organisation);
    }

    public List<ParticipationId> of(ParticipantId participant, OrganisationId organisation) {
        return list(
                "select participation_id from participation where organisation = ? and participant_id = ? order by 1",
                participant,
                organisation);
    }

    public boolean isAnyOpen(ParticipantId participant, OrganisationId organisation) {
        return database.sql("""
                        select exists (select from participation where organisation = ? and participant_id = ?
                            and status in ('WAITING', 'PLACED'))""")
                .params(organisation.value(), participant.value())
                .query(Boolean.class)
                .single();
    }

    private List<ParticipationId> list(String sql, Id id, OrganisationId organisation) {
        return database.sql(sql)
                .params(organisation.value(), id.value())
                .query((row, _) -> new ParticipationId(row.getObject(1, UUID.class)))
                .list();
    }
}
