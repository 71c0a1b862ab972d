package de.motivag.coaching;

import de.motivag.coaching.write.Holidays;
import de.motivag.coaching.write.PlanningHorizon;
import de.motivag.coaching.write.appointment.Engagements;
import de.motivag.coaching.write.group.SessionAttendances;
import de.motivag.coaching.write.group.holdsession.HoldSession;
import de.motivag.coaching.write.group.plangroup.PlanGroup;
import de.motivag.coaching.write.offer.DefinedModule;
import de.motivag.coaching.write.offer.WeeklySession;
import de.motivag.coaching.write.offer.definestandardoffer.ActivationAndOrientation;
import de.motivag.coaching.write.offer.definestandardoffer.DefineStandardOffer;
import de.motivag.coaching.write.participation.OpenParticipations;
import de.motivag.coaching.write.participation.PossibleTimes;
import de.motivag.coaching.write.participation.recordattendance.RecordAttendance;
import de.motivag.coaching.write.participation.recordattendance.RecordAttendance.Attendee;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.WaitingListEvent.WaitingListJoined;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.WaitingCause;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.decision.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An example: the A&O coaching, groups that begin on Monday, 2 March 2026 or later, and people in them. */
public final class Example {
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final LocalDate SEATED_ON = MONDAY.minusWeeks(4);
    public static final LocalDate APPLIED_ON = SEATED_ON.minusWeeks(1);
    public static final OfferId OFFER = ActivationAndOrientation.of(Scenario.ORGANISATION);
    public static final GroupId GROUP = new GroupId(Id.next());
    public static final StaffId MODERATOR = new StaffId(PlainTokens.STAFF);

    private Example() {}

    /** The history before a command of the day on which the seats were allocated. */
    public static Scenario given(Event... events) {
        return Scenario.of(new CoachingService(), Instant.EPOCH)
                .knowing(PlanningHorizon.class, PlanningHorizon.DEFAULT)
                .knowing(Holidays.class, new Holidays(FederalState.HE))
                .knowing(PossibleTimes.class, PossibleTimes.ANY)
                .knowing(OpenParticipations.class, OpenParticipations.NONE)
                .knowing(SessionAttendances.class, SessionAttendances.NONE)
                .knowing(Engagements.class, Engagements.NONE)
                .on(SEATED_ON)
                .and(events);
    }

    public static List<? extends Event> offer() {
        return given().when(new DefineStandardOffer()).happened();
    }

    /** The modules in the form of a command. */
    public static List<DefinedModule> defined(List<OfferModule> modules) {
        return modules.stream()
                .map(module -> new DefinedModule(module.number(), module.requiredMinutes()))
                .toList();
    }

    /** The weekly template in the form of a command. */
    public static List<WeeklySession> weekly(List<TemplateSession> week) {
        return week.stream()
                .map(session -> new WeeklySession(
                        session.module(), session.day(), session.startsAt(), session.endsAt(), session.minutes()))
                .toList();
    }

    public static List<? extends Event> group(GroupId group, LocalDate firstDay, int capacity) {
        return given().and(offer())
                .when(new PlanGroup(group, OFFER, firstDay, capacity, List.of(MODERATOR)))
                .happened();
    }

    public static List<? extends Event> held(GroupId group, LocalDate firstDay, int session) {
        return given().and(group(group, firstDay, 1))
                .on(firstDay.plusWeeks(1))
                .when(new HoldSession(group, session(group, session), null, null))
                .happened();
    }

    public static SessionId session(GroupId group, int index) {
        return new SessionId(Id.derived(group.value(), "session/" + index));
    }

    /** A person's placement in a group, or without one. */
    public static PlacementRef placement(GroupId group) {
        return new PlacementRef(
                new ParticipationId(Id.next()),
                new ParticipantId(Id.next()),
                new ReferralId(Id.next()),
                OFFER,
                1,
                group);
    }

    public static List<Event> seated(PlacementRef placement) {
        return List.of(
                new PlacementAccepted(placement, APPLIED_ON),
                new SeatAllocated(
                        placement.group(),
                        OFFER,
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        SEATED_ON));
    }

    public static List<Event> waiting(PlacementRef placement) {
        return List.of(
                new PlacementWaiting(placement, APPLIED_ON, WaitingCause.NO_FREE_SEAT),
                new WaitingListJoined(
                        WaitingList.of(OFFER, Scenario.ORGANISATION),
                        OFFER,
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        WaitingCause.NO_FREE_SEAT));
    }

    /** The history after planned attendance of a session of the group, with all resulting events. */
    public static Scenario attended(Scenario before, PlacementRef who, int session) {
        before.and(held(GROUP, MONDAY, session));
        return before.and(before.when(new RecordAttendance(
                        GROUP,
                        session(GROUP, session),
                        null,
                        List.of(new Attendee(
                                who.participation(), AttendanceStatus.PRESENT, null, Presence.ONLINE, null, null))))
                .happened());
    }
}
