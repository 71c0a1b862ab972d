package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.OfferId;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.Place;
import de.motivag.events.coaching.SessionId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.eventstore.Recorded;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Contacts of both kinds in one history (§ 1): one-to-one, and one per attendee of a session; a
 * correction of an attendance takes the place of its contact. Completed is what counts
 * in the contact density: neither mails nor attempts that reached nobody.
 */
@Configuration(proxyBeanMethods = false)
class ContactFacts {
    private record Contact(
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            String kind,
            boolean completed,
            int minutes,
            LocalDate onDay,
            @Nullable SessionId session) {}

    private final JdbcClient database;

    ContactFacts(JdbcClient database) {
        this.database = database;
    }

    @Bean
    Fact<ContactLogged> contactLogged() {
        return new Fact<>(
                ContactLogged.class,
                (event, recorded) -> write(
                        new Contact(
                                event.participant(),
                                event.referral(),
                                event.offer(),
                                event.channel().name(),
                                event.reached() && event.channel() != Channel.MAIL,
                                event.minutes(),
                                event.heldOn(),
                                null),
                        recorded));
    }

    /** The check is one contact; it is not logged as a second one. */
    @Bean
    Fact<SuitabilityAssessed> suitabilityContact() {
        return new Fact<>(
                SuitabilityAssessed.class,
                (event, recorded) -> write(
                        new Contact(
                                event.participant(),
                                event.referral(),
                                event.offer(),
                                "SUITABILITY",
                                event.channel() != Channel.MAIL,
                                event.minutes(),
                                event.heldOn(),
                                null),
                        recorded));
    }

    @Bean
    Fact<AttendanceRecorded> sessionContact() {
        return new Fact<>(
                AttendanceRecorded.class,
                (event, recorded) ->
                        session(event.place(), event.session(), event.minutes(), event.heldOn(), recorded));
    }

    /** It may turn out that there was a contact, or that there was none. */
    @Bean
    Fact<AttendanceCorrected> sessionContactCorrected() {
        return new Fact<>(AttendanceCorrected.class, (event, recorded) -> {
            close(event.session(), recorded);
            session(event.place(), event.session(), event.minutes(), event.heldOn(), recorded);
        });
    }

    @Bean
    Fact<OneToOneHeld> oneToOneContact() {
        return new Fact<>(
                OneToOneHeld.class,
                (event, recorded) ->
                        write(of(event.place(), "ONE_TO_ONE", event.minutes(), event.heldOn(), null), recorded));
    }

    private void session(Place place, SessionId session, int minutes, LocalDate heldOn, Recorded recorded) {
        if (minutes > 0) {
            write(of(place, "SESSION", minutes, heldOn, session), recorded);
        }
    }

    private static Contact of(Place place, String kind, int minutes, LocalDate heldOn, @Nullable SessionId session) {
        return new Contact(place.participant(), place.referral(), place.offer(), kind, true, minutes, heldOn, session);
    }

    /** Only what is older than the correction: repeated later, it must not close what came after it. */
    private void close(SessionId session, Recorded recorded) {
        database.sql("""
                        update fact_contact set known_until = ?
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

    private void write(Contact contact, Recorded recorded) {
        database.sql("""
                        insert into fact_contact
                            (organisation, event_id, stream, sequence, known_from,
                             participant, referral, offer, kind, completed, minutes, on_day, session)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing""")
                .param(recorded.organisation().value())
                .param(recorded.id())
                .param(recorded.stream())
                .param(recorded.sequence())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .param(contact.participant().value())
                .param(contact.referral().value())
                .param(contact.offer().value())
                .param(contact.kind())
                .param(contact.completed())
                .param(contact.minutes())
                .param(contact.onDay())
                .param(contact.session() == null ? null : contact.session().value())
                .update();
    }
}
