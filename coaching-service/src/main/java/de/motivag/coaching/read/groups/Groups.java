package de.motivag.coaching.read.groups;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.kit.decision.DecisionContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds groups with a free seat in the view, for reactions. The view may lag behind: the group's stream decides whether a seat is
 * free.
 */
@Component
public final class Groups {
    private final JdbcClient database;
    private final Clock clock;

    Groups(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The next groups with a free seat that have not begun, by first day. The person may be unable to attend some of them, and another
     * placement may take a last seat at the same moment.
     */
    public List<GroupId> nextFree(OfferId offer, OrganisationId organisation) {
        var now = LocalDateTime.ofInstant(clock.instant(), DecisionContext.BERLIN);
        return database.sql("""
                        select group_id from coaching_group g
                        where organisation = :organisation and offer_id = :offer and first_day >= :today
                        and cancelled_on is null
                        and (select min(s.planned_on + s.starts_at) from session s
                            where s.organisation = g.organisation and s.group_id = g.group_id and not s.cancelled) > :now
                        and capacity > (select count(*) from seat s where s.organisation = g.organisation
                            and s.group_id = g.group_id and s.freed_on is null)
                        order by first_day, group_id limit 20""")
                .param("organisation", organisation.value())
                .param("offer", offer.value())
                .param("today", now.toLocalDate())
                .param("now", now)
                .query((row, _) -> new GroupId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The group with this id; empty if no group has it. */
    public List<GroupId> named(GroupId group, OrganisationId organisation) {
        return database.sql("select group_id from coaching_group where organisation = ? and group_id = ?")
                .params(organisation.value(), group.value())
                .query((row, _) -> new GroupId(row.getObject(1, UUID.class)))
                .list();
    }
}
