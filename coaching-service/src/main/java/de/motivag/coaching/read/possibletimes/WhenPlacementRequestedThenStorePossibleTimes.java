package de.motivag.coaching.read.possibletimes;

import de.motivag.events.common.PossibleTime;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.PossibleTimesChanged;
import de.motivag.events.enrolment.ReferralEvent.ReferralClosed;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Handles;
import de.motivag.kit.kafka.Replica;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the possible times of people for whom a seat was requested, until their referral ends. */
@Component
@Handles({PlacementRequested.class, PossibleTimesChanged.class, ReferralWithdrawn.class, ReferralClosed.class})
final class WhenPlacementRequestedThenStorePossibleTimes implements Replica<ReferralEvent> {
    private final JdbcClient database;
    private final JsonMapper json;

    WhenPlacementRequestedThenStorePossibleTimes(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public String table() {
        return "possible_times_replica";
    }

    @Override
    public Class<ReferralEvent> event() {
        return ReferralEvent.class;
    }

    @Override
    public void on(ReferralEvent event, EventMetadata metadata) {
        switch (event) {
            case PlacementRequested requested -> store(requested, requested.possibleTimes(), metadata);
            case PossibleTimesChanged changed -> store(changed, changed.possibleTimes(), metadata);
            default -> store(event, List.of(), metadata);
        }
    }

    /** Keeps no row for a person without a limit. */
    private void store(ReferralEvent event, List<PossibleTime> times, EventMetadata metadata) {
        var organisation = metadata.organisation().value();
        database.sql("delete from possible_times_replica where organisation = ? and referral_id = ?")
                .params(organisation, event.referral().value())
                .update();
        if (!times.isEmpty()) {
            database.sql(
                            "insert into possible_times_replica (organisation, referral_id, times) values (?, ?, ?::jsonb)")
                    .params(organisation, event.referral().value(), json.writeValueAsString(times))
                    .update();
        }
    }
}
