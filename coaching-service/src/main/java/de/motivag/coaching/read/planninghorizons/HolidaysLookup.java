package de.motivag.coaching.read.planninghorizons;

import de.motivag.coaching.write.Holidays;
import de.motivag.events.Id;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.kit.decision.Lookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the public holidays of the current organisation, for decisions and for views. */
@Component
final class HolidaysLookup implements Lookup<Holidays> {
    private final JdbcClient database;

    HolidaysLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<Holidays> type() {
        return Holidays.class;
    }

    /** Returns the holidays of the current organisation, whichever id is given. */
    @Override
    public Holidays find(Id settings) {
        return database.sql("""
                        select federal_state from planning_horizon_replica
                        where organisation = current_setting('motivag.organisation')""")
                .query((row, _) -> new Holidays(FederalState.valueOf(row.getString(1))))
                .optional()
                .orElse(Holidays.NATIONWIDE);
    }
}
