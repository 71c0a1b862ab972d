package de.motivag.coaching.write.appointment;

import static de.motivag.coaching.AftercareRule.AFTERCARE_NOT_ACCEPTED;
import static de.motivag.coaching.AftercareRule.AFTER_AFTERCARE;
import static de.motivag.coaching.AftercareRule.BEFORE_AFTERCARE_STEP;
import static de.motivag.coaching.AppointmentRule.APPOINTMENT_EXISTS;
import static de.motivag.coaching.AppointmentRule.APPOINTMENT_NOT_BEGUN;
import static de.motivag.coaching.AppointmentRule.APPOINTMENT_OPEN;
import static de.motivag.coaching.AppointmentRule.APPOINTMENT_RECORDED;
import static de.motivag.coaching.AppointmentRule.COUNSELLING_AFTER_END;
import static de.motivag.coaching.AppointmentRule.PERSON_ENGAGED;
import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.aftercare.answeraftercare.AnswerAftercare;
import de.motivag.coaching.write.aftercare.endaftercare.EndAftercare;
import de.motivag.coaching.write.aftercare.offeraftercare.OfferAftercare;
import de.motivag.coaching.write.appointment.Engagements.Engagement;
import de.motivag.coaching.write.appointment.bookappointment.BookAppointment;
import de.motivag.coaching.write.appointment.cancelappointment.CancelAppointment;
import de.motivag.coaching.write.appointment.holdappointment.HoldAppointment;
import de.motivag.coaching.write.appointment.missappointment.MissAppointment;
import de.motivag.coaching.write.appointment.moveappointment.MoveAppointment;
import de.motivag.coaching.write.appointment.retractappointmentoutcome.RetractAppointmentOutcome;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.events.Confidential;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswer;
import de.motivag.events.coaching.AftercareEvent.AftercareEndReason;
import de.motivag.events.coaching.AppointmentEvent.AppointmentBooked;
import de.motivag.events.coaching.AppointmentEvent.AppointmentEventRetracted;
import de.motivag.events.coaching.AppointmentEvent.AppointmentHeld;
import de.motivag.events.coaching.AppointmentEvent.AppointmentMoved;
import de.motivag.events.coaching.AppointmentEvent.AppointmentPurpose;
import de.motivag.events.coaching.AppointmentEvent.AppointmentRef;
import de.motivag.events.coaching.AppointmentEvent.CancelledBy;
import de.motivag.events.coaching.AppointmentEvent.MissReason;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.AppointmentId;
import de.motivag.kit.decision.DayRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final AppointmentId ID = new AppointmentId(Id.next());
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final AppointmentRef REF = new AppointmentRef(
            ID,
            ANNA.participation(),
            ANNA.participant(),
            ANNA.referral(),
            ANNA.offer(),
            AppointmentPurpose.COUNSELLING);

    @Test
    void a_booking_is_repeatable_and_another_one_under_its_id_is_refused() {
        var before = placed();
        assertThat(before.happens(book(FRIDAY, null))).containsExactly(booked(null));
        before.copy().when(book(FRIDAY, null)).thenNothing();
        before.when(book(FRIDAY.plusDays(1), null)).refuses(APPOINTMENT_EXISTS, "#/appointment");
    }

    @Test
    void a_booking_lies_between_the_application_and_the_planning_horizon() {
        placed().when(book(Example.APPLIED_ON.minusDays(1), null)).refuses(DayRule.BEFORE_APPLICATION, "#/date");
        placed().when(book(MONDAY.plusMonths(24).plusDays(1), null)).refuses(DayRule.BEYOND_PLANNING_HORIZON, "#/date");
    }

    @Test
    void an_engagement_at_that_time_needs_a_reason_which_is_recorded_only_then() {
        var until = FRIDAY.atTime(9, 45);
        var busy = engaged(UUID.randomUUID(), FRIDAY.atTime(8, 0), FRIDAY.atTime(9, 1));
        busy.copy().when(book(FRIDAY, null)).refuses(PERSON_ENGAGED, "#/overlapReason");
        busy.when(book(FRIDAY, WHY)).then(booked(WHY));
        engaged(UUID.randomUUID(), until, until.plusHours(1))
                .when(book(FRIDAY, WHY))
                .then(booked(null));
        engaged(UUID.randomUUID(), FRIDAY.atTime(8, 0), FRIDAY.atTime(9, 0))
                .when(book(FRIDAY, null))
                .then(booked(null));
    }

    @Test
    void a_moved_appointment_is_not_at_the_same_time_as_itself() {
        var before =
                engaged(ID.value(), FRIDAY.atTime(9, 0), FRIDAY.atTime(9, 45)).and(booked(null));
        before.copy()
                .when(move(FRIDAY, LocalTime.of(9, 30)))
                .then(new AppointmentMoved(REF, FRIDAY, LocalTime.of(9, 30), WHY, null));
        before.when(move(FRIDAY, NINE)).thenNothing();
    }

    @Test
    void a_held_appointment_has_the_planned_day_and_minutes_as_moved_unless_others_are_given() {
        var before = placed().and(booked(null)).on(FRIDAY.plusDays(3));
        before.happens(move(FRIDAY.plusDays(3), NINE));
        before.copy()
                .when(new HoldAppointment(ID, null, null, null))
                .then(new AppointmentHeld(REF, FRIDAY.plusDays(3), 45, null));
        before.when(new HoldAppointment(ID, FRIDAY, 30, WHY)).then(new AppointmentHeld(REF, FRIDAY, 30, WHY));
    }

    @Test
    void an_outcome_is_recorded_once_and_can_be_taken_back() {
        var before = placed().and(booked(null)).on(FRIDAY);
        before.copy().when(new RetractAppointmentOutcome(ID, WHY)).refuses(APPOINTMENT_OPEN);
        var hold = new HoldAppointment(ID, null, null, null);
        before.happens(hold);
        before.copy().when(hold).thenNothing();
        before.copy().when(new CancelAppointment(ID, CancelledBy.STAFF, WHY)).refuses(APPOINTMENT_RECORDED);
        before.copy().when(move(MONDAY, NINE)).refuses(APPOINTMENT_RECORDED);
        assertThat(before.happens(new RetractAppointmentOutcome(ID, WHY)))
                .containsExactly(new AppointmentEventRetracted(
                        REF, Scenario.event(ID, 1), new EventName("coaching.AppointmentHeld"), WHY));
        assertThat(before.happens(hold)).hasSize(1);
        assertThat(before.happens(new RetractAppointmentOutcome(ID, WHY))).hasSize(1);
    }

    @Test
    void an_appointment_cannot_be_missed_before_its_begin() {
        var miss = new MissAppointment(ID, MissReason.NO_SHOW, null);
        placed().and(booked(null)).on(MONDAY).when(miss).refuses(APPOINTMENT_NOT_BEGUN);
        assertThat(placed().and(booked(null)).on(FRIDAY).when(miss).happened()).hasSize(1);
    }

    @Test
    void counselling_ends_with_the_measure_and_aftercare_needs_its_acceptance() {
        var ended = Example.attended(placed().on(FRIDAY), ANNA, 0);
        ended.happens(new EndEarly(ANNA.participation(), FRIDAY, EndReason.EMPLOYMENT, null));
        ended.copy().when(book(FRIDAY.plusDays(1), null)).refuses(COUNSELLING_AFTER_END, "#/date");
        assertThat(ended.copy().when(book(FRIDAY, null)).happened()).hasSize(1);
        ended.copy().when(aftercare(FRIDAY)).refuses(AFTERCARE_NOT_ACCEPTED, "#/purpose");
        ended.happens(new OfferAftercare(ANNA.participation(), FRIDAY));
        ended.copy().when(aftercare(FRIDAY)).refuses(AFTERCARE_NOT_ACCEPTED, "#/purpose");
        ended.happens(new AnswerAftercare(ANNA.participation(), AftercareAnswer.ACCEPTED, FRIDAY));
        ended.copy().when(aftercare(FRIDAY.minusDays(1))).refuses(BEFORE_AFTERCARE_STEP, "#/date");
        assertThat(ended.copy().when(aftercare(FRIDAY.plusDays(9))).happened()).hasSize(1);
        ended.happens(new EndAftercare(ANNA.participation(), FRIDAY, AftercareEndReason.EMPLOYMENT));
        ended.when(aftercare(FRIDAY.plusDays(9))).refuses(AFTER_AFTERCARE, "#/date");
    }

    private static BookAppointment aftercare(LocalDate date) {
        return book(AppointmentPurpose.AFTERCARE, date, null);
    }

    private static BookAppointment book(LocalDate date, @Nullable Confidential<String> overlapReason) {
        return book(AppointmentPurpose.COUNSELLING, date, overlapReason);
    }

    private static BookAppointment book(
            AppointmentPurpose purpose, LocalDate date, @Nullable Confidential<String> overlapReason) {
        return new BookAppointment(
                ANNA.participation(),
                ID,
                purpose,
                date,
                NINE,
                45,
                Presence.ONLINE,
                Internal.of(MODERATOR),
                null,
                overlapReason);
    }

    private static MoveAppointment move(LocalDate date, LocalTime startsAt) {
        return new MoveAppointment(ID, date, startsAt, WHY, null);
    }

    private static AppointmentBooked booked(@Nullable Confidential<String> overlapReason) {
        return new AppointmentBooked(
                REF, FRIDAY, NINE, 45, Presence.ONLINE, Internal.of(MODERATOR), null, overlapReason);
    }

    private static Scenario engaged(UUID of, LocalDateTime begins, LocalDateTime ends) {
        return placed().knowing(Engagements.class, new Engagements(List.of(new Engagement(of, begins, ends))));
    }

    private static Scenario placed() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(MONDAY);
    }
}
