package de.motivag.suite.demo;

import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.device.DeviceType;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.Route;
import de.motivag.events.enrolment.ReferralEvent.Suitability;
import de.motivag.events.enrolment.RoutingFacts;
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
 * @param modules how they come to the sessions of the modules 1 to 5, should they get a seat
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
        @Nullable Integer weeklyHours,
        @Nullable Route byHand,
        List<Contact> contacts,
        List<Check> checks,
        @Nullable LocalDate asksForSeat,
        boolean byName,
        List<Coming> modules) {

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
