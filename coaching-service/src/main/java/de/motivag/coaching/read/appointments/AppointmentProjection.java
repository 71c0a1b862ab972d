package de.motivag.coaching.read.appointments;

import de.motivag.events.Internal;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentBooked;
import de.motivag.events.coaching.AppointmentEvent.AppointmentCancelled;
import de.motivag.events.coaching.AppointmentEvent.AppointmentEventRetracted;
import de.motivag.events.coaching.AppointmentEvent.AppointmentHeld;
import de.motivag.events.coaching.AppointmentEvent.AppointmentMissed;
import de.motivag.events.coaching.AppointmentEvent.AppointmentMoved;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one row per appointment. */
@Component
final class AppointmentProjection implements Projection<AppointmentEvent> {
    @Override
    public String view() {
        return "appointments";
    }

    @Override
    public List<String> tables() {
        return List.of("appointment");
    }

    @Override
    public Class<AppointmentEvent> events() {
        return AppointmentEvent.class;
    }

    @Override
    public void on(AppointmentEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case AppointmentBooked e -> booked(e, metadata, database);
            case AppointmentMoved e ->
                changed(e, "planned_on = :day, starts_at = :start", metadata, database)
                        .param("day", e.date())
                        .param("start", e.startsAt())
                        .update();
            case AppointmentHeld e ->
                changed(e, "state = 'HELD', held_on = :day, held_minutes = :minutes", metadata, database)
                        .param("day", e.heldOn())
                        .param("minutes", e.minutes())
                        .update();
            case AppointmentMissed e ->
                changed(e, "state = 'MISSED', miss_reason = :reason", metadata, database)
                        .param("reason", e.reason().name())
                        .update();
            case AppointmentCancelled e ->
                changed(e, "state = 'CANCELLED', cancelled_by = :by", metadata, database)
                        .param("by", e.cancelledBy().name())
                        .update();
            case AppointmentEventRetracted e ->
                changed(
                                e,
                                "state = 'BOOKED', held_on = null, held_minutes = null, miss_reason = null, cancelled_by = null",
                                metadata,
                                database)
                        .update();
        }
    }

    private static JdbcClient.StatementSpec changed(
            AppointmentEvent e, String assignments, EventMetadata metadata, JdbcClient database) {
        return database.sql(
                        "update appointment set " + assignments
                                + ", changed_at = :at, version = :version where organisation = :organisation and appointment_id = :appointment")
                .param("at", metadata.at().atOffset(ZoneOffset.UTC))
                .param("version", metadata.sequence() + 1)
                .param("organisation", metadata.organisation().value())
                .param("appointment", e.stream().value());
    }

    private static void booked(AppointmentBooked e, EventMetadata metadata, JdbcClient database) {
        var ref = e.ref();
        database.sql("""
                        insert into appointment (appointment_id, organisation, participation_id, participant_id, referral_id,
                            offer_id, purpose, planned_on, starts_at, minutes, presence, staff_id, video_link, state,
                            held_on, held_minutes, miss_reason, cancelled_by, changed_at, version)
                        values (:appointment, :organisation, :participation, :participant, :referral, :offer, :purpose,
                            :day, :start, :minutes, :presence, :staff, :link, 'BOOKED', null, null, null, null, :at, :version)""")
                .param("appointment", ref.appointment().value())
                .param("organisation", metadata.organisation().value())
                .param("participation", ref.participation().value())
                .param("participant", ref.participant().value())
                .param("referral", ref.referral().value())
                .param("offer", ref.offer().value())
                .param("purpose", ref.purpose().name())
                .param("day", e.date())
                .param("start", e.startsAt())
                .param("minutes", e.minutes())
                .param("presence", e.presence().name())
                .param("staff", staff(e))
                .param("link", e.videoLink() == null ? null : e.videoLink().orNull())
                .param("at", metadata.at().atOffset(ZoneOffset.UTC))
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static @Nullable UUID staff(AppointmentBooked e) {
        return e.staff() instanceof Internal.Plain(var staff) ? staff.value() : null;
    }
}
