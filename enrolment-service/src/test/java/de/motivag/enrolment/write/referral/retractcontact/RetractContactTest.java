package de.motivag.enrolment.write.referral.retractcontact;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.EnrolmentService;
import de.motivag.enrolment.write.referral.correctcontact.CorrectContact;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RetractionRule;
import de.motivag.kit.decision.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetractContactTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);
    private static final ReferralId REFERRAL = new ReferralId(new UUID(1, 1));
    private static final ParticipantId PERSON = new ParticipantId(new UUID(2, 2));
    private static final OfferId OFFER = new OfferId(new UUID(3, 3));
    private static final EventId CONTACT = Scenario.event(REFERRAL, 1);
    private static final EventId RETRACTED = Scenario.event(REFERRAL, 2);
    private static final EventId JOB_OFFER = Scenario.event(REFERRAL, 3);
    private static final Confidential<String> REASON = Confidential.of("andere Person");

    private static final ReferralOpened OPENED = new ReferralOpened(
            REFERRAL,
            PERSON,
            OFFER,
            1,
            OfferKind.OTHER,
            DAY,
            new Confidential.Withheld<>(),
            null,
            null,
            null,
            null,
            null,
            null);

    @Test
    void a_contact_is_retracted_by_the_id_of_its_event() {
        when(new RetractContact(REFERRAL, CONTACT, REASON)).then(retracted(CONTACT));
    }

    @Test
    void a_correction_retracts_the_contact_and_logs_it_again() {
        when(correction(20))
                .then(
                        retracted(CONTACT),
                        new ContactLogged(
                                REFERRAL, PERSON, OFFER, Channel.VIDEO, ContactPurpose.OTHER, true, 20, DAY, null));
    }

    @Test
    void a_correction_follows_the_rules_of_a_contact() {
        when(new CorrectContact(REFERRAL, CONTACT, REASON, Channel.MAIL, ContactPurpose.OTHER, true, 20, DAY, null))
                .refuses(EnrolmentRule.MAIL_TAKES_NO_MINUTES, "#/minutes");
    }

    @Test
    void retracting_an_unknown_or_retracted_event_or_another_type_is_refused() {
        when(new RetractContact(REFERRAL, new EventId(new UUID(9, 9)), REASON))
                .refuses(RetractionRule.NO_SUCH_EVENT, "#/event");
        when(new RetractContact(REFERRAL, JOB_OFFER, REASON)).refuses(RetractionRule.NOT_RETRACTABLE, "#/event");
        when(new RetractContact(REFERRAL, RETRACTED, REASON)).refuses(RetractionRule.RETRACTED_ALREADY, "#/event");
    }

    private static EventRetracted retracted(EventId contact) {
        return new EventRetracted(REFERRAL, PERSON, OFFER, contact, new EventName("enrolment.ContactLogged"), REASON);
    }

    private static CorrectContact correction(int minutes) {
        return new CorrectContact(
                REFERRAL, CONTACT, REASON, Channel.VIDEO, ContactPurpose.OTHER, true, minutes, DAY, null);
    }

    private static Scenario.Outcome when(Command command) {
        var contact =
                new ContactLogged(REFERRAL, PERSON, OFFER, Channel.PHONE, ContactPurpose.OTHER, true, 5, DAY, null);
        return Scenario.of(new EnrolmentService(), Instant.parse("2026-03-31T10:00:00Z"))
                .and(
                        OPENED,
                        contact,
                        contact,
                        new JobOfferMade(REFERRAL, PERSON, OFFER, DAY, null, null),
                        retracted(RETRACTED))
                .when(command);
    }
}
