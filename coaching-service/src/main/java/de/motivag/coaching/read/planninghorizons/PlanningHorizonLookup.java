package de.motivag.coaching.read.planninghorizons;

import de.motivag.coaching.write.PlanningHorizon;
import de.motivag.events.Id;
import de.motivag.kit.decision.Lookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PlanningHorizonLookup implements Lookup<PlanningHorizon> {
    private final JdbcClient database;

    PlanningHorizonLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<PlanningHorizon> type() {
        return PlanningHorizon.class;
    }

    /** Returns the planning horizon of the current organisation, whichever id is given; each organisation has one. */
    @Override
    public PlanningHorizon find(Id settings) {
        return database.sql("""
                        select months from planning_horizon_replica
                        where organisation = current_setting('motivag.organisation')""")
                .query((row, _) -> new PlanningHorizon(row.getInt(1)))
                .optional()
                .orElse(PlanningHorizon.DEFAULT);
    }
}
