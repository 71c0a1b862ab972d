package de.motivag.coaching.read.participations;

import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.WaitingCause;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Participations with their modules, attendances and recommendations, as the interface shows them. */
final class ParticipationViews {
    private ParticipationViews() {}

    /**
     * @param group group of the person's present or last seat; null while waiting and after a refusal
     * @param refusal reason of the refusal; null unless refused
     * @param waitingCause reason why the person waits for a seat; null unless they wait
     * @param enteredOn measure entry; null before the first attended session
     * @param endedOn measure end; null unless the person has entered
     * @param endKind completed or early; null unless the person has entered and the measure has ended
     * @param endReason reason of an early end or of an end before entry
     * @param notStartedOn day on which the participation ended without an entry
     * @param appliedOn day of the application, as enrolment-service has reported it last; null after a refusal
     * @param sessionsOver whether the person has a seat in a group without sessions to come
     * @param notCompletable numbers of the modules that can no longer be completed by sessions of the group; empty unless
     *     the person has a seat
     * @param attendances recorded sessions, in the order of their days
     * @param recommendations recommendations of coaches, in the order of their recording
     */
    record Participation(
            UUID participation,
            UUID participant,
            UUID referral,
            UUID offer,
            int offerVersion,
            @Nullable UUID group,
            Status status,
            @Nullable RefusalReason refusal,
            @Nullable WaitingCause waitingCause,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate endedOn,
            @Nullable EndKind endKind,
            @Nullable EndReason endReason,
            @Nullable LocalDate notStartedOn,
            @Nullable LocalDate appliedOn,
            boolean sessionsOver,
            List<Integer> notCompletable,
            List<Module> modules,
            List<Attendance> attendances,
            List<Recommendation> recommendations) {}

    /**
     * A module with its minutes, completion or waiver.
     *
     * @param number number in the offer, from 1
     * @param minutes attended minutes in all groups
     * @param selfStudyMinutes minutes of self-study that a moderator has confirmed
     * @param completed whether the minutes of attendance and self-study are enough
     * @param waived whether a team lead lets it count as completed without its minutes
     * @param waivedOn day of the waiver; null unless waived
     */
    record Module(
            int number,
            int minutes,
            int selfStudyMinutes,
            boolean completed,
            boolean waived,
            @Nullable LocalDate waivedOn) {}

    /**
     * @param otherOffer recommended offer, if it is another MotivAG offer
     * @param recommendedOn day of the recommendation
     * @param decision ACCEPTED or DECLINED; null before the adviser's decision
     * @param decidedOn day of that decision
     * @param enteredOn entry into the follow-up measure
     */
    record Recommendation(
            UUID recommendation,
            RecommendationKind kind,
            @Nullable UUID otherOffer,
            LocalDate recommendedOn,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate enteredOn) {}

    /**
     * @param heldOn day on which the session was held
     * @param minutes attended minutes
     */
    record Attendance(
            UUID session,
            UUID group,
            int module,
            LocalDate heldOn,
            AttendanceStatus status,
            int minutes,
            Presence presence) {}
}
