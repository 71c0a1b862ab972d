package de.motivag.coaching.write.appointment;

import static de.motivag.coaching.AftercareRule.AFTERCARE_NOT_ACCEPTED;
import static de.motivag.coaching.AppointmentRule.COUNSELLING_AFTER_END;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.PlanningHorizon;
import de.motivag.coaching.write.aftercare.Aftercare;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.coaching.AppointmentEvent.AppointmentPurpose;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.List;

/** The planned day of an appointment with its purpose: counselling ends with the measure, aftercare needs its acceptance. */
public record PlannedDay(LocalDate date, AppointmentPurpose purpose) {
    /** The streams that bound the day. */
    public static List<Stream<?>> streams(ParticipationId participation, DecisionContext context) {
        return List.of(
                new Stream<>(Participation.class, participation),
                Aftercare.of(participation),
                PlanningHorizon.of(context));
    }

    /**
     * @param pointer pointer to the purpose, or to the day if the purpose cannot be chosen
     * @throws RuleViolated if an appointment with this purpose is impossible on this day
     */
    public void require(Participation.Placed placed, States states, DecisionContext context, String pointer) {
        Days.requireAppointment(date, placed.appliedOn(), states.of(PlanningHorizon.of(context)), context);
        switch (purpose) {
            case COUNSELLING -> requireInMeasure(placed);
            case AFTERCARE ->
                requireAccepted(states.of(Aftercare.of(placed.placement().participation())), pointer);
        }
    }

    private void requireInMeasure(Participation.Placed placed) {
        var end = placed.reported().end();
        if (end != null && date.isAfter(end.endedOn())) {
            throw new RuleViolated(COUNSELLING_AFTER_END, "#/date").about(date, end.endedOn());
        }
    }

    private void requireAccepted(Aftercare aftercare, String pointer) {
        if (!(aftercare instanceof Aftercare.Offered offered)) {
            throw new RuleViolated(AFTERCARE_NOT_ACCEPTED, pointer);
        }
        var end = offered.end();
        Days.requireAftercareAppointment(date, offered.acceptedOn(pointer), end == null ? null : end.endedOn());
    }
}
