package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.OfferId;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.eventstore.Recorded;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Contacts of both kinds in one history (§ 1): one-to-one, and one per attendee of a session. Completed is what counts
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
            LocalDate onDay) {}

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
                                event.heldOn()),
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
                                event.heldOn()),
                        recorded));
    }

    @Bean
    Fact<AttendanceRecorded> sessionContact() {
        return new Fact<>(AttendanceRecorded.class, (event, recorded) -> {
            if (event.minutes() > 0) {
                var place = event.place();
                write(
                        new Contact(
                                place.participant(),
                                place.referral(),
                                place.offer(),
                                "SESSION",
                                true,
                                event.minutes(),
                                event.heldOn()),
                        recorded);
            }
        });
    }

    private void write(Contact contact, Recorded recorded) {
        database.sql("""
                        insert into fact_contact
                            (organisation, event_id, stream, sequence, known_from,
                             participant, referral, offer, kind, completed, minutes, on_day)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (event_id) do nothing""")
                .params(
                        recorded.organisation().value(),
                        recorded.id(),
                        recorded.stream(),
                        recorded.sequence(),
                        recorded.at().atOffset(ZoneOffset.UTC),
                        contact.participant().value(),
                        contact.referral().value(),
                        contact.offer().value(),
                        contact.kind(),
                        contact.completed(),
                        contact.minutes(),
                        contact.onDay())
                .update();
    }
}
