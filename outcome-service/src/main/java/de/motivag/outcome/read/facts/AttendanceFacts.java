package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.GroupId;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Place;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.SessionId;
import de.motivag.kit.eventstore.Recorded;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was at which session, how and for how long; the absent as well. A correction ends what was known of that session. */
@Configuration(proxyBeanMethods = false)
class AttendanceFacts {
    private record Attendance(
            GroupId sessionGroup,
            SessionId session,
            int module,
            LocalDate heldOn,
            AttendanceStatus status,
            int minutes,
            Presence presence) {}

    private final JdbcClient database;

    AttendanceFacts(JdbcClient database) {
        this.database = database;
    }

    @Bean
    Fact<AttendanceRecorded> attendanceRecorded() {
        return new Fact<>(
                AttendanceRecorded.class,
                (e, recorded) -> write(
                        e.place(),
                        new Attendance(
                                e.sessionGroup(),
                                e.session(),
                                e.module(),
                                e.heldOn(),
                                e.status(),
                                e.minutes(),
                                e.presence()),
                        recorded));
    }

    @Bean
    Fact<AttendanceCorrected> attendanceCorrected() {
        return new Fact<>(AttendanceCorrected.class, (e, recorded) -> {
            close(e.session(), recorded);
            write(
                    e.place(),
                    new Attendance(
                            e.sessionGroup(),
                            e.session(),
                            e.module(),
                            e.heldOn(),
                            e.status(),
                            e.minutes(),
                            e.presence()),
                    recorded);
        });
    }

    /** Only what is older than the correction: repeated later, it must not close what came after it. */
    private void close(SessionId session, Recorded recorded) {
        database.sql("""
                        update fact_attendance set known_until = ?
                        where organisation = ? and stream = ? and session = ? and sequence < ?
                        and known_until = 'infinity'""")
                .params(
                        recorded.at().atOffset(ZoneOffset.UTC),
                        recorded.organisation().value(),
                        recorded.stream(),
                        session.value(),
                        recorded.sequence())
                .update();
    }

    private void write(Place place, Attendance event, Recorded recorded) {
        database.sql("""
                        insert into fact_attendance
                            (organisation, event_id, stream, sequence, known_from,
                             participation, participant, referral, offer, offer_version, coaching_group,
                             session_group, session, module, status, minutes, presence, on_day)
                        values (:organisation, :event, :stream, :sequence, :known,
                             :participation, :participant, :referral, :offer, :offerVersion, :group,
                             :sessionGroup, :session, :module, :status, :minutes, :presence, :day)
                        on conflict (event_id) do nothing""")
                .param("organisation", recorded.organisation().value())
                .param("event", recorded.id())
                .param("stream", recorded.stream())
                .param("sequence", recorded.sequence())
                .param("known", recorded.at().atOffset(ZoneOffset.UTC))
                .param("participation", place.participation().value())
                .param("participant", place.participant().value())
                .param("referral", place.referral().value())
                .param("offer", place.offer().value())
                .param("offerVersion", place.offerVersion())
                .param("group", place.group() == null ? null : place.group().value())
                .param("sessionGroup", event.sessionGroup().value())
                .param("session", event.session().value())
                .param("module", event.module())
                .param("status", event.status().name())
                .param("minutes", event.minutes())
                .param("presence", event.presence().name())
                .param("day", event.heldOn())
                .update();
    }
}
