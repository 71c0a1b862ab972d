package de.motivag.enrolment.read.days;

import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentEventRetracted;
import de.motivag.events.coaching.AppointmentEvent.AppointmentHeld;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Handles;
import de.motivag.kit.kafka.Replica;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the days of held appointments, which bound the application of a referral. */
@Component
@Handles({AppointmentHeld.class, AppointmentEventRetracted.class})
final class WhenAppointmentHeldThenStoreDay implements Replica<AppointmentEvent> {
    private final JdbcClient database;

    WhenAppointmentHeldThenStoreDay(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String table() {
        return "held_appointment";
    }

    @Override
    public Class<AppointmentEvent> event() {
        return AppointmentEvent.class;
    }

    @Override
    public void on(AppointmentEvent event, EventMetadata metadata) {
        switch (event) {
            case AppointmentHeld held ->
                database.sql("""
                                insert into held_appointment (organisation, event_id, referral, held_on)
                                values (?, ?, ?, ?)""")
                        .params(
                                metadata.organisation().value(),
                                metadata.id(),
                                held.ref().referral().value(),
                                held.heldOn())
                        .update();
            case AppointmentEventRetracted retracted ->
                database.sql("delete from held_appointment where organisation = ? and event_id = ?")
                        .params(
                                metadata.organisation().value(),
                                retracted.event().value())
                        .update();
            default -> {}
        }
    }
}
