package de.motivag.suite.demo;

import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.DeviceType;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.Route;
import de.motivag.events.enrolment.ReferralEvent.Suitability;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person and all that will happen to them.
 *
 * @param number from 1, over both organisations
 * @param clerk the role of the member of staff who looks after them
 * @param weeklyHours where available part-time only, because of a child
 * @param byHand the route that is decided by hand on the next day, if one is
 * @param asksForSeat the first day on which a seat is asked for, if ever
 * @param byName whether a certain group is asked for, not the next free one
 * @param withdrawsOn the day on which they do not want to come any more, if that is before their course
 * @param modules how they come to the sessions of the modules 1 to 5, should they get a seat
 * @param waived whether what they have missed is waived, not made up for in the next group
 * @param late days after which a device is brought back that is due
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
     * What becomes of them, in days after the course's last day.
     *
     * @param checkedAfter somebody has looked then, and there was no work; never, if none
     * @param byMistake whether the work is found to be another person's a week after it was reported
     */
    record Future(@Nullable Work work, @Nullable Integer checkedAfter, boolean byMistake) {}

    record Work(
            IntegrationKind kind,
            int startsAfter,
            @Nullable Integer endsAfter,
            WeeklyHours weeklyHours,
            boolean insured,
            int reportedAfter) {}

    /** @param recordedOn the same day or a later one */
    record Contact(
            LocalDate heldOn,
            LocalDate recordedOn,
            Channel channel,
            ContactPurpose purpose,
            boolean reached,
            int minutes) {}

    /** @param device what is needed if one is */
    record Check(LocalDate heldOn, Suitability result, int minutes, Channel channel, DeviceType device) {}

    record Coming(AttendanceStatus status, Presence presence) {}
}
