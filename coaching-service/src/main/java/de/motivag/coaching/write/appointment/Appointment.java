package de.motivag.coaching.write.appointment;

import static de.motivag.coaching.AppointmentRule.APPOINTMENT_RECORDED;
import static de.motivag.coaching.AppointmentRule.NO_SUCH_APPOINTMENT;

import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentBooked;
import de.motivag.events.coaching.AppointmentEvent.AppointmentCancelled;
import de.motivag.events.coaching.AppointmentEvent.AppointmentEventRetracted;
import de.motivag.events.coaching.AppointmentEvent.AppointmentHeld;
import de.motivag.events.coaching.AppointmentEvent.AppointmentMissed;
import de.motivag.events.coaching.AppointmentEvent.AppointmentMoved;
import de.motivag.events.coaching.AppointmentEvent.AppointmentRef;
import de.motivag.kit.decision.RuleViolated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An appointment of one person with a member of staff (Einzeltermin). */
public sealed interface Appointment {
    record None() implements Appointment {}

    /**
     * @param as the booking, to recognise a repeated command
     * @param slot time as moved last
     * @param outcome event by which the appointment was held, missed or cancelled; null before
     */
    record Booked(AppointmentBooked as, Slot slot, @Nullable AppointmentEvent outcome) implements Appointment {
        public AppointmentRef ref() {
            return as.ref();
        }

        /**
         * The outcome as an event to append.
         *
         * @return nothing if the same outcome is recorded already
         * @throws RuleViolated if another outcome is recorded
         */
        public List<AppointmentEvent> with(AppointmentEvent recorded) {
            if (recorded.equals(outcome)) {
                return List.of();
            }
            requireOpen();
            return List.of(recorded);
        }

        /** @throws RuleViolated if the appointment was held, missed or cancelled */
        public void requireOpen() {
            if (outcome != null) {
                throw new RuleViolated(APPOINTMENT_RECORDED);
            }
        }
    }

    static Appointment evolve(Appointment state, AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked e -> new Booked(e, new Slot(e.date().atTime(e.startsAt()), e.minutes()), null);
            case AppointmentMoved e -> {
                var booked = state.booked();
                var slot = new Slot(e.date().atTime(e.startsAt()), booked.slot().minutes());
                yield new Booked(booked.as(), slot, booked.outcome());
            }
            case AppointmentCancelled _, AppointmentHeld _, AppointmentMissed _ ->
                new Booked(state.booked().as(), state.booked().slot(), event);
            case AppointmentEventRetracted _ -> state;
        };
    }

    /** @throws RuleViolated if there is no such appointment */
    default Booked booked() {
        return switch (this) {
            case Booked booked -> booked;
            case None() -> throw new RuleViolated(NO_SUCH_APPOINTMENT);
        };
    }
}
