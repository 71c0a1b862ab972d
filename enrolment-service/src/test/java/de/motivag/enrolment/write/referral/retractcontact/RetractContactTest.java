package de.motivag.enrolment.write.referral.retractcontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.correctcontact.CorrectContact;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RecordedEvent;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetractContactTest {
    private static final DecisionContext GIVEN =
            new DecisionContext(Instant.parse("2026-03-31T10:00:00Z"), new OrganisationId("jc-nord"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);
    private static final ReferralId REFERRAL = new ReferralId(new UUID(1, 1));
    private static final ParticipantId PERSON = new ParticipantId(new UUID(2, 2));
    private static final OfferId OFFER = new OfferId(new UUID(3, 3));
    private static final EventId CONTACT = new EventId(new UUID(4, 1));
    private static final EventId RETRACTED = new EventId(new UUID(4, 2));
    private static final EventId JOB_OFFER = new EventId(new UUID(4, 3));
    private static final Confidential<String> REASON = Confidential.of("andere Person");

    private static final Referral STATE = Referral.evolve(
            new Referral.None(),
            new ReferralOpened(
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
                    null));

    @Test
    void a_contact_is_retracted_by_the_id_of_its_event() {
        assertThat(decide(new RetractContact(REFERRAL, CONTACT, REASON))).containsExactly(retracted());
    }

    @Test
    void a_correction_retracts_the_contact_and_logs_it_again() {
        assertThat(decide(correction(20)))
                .containsExactly(
                        retracted(),
                        new ContactLogged(
                                REFERRAL, PERSON, OFFER, Channel.VIDEO, ContactPurpose.OTHER, true, 20, DAY, null));
    }

    @Test
    void a_correction_follows_the_rules_of_a_contact() {
        refused(
                new CorrectContact(REFERRAL, CONTACT, REASON, Channel.MAIL, ContactPurpose.OTHER, true, 20, DAY, null),
                "mail-takes-no-minutes",
                "#/minutes");
    }

    @Test
    void retracting_an_unknown_or_retracted_event_or_another_type_is_refused() {
        refused(new RetractContact(REFERRAL, new EventId(new UUID(9, 9)), REASON), "no-such-event", "#/event");
        refused(new RetractContact(REFERRAL, JOB_OFFER, REASON), "not-retractable", "#/event");
        refused(new RetractContact(REFERRAL, RETRACTED, REASON), "retracted-already", "#/event");
    }

    private static EventRetracted retracted() {
        return new EventRetracted(REFERRAL, PERSON, OFFER, CONTACT, new EventName("enrolment.ContactLogged"), REASON);
    }

    private static CorrectContact correction(int minutes) {
        return new CorrectContact(
                REFERRAL, CONTACT, REASON, Channel.VIDEO, ContactPurpose.OTHER, true, minutes, DAY, null);
    }

    private static List<Event> decide(Command command) {
        ReferralEvent contact =
                new ContactLogged(REFERRAL, PERSON, OFFER, Channel.PHONE, ContactPurpose.OTHER, true, 5, DAY, null);
        var states = new States(
                Map.of(REFERRAL, STATE),
                stream -> List.of(
                        new RecordedEvent(CONTACT, contact, false),
                        new RecordedEvent(RETRACTED, contact, true),
                        new RecordedEvent(JOB_OFFER, new JobOfferMade(REFERRAL, PERSON, OFFER, DAY, null), false)));
        return List.copyOf(command.decide(states, GIVEN));
    }

    private static void refused(Command command, String code, String pointer) {
        assertThatThrownBy(() -> decide(command)).isInstanceOfSatisfying(RuleViolated.class, refusal -> {
            assertThat(refusal.rule().code()).isEqualTo(code);
            assertThat(refusal.pointer()).isEqualTo(pointer);
        });
    }
}
