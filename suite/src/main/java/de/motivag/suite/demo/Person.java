package de.motivag.suite.demo;

import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.DeviceType;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.Suitability;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fictitious person with their complete script.
 *
 * @param number from 1, over both organisations
 * @param clerk role of the member of staff in charge
 * @param weeklyHours available hours if part-time because of a child
 * @param byHand route that is decided by hand on the next day, if any
 * @param asksForSeat first day on which a seat is requested, if ever
 * @param byName whether a certain group is requested instead of the next free one
 * @param withdrawsOn day of the withdrawal, if it is before the course
 * @param modules attendance at the sessions of the modules 1 to 5, given a seat
 * @param waived whether missed modules are waived instead of made up for in the next group
 * @param late days by which a device is returned late
 */
record Person(
        int number,
        String organisation,
        String givenName,
        String familyName,
        String clientNumber,
        LocalDate bornOn,
        String clerk,
        LocalDate appliedOn,
        RoutingFacts facts,
        @Nullable WeeklyHours weeklyHours,
        @Nullable Route byHand,
        List<Contact> contacts,
        List<Check> checks,
        @Nullable LocalDate asksForSeat,
        boolean byName,
        @Nullable LocalDate withdrawsOn,
        List<Coming> modules,
        Leaving leaving,
        boolean waived,
        int late,
        Future future) {

    enum Leaving {
        STAYS,
        MOVES_TO_THE_NEXT_GROUP,
        DROPS_OUT,
        FINDS_WORK,
        NEVER_COMES
    }

    /**
     * The person's outcome, in days after the course's last day.
     *
     * @param checkedAfter day on which staff check and find no work; null for never
     * @param byMistake whether the work turns out to be another person's a week after it was reported
     */
    record Future(@Nullable Work work, @Nullable Integer checkedAfter, boolean byMistake) {}

    record Work(
            IntegrationKind kind,
            int startsAfter,
            @Nullable Integer endsAfter,
            WeeklyHours weeklyHours,
            boolean insured,
            boolean subsidised,
            int reportedAfter) {}

    /** @param recordedOn the same day or a later one */
    record Contact(
            LocalDate heldOn,
            LocalDate recordedOn,
            Channel channel,
            ContactPurpose purpose,
            boolean reached,
            int minutes) {}

    /** @param device type of the required device, if any */
    record Check(LocalDate heldOn, Suitability result, int minutes, Channel channel, DeviceType device) {}

    record Coming(AttendanceStatus status, Presence presence) {}

    /** Whether the person, given a seat, completes the coaching in its own week. */
    boolean attendsEverything() {
        return leaving == Leaving.STAYS
                && modules.stream().allMatch(module -> module.status() == AttendanceStatus.PRESENT);
    }

    /** Whether sessions of the coaching are outside of the times at which the person can attend. */
    boolean comesInTheMorningOnly() {
        return weeklyHours != null && number % 4 == 0;
    }

    /** Whether a next step is recommended to the person after the coaching. */
    boolean isRecommended() {
        return number % 3 == 0;
    }
}
