package de.motivag.enrolment.read.days;

import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Replica;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the days of entries and talks, which bound the days of a referral. */
@Component
final class WhenParticipationChangedThenStoreDays implements Replica<ParticipationEvent> {
    private final JdbcClient database;

    WhenParticipationChangedThenStoreDays(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String table() {
        return "reported_day";
    }

    @Override
    public Class<ParticipationEvent> event() {
        return ParticipationEvent.class;
    }

    @Override
    public void on(ParticipationEvent event, EventMetadata metadata) {
        var participation = event.placement().participation().value();
        switch (event) {
            case MeasureEntered entered ->
                store(ReferralDay.ENTRY, participation, event, entered.enteredOn(), metadata);
            case MeasureEntryCorrected corrected -> {
                if (corrected.after() == null) {
                    delete(participation);
                } else {
                    store(ReferralDay.ENTRY, participation, event, corrected.after(), metadata);
                }
            }
            case OneToOneHeld talk -> store(ReferralDay.TALK, metadata.id(), event, talk.heldOn(), metadata);
            case EventRetracted retracted -> delete(retracted.event().value());
            default -> {}
        }
    }

    private void store(
            ReferralDay kind, UUID subject, ParticipationEvent event, LocalDate day, EventMetadata metadata) {
        database.sql("""
                        insert into reported_day (organisation, subject, kind, referral, on_day) values (?, ?, ?, ?, ?)
                        on conflict (subject, kind) do update set on_day = excluded.on_day""")
                .params(
                        metadata.organisation().value(),
                        subject,
                        kind.name(),
                        event.placement().referral().value(),
                        day)
                .update();
    }

    private void delete(UUID subject) {
        database.sql("delete from reported_day where subject = ?")
                .param(subject)
                .update();
    }
}
