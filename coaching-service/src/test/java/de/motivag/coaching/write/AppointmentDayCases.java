package de.motivag.coaching.write;

import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.write.DaysTest.ANNA;
import static de.motivag.coaching.write.DaysTest.FRIDAY;
import static de.motivag.coaching.write.DaysTest.WHY;
import static de.motivag.coaching.write.DaysTest.after;
import static de.motivag.coaching.write.DaysTest.entered;

import de.motivag.coaching.write.DaysTest.Case;
import de.motivag.coaching.write.aftercare.Aftercare;
import de.motivag.coaching.write.aftercare.answeraftercare.AnswerAftercare;
import de.motivag.coaching.write.aftercare.correctaftercarecontact.CorrectAftercareContact;
import de.motivag.coaching.write.aftercare.endaftercare.EndAftercare;
import de.motivag.coaching.write.aftercare.logaftercarecontact.LogAftercareContact;
import de.motivag.coaching.write.aftercare.offeraftercare.OfferAftercare;
import de.motivag.coaching.write.appointment.bookappointment.BookAppointment;
import de.motivag.coaching.write.appointment.holdappointment.HoldAppointment;
import de.motivag.coaching.write.appointment.moveappointment.MoveAppointment;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswer;
import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.coaching.AftercareEvent.AftercareEndReason;
import de.motivag.events.coaching.AppointmentEvent.AppointmentPurpose;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.AppointmentId;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** The days that commands about appointments and aftercare take, for {@link DaysTest}. */
final class AppointmentDayCases {
    private AppointmentDayCases() {}

    static Map<String, Case> appointments() {
        var booked = booked(FRIDAY.plusDays(3));
        return Map.of(
                "BookAppointment.date", new Case(entered(), FRIDAY.plusDays(3), AppointmentDayCases::booked),
                "MoveAppointment.date",
                        new Case(
                                after(booked),
                                FRIDAY,
                                day -> new MoveAppointment(booked.appointment(), day, LocalTime.of(9, 0), WHY, null)),
                "HoldAppointment.heldOn",
                        new Case(
                                after(booked),
                                MONDAY,
                                day -> new HoldAppointment(booked.appointment(), day, null, null)));
    }

    private static BookAppointment booked(LocalDate date) {
        return new BookAppointment(
                ANNA.participation(),
                new AppointmentId(Id.next()),
                AppointmentPurpose.COUNSELLING,
                date,
                LocalTime.of(9, 0),
                45,
                Presence.ONLINE,
                Internal.of(MODERATOR),
                null,
                null);
    }

    static Map<String, Case> aftercare() {
        var who = ANNA.participation();
        var offer = new OfferAftercare(who, FRIDAY);
        var accept = new AnswerAftercare(who, AftercareAnswer.ACCEPTED, FRIDAY);
        var contact = new LogAftercareContact(who, AftercareChannel.PHONE, true, 10, FRIDAY, null);
        var logged = Scenario.event(Aftercare.id(who), 2);
        return Map.of(
                "OfferAftercare.offeredOn", new Case(entered(), FRIDAY, day -> new OfferAftercare(who, day)),
                "AnswerAftercare.answeredOn",
                        new Case(after(offer), FRIDAY, day -> new AnswerAftercare(who, AftercareAnswer.DECLINED, day)),
                "LogAftercareContact.heldOn",
                        new Case(
                                after(offer, accept),
                                FRIDAY,
                                day -> new LogAftercareContact(who, AftercareChannel.PHONE, true, 10, day, null)),
                "CorrectAftercareContact.heldOn",
                        new Case(
                                after(offer, accept, contact),
                                FRIDAY,
                                day -> new CorrectAftercareContact(
                                        who, logged, WHY, AftercareChannel.VIDEO, true, 10, day, null)),
                "EndAftercare.endedOn",
                        new Case(
                                after(offer, accept),
                                FRIDAY,
                                day -> new EndAftercare(who, day, AftercareEndReason.OTHER)));
    }
}
