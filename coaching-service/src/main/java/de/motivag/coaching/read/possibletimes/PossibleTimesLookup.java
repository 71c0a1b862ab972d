package de.motivag.coaching.read.possibletimes;

import de.motivag.coaching.write.participation.PossibleTimes;
import de.motivag.events.Id;
import de.motivag.events.common.PossibleTime;
import de.motivag.kit.decision.Lookup;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Looks up the possible times of a referral, for decisions and for views. */
@Component
final class PossibleTimesLookup implements Lookup<PossibleTimes> {
    private static final TypeReference<List<PossibleTime>> TIMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    PossibleTimesLookup(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Class<PossibleTimes> type() {
        return PossibleTimes.class;
    }

    @Override
    public PossibleTimes find(Id referral) {
        return database.sql("""
                        select times::text from possible_times_replica
                        where organisation = current_setting('motivag.organisation') and referral_id = ?""")
                .param(referral.value())
                .query((row, _) -> new PossibleTimes(json.readValue(row.getString(1), TIMES)))
                .optional()
                .orElse(PossibleTimes.ANY);
    }
}
