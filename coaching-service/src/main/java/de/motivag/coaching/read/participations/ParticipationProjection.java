package de.motivag.coaching.read.participations;

import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.ParticipationEvent.RefusalReason;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.eventstore.Recorded;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ParticipationProjection implements Projection<ParticipationEvent> {
    @Override
    public String view() {
        return "participations";
    }

    @Override
    public List<String> tables() {
        return List.of("participation", "attendance");
    }

    @Override
    public Class<ParticipationEvent> events() {
        return ParticipationEvent.class;
    }

    @Override
    public void on(ParticipationEvent event, Recorded recorded, JdbcClient database) {
        switch (event) {
            case PlacementAccepted e -> placement(e, Status.PLACED, null, recorded, database);
            case PlacementWaiting e -> placement(e, Status.WAITING, null, recorded, database);
            case PlacementRefused e -> placement(e, Status.REFUSED, e.reason(), recorded, database);
            case AttendanceRecorded e -> attendance(e, recorded, database);
            case MeasureEntered e -> entry(e, e.enteredOn(), recorded, database);
            case MeasureEntryCorrected e -> entry(e, e.after(), recorded, database);
        }
        database.sql("update participation set version = ? where organisation = ? and participation_id = ?")
                .params(
                        recorded.sequence() + 1,
                        recorded.organisation().value(),
                        event.stream().value())
                .update();
    }

    private static void placement(
            ParticipationEvent e,
            Status status,
            @Nullable RefusalReason refusal,
            Recorded recorded,
            JdbcClient database) {
        var place = e.place();
        database.sql("""
                        insert into participation (participation_id, organisation, participant_id, referral_id, offer_id,
                            offer_version, group_id, status, refusal, entered_on, version)
                        values (:participation, :organisation, :participant, :referral, :offer,
                            :offerVersion, :group, :status, :refusal, null, :version)
                        on conflict (participation_id) do update set offer_version = excluded.offer_version,
                            group_id = excluded.group_id, status = excluded.status, refusal = excluded.refusal,
                            version = excluded.version""")
                .param("participation", place.participation().value())
                .param("organisation", recorded.organisation().value())
                .param("participant", place.participant().value())
                .param("referral", place.referral().value())
                .param("offer", place.offer().value())
                .param("offerVersion", place.offerVersion())
                .param("group", place.group() == null ? null : place.group().value())
                .param("status", status.name())
                .param("refusal", refusal == null ? null : refusal.name())
                .param("version", recorded.sequence() + 1)
                .update();
    }

    private static void attendance(AttendanceRecorded e, Recorded recorded, JdbcClient database) {
        database.sql("""
                        insert into attendance (participation_id, session_id, organisation, session_group_id, module,
                            held_on, status, minutes, presence, version)
                        values (:participation, :session, :organisation, :group, :module,
                            :heldOn, :status, :minutes, :presence, :version)
                        on conflict (participation_id, session_id) do update set held_on = excluded.held_on,
                            status = excluded.status, minutes = excluded.minutes, presence = excluded.presence,
                            version = excluded.version""")
                .param("participation", e.stream().value())
                .param("session", e.session().value())
                .param("organisation", recorded.organisation().value())
                .param("group", e.sessionGroup().value())
                .param("module", e.module())
                .param("heldOn", e.heldOn())
                .param("status", e.status().name())
                .param("minutes", e.minutes())
                .param("presence", e.presence().name())
                .param("version", recorded.sequence() + 1)
                .update();
    }

    private static void entry(
            ParticipationEvent e, @Nullable LocalDate enteredOn, Recorded recorded, JdbcClient database) {
        database.sql("""
                        update participation set entered_on = :enteredOn
                        where organisation = :organisation and participation_id = :participation""")
                .param("enteredOn", enteredOn)
                .param("organisation", recorded.organisation().value())
                .param("participation", e.stream().value())
                .update();
    }
}
