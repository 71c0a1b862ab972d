package de.motivag.device.read.measures;

import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Handles;
import de.motivag.kit.kafka.Replica;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a replica of the entry and the end of each participation. */
@Component
@Handles({
    MeasureEntered.class,
    MeasureEntryCorrected.class,
    MeasureEnded.class,
    MeasureEndCorrected.class,
    ParticipationNotStarted.class
})
final class WhenParticipationChangedThenStoreEnd implements Replica<ParticipationEvent> {
    private final JdbcClient database;

    WhenParticipationChangedThenStoreEnd(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String table() {
        return "measure_replica";
    }

    @Override
    public Class<ParticipationEvent> event() {
        return ParticipationEvent.class;
    }

    @Override
    public void on(ParticipationEvent event, EventMetadata metadata) {
        switch (event) {
            case MeasureEntered entered -> {
                // A participation that had ended before its entry has begun after all.
                ended(entered.placement(), null, metadata);
                entered(entered.placement(), entered.enteredOn(), metadata);
            }
            case MeasureEntryCorrected corrected -> entered(corrected.placement(), corrected.after(), metadata);
            case MeasureEnded ended -> ended(ended.placement(), ended.endedOn(), metadata);
            case ParticipationNotStarted ended -> ended(ended.placement(), ended.endedOn(), metadata);
            case MeasureEndCorrected corrected -> {
                var after = corrected.after();
                ended(corrected.placement(), after == null ? null : after.endedOn(), metadata);
            }
            default -> {}
        }
    }

    private void entered(PlacementRef placement, @Nullable LocalDate day, EventMetadata metadata) {
        store(placement, "entered_on", day, metadata);
    }

    private void ended(PlacementRef placement, @Nullable LocalDate day, EventMetadata metadata) {
        store(placement, "ended_on", day, metadata);
    }

    private void store(PlacementRef placement, String column, @Nullable LocalDate day, EventMetadata metadata) {
        database.sql("""
                        insert into measure_replica (organisation, participation, referral, %1$s)
                        values (:organisation, :participation, :referral, :day)
                        on conflict (participation) do update set %1$s = excluded.%1$s""".formatted(column))
                .param("organisation", metadata.organisation().value())
                .param("participation", placement.participation().value())
                .param("referral", placement.referral().value())
                .param("day", day)
                .update();
    }
}
