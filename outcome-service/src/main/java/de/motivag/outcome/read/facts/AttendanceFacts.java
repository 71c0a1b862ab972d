package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.kit.eventstore.Recorded;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was at which session, how and for how long; the absent as well. */
@Configuration(proxyBeanMethods = false)
class AttendanceFacts {
    private final JdbcClient database;

    AttendanceFacts(JdbcClient database) {
        this.database = database;
    }

    @Bean
    Fact<AttendanceRecorded> attendanceRecorded() {
        return new Fact<>(AttendanceRecorded.class, this::write);
    }

    private void write(AttendanceRecorded event, Recorded recorded) {
        var place = event.place();
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
