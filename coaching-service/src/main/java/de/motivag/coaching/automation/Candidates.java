package de.motivag.coaching.automation;

import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.GroupId;
import de.motivag.events.coaching.OfferId;
import de.motivag.kit.decision.Given;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups that come into question for a seat, as the view shows them; whether one has a seat is decided on its stream. */
@Component
class Candidates {
    private final JdbcClient database;
    private final Clock clock;

    Candidates(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The next five: more than one only in case that others take their last seats at this very moment. */
    List<GroupId> nextFree(OfferId offer, OrganisationId organisation) {
        return database.sql("""
                        select group_id from coaching_group g
                        where organisation = :organisation and offer_id = :offer and first_day >= :today
                        and capacity > (select count(*) from seat s
                            where s.organisation = g.organisation and s.group_id = g.group_id)
                        order by first_day, group_id limit 5""")
                .param("organisation", organisation.value())
                .param("offer", offer.value())
                .param("today", LocalDate.ofInstant(clock.instant(), Given.BERLIN))
                .query((row, _) -> new GroupId(row.getObject(1, UUID.class)))
                .list();
    }

    /** None if the id is that of nothing, or of something that is no group. */
    List<GroupId> named(GroupId group, OrganisationId organisation) {
        return database.sql("select group_id from coaching_group where organisation = ? and group_id = ?")
                .params(organisation.value(), group.value())
                .query((row, _) -> new GroupId(row.getObject(1, UUID.class)))
                .list();
    }
}
