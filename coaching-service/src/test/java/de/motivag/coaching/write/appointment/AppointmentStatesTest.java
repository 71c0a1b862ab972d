package de.motivag.coaching.write.appointment;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.appointment.bookappointment.BookAppointment;
import de.motivag.coaching.write.appointment.cancelappointment.CancelAppointment;
import de.motivag.coaching.write.appointment.holdappointment.HoldAppointment;
import de.motivag.coaching.write.appointment.missappointment.MissAppointment;
import de.motivag.coaching.write.appointment.moveappointment.MoveAppointment;
import de.motivag.coaching.write.appointment.retractappointmentoutcome.RetractAppointmentOutcome;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.AppointmentEvent.AppointmentPurpose;
import de.motivag.events.coaching.AppointmentEvent.CancelledBy;
import de.motivag.events.coaching.AppointmentEvent.MissReason;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.AppointmentId;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Compares every command in every state with the table in {@code docs/event-model.md}. */
class AppointmentStatesTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final AppointmentId ID = new AppointmentId(Id.next());
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final Command BOOK = new BookAppointment(
            ANNA.participation(),
            ID,
            AppointmentPurpose.COUNSELLING,
            MONDAY,
            LocalTime.of(9, 0),
            45,
            Presence.ONLINE,
            Internal.of(MODERATOR),
            null,
            null);
    private static final Command HOLD = new HoldAppointment(ID, null, null, null);
    private static final Command MISS = new MissAppointment(ID, MissReason.NO_SHOW, null);
    private static final Command CANCEL = new CancelAppointment(ID, CancelledBy.PERSON, WHY);

    @Test
    void an_appointment_in_every_state() throws IOException {
        var states = new LinkedHashMap<String, Supplier<Scenario>>();
        states.put("none", () -> after());
        states.put("booked", () -> after(BOOK));
        states.put("held", () -> after(BOOK, HOLD));
        states.put("missed", () -> after(BOOK, MISS));
        states.put("cancelled", () -> after(BOOK, CANCEL));
        StateTable.check(
                Appointment.class,
                states,
                scenario -> scenario.get().state(Appointment.class, ID),
                StateTable.named(
                        BOOK,
                        new MoveAppointment(ID, MONDAY.plusDays(1), LocalTime.of(9, 0), WHY, null),
                        CANCEL,
                        HOLD,
                        MISS,
                        new RetractAppointmentOutcome(ID, WHY)),
                (scenario, command) -> scenario.get().when(command).happened());
    }

    private static Scenario after(Command... commands) {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(MONDAY)
                .after(commands);
    }
}
