package de.motivag.events.coaching;

import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Internal;
import de.motivag.events.PlainRecord;
import de.motivag.events.Retraction;
import de.motivag.events.StaffId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.TopicCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of a group, its seats and its sessions. */
public sealed interface GroupEvent extends Event {
    GroupId group();

    OfferId offer();

    @Override
    default GroupId stream() {
        return group();
    }

    record GroupPlanned(
            GroupId group,
            OfferId offer,
            int offerVersion,
            LocalDate firstDay,
            int capacity,
            Internal<List<StaffId>> moderators)
            implements GroupEvent {}

    /** @param minutes planned minutes without the breaks; a person who attends the session is credited with them */
    record SessionPlanned(
            GroupId group,
            OfferId offer,
            SessionId session,
            int module,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            int minutes)
            implements GroupEvent {}

    /**
     * The session was planned on a later day than the weekly template says, because of a public holiday: its own day is one,
     * or an earlier session was moved to it.
     *
     * @param from day of the weekly template
     * @param holiday public holiday
     */
    record SessionMovedForHoliday(GroupId group, OfferId offer, SessionId session, LocalDate from, LocalDate holiday)
            implements GroupEvent {}

    /**
     * The session is moved to another time; its minutes stay unchanged.
     *
     * @param reason reason to move it back onto the day that planning had left because of a public holiday
     */
    record SessionRescheduled(
            GroupId group,
            OfferId offer,
            SessionId session,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable Internal<String> reason)
            implements GroupEvent {
        public SessionRescheduled(
                GroupId group, OfferId offer, SessionId session, LocalDate date, LocalTime startsAt, LocalTime endsAt) {
            this(group, offer, session, date, startsAt, endsAt, null);
        }
    }

    /**
     * The group has another number of seats. Persons who wait get those that are free.
     *
     * @param capacity number of seats, at least as many as are taken
     */
    record CapacityChanged(GroupId group, OfferId offer, int capacity) implements GroupEvent {}

    /** The group does not take place, or does not go on. Its sessions to come are cancelled by events of their own. */
    record GroupCancelled(GroupId group, OfferId offer, LocalDate cancelledOn, Internal<String> reason)
            implements GroupEvent {}

    /** The cancellation of a session, or the record that it was held or of its content, was a mistake. */
    record GroupEventRetracted(GroupId group, OfferId offer, EventId event, EventName type, Internal<String> reason)
            implements GroupEvent, Retraction {}

    record SessionCancelled(GroupId group, OfferId offer, SessionId session, int module) implements GroupEvent {}

    /** Other moderators run the group from now on. Sessions that have been held keep their moderators. */
    record ModeratorsAssigned(GroupId group, OfferId offer, Internal<List<StaffId>> moderators) implements GroupEvent {}

    record SessionHeld(
            GroupId group,
            OfferId offer,
            SessionId session,
            int module,
            LocalDate heldOn,
            int minutes,
            Internal<List<StaffId>> moderators)
            implements GroupEvent {}

    /** Other moderators run this session than the group. Later changes of the group's moderators do not affect it. */
    record SessionModeratorsAssigned(
            GroupId group, OfferId offer, SessionId session, Internal<List<StaffId>> moderators)
            implements GroupEvent {}

    /**
     * The topics that a held session was about, and the links that it used. The event recorded last counts.
     *
     * @param topics codes of the catalogue of the session's module
     */
    record SessionContentRecorded(
            GroupId group,
            OfferId offer,
            SessionId session,
            int module,
            List<TopicCode> topics,
            Internal<List<String>> links)
            implements GroupEvent {}

    /** @param link address of the room in which the group meets online; null if it has none any more */
    record OnlineRoomSet(
            GroupId group, OfferId offer, @Nullable Internal<String> link) implements GroupEvent, PlainRecord {}

    /**
     * A person has a seat in the group.
     *
     * @param allocatedOn day of the request for placement or the earlier day named in it, of the move, or of the early end
     *     that was revoked. A person who waited gets the seat on the day on which the event that led to it was recorded.
     */
    record SeatAllocated(
            GroupId group,
            OfferId offer,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            LocalDate allocatedOn)
            implements GroupEvent {}

    /**
     * The person has withdrawn, ended early or moved to another group, or waits again because the group was cancelled.
     *
     * @param freedOn day of the early end, of the move or of the cancellation; a later correction of the end does not change it
     */
    record SeatFreed(
            GroupId group,
            OfferId offer,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            LocalDate freedOn)
            implements GroupEvent {}
}
